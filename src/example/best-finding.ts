import { mostEach } from '../clauses/amount.ts';
import type { CountedClause } from '../clauses/clause.ts';
import type { Value } from '../clauses/values/index.ts';
import { ceiling, compare, divide, type Exact, greatest, isZero, least, one, subtract } from '../model/exact.ts';
import type { Finding, Mark, Occurrence } from '../model/marks.ts';
import type { Item } from '../rubric/rubric.ts';

/** What an assessor finds on an item at its best: nothing at fault, levels and points at their highest, enough achieved. */
export function bestFinding(item: Item, reason: string): Finding {
  const marks = item.clauses.flatMap((clause): readonly (readonly [string, Mark])[] => {
    const mark = clause.form === 'value' ? bestMark(clause.value, reason) : achieved(clause, item.points, reason);
    return mark ? [[clause.id, mark]] : [];
  });
  return { state: 'found', marks: new Map(marks) };
}

function bestMark(value: Value, reason: string): Mark | undefined {
  switch (value.kind) {
    case 'choose':
      return { kind: 'level', level: levelsOf(value)[0] ?? '', reason };
    case 'judge':
      return { kind: 'points', points: value.to, reason };
    case 'tally':
      return { kind: 'tally', counts: new Map([[levelsOf(value)[0] ?? '', ballots]]) };
    default:
      return undefined;
  }
}

/** So many votes, cards or tasks are counted in an example. */
export const ballots = 20;

/** The levels of a value from the best down. */
export function levelsOf(value: Extract<Value, { kind: 'choose' | 'tally' }>): readonly string[] {
  const worth: readonly (readonly [string, Exact])[] =
    value.kind === 'choose'
      ? [...value.levels].map(([level, { points }]) => [level, points])
      : [...value.shares].flatMap(([level, share]) => (share === 'void' ? [] : [[level, share]]));
  return [...worth].sort(([, a], [, b]) => compare(b, a)).map(([level]) => level);
}

/** As often as it takes to earn the points of the item, or all that the clause gives; none for what is no achievement. */
function achieved(clause: CountedClause, points: Exact, reason: string): Mark | undefined {
  const { effect, trigger, cap, free } = clause;
  if (effect.kind !== 'earn' || trigger.kind !== 'act') return undefined;
  const each = mostEach(effect.amount);
  if (trigger.per === undefined || isZero(each)) return occurring(clause, 1, reason);
  const times = ceiling(divide(least(points, greatest(cap ?? points, each)), each));
  return occurring(clause, free + Math.max(1, times), reason);
}

/** Something found so many times, at the level or with the points that count most where the clause leaves that open. */
export function occurring({ effect }: CountedClause, times: number, reason: string, modest = false): Mark {
  const found: Occurrence = { times, share: one };
  const list = (more: Partial<Occurrence>): Mark => ({ kind: 'occurrences', list: [{ ...found, ...more }] });
  if (effect.kind === 'zero' || effect.amount.kind === 'each') return list({});
  const { amount } = effect;
  if (amount.kind === 'range') return list({ points: modest ? amount.from : amount.to, reason });
  const levels = [...amount.levels].sort(([, a], [, b]) => compare(b, a));
  const level = (modest ? levels.at(-1) : levels[0])?.[0];
  return list(level === undefined ? {} : { level });
}

/** The points a step below the highest that an assessor may give. */
export const belowTop = ({ from, to, step }: Extract<Value, { kind: 'judge' }>): Exact =>
  greatest(from, subtract(to, step ?? one));
