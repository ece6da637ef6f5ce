import { type ClauseEntry, type CountedClause, clausesOf } from '../clauses/clause.ts';
import { type Value, valueKindOf } from '../clauses/values/index.ts';
import type { Exact } from '../model/exact.ts';

/** Every number of points that clauses take or give, groups included; caps are none of them. */
export const numbersOf = (entries: readonly ClauseEntry[]): readonly Exact[] =>
  clausesOf(entries).flatMap((clause) =>
    clause.form === 'counted' ? numbersOfCounted(clause) : numbersOfValue(clause.value),
  );

/** The caps of clauses and groups. */
export const capsOf = (entries: readonly ClauseEntry[]): readonly Exact[] =>
  [...entries, ...clausesOf(entries)].flatMap((entry) =>
    entry.form === 'value' || entry.cap === undefined ? [] : [entry.cap],
  );

function numbersOfCounted({ effect, escalation }: CountedClause): readonly Exact[] {
  const takes = escalation?.takes === undefined ? [] : [escalation.takes];
  if (effect.kind === 'zero') return takes;
  const { amount } = effect;
  if (amount.kind === 'each') return [amount.points, ...takes];
  return amount.kind === 'range' ? [amount.from, amount.to, ...takes] : [...amount.levels.values(), ...takes];
}

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
