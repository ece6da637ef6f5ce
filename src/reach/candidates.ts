import { type Day, dayText } from '../model/day.ts';
import {
  add,
  ceiling,
  compare,
  divide,
  type Exact,
  exactText,
  floor,
  isNegative,
  multiply,
  one,
  parseExact,
  subtract,
  whole,
  zero,
} from '../model/exact.ts';
import type { FactDeclaration, FactValue } from '../model/facts.ts';
import type { Cut } from './cut.ts';
import { distinct } from './distinct.ts';
import { type Frame, keyOf } from './frame.ts';
import { endless } from './kinks.ts';

/** Up to this count every whole number is tried. */
const smallCount = 40;

/** The values of a fact at which all its rules together show all they can do, the plain ones first. */
export type Candidates = {
  readonly fact: FactDeclaration;
  readonly values: readonly FactValue[];
  /** Whether no value was left out that could come to anything else: else only each rule by itself is certain. */
  readonly whole: boolean;
};

/** The values of a fact that are worth trying, as of a day. */
export function candidatesOf(cut: Cut, frame: Frame): Candidates {
  const every = everyCandidate(cut, frame);
  const cell = frame.cells.get(cut.fact.name);
  const all = cell
    ? { ...every, values: every.values.filter((value) => keyOf(cell.tests, value) === cell.key) }
    : every;
  return cut.tested === 'only' ? { ...all, values: toldApart(cut, all.values) } : all;
}

/** One value each of those that no test tells from another. */
function toldApart({ tests }: Cut, values: readonly FactValue[]): readonly FactValue[] {
  const kinds = new Map<string, FactValue>();
  for (const value of values) {
    const key = keyOf(tests, value);
    if (!kinds.has(key)) kinds.set(key, value);
  }
  return [...kinds.values()];
}

function everyCandidate(cut: Cut, frame: Frame): Candidates {
  const { fact } = cut;
  switch (fact.kind) {
    case 'count':
      return { fact, ...countsOf(cut) };
    case 'number':
    case 'ratio':
      return { fact, values: amountsOf(cut, frame).map((amount) => amountValue(fact, amount)), whole: !cut.linear };
    case 'date':
      return { fact, values: daysOf(cut, frame), whole: true };
    case 'yes-no':
      return {
        fact,
        values: [true, false].map((yes) => ({ kind: 'yes-no', yes, text: yes ? '是' : '否' })),
        whole: true,
      };
    default:
      return { fact, values: textsOf(cut).map((text) => ({ kind: 'text', text })), whole: true };
  }
}

/** An amount as a fact of this kind. */
export const amountValue = (fact: FactDeclaration, amount: Exact): FactValue => ({
  kind: 'amount',
  amount,
  text: fact.kind === 'ratio' ? `${exactText(multiply(amount, whole(100)))}%` : exactText(amount),
});

function countsOf(cut: Cut): Pick<Candidates, 'values' | 'whole'> {
  const near = cut.amounts
    .flatMap((amount) => [floor(amount) - 1, floor(amount), ceiling(amount), ceiling(amount) + 1])
    .filter((count) => count >= 0)
    .map((count) => Math.min(count, endless));
  const most = Math.max(1, ...near);
  const all = cut.linear && most <= smallCount ? Array.from({ length: most + 1 }, (_, count) => count) : [0, ...near];
  const counts = [...new Set(all)].sort((a, b) => a - b);
  const gaps = counts.some((count, i) => i > 0 && count - (counts[i - 1] ?? 0) > 1);
  return {
    values: counts.map((count) => amountValue(cut.fact, whole(count))),
    whole: !(gaps && cut.linear),
  };
}

/** One millionth, the finest a number in a file may have. */
const finest = parseExact('0.000001') ?? zero;

function amountsOf({ fact, amounts, linear, stepped }: Cut, { beyondWhole }: Frame): readonly Exact[] {
  const ratio = fact.kind === 'ratio';
  const most = beyondWhole.has(fact.name) ? whole(2) : one;
  const isShare = (amount: Exact) => !isNegative(amount) && compare(amount, most) <= 0;
  const ends = ratio ? [zero, one, most] : outside(amounts);
  const cuts = distinct([...ends, ...amounts]).filter((amount) => !ratio || isShare(amount));
  const between = cuts.flatMap((cut, i) => {
    const next = cuts[i + 1];
    if (next === undefined) return [];
    return linear && stepped ? [middle(cut, next), add(cut, finest), subtract(next, finest)] : [middle(cut, next)];
  });
  return distinct([...cuts, ...between]).filter((amount) => !ratio || isShare(amount));
}

/** A decimal has no limits: values far beyond all cuts stand for them. */
function outside(amounts: readonly Exact[]): readonly Exact[] {
  const all = [zero, ...amounts];
  const most = all.reduce((far, amount) => Math.max(far, Math.abs(floor(amount))), 0) + 1_000_000;
  return [whole(-most), whole(most)];
}

/** A round number between the two, where there is one. */
function middle(low: Exact, high: Exact): Exact {
  const half = divide(add(low, high), whole(2));
  const plain = divide(whole(floor(multiply(half, whole(100)))), whole(100));
  return compare(plain, low) > 0 ? plain : half;
}

function daysOf({ days }: Cut, frame: Frame): readonly FactValue[] {
  const near = days.flatMap((day) => [day - 1, day, day + 1]);
  const all = [...new Set([...near, frame.asOf])].sort((a, b) => a - b) as Day[];
  return [
    ...all.map((day): FactValue => ({ kind: 'day', day, text: dayText(day) })),
    { kind: 'day', day: 'never', text: '从未' },
  ];
}

/** Every option, or of a free text every word that is asked for, and one that is not. */
function textsOf({ fact, options }: Cut): readonly string[] {
  if (fact.kind === 'one-of') return fact.options;
  const other = ['其他', '另外', '无'].find((text) => !options.has(text)) ?? `${[...options].join('')}以外`;
  return [...options, other];
}
