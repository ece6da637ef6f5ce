import type { Amount } from '../clauses/amount.ts';
import { type Clause, type ClauseEntry, type CountedClause, clausesOf } from '../clauses/clause.ts';
import { type Value, valueKindOf } from '../clauses/values/index.ts';
import type { Exact } from '../model/exact.ts';

/** Every number of points an amount holds. */
export function numbersOfAmount(amount: Amount): readonly Exact[] {
  if (amount.kind === 'each') return [amount.points];
  return amount.kind === 'range' ? [amount.from, amount.to] : [...amount.levels.values()];
}

/** Every number of points a counted clause takes or gives, its limits included. */
export function numbersOfCounted({ effect, cap, escalation }: CountedClause): readonly Exact[] {
  const amount = effect.kind === 'zero' ? [] : numbersOfAmount(effect.amount);
  return [...amount, ...[cap, escalation?.takes].filter((one) => one !== undefined)];
}

/** Every number of points that clauses hold, groups included. */
export const numbersOf = (entries: readonly ClauseEntry[]): readonly Exact[] => [
  ...clausesOf(entries).flatMap(numbersOfClause),
  ...entries.flatMap((entry) => (entry.form === 'group' && entry.cap !== undefined ? [entry.cap] : [])),
];

const numbersOfClause = (clause: Clause): readonly Exact[] =>
  clause.form === 'counted' ? numbersOfCounted(clause) : numbersOfValue(clause.value);

function numbersOfValue(value: Value): readonly Exact[] {
  const ends = [valueKindOf(value).worth(value), valueKindOf(value).least(value)];
  switch (value.kind) {
    case 'choose':
      return [...value.levels.values()].map(({ points }) => points);
    case 'bands':
      return value.bands.map(({ points }) => points);
    case 'rank':
      return [...value.places.map(({ points }) => points), value.rest];
    case 'against':
      return [...ends, ...numbersOfRule(value.rule)];
    default:
      return ends;
  }
}

const numbersOfRule = (rule: (Value & { readonly kind: 'against' })['rule']): readonly Exact[] => {
  if (rule.form === 'levels') return [rule.above, rule.at, rule.below];
  return rule.form === 'steps' ? [rule.at, rule.add, rule.take] : [];
};
