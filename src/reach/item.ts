import { type Award, counts } from '../clauses/award.ts';
import { valueKindOf } from '../clauses/values/index.ts';
import { settle } from '../engine/settle.ts';
import { add, compare, type Exact, equals, exactText, greatest, isPositive, negate, zero } from '../model/exact.ts';
import type { Facts, FactValue } from '../model/facts.ts';
import type { Mark } from '../model/marks.ts';
import type { Item, Rounding } from '../rubric/rubric.ts';
import { combinations } from './assignments.ts';
import { capsOf } from './caps.ts';
import { type Cluster, type Combination, clustersOf, combinationsOf, type Part } from './cluster.ts';
import { holdsTogether } from './cuts.ts';
import type { Frame } from './frame.ts';

/** Facts and findings by which an item comes to some points. */
export type Inputs = { readonly facts: Facts; readonly marks: ReadonlyMap<string, Mark> };

/** One end of what an item may come to, and how. */
export type End = { readonly points: Exact; readonly inputs: Inputs };

/** What an item may come to where it applies. */
export type ItemReach =
  | {
      readonly state: 'known';
      readonly low: End;
      readonly high: End;
      /** Whether both ends can be had, not only nothing beyond them. */
      readonly tight: boolean;
      /** Whether it may turn out not to apply because a plan is zero, and whether it always does. */
      readonly perhapsNot: boolean;
    }
  | { readonly state: 'never' }
  | { readonly state: 'too-many' };

/** Most combinations of facts that are tried for one item. */
const allowedEach = 2000;
/** Most different ways to lose or gain that are kept side by side. */
const allowedWays = 400;

/** The most points can matter in an item: what it has, or may begin with. */
export const limitOf = ({ points, start }: Item): Exact => greatest(points, start);

/** The least and the most an item may come to, with these facts fixed and all others free. */
export function reachItem(item: Item, fixed: Facts, frame: Frame, rounding: Rounding): ItemReach {
  const limit = limitOf(item);
  if (holdsTogether(item.clauses, limit, frame)) return anything(item, fixed);
  const clusters = clustersOf(item.entries, fixed, limit, frame);
  const isWhole = (cluster: Cluster) => cluster.whole && combinations(cluster.candidates) <= allowedEach;
  const whole = clusters.every(isWhole);
  const parts = whole
    ? clusters
    : clusters.flatMap((cluster) => (isWhole(cluster) ? [cluster] : apart(item, cluster, fixed, frame)));
  let [lows, highs]: [readonly Way[], readonly Way[]] = [[nowhere(fixed)], [nowhere(fixed)]];
  for (const cluster of parts) {
    const tried = combinationsOf(cluster, fixed, limit, frame, allowedEach);
    if (!tried) return { state: 'too-many' };
    lows = extended(lows, tried, 'worst', fixed);
    highs = extended(highs, tried, 'best', fixed);
    if (lows.length * highs.length > allowedWays * allowedWays) return { state: 'too-many' };
  }
  return settled(item, lows, highs, whole, rounding);
}

/** An item that may come to anything from nothing to all it has, and beyond that as far as its caps let it. */
function anything(item: Item, facts: Facts): ItemReach {
  const topped = item.bonusCap ?? capsOf(item.entries, 'top');
  const beyond = item.penaltyCap ?? capsOf(item.entries, 'beyond');
  if (topped === undefined || beyond === undefined) return { state: 'too-many' };
  const end = (points: Exact): End => ({ points, inputs: { facts, marks: new Map() } });
  const [low, high] = [end(negate(beyond)), end(add(item.points, topped))];
  return { state: 'known', low, high, tight: false, perhapsNot: equals(planned(item), item.points) };
}

/** The points of an item that do not apply where a plan is zero. */
const planned = ({ clauses }: Item): Exact =>
  clauses.reduce((sum, clause) => {
    if (clause.form !== 'value' || clause.value.kind !== 'in-proportion') return sum;
    return clause.value.whenZero === 'not-applicable' ? add(sum, clause.value.worth) : sum;
  }, zero);

/** The entries of a cluster, each by itself: more than they can come to together, and never less. */
function apart(item: Item, { entries }: Cluster, fixed: Facts, frame: Frame): readonly Cluster[] {
  return entries.flatMap(({ entry, at }) =>
    clustersOf([entry], fixed, limitOf(item), frame).map((cluster) => ({ ...cluster, entries: [{ entry, at }] })),
  );
}

/** Awards of some entries, their sums, and how they come about. */
type Way = { readonly parts: readonly Part[]; readonly sums: Sums; readonly facts: Facts };

type Sums = {
  readonly excluded: Exact;
  readonly values: Exact;
  readonly given: Exact;
  readonly topped: Exact;
  readonly taken: Exact;
  readonly beyond: Exact;
  readonly emptied: boolean;
};

const noSums: Sums = {
  ...{ excluded: zero, values: zero, given: zero, topped: zero, taken: zero, beyond: zero },
  emptied: false,
};

const nowhere = (facts: Facts): Way => ({ parts: [], sums: noSums, facts });

function extended(
  ways: readonly Way[],
  tried: readonly Combination[],
  side: 'worst' | 'best',
  fixed: Facts,
): readonly Way[] {
  const steps = kept(
    tried.map((one) => ({ parts: [one[side]], sums: sumsOf(one[side]), facts: one.facts })),
    side,
  );
  const all = ways.flatMap((way) =>
    steps.map((step) => ({
      parts: [...way.parts, ...step.parts],
      sums: together(way.sums, step.sums),
      facts: step.facts === fixed ? way.facts : new Map<string, FactValue>([...way.facts, ...step.facts]),
    })),
  );
  return kept(all, side);
}

/** The ways that no other one outdoes on this side. */
function kept(ways: readonly Way[], side: 'worst' | 'best'): readonly Way[] {
  if (ways.length < 2) return ways;
  const different = [...new Map([...ways].reverse().map((way) => [keyOf(way.sums), way])).values()].reverse();
  return different.filter(
    (way) => !different.some((other) => other !== way && outdoes(other.sums, way.sums, side === 'best' ? 1 : -1)),
  );
}

const keyOf = (sums: Sums): string =>
  Object.values(sums)
    .map((part) => (typeof part === 'object' ? exactText(part) : String(part)))
    .join(' ');

const rising = ['values', 'given', 'topped'] as const;
const falling = ['taken', 'beyond'] as const;

/** Whether the first leaves at least as much in every respect (or at most as much, where `way` is negative). */
function outdoes(a: Sums, b: Sums, way: 1 | -1): boolean {
  if (!equals(a.excluded, b.excluded)) return false;
  if (a.emptied !== b.emptied && a.emptied === way > 0) return false;
  return (
    rising.every((key) => compare(a[key], b[key]) * way >= 0) &&
    falling.every((key) => compare(a[key], b[key]) * way <= 0)
  );
}

function together(a: Sums, b: Sums): Sums {
  return {
    excluded: add(a.excluded, b.excluded),
    values: add(a.values, b.values),
    given: add(a.given, b.given),
    topped: add(a.topped, b.topped),
    taken: add(a.taken, b.taken),
    beyond: add(a.beyond, b.beyond),
    emptied: a.emptied || b.emptied,
  };
}

function sumsOf({ awards }: Part): Sums {
  const sums = { ...noSums };
  for (const each of awards) for (const one of each.awards) addAward(sums, one);
  return sums;
}

const places = { take: 'taken', give: 'given', top: 'topped', beyond: 'beyond' } as const;

function addAward(sums: { -readonly [key in keyof Sums]: Sums[key] }, one: Award): void {
  const { clause, state, points, empties } = one;
  if (clause.form === 'value') {
    if (state === 'not-applicable') sums.excluded = add(sums.excluded, valueKindOf(clause.value).worth(clause.value));
    sums.values = add(sums.values, points);
  } else if (counts(one)) {
    if (empties !== undefined) sums.emptied = true;
    if (clause.stage === 'empty') return;
    const place = places[clause.stage];
    sums[place] = add(sums[place], points);
  }
}

function settled(
  item: Item,
  lows: readonly Way[],
  highs: readonly Way[],
  tight: boolean,
  rounding: Rounding,
): ItemReach {
  const isOff = ({ sums }: Way) => isPositive(sums.excluded) && equals(sums.excluded, item.points);
  const [low, ...otherLows] = lows.filter((way) => !isOff(way)).map((way) => endOf(item, way, rounding));
  const [high, ...otherHighs] = highs.filter((way) => !isOff(way)).map((way) => endOf(item, way, rounding));
  if (!low || !high) return { state: 'never' };
  return {
    state: 'known',
    low: otherLows.reduce((a, b) => (compare(b.points, a.points) < 0 ? b : a), low),
    high: otherHighs.reduce((a, b) => (compare(b.points, a.points) > 0 ? b : a), high),
    tight,
    perhapsNot: lows.some(isOff) || highs.some(isOff),
  };
}

function endOf(item: Item, { parts, facts }: Way, rounding: Rounding): End {
  const awards = parts.flatMap((part) => part.awards.flatMap((each) => each.awards));
  const marks = new Map(parts.flatMap((part) => [...part.marks]));
  return { points: settle(item, awards, rounding).points, inputs: { facts, marks } };
}
