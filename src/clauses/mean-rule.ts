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
import type { Told } from '../model/told.ts';
import type { Extent, PointsRange } from './cohort.ts';
import { type Compiling, numberAt, numberOrPercentAt } from './compiling.ts';
import { amountTold, type Measure } from './measure.ts';

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

type Side = 'below' | 'at' | 'above';
const sides: readonly Side[] = ['below', 'at', 'above'];

/** On which sides of the mean a value may lie. */
function sidesOf(own: Extent, mean: Extent): readonly Side[] {
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

const stepsIn = ({ every, steps }: Extract<MeanRule, { form: 'steps' }>, distance: Exact): Exact =>
  whole((steps === 'whole' ? floor : ceiling)(divide(distance, every)));

const means = {
  all: { zh: '参评支部平均', en: 'the mean of the branches assessed' },
  group: { zh: '本组平均', en: 'the mean of the group' },
} as const;

/** The rule in words. */
export function meanTold(rule: MeanRule, of: Measure, what: Told, within: 'all' | 'group'): Told {
  const mean = means[within];
  return rule.form === 'levels' ? levelsTold(rule, what, mean) : stepsTold(rule, of, what, mean);
}

function levelsTold({ above, at, below }: Extract<MeanRule, { form: 'levels' }>, what: Told, mean: Told): Told {
  const [high, level, low] = [exactText(above), exactText(at), exactText(below)];
  if (compare(above, at) === 0) {
    return {
      zh: `${what.zh}达到${mean.zh}得${high}分，低于平均得${low}分`,
      en: `${what.en}: at or above ${mean.en} ${high}, below ${low}`,
    };
  }
  return {
    zh: `${what.zh}高于${mean.zh}得${high}分，等于平均得${level}分，低于平均得${low}分`,
    en: `${what.en}: above ${mean.en} ${high}, at the mean ${level}, below ${low}`,
  };
}

function stepsTold(rule: Extract<MeanRule, { form: 'steps' }>, of: Measure, what: Told, mean: Told): Told {
  const { at, every, add: more, take, worth, steps } = rule;
  const step = amountTold(of, every);
  const [zh, en] = [[`${what.zh}等于${mean.zh}得${exactText(at)}分`], [`${what.en}: at ${mean.en} ${exactText(at)}`]];
  if (isPositive(more)) {
    zh.push(`每高${step.zh}加${exactText(more)}分、最多${exactText(worth)}分`);
    en.push(`${exactText(more)} more for each ${step.en} above (at most ${exactText(worth)})`);
  }
  if (isPositive(take)) {
    zh.push(`每低${step.zh}减${exactText(take)}分、减完为止`);
    en.push(`${exactText(take)} fewer for each ${step.en} below`);
  }
  const part =
    steps === 'whole' ? { zh: '不足部分不计', en: 'whole steps' } : { zh: '不足按一档计', en: 'begun steps' };
  return { zh: `${zh.join('，')}（${part.zh}）`, en: `${en.join(', ')} (${part.en})` };
}

/** On which side of the mean the branch lies, to stand behind the mean; nothing while that is open. */
export function meanFound(rule: MeanRule, of: Measure, own: Extent, mean: Extent): Told {
  const [side, other] = sidesOf(own, mean);
  if (side === undefined || other !== undefined) return { zh: '', en: '' };
  const told = sideWords[side];
  if (rule.form === 'levels' || side === 'at' || own.low === undefined || mean.low === undefined) return told;
  const open = mean.high === undefined || compare(mean.low, mean.high) !== 0 || own.high === undefined;
  if (open || compare(own.low, own.high ?? own.low) !== 0) return told;
  const distance = abs(subtract(own.low, mean.low));
  const [apart, count] = [amountTold(of, distance), exactText(stepsIn(rule, distance))];
  return { zh: `${told.zh}${apart.zh}（${count}档）`, en: `${told.en} by ${apart.en} (steps: ${count})` };
}

const sideWords: Readonly<Record<Side, Told>> = {
  below: { zh: '，低于平均', en: ', below the mean' },
  at: { zh: '，等于平均', en: ', at the mean' },
  above: { zh: '，高于平均', en: ', above the mean' },
};
