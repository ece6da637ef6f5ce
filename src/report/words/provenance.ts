import { provenanceOf } from '../../clauses/sentence.ts';
import { dayText } from '../../model/day.ts';
import type { Mark, Provenance } from '../../model/marks.ts';
import type { Lang } from '../../model/told.ts';
import { joined, say } from '../labels.ts';

/** What the assessors left with a mark, in brackets: `（3月无记录人；见会议记录本第12页）`. Empty where they left nothing. */
export function provenanceTold(mark: Mark | undefined, lang: Lang): string {
  const parts = provenanceOf(mark)
    .map((left) => leftTold(left, mark, lang))
    .filter((part) => part !== '');
  if (parts.length === 0) return '';
  return say(lang, `（${joined(parts, lang)}）`, ` (${joined(parts, lang)})`);
}

function leftTold({ note, see, by, on, reason }: Provenance, mark: Mark | undefined, lang: Lang): string {
  // points and excuses already say their reason
  const own = mark?.kind === 'points' || mark?.kind === 'excused' ? undefined : reason;
  const parts = [own, note, see && say(lang, `见${see}`, `see ${see}`), by, on === undefined ? undefined : dayText(on)];
  return parts.filter((part) => part !== undefined && part !== '').join(say(lang, '，', ', '));
}

/** A note, a book, an assessor and a day left with a whole finding. */
export const findingProvenance = (left: Provenance, lang: Lang): string => leftTold(left, undefined, lang);
