import type { Mark, Occurrence } from '../model/marks.ts';
import type { Told } from '../model/told.ts';

const none: readonly Occurrence[] = [];

/** The occurrences a mark lists; none where the clause was looked at and nothing found. */
export const occurrencesOf = (mark: Mark | undefined): readonly Occurrence[] =>
  mark?.kind === 'occurrences' ? mark.list : none;

/** What was found, in words: `无故缺席2人次`, `获党建表彰：省1次、市2次`. */
export function tellOccurrences(text: string, per: string | undefined, mark: Mark | undefined): Told {
  const list = occurrencesOf(mark);
  const times = list.reduce((sum, found) => sum + found.times, 0);
  if (times === 0) return { zh: `未发现：${text}`, en: `not found: ${text}` };
  const levels = list.flatMap((found) => (found.level === undefined ? [] : [found]));
  if (levels.length > 0) {
    return {
      zh: `${text}：${levels.map((found) => `${found.level}${found.times}${per ?? '次'}`).join('、')}`,
      en: `${text}: ${levels.map((found) => `${found.level} × ${found.times}`).join(', ')}`,
    };
  }
  return per === undefined && times === 1
    ? { zh: text, en: text }
    : { zh: `${text}，${times}${per ?? '次'}`, en: `${text} × ${times}` };
}
