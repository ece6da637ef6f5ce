import { add, zero } from '../model/exact.ts';
import { type Coverage, earnsNothing, type ItemScore, type StateCounts } from './score.ts';

/** How much of what applies has been scored or decided, and how many items leave the result open. */
export function coverageOf(items: readonly ItemScore[]): Coverage {
  let scored = zero;
  let inPlay = zero;
  let open = 0;
  for (const score of items) {
    const { item, state } = score;
    if (!item.counts || state === 'not-applicable') continue;
    inPlay = add(inPlay, item.inTotal);
    if (state !== 'missing') scored = add(scored, item.inTotal);
    else if (!earnsNothing(score)) open += 1;
  }
  return { scored, inPlay, open };
}

/** How many items are in which state; what was decided is scored. */
export function countStates(items: readonly ItemScore[]): StateCounts {
  const counts = { scored: 0, notApplicable: 0, missing: 0, informational: 0 };
  for (const { item, state } of items) {
    if (!item.counts) counts.informational += 1;
    else if (state === 'not-applicable') counts.notApplicable += 1;
    else if (state === 'missing') counts.missing += 1;
    else counts.scored += 1;
  }
  return counts;
}
