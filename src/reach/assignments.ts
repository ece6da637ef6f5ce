import type { Facts, FactValue } from '../model/facts.ts';
import type { Candidates } from './candidates.ts';

/** How many combinations of values there are. */
export const combinations = (candidates: readonly Candidates[]): number =>
  candidates.reduce((product, { values }) => product * values.length, 1);

/** Every combination of the values of some facts, beside those that are fixed. */
export function assignmentsOf(candidates: readonly Candidates[], fixed: Facts): readonly Facts[] {
  let list: readonly ReadonlyMap<string, FactValue>[] = [fixed];
  for (const { fact, values } of candidates) {
    list = list.flatMap((facts) => values.map((value) => new Map(facts).set(fact.name, value)));
  }
  return list;
}
