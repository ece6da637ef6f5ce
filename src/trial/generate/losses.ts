import { referenceAmount } from '../../clauses/reference.ts';
import { certain } from '../../engine/score.ts';
import {
  ceiling,
  divide,
  type Exact,
  equals,
  floor,
  isPositive,
  isWhole,
  multiply,
  ratio,
  subtract,
  whole,
} from '../../model/exact.ts';
import type { Item } from '../../rubric/rubric.ts';
import { ownedClauses } from '../coverage/targets.ts';
import type { Mapping } from '../trial.ts';
import type { Single } from './clause-cases.ts';
import { type Brief, briefOf, type Making, tried } from './made.ts';
import { conditionsOf, factsOfItem } from './reading.ts';
import type { Start } from './solve.ts';
import { type Sums, sumsOf } from './sums.ts';
import { amountOfKind } from './values.ts';

// losses are put together in hundredths of a point
const hundred = whole(100);

/** Points as whole hundredths; what is less is left out. */
export const unitsOf = (points: Exact): number => floor(multiply(points, hundred));

/** One way for an item to lose points: a change, and how much of the total it takes, in hundredths. */
export type Way = { readonly item: Item; readonly change: Mapping; readonly units: number };

/** What items may lose, each by itself, and which sums these losses come to. */
export type Losses = { readonly ways: readonly (readonly Way[])[]; readonly sums: Sums };

/** The single changes that take from the total what one item loses, and nothing else. */
export function waysIn(making: Making, singles: readonly Single[], full: Exact): readonly Way[] {
  const alone = factsOfOne(making);
  return singles.flatMap(({ owned: { owner }, solution, made }) => {
    if (owner.kind !== 'item' || [...solution.facts.keys()].some((name) => !alone.has(name))) return [];
    const units = unitsLost(made.brief, full);
    return units === undefined ? [] : [{ item: owner.item, change: made.change, units }];
  });
}

/** More such changes: shares of what was planned, by twentieths, and faults found more often. */
export const finerWays = (making: Making, start: Start, full: Exact): readonly Way[] => [
  ...sharesOfPlans(making, start, full),
  ...repeatedFaults(making, full),
];

/** A fault found once, twice and so on, until nothing of its item is left; of many counts twenty. */
const repeatedFaults = (making: Making, full: Exact): readonly Way[] =>
  ownedClauses(making.rubric).flatMap(({ owner, clause }) => {
    if (owner.kind !== 'item' || clause.form !== 'counted' || clause.effect.kind !== 'deduct') return [];
    const { amount } = clause.effect;
    const { trigger } = clause;
    if (amount.kind !== 'each' || trigger.kind !== 'fault' || trigger.per === undefined) return [];
    if (!isPositive(amount.points)) return [];
    const most = ceiling(divide(owner.item.points, amount.points));
    const step = Math.max(1, Math.ceil(most / 20));
    const counts = Array.from({ length: Math.ceil(most / step) }, (_, i) => Math.min(most, (i + 1) * step));
    return counts.flatMap((count): readonly Way[] => {
      const change = { findings: { [owner.item.id]: { [clause.id]: String(count) } } };
      const outcome = tried(making, change);
      const units = outcome && unitsLost(briefOf(outcome, undefined), full);
      return units === undefined ? [] : [{ item: owner.item, change, units }];
    });
  });

function sharesOfPlans(making: Making, start: Start, full: Exact): readonly Way[] {
  const alone = factsOfOne(making);
  return ownedClauses(making.rubric).flatMap(({ owner, clause }) => {
    if (owner.kind !== 'item' || clause.form !== 'value') return [];
    const { value } = clause;
    if ((value.kind !== 'in-proportion' && value.kind !== 'import') || !alone.has(value.of.name)) return [];
    const to = value.kind === 'import' ? value.outOf : referenceAmount(start.known, value.to);
    const texts = Array.from({ length: 20 }, (_, i) => to && amountOfKind(value.of, multiply(to, ratio(i, 20))));
    return texts.flatMap((text): readonly Way[] => {
      const change = text === undefined ? undefined : { [value.of.from]: { [value.of.name]: text } };
      const outcome = change && tried(making, change);
      const units = outcome && unitsLost(briefOf(outcome, undefined), full);
      return change && units !== undefined ? [{ item: owner.item, change, units }] : [];
    });
  });
}

// so many ways of one item are more than enough
const mostWays = 40;

/** The sums to which losses come where no item may lose more than so many percent of what it counts. */
export function lossesOf(ways: readonly Way[], full: Exact, percent: number): Losses {
  const byItem = new Map<Item, Way[]>();
  for (const one of ways) {
    const most = floor(multiply(unitsWhole(one.item), ratio(percent, 100)));
    const sofar = byItem.get(one.item) ?? [];
    if (one.units <= most && sofar.length < mostWays && !sofar.some(({ units }) => units === one.units)) {
      byItem.set(one.item, [...sofar, one]);
    }
  }
  const lists = [...byItem.values()];
  const parts = lists.map((list) => list.map(({ units }, choice) => ({ units, choice })));
  return { ways: lists, sums: sumsOf(parts, Math.max(0, unitsOf(full))) };
}

const unitsWhole = ({ inTotal }: Item): Exact => multiply(inTotal, hundred);

/** The facts that one item alone depends on. */
function factsOfOne({ rubric }: Making): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const conditions = conditionsOf(rubric);
  const lists = rubric.items.map((item) => factsOfItem(item, conditions.get(item) ?? []));
  for (const name of lists.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Set([...counts].flatMap(([name, count]) => (count === 1 ? [name] : [])));
}

/** How much of the total is lost, in hundredths; undefined where something else happens, or it is no whole number. */
function unitsLost(brief: Brief, full: Exact): number | undefined {
  if (!brief || brief.vetoed || !certain(brief.total) || !equals(brief.exact.low, brief.total.low)) return undefined;
  const units = multiply(subtract(full, brief.total.low), hundred);
  return isWhole(units) && isPositive(units) ? floor(units) : undefined;
}
