import { type Clause, type CountedClause, factsOf } from '../clauses/clause.ts';
import type { Condition, Test } from '../clauses/condition.ts';
import type { Line } from '../clauses/line.ts';
import type { Reference } from '../clauses/reference.ts';
import type { Late } from '../clauses/triggers/late.ts';
import { after, type Day, dayOf, type Period, partsOf } from '../model/day.ts';
import { add, ceiling, compare, divide, type Exact, multiply, one, subtract, whole, zero } from '../model/exact.ts';
import type { FactDeclaration } from '../model/facts.ts';
import { distinct } from './distinct.ts';
import type { Frame } from './frame.ts';
import { kinksOf } from './kinks.ts';

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

/** Most steps of one line that are told apart. */
const mostSteps = 150;

type Found = {
  readonly cuts: Map<string, Cut>;
  readonly frame: Frame;
  /** Facts that are held against each other: where one is cut, the other is. */
  readonly pairs: (readonly [FactDeclaration, FactDeclaration])[];
};

/** The cuts that some clauses and conditions make in the facts. `limit` is the most that points can matter. */
export function cutsOf(
  clauses: readonly Clause[],
  conditions: readonly Condition[],
  limit: Exact,
  frame: Frame,
): Map<string, Cut> {
  const found: Found = { cuts: new Map(), frame, pairs: [] };
  for (const clause of clauses) cutClause(found, clause, limit);
  for (const condition of conditions) cutCondition(found, condition);
  // where the kind of branch begins and ends is a cut as well
  for (const cut of [...found.cuts.values()])
    for (const test of frame.cells.get(cut.fact.name)?.tests ?? []) boundTest(cut, test);
  for (const [one, other] of [...found.pairs, ...found.pairs]) shareCuts(found, one, other);
  return found.cuts;
}

/** A fact that is held against another one. */
function cutTogether(found: Found, of: FactDeclaration, against: FactDeclaration, kinks: readonly Exact[]): void {
  for (const fact of [of, against]) cutAt(found, fact, [zero, one, ...kinks], true);
  found.pairs.push([of, against]);
}

function shareCuts({ cuts }: Found, one: FactDeclaration, other: FactDeclaration): void {
  const [a, b] = [cutFor(cuts, one), cutFor(cuts, other)];
  const all = distinct([...a.amounts, ...b.amounts]);
  for (const cut of [a, b]) cut.amounts.splice(0, cut.amounts.length, ...all);
}

function cutAt({ cuts }: Found, fact: FactDeclaration, amounts: readonly Exact[], linear = false): void {
  const cut = cutFor(cuts, fact);
  cut.tested = 'also';
  cut.amounts.push(...amounts);
  if (linear) cut.linear = true;
  else cut.stepped = true;
}

function cutFor(cuts: Map<string, Cut>, fact: FactDeclaration): Cut {
  const sofar = cuts.get(fact.name);
  if (sofar) return sofar;
  const cut = emptyCut(fact);
  cuts.set(fact.name, cut);
  return cut;
}

/** A fact that no rule has cut yet. */
export const emptyCut = (fact: FactDeclaration): Cut => ({
  ...{ fact, amounts: [], days: [], options: new Set<string>(), tests: [] },
  ...{ linear: false, stepped: false, beyondWhole: false, tested: 'only' },
});

function cutClause(found: Found, clause: Clause, limit: Exact): void {
  if (clause.form === 'value') {
    cutValue(found, clause);
    return;
  }
  if (clause.applies) cutCondition(found, clause.applies);
  if (clause.excuse?.kind === 'condition') cutCondition(found, clause.excuse.condition);
  cutTrigger(found, clause, kinksOf(clause, limit));
  // an escalation comes at once
  if (clause.escalation) for (const fact of factsOf(clause)) stepAt(found, fact);
}

function stepAt({ cuts }: Found, fact: string): void {
  const cut = cuts.get(fact);
  if (cut) cut.stepped = true;
}

function cutTrigger(found: Found, { trigger }: CountedClause, kinks: readonly Exact[]): void {
  switch (trigger.kind) {
    case 'each':
      cutAt(found, trigger.of, kinks, true);
      break;
    case 'short':
      cutDistance(found, trigger.of, trigger.need, kinks, 'below');
      break;
    case 'over':
      cutDistance(found, trigger.of, trigger.allow, kinks, 'above');
      break;
    case 'below':
    case 'above':
      cutLine(found, trigger.line, kinks, trigger.kind);
      break;
    case 'late':
      cutLate(found, trigger, kinks);
      break;
    case 'when':
      cutCondition(found, trigger.condition);
      break;
    default:
  }
}

/** A count that grows with the distance from a number, or from another fact. */
function cutDistance(
  found: Found,
  of: FactDeclaration,
  from: Reference,
  kinks: readonly Exact[],
  side: 'below' | 'above',
): void {
  if (from.kind === 'fact') {
    cutTogether(found, of, from.fact, kinks);
    return;
  }
  const away = side === 'below' ? subtract : add;
  noteBound(cutFor(found.cuts, of), from.amount, side === 'above');
  cutAt(found, of, [from.amount, ...kinks.map((kink) => away(from.amount, kink))], true);
}

function cutLine(found: Found, { of, line, steps }: Line, kinks: readonly Exact[], side: 'below' | 'above'): void {
  if (line.kind === 'fact') {
    cutTogether(found, of, line.fact, kinks);
    return;
  }
  noteBound(cutFor(found.cuts, of), line.amount, side === 'above');
  if (!steps) {
    cutAt(found, of, [line.amount]);
    return;
  }
  const away = side === 'below' ? subtract : add;
  const last = kinks.reduce((most, kink) => Math.max(most, ceiling(kink)), 2) + 1;
  const inRange = of.kind === 'ratio' ? ceiling(divide(one, steps.every)) : last;
  const count = Math.min(mostSteps, last, inRange);
  const bounds = Array.from({ length: count + 1 }, (_, k) => away(line.amount, multiply(steps.every, whole(k))));
  cutAt(found, of, bounds);
}

function cutLate(found: Found, { of, due, every }: Late, kinks: readonly Exact[]): void {
  const cut = cutFor(found.cuts, of);
  cut.tested = 'also';
  const { asOf } = found.frame;
  const { year } = partsOf(asOf);
  const lateBy = (day: Day, way: 1 | -1): readonly Day[] => {
    const counts = kinks.map((kink) => Math.min(mostSteps, ceiling(kink)));
    return every ? counts.map((count) => (after(day, times(every, count * way)) + way) as Day) : [];
  };
  switch (due.kind) {
    case 'day':
      cut.days.push(due.day, ...lateBy(due.day, 1));
      break;
    case 'yearly': {
      const day = dayOf(year, due.month, due.date) ?? dayOf(year, due.month, due.date - 1) ?? asOf;
      cut.days.push(day, ...lateBy(day, 1));
      break;
    }
    case 'term': {
      const begun = after(asOf, times(due.term, -1));
      cut.days.push(begun, asOf, ...lateBy(begun, -1));
      break;
    }
    default: {
      const begun = after(asOf, times(due.within, -4));
      const until = after(begun, due.within);
      const since = cutFor(found.cuts, due.after);
      since.tested = 'also';
      since.days.push(begun);
      cut.days.push(begun, until, ...lateBy(until, 1));
    }
  }
}

const times = ({ count, unit }: Period, factor: number): Period => ({ count: count * factor, unit });

function cutValue(found: Found, clause: Extract<Clause, { form: 'value' }>): void {
  const { value } = clause;
  switch (value.kind) {
    case 'bands':
      for (const { from } of value.bands) noteBound(cutFor(found.cuts, value.of), from, false);
      cutAt(
        found,
        value.of,
        value.bands.map(({ from }) => from),
      );
      break;
    case 'import':
      cutAt(found, value.of, [zero, value.outOf], true);
      break;
    case 'in-proportion':
      if (value.to.kind === 'fact') {
        cutTogether(found, value.of, value.to.fact, []);
      } else cutAt(found, value.of, [zero, value.to.amount], true);
      break;
    default:
  }
}

function cutCondition(found: Found, condition: Condition): void {
  for (const test of condition.flat()) cutTest(found, test);
}

function cutTest(found: Found, test: Test): void {
  const cut = cutFor(found.cuts, test.fact);
  cut.tests.push(test);
  cut.stepped = true;
  boundTest(cut, test);
}

function boundTest(cut: Cut, test: Test): void {
  if (test.kind === 'amount') {
    cut.amounts.push(test.than);
    noteBound(cut, test.than, test.is === '>');
  }
  if (test.kind === 'between') cut.amounts.push(test.from, test.to);
  if (test.kind === 'day') cut.days.push(test.than);
  if (test.kind === 'days') cut.days.push(test.from, test.to);
  if (test.kind === 'option') for (const option of test.among) cut.options.add(option);
}

/** Twice the whole is the most that a bound of a ratio is believed: beyond that a percent sign was forgotten. */
function noteBound(cut: Cut, bound: Exact, above: boolean): void {
  const order = compare(bound, one);
  if ((order > 0 || (order === 0 && above)) && compare(bound, whole(2)) <= 0) cut.beyondWhole = true;
}
