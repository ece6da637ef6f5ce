import { mostEach } from '../clauses/amount.ts';
import type { CountedClause } from '../clauses/clause.ts';
import { add, ceiling, divide, type Exact, isPositive, one, whole } from '../model/exact.ts';

/** The most that a count may be in a file. */
export const endless = 999_999_999;

/** Whether nothing that the clause gives or takes is ever too much: bonuses and penalties that no cap holds. */
const isEndless = ({ stage, cap }: CountedClause): boolean =>
  (stage === 'top' || stage === 'beyond') && cap === undefined;

/**
 * The counts at which a clause changes what it does: where it begins to count, where it escalates, where its cap is reached,
 * and from where on more of it moves nothing. `limit` is the most that points can matter where it stands.
 */
export function kinksOf(clause: CountedClause, limit: Exact): readonly Exact[] {
  const { effect, free, cap, escalation } = clause;
  const kinks = [one, whole(free), whole(free + 1)];
  if (escalation) kinks.push(whole(escalation.from - 1), whole(escalation.from));
  const each = effect.kind === 'zero' ? undefined : mostEach(effect.amount);
  if (each !== undefined && isPositive(each)) {
    if (cap !== undefined) kinks.push(add(divide(cap, each), whole(free)));
    kinks.push(isEndless(clause) ? whole(endless) : whole(Math.min(endless, ceiling(divide(limit, each)) + free)));
  }
  return kinks;
}
