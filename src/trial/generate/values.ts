import type { Clause } from '../../clauses/clause.ts';
import type { Condition, Test } from '../../clauses/condition.ts';
import type { Known } from '../../clauses/known.ts';
import { type Reference, referenceAmount } from '../../clauses/reference.ts';
import {
  add,
  type Exact,
  exactText,
  isNegative,
  isWhole,
  multiply,
  ratio,
  subtract,
  whole,
  zero,
} from '../../model/exact.ts';
import type { FactDeclaration } from '../../model/facts.ts';
import { countsFor } from './counts.ts';
import { daysBeside, dayTextIn } from './days.ts';

/** Values that facts are worth trying with, by fact: those a clause names, and their neighbours. */
export type Values = ReadonlyMap<string, readonly string[]>;

/** One value of a fact, as evidence writes it. */
type Value = readonly [fact: FactDeclaration, text: string | undefined];

/** The values beside a clause, its conditions included, for a branch of which so much is known already. */
export function valuesBeside(clause: Clause, known: Known): Values {
  if (clause.form === 'value') return collected(valueValues(clause.value, known));
  const { trigger, applies, excuse } = clause;
  return collected([
    ...triggerValues(clause, known),
    ...(trigger.kind === 'when' ? conditionValues(trigger.condition) : []),
    ...(excuse?.kind === 'condition' ? conditionValues(excuse.condition) : []),
    ...(applies ? conditionValues(applies) : []),
  ]);
}

/** The values that conditions name. */
export const valuesIn = (conditions: readonly (Condition | undefined)[]): Values =>
  collected(conditions.flatMap((condition) => (condition ? conditionValues(condition) : [])));

function collected(list: readonly Value[]): Values {
  const all = new Map<string, string[]>();
  for (const [fact, text] of list) {
    const sofar = all.get(fact.name) ?? [];
    if (text !== undefined && !sofar.includes(text)) all.set(fact.name, [...sofar, text]);
  }
  return all;
}

/** Several maps of values as one, in their order. */
export const mergedValues = (maps: readonly Values[]): Values => {
  const all = new Map<string, readonly string[]>();
  for (const map of maps) {
    for (const [name, texts] of map) all.set(name, [...new Set([...(all.get(name) ?? []), ...texts])]);
  }
  return all;
};

/** The values that any fact of a kind may have, whatever the rubric says of it. */
export function usualValues(fact: FactDeclaration, known: Known): readonly string[] {
  switch (fact.kind) {
    case 'yes-no':
      return ['true', 'false'];
    case 'one-of':
      return fact.options;
    case 'text':
      return ['甲'];
    case 'ratio':
      return ['100%', '50%', '0%'];
    case 'date':
      return [30, 120, 240, 360].map((days) => dayTextIn(known, -days)).concat('never');
    default:
      return ['10', '1', '0', '100'];
  }
}

const steps: Readonly<Record<string, Exact>> = { count: whole(1), ratio: ratio(1, 1000), number: ratio(1, 100) };

/** An amount as evidence writes it; undefined where the fact cannot have it. */
export function amountOfKind(fact: FactDeclaration, amount: Exact): string | undefined {
  if (fact.kind === 'number') return exactText(amount).includes('/') ? undefined : exactText(amount);
  if (isNegative(amount)) return undefined;
  if (fact.kind === 'count') return isWhole(amount) ? exactText(amount) : undefined;
  const percent = exactText(multiply(amount, whole(100)));
  return percent.includes('/') ? exactText(amount) : `${percent}%`;
}

/** An amount with its neighbours. */
function around(fact: FactDeclaration, amount: Exact | undefined): readonly Value[] {
  if (amount === undefined) return [];
  const step = steps[fact.kind] ?? whole(1);
  const all = [amount, subtract(amount, step), add(amount, step)];
  return all.map((one) => [fact, amountOfKind(fact, one)] as const);
}

const referenced = (to: Reference): readonly Value[] =>
  to.kind === 'fact'
    ? ['10', '1', '0'].map((text) => [to.fact, to.fact.kind === 'ratio' ? '100%' : text] as const)
    : [];

function valueValues(value: Extract<Clause, { form: 'value' }>['value'], known: Known): readonly Value[] {
  switch (value.kind) {
    case 'bands':
      return value.bands.flatMap(({ from }) => around(value.of, from));
    case 'in-proportion': {
      const to = referenceAmount(known, value.to);
      const half = to === undefined ? undefined : amountOfKind(value.of, multiply(to, ratio(1, 2)));
      return [
        ...around(value.of, to),
        [value.of, half],
        [value.of, amountOfKind(value.of, zero)],
        ...referenced(value.to),
      ];
    }
    case 'import': {
      const part = amountOfKind(value.of, multiply(value.outOf, ratio(4, 5)));
      return [...around(value.of, value.outOf), [value.of, part], [value.of, amountOfKind(value.of, zero)]];
    }
    default:
      return [];
  }
}

function triggerValues(clause: Extract<Clause, { form: 'counted' }>, known: Known): readonly Value[] {
  const { trigger } = clause;
  const times = countsFor(clause).map(whole);
  switch (trigger.kind) {
    case 'each':
      return times.map((n) => [trigger.of, amountOfKind(trigger.of, n)] as const);
    case 'short': {
      const need = referenceAmount(known, trigger.need);
      const short =
        need === undefined ? [] : times.map((n) => [trigger.of, amountOfKind(trigger.of, subtract(need, n))] as const);
      return [...around(trigger.of, need), ...short, ...referenced(trigger.need)];
    }
    case 'over': {
      const may = referenceAmount(known, trigger.allow);
      const over =
        may === undefined ? [] : times.map((n) => [trigger.of, amountOfKind(trigger.of, add(may, n))] as const);
      return [...around(trigger.of, may), ...over, ...referenced(trigger.allow)];
    }
    case 'below':
    case 'above':
      return lineValues(trigger, times, known);
    case 'late':
      return daysBeside(trigger, countsFor(clause), known).map((text) => [trigger.of, text] as const);
    default:
      return [];
  }
}

function lineValues(
  {
    kind,
    line: { of, line, steps: every },
  }: Extract<Extract<Clause, { form: 'counted' }>['trigger'], { kind: 'below' | 'above' }>,
  times: readonly Exact[],
  known: Known,
): readonly Value[] {
  const bound = referenceAmount(known, line);
  if (bound === undefined) return referenced(line);
  const move = kind === 'below' ? subtract : add;
  const stepped = every ? times.map((n) => [of, amountOfKind(of, move(bound, multiply(n, every.every)))] as const) : [];
  const floor: readonly Value[] = kind === 'below' ? [[of, amountOfKind(of, zero)]] : [];
  return [...around(of, bound), ...stepped, ...floor, ...referenced(line)];
}

const conditionValues = (condition: Condition): readonly Value[] => condition.flat().flatMap(testValues);

function testValues(test: Test): readonly Value[] {
  const { fact } = test;
  switch (test.kind) {
    case 'amount':
      return around(fact, test.than);
    case 'between':
      return [...around(fact, test.from), ...around(fact, test.to)];
    case 'yes-no':
      return [
        [fact, 'true'],
        [fact, 'false'],
      ];
    case 'option': {
      const all = fact.kind === 'one-of' ? fact.options : [...test.among, '其他'];
      return all.map((text) => [fact, text] as const);
    }
    default:
      return daysOf(test);
  }
}

function daysOf(test: Extract<Test, { kind: 'day' | 'days' }>): readonly Value[] {
  const ends = test.kind === 'day' ? [test.than] : [test.from, test.to];
  return ends.flatMap((day) =>
    [0, -1, 1].map((by) => [test.fact, dayTextIn({ facts: new Map(), asOf: day }, by)] as const),
  );
}
