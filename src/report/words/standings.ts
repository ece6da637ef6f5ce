import type { Lang } from '../../model/told.ts';
import type { Standing } from '../../roster/roster.ts';
import { label, listed, say } from '../labels.ts';
import { shortlyMissed } from './missed-grades.ts';

/** The grade, or those still possible. */
export function gradeText({ grade, grades }: Standing, lang: Lang): string {
  if (grade) return grade.title;
  const [lowest, highest] = [grades.lowest.title, grades.highest.title];
  if (lowest === highest) return say(lang, `${lowest}（待定）`, `${lowest} (open)`);
  return say(lang, `${lowest}～${highest}`, `${lowest} – ${highest}`);
}

/** What is to be known about a standing beyond its numbers, in a few words. */
export function remarksOf(standing: Standing, lang: Lang): string {
  const { vetoes, eligible, displacedFrom, missing, reviews, tied, decisions, missed } = standing;
  if (
    vetoes.length + missed.length + missing.length + reviews.length + decisions.length === 0 &&
    eligible &&
    !displacedFrom &&
    !tied
  )
    return '';
  const parts: string[] = [];
  if (tied) parts.push(label('tied', lang));
  if (vetoes.length > 0 && (eligible || barring(standing).length > 0)) parts.push(say(lang, '否决', 'vetoed'));
  if (!eligible) parts.push(say(lang, '不得评先', 'no awards'));
  const kept = shortlyMissed(missed, lang);
  if (kept !== undefined) parts.push(say(lang, `附加条件未达：${kept}`, `condition not met: ${kept}`));
  if (displacedFrom) parts.push(say(lang, '名额所限', 'quota'));
  if (missing.length > 0) parts.push(say(lang, `缺${missing.length}项`, `${missing.length} missing`));
  if (reviews.length > 0) parts.push(say(lang, `复核${reviews.length}项`, `${reviews.length} to review`));
  parts.push(...decisionRemarks(decisions, lang));
  return listed(parts, lang);
}

function decisionRemarks(decisions: Standing['decisions'], lang: Lang): readonly string[] {
  const applied = decisions.filter(({ state }) => state === 'applied').length;
  const pending = decisions.filter(({ state }) => state === 'pending').length;
  return [
    ...(applied > 0 ? [say(lang, `改定${applied}项`, `${applied} decided`)] : []),
    ...(pending > 0 ? [say(lang, `申诉${pending}项待复核`, `${pending} appealed`)] : []),
  ];
}

/** The consequences that take the branch off the lists of awards, in the words of the plan. */
export const barring = ({ consequences }: Standing): readonly string[] =>
  consequences.flatMap(({ title, state, ineligible }) => (ineligible && state === 'hit' ? [title] : []));
