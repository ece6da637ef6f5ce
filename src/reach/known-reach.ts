import { type Condition, holds } from '../clauses/condition.ts';
import { compare } from '../model/exact.ts';
import type { Facts } from '../model/facts.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { assignmentsOf, combinations } from './assignments.ts';
import { candidatesOf } from './candidates.ts';
import { cutsOf } from './cuts.ts';
import type { Frame } from './frame.ts';
import { type ItemReach, limitOf, reachItem } from './item.ts';
import { factsRead, type PlacedItem } from './rubric-parts.ts';

/** Most combinations of what decides whether an item applies. */
const allowedCases = 200;

/** What an item may come to over all branches to which it applies. */
export function reachPlaced({ item, chain }: PlacedItem, frame: Frame, { rounding }: Rubric): ItemReach {
  const cases = casesOf(chain, item.clauses, limitOf(item), frame);
  if (!cases) return { state: 'too-many' };
  const reaches = cases.map((facts) => reachItem(item, facts, frame, rounding));
  if (reaches.some(({ state }) => state === 'too-many')) return { state: 'too-many' };
  return reaches.reduce(joined, { state: 'never' });
}

/** Every combination of the facts that some conditions read under which all of them hold; undefined where there are too many. */
export function casesOf(
  conditions: readonly Condition[],
  clauses: Parameters<typeof cutsOf>[0],
  limit: Parameters<typeof cutsOf>[2],
  frame: Frame,
): readonly Facts[] | undefined {
  const names = new Set(factsRead(conditions));
  const cuts = [...cutsOf(clauses, conditions, limit, frame).values()].filter(({ fact }) => names.has(fact.name));
  const candidates = cuts.map((cut) => candidatesOf(cut, frame));
  if (combinations(candidates) > allowedCases || candidates.some(({ whole }) => !whole)) return undefined;
  return assignmentsOf(candidates, new Map()).filter((facts) =>
    conditions.every((condition) => holds(condition, { facts, asOf: frame.asOf }) === true),
  );
}

/** From the lower of both lows to the higher of both highs. */
function joined(a: ItemReach, b: ItemReach): ItemReach {
  if (a.state !== 'known') return b;
  if (b.state !== 'known') return a;
  return {
    state: 'known',
    low: compare(b.low.points, a.low.points) < 0 ? b.low : a.low,
    high: compare(b.high.points, a.high.points) > 0 ? b.high : a.high,
    tight: a.tight && b.tight,
    perhapsNot: a.perhapsNot || b.perhapsNot,
  };
}
