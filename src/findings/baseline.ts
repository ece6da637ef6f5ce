import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { Cured, Found } from './finding.ts';

/** Findings recorded as old: of each code, file and place how many. Files are as seen from the folder of the record. */
export type Baseline = readonly Cured[];

/** The version of the form of the record. */
const version = '1';

const keyOf = ({ code, file, at }: Pick<Cured, 'code' | 'file' | 'at'>): string => JSON.stringify([file, at, code]);

/** Reads a record of old findings. */
export function readBaseline(file: string, text: string): Checked<Baseline> {
  const data = parsed(text);
  if (!isObject(data) || data['baseline'] !== version || !Array.isArray(data['findings'])) return refused(file);
  const entries = data['findings'].filter(isEntry);
  return entries.length === data['findings'].length ? { ok: true, value: entries, diagnostics: [] } : refused(file);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

const isEntry = (data: unknown): data is Cured =>
  isObject(data) &&
  ['code', 'file', 'at'].every((key) => typeof data[key] === 'string') &&
  Number.isSafeInteger(data['times']) &&
  Number(data['times']) > 0;

const refused = (file: string): Checked<never> => ({
  ok: false,
  diagnostics: [
    {
      code: 'file/not-a-baseline',
      severity: 'error',
      file,
      message: { zh: '这不是旧问题的记录', en: 'this is no record of old findings' },
      hint: {
        zh: '用 score check … --baseline 文件.json --write-baseline 生成',
        en: 'make it with score check … --baseline FILE.json --write-baseline',
      },
    } satisfies Diagnostic,
  ],
});

/** The record as a text: an entry a line, in order of file, place and code, so that changes are easily read. */
export function baselineText(baseline: Baseline): string {
  const lines = baseline
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map(({ code, file, at, times }) => `  ${JSON.stringify({ code, file, at, times })}`);
  return `{"baseline": "${version}", "findings": [${lines.length > 0 ? `\n${lines.join(',\n')}\n` : ''}]}\n`;
}

/** A path as it stands in the record. */
export type Seen = (file: string) => string;

/** The findings of a check as a record; what was suppressed needs none. Entries that `kept` says nobody looked for stay. */
export function baselineOf(
  found: readonly Found[],
  seen: Seen,
  before: Baseline,
  wasChecked: (file: string) => boolean,
): Baseline {
  const entries = new Map(before.filter(({ file }) => !wasChecked(file)).map((one) => [keyOf(one), one]));
  for (const { diagnostic, at, standing } of found) {
    if (standing.kind === 'suppressed') continue;
    const entry = { code: diagnostic.code, file: seen(diagnostic.file), at };
    const times = entries.get(keyOf(entry))?.times ?? 0;
    entries.set(keyOf(entry), { ...entry, times: times + 1 });
  }
  return [...entries.values()];
}

/** What was found with what is recorded as old no longer counting, and what of the record is no longer there. */
export function compareWithBaseline(
  found: readonly Found[],
  baseline: Baseline,
  seen: Seen,
  wasChecked: (file: string) => boolean,
): { readonly found: readonly Found[]; readonly cured: readonly Cured[] } {
  const left = new Map(baseline.map((one) => [keyOf(one), one.times]));
  const compared = found.map((one): Found => {
    const key = keyOf({ code: one.diagnostic.code, file: seen(one.diagnostic.file), at: one.at });
    const times = left.get(key) ?? 0;
    if (one.standing.kind !== 'counts' || times === 0) return one;
    left.set(key, times - 1);
    return { ...one, standing: { kind: 'known' } };
  });
  const cured = baseline
    .map((one) => ({ ...one, times: left.get(keyOf(one)) ?? 0 }))
    .filter(({ times, file }) => times > 0 && wasChecked(file));
  return { found: compared, cured };
}
