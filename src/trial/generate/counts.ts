import { mostEach } from '../../clauses/amount.ts';
import type { CountedClause } from '../../clauses/clause.ts';
import { ceiling, divide, isPositive } from '../../model/exact.ts';

/** How often a clause should be seen to count: once, within what is free and beyond, up to its cap, and where it escalates. */
export function countsFor(clause: CountedClause): readonly number[] {
  const { free, escalation } = clause;
  const full = timesToCap(clause);
  const all = [
    free + 1,
    ...(free > 0 ? [1, free] : []),
    ...(full === undefined ? [] : [full, full + 1]),
    ...(escalation ? [escalation.from, escalation.from - 1] : []),
  ];
  return [...new Set(all)].filter((times) => times > 0);
}

/** So many times and the cap of a clause is reached. */
export function timesToCap({ cap, effect, free }: CountedClause): number | undefined {
  if (cap === undefined || effect.kind === 'zero') return undefined;
  const each = mostEach(effect.amount);
  return isPositive(each) ? ceiling(divide(cap, each)) + free : undefined;
}
