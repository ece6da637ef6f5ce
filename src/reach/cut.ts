import type { Condition, Test } from '../clauses/condition.ts';
import type { Day } from '../model/day.ts';
import { compare, type Exact, one, whole, zero } from '../model/exact.ts';
import type { FactDeclaration } from '../model/facts.ts';
import type { Frame } from './frame.ts';

/** Where the rules that read a fact change what they do. Between two of these every rule rises, falls or stays. */
export type Cut = {
  readonly fact: FactDeclaration;
  readonly amounts: Exact[];
  readonly days: Day[];
  readonly options: Set<string>;
  /** Whether a rule follows the fact between the cuts, instead of staying as it is. */
  linear: boolean;
  /** Whether a rule changes at the cuts at once. */
  stepped: boolean;
  /** Whether a rule names a bound above 100% for a ratio, or asks what lies above 100%. */
  beyondWhole: boolean;
  /** The tests that ask for the fact, and whether nothing else does. */
  readonly tests: Test[];
  tested: 'only' | 'also';
};

/** The cuts found so far. */
export type Found = {
  readonly cuts: Map<string, Cut>;
  readonly frame: Frame;
  /** Facts that are held against each other: where one is cut, the other is. */
  readonly pairs: (readonly [FactDeclaration, FactDeclaration])[];
};

/** A fact that no rule has cut yet. */
export const emptyCut = (fact: FactDeclaration): Cut => ({
  ...{ fact, amounts: [], days: [], options: new Set<string>(), tests: [] },
  ...{ linear: false, stepped: false, beyondWhole: false, tested: 'only' },
});

/** The cut of a fact, begun where there is none yet. */
export function cutFor(cuts: Map<string, Cut>, fact: FactDeclaration): Cut {
  const sofar = cuts.get(fact.name);
  if (sofar) return sofar;
  const cut = emptyCut(fact);
  cuts.set(fact.name, cut);
  return cut;
}

/** Cuts a fact at some amounts. */
export function cutAt({ cuts }: Found, fact: FactDeclaration, amounts: readonly Exact[], linear = false): void {
  const cut = cutFor(cuts, fact);
  cut.tested = 'also';
  cut.amounts.push(...amounts);
  if (linear) cut.linear = true;
  else cut.stepped = true;
}

/** Notes that a rule changes at the cuts of a fact at once. */
export function stepAt({ cuts }: Found, fact: string): void {
  const cut = cuts.get(fact);
  if (cut) cut.stepped = true;
}

/** A fact that is held against another one. */
export function cutTogether(
  found: Found,
  of: FactDeclaration,
  against: FactDeclaration,
  kinks: readonly Exact[],
): void {
  for (const fact of [of, against]) cutAt(found, fact, [zero, one, ...kinks], true);
  found.pairs.push([of, against]);
}

/** Twice the whole is the most that a bound of a ratio is believed: beyond that a percent sign was forgotten. */
export function noteBound(cut: Cut, bound: Exact, above: boolean): void {
  const order = compare(bound, one);
  if ((order > 0 || (order === 0 && above)) && compare(bound, whole(2)) <= 0) cut.beyondWhole = true;
}

/** Cuts the facts that a condition asks for. */
export function cutCondition(found: Found, condition: Condition): void {
  for (const test of condition.flat()) cutTest(found, test);
}

function cutTest(found: Found, test: Test): void {
  const cut = cutFor(found.cuts, test.fact);
  cut.tests.push(test);
  cut.stepped = true;
  boundTest(cut, test);
}

/** Cuts a fact where a test of it turns. */
export function boundTest(cut: Cut, test: Test): void {
  if (test.kind === 'amount') {
    cut.amounts.push(test.than);
    noteBound(cut, test.than, test.is === '>');
  }
  if (test.kind === 'between') cut.amounts.push(test.from, test.to);
  if (test.kind === 'day') cut.days.push(test.than);
  if (test.kind === 'days') cut.days.push(test.from, test.to);
  if (test.kind === 'option') for (const option of test.among) cut.options.add(option);
}
