import { jsonText } from '../../report/json-text.ts';
import type { Json } from '../../report/report.ts';
import { type CheckResult, type Found, fails, listed, tallyOf } from '../finding.ts';

/** The version of the form of this document; a change that readers would notice makes another. */
export const findingsVersion = '1';

/** What was found as one JSON document, in both languages, with what does not count and why. */
export const json = (result: CheckResult): string => `${jsonText(documentOf(result), 2)}\n`;

const documentOf = (result: CheckResult): Json => ({
  schemaVersion: findingsVersion,
  tool: `${result.tool.name} ${result.tool.version}`,
  failed: result.found.some((one) => fails(one, result.failOn)),
  readable: result.readable,
  summary: { files: result.files.length, ...tallyOf(result.found), cured: curedOf(result) },
  files: result.files,
  findings: listed(result).map(entryOf),
  cured: result.cured,
});

const curedOf = ({ cured }: CheckResult): number => cured.reduce((sum, { times }) => sum + times, 0);

function entryOf({ diagnostic, at, standing }: Found): Json {
  const { code, severity, file, span, path, message, hint } = diagnostic;
  return {
    ...{ code, severity, file },
    ...(span && { place: { ...span } }),
    ...(path && { path }),
    at,
    ...{ message, ...(hint && { hint }) },
    standing: standing.kind,
    ...(standing.kind === 'suppressed' && { reason: standing.reason }),
  };
}
