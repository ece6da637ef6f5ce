import type { Severity } from '../../model/diagnostic.ts';
import type { Lang } from '../../model/told.ts';
import { visible } from '../../report/width.ts';
import { type CheckResult, type Found, listed } from '../finding.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** What counts as workflow commands of GitHub Actions, which become notes beside the lines of a pull request. */
export const github = (result: CheckResult, lang: Lang): string =>
  listed(result)
    .filter(({ standing }) => standing.kind === 'counts')
    .map((one) => commandOf(one, lang))
    .join('');

function commandOf({ diagnostic }: Found, lang: Lang): string {
  const { file, span, code, severity, message, hint } = diagnostic;
  // columns of places that go over several lines are refused
  const columns = span && span.line === span.endLine ? { endColumn: span.endColumn } : {};
  const place = span ? { line: span.line, col: span.column, endLine: span.endLine, ...columns } : {};
  const settings = Object.entries({ file, ...place, title: code }).map(([key, value]) => `${key}=${setting(value)}`);
  const said = hint ? `${message[lang]}\n${hint[lang]}` : message[lang];
  return `::${commands[severity]} ${settings.join(',')}::${data(said)}\n`;
}

const data = (text: string): string =>
  visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const setting = (value: string | number): string => data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
