import { after, type Day, dayText, type Period, partsOf } from '../../model/day.ts';
import type { Lang } from '../../model/told.ts';
import type { Examined } from '../../rectify/fault.ts';
import { say } from '../labels.ts';

/** How notices are written: the language, how long the branches have, and the one branch where only one is wanted. */
export type NoticeOptions = {
  readonly lang: Lang;
  readonly within: Period | undefined;
  readonly branch: string | undefined;
};

/** Until when a branch has to have put things right: so long after its as-of day; undefined where nothing says. */
export function dueOf({ score }: Examined, { within }: Pick<NoticeOptions, 'within'>): Day | undefined {
  const { asOf } = score.known;
  return asOf === undefined || within === undefined ? undefined : after(asOf, within);
}

/** A day as official papers write it: `2020年1月19日`. */
export function officialDay(day: Day, lang: Lang): string {
  const { year, month, date } = partsOf(day);
  return say(lang, `${year}年${month}月${date}日`, dayText(day));
}
