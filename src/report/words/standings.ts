import type { Lang } from '../../model/told.ts';
import type { Standing } from '../../roster/roster.ts';
import { label, listed, say } from '../labels.ts';

/** The grade, or those still possible. */
export function gradeText({ grade, grades }: Standing, lang: Lang): string {
  if (grade) return grade.title;
  const [lowest, highest] = [grades.lowest.title, grades.highest.title];
  if (lowest === highest) return say(lang, `${lowest}（待定）`, `${lowest} (open)`);
  return say(lang, `${lowest}～${highest}`, `${lowest} – ${highest}`);
}

/** What is to be known about a standing beyond its numbers, in a few words. */
export function remarksOf(standing: Standing, lang: Lang): string {
  const { vetoes, eligible, displacedFrom, missing, reviews, tied, decisions } = standing;
  if (vetoes.length + missing.length + reviews.length + decisions.length === 0 && eligible && !displacedFrom && !tied)
    return '';
  const parts: string[] = [];
  if (tied) parts.push(label('tied', lang));
  if (vetoes.length > 0 && (eligible || barring(standing).length > 0)) parts.push(say(lang, '否决', 'vetoed'));
  if (!eligible) parts.push(say(lang, '不得评先', 'no awards'));
  if (displacedFrom) parts.push(say(lang, '名额所限', 'quota'));
  if (missing.length > 0) parts.push(say(lang, `缺${missing.length}项`, `${missing.length} missing`));
  if (reviews.length > 0) parts.push(say(lang, `复核${reviews.length}项`, `${reviews.length} to review`));
  const applied = decisions.filter(({ state }) => state === 'applied').length;
  if (applied > 0) parts.push(say(lang, `改定${applied}项`, `${applied} decided`));
  const pending = decisions.filter(({ state }) => state === 'pending').length;
  if (pending > 0) parts.push(say(lang, `申诉${pending}项待复核`, `${pending} appealed`));
  return listed(parts, lang);
}

/** The consequences that take the branch off the lists of awards, in the words of the plan. */
export const barring = ({ consequences }: Standing): readonly string[] =>
  consequences.flatMap(({ title, state, ineligible }) => (ineligible && state === 'hit' ? [title] : []));
