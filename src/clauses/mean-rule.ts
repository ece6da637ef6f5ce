import type { Path } from '../model/diagnostic.ts';
import {
  abs,
  add,
  ceiling,
  compare,
  divide,
  type Exact,
  exactText,
  floor,
  greatest,
  isPositive,
  least,
  multiply,
  subtract,
  whole,
  zero,
} from '../model/exact.ts';
import type { Extent, PointsRange } from './cohort.ts';
import { type Compiling, numberAt, numberOrPercentAt } from './compiling.ts';

/** Points against a mean: three levels, or so many more or fewer for each step above or below it. */
export type MeanRule =
  | { readonly form: 'levels'; readonly above: Exact; readonly at: Exact; readonly below: Exact }
  | {
      readonly form: 'steps';
      readonly at: Exact;
      readonly every: Exact;
      readonly steps: 'whole' | 'begun';
      readonly add: Exact;
      readonly take: Exact;
      /** No more than this, and no less than nothing. */
      readonly worth: Exact;
    };

/** A rule against a mean as written: levels (`at` may be left out, then it is as above), or steps. */
export type WrittenMean = {
  readonly above?: string;
  readonly at?: string;
  readonly below?: string;
  readonly every?: string;
  readonly steps?: 'whole' | 'begun';
  readonly add?: string;
  readonly take?: string;
};

const points = { $ref: '#/$defs/points' };

/** The schema of a rule against a mean. */
export const meanSchema = {
  type: 'object',
  additionalProperties: false,
  minProperties: 2,
  properties: {
    above: points,
    at: points,
    below: points,
    every: { $ref: '#/$defs/bound' },
    steps: { enum: ['whole', 'begun'] },
    add: points,
    take: points,
  },
};

/** A written rule as meant; `worth` is the most that steps may reach. */
export function compileMean(cx: Compiling, written: WrittenMean, path: Path, worth: Exact): MeanRule | undefined {
  const number = (key: 'above' | 'at' | 'below' | 'add' | 'take') => {
    const text = written[key];
    return text === undefined ? undefined : numberAt(cx, text, [...path, key]);
  };
  const [above, at, below, more, fewer] = [
    number('above'),
    number('at'),
    number('below'),
    number('add'),
    number('take'),
  ];
  const { every, steps } = written;
  if (above !== undefined && below !== undefined && [every, steps, more, fewer].every((one) => one === undefined)) {
    return { form: 'levels', above, at: at ?? above, below };
  }
  const stepped = at !== undefined && every !== undefined && steps !== undefined && (more ?? fewer) !== undefined;
  const size = every === undefined ? zero : numberOrPercentAt(cx, every, [...path, 'every']);
  if (!stepped || above !== undefined || below !== undefined || !isPositive(size)) return reportForm(cx, path);
  if (compare(at, worth) > 0) reportAt(cx, at, worth, [...path, 'at']);
  // without points to add, the mean is as good as it gets
  const most = more === undefined ? at : worth;
  return { form: 'steps', at, every: size, steps, add: more ?? zero, take: fewer ?? zero, worth: most };
}

function reportForm(cx: Compiling, path: Path): undefined {
  cx.report({
    code: 'rubric/mean-form',
    path,
    message: {
      zh: '与平均比，要么写 above、（at、）below，要么写 at、every、steps 和 add、take',
      en: 'a mean takes above, (at,) below, or at, every, steps and add, take; every must be above 0',
    },
    hint: {
      zh: '例如 {above: 5, at: 4, below: 2}，或 {at: 8, every: 5, steps: whole, add: 1, take: 1}',
      en: 'for example {above: 5, at: 4, below: 2}, or {at: 8, every: 5, steps: whole, add: 1, take: 1}',
    },
  });
}

const reportAt = (cx: Compiling, at: Exact, worth: Exact, path: Path): void =>
  cx.report({
    code: 'rubric/mean-form',
    path,
    message: {
      zh: `达到平均得${exactText(at)}分，超过了本条的${exactText(worth)}分`,
      en: `the mean is given ${exactText(at)} points, more than the clause's ${exactText(worth)}`,
    },
    hint: { zh: '改小 at，或改分值', en: 'lower at, or raise the points' },
  });

/** The most a rule can give. */
export const meanWorth = (rule: MeanRule): Exact =>
  rule.form === 'levels' ? greatest(rule.above, greatest(rule.at, rule.below)) : rule.worth;

/** The least a rule can give. */
export function meanLeast(rule: MeanRule): Exact {
  if (rule.form === 'levels') return least(rule.above, least(rule.at, rule.below));
  return isPositive(rule.take) ? zero : rule.at;
}

/** The least and the most points, whatever the value and the mean turn out to be. */
export function meanRange(rule: MeanRule, own: Extent, mean: Extent): PointsRange {
  if (rule.form === 'levels') {
    const sides = sidesOf(own, mean).map((side) => rule[side]);
    return { low: sides.reduce(least), high: sides.reduce(greatest) };
  }
  return {
    low: own.low === undefined || mean.high === undefined ? meanLeast(rule) : stepped(rule, own.low, mean.high),
    high: own.high === undefined || mean.low === undefined ? rule.worth : stepped(rule, own.high, mean.low),
  };
}

/** Below the mean, at it, or above it. */
export type Side = 'below' | 'at' | 'above';
const sides: readonly Side[] = ['below', 'at', 'above'];

/** On which sides of the mean a value may lie. */
export function sidesOf(own: Extent, mean: Extent): readonly Side[] {
  const lowest = own.low === undefined || mean.high === undefined ? -1 : Math.sign(compare(own.low, mean.high));
  const highest = own.high === undefined || mean.low === undefined ? 1 : Math.sign(compare(own.high, mean.low));
  return sides.slice(lowest + 1, highest + 2);
}

function stepped(rule: Extract<MeanRule, { form: 'steps' }>, is: Exact, mean: Exact): Exact {
  const distance = subtract(is, mean);
  const steps = stepsIn(rule, abs(distance));
  if (isPositive(distance)) return least(rule.worth, add(rule.at, multiply(rule.add, steps)));
  return greatest(zero, subtract(rule.at, multiply(rule.take, steps)));
}

/** How many steps there are in a distance. */
export const stepsIn = ({ every, steps }: Extract<MeanRule, { form: 'steps' }>, distance: Exact): Exact =>
  whole((steps === 'whole' ? floor : ceiling)(divide(distance, every)));
