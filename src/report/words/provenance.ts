import { provenanceOf } from '../../clauses/sentence.ts';
import { dayText } from '../../model/day.ts';
import type { Mark, Provenance } from '../../model/marks.ts';
import type { Lang } from '../../model/told.ts';
import { joined, say } from '../labels.ts';

/**
 * What the assessors left with a mark, in brackets: `（3月无记录人，见会议记录本第12页）`. Empty where they left nothing.
 * `said` is the assessor who has been named already.
 */
export function provenanceTold(mark: Mark | undefined, lang: Lang, said?: string): string {
  const text = provenanceText(mark, lang, said);
  return text === '' ? '' : say(lang, `（${text}）`, ` (${text})`);
}

/** What the assessors left with a mark: notes, books, who and when. */
export const provenanceText = (mark: Mark | undefined, lang: Lang, said?: string): string =>
  joined(
    provenanceOf(mark)
      .map((left) => leftTold(left, mark, lang, said))
      .filter((part) => part !== ''),
    lang,
  );

function leftTold(
  { note, see, by, on, reason }: Provenance,
  mark: Mark | undefined,
  lang: Lang,
  said?: string,
): string {
  // points and excuses already say their reason
  const own = mark?.kind === 'points' || mark?.kind === 'excused' ? undefined : reason;
  const parts = [
    own,
    note,
    see && say(lang, `见${see}`, `see ${see}`),
    by === said ? undefined : by,
    on === undefined ? undefined : dayText(on),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(say(lang, '，', ', '));
}
