import type { ClauseEntry } from '../clauses/clause.ts';
import type { Stage } from '../clauses/effect-kind.ts';
import { add, type Exact, zero } from '../model/exact.ts';

/** The most that the entries of a stage may come to by their caps alone; undefined where one of them has none. */
export const capsOf = (entries: readonly ClauseEntry[], stage?: Stage): Exact | undefined =>
  entries.reduce<Exact | undefined>((sum, entry) => {
    const cap = capOf(entry, stage);
    return sum === undefined || cap === undefined ? undefined : add(sum, cap);
  }, zero);

function capOf(entry: ClauseEntry, stage: Stage | undefined): Exact | undefined {
  if (entry.form === 'value') return zero;
  const clauses = entry.form === 'group' ? entry.clauses : [entry];
  const isAsked = clauses.some((clause) => stage === undefined || clause.stage === stage);
  return isAsked ? entry.cap : zero;
}
