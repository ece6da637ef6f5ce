import { type CheckResult, tallyOf } from '../authoring.ts';
import { type Lang, visible } from '../scoring.ts';

// so many are listed; more are counted
const mostListed = 20;

/** The recorded findings that are gone, a line each: whoever put them right should see it. */
export function curedOf({ cured }: CheckResult, lang: Lang): string {
  const word = lang === 'zh' ? '已消除' : 'cured';
  const lines = cured
    .slice(0, mostListed)
    .map(({ file, at, code }) => `${visible([`${file}:`, word, at].filter(Boolean).join(' '))} [${code}]\n`);
  const left = cured.length - mostListed;
  if (left > 0) lines.push(lang === 'zh' ? `另有${left}处已消除，没有列出\n` : `${left} more are cured\n`);
  return lines.join('');
}

/** How many files were checked, what was found in them, and what of it does not count. */
export const summaryOf = (result: CheckResult, lang: Lang): string =>
  `${(lang === 'zh' ? chinese : english)(result).join(lang === 'zh' ? '；' : '; ')}\n`;

const some = (n: number, text: string): readonly string[] => (n > 0 ? [text] : []);

const goneOf = ({ cured }: CheckResult): number => cured.reduce((sum, { times }) => sum + times, 0);

function chinese(result: CheckResult): readonly string[] {
  const { errors, warnings, infos, suppressed, known } = tallyOf(result.found);
  const gone = goneOf(result);
  const notes = infos > 0 ? `，${infos}个提示` : '';
  return [
    `检查了${result.files.length}个文件：${errors}个错误，${warnings}个警告${notes}`,
    ...some(suppressed, `${suppressed}处已说明理由、不计`),
    ...some(known, `${known}处是旧问题、不计`),
    ...some(gone, `${gone}处旧问题已消除，可用 --write-baseline 更新记录`),
  ];
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

function english(result: CheckResult): readonly string[] {
  const { errors, warnings, infos, suppressed, known } = tallyOf(result.found);
  const gone = goneOf(result);
  const notes = infos > 0 ? `, ${counted(infos, 'note')}` : '';
  const files = counted(result.files.length, 'file');
  return [
    `${files} checked: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}${notes}`,
    ...some(suppressed, `${suppressed} suppressed with a reason`),
    ...some(known, `${known} recorded as old`),
    ...some(gone, `${gone} recorded as old and now cured (--write-baseline brings the record up to date)`),
  ];
}
