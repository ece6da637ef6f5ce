import type { Assessed } from '../model/assessed.ts';
import { abs, compare, isPositive, plainText, subtract } from '../model/exact.ts';
import type { Told } from '../model/told.ts';
import type { Extent } from './cohort.ts';
import { type MeanRule, type Side, sidesOf, stepsIn } from './mean-rule.ts';
import { amountTold, type Measure } from './measure.ts';

/** The mean in words: `参评支部平均`. */
export const meanOf = (within: 'all' | 'group', { taking }: Assessed): Told =>
  within === 'group'
    ? { zh: '本组平均', en: 'the mean of the group' }
    : { zh: `${taking.zh}平均`, en: `the mean of ${taking.en}` };

/** The rule in words; `mean` is that of those compared. */
export function meanTold(rule: MeanRule, of: Measure, what: Told, mean: Told): Told {
  return rule.form === 'levels' ? levelsTold(rule, what, mean) : stepsTold(rule, of, what, mean);
}

function levelsTold({ above, at, below }: Extract<MeanRule, { form: 'levels' }>, what: Told, mean: Told): Told {
  const [high, level, low] = [plainText(above), plainText(at), plainText(below)];
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
  const [zh, en] = [[`${what.zh}等于${mean.zh}得${plainText(at)}分`], [`${what.en}: at ${mean.en} ${plainText(at)}`]];
  if (isPositive(more)) {
    zh.push(`每高${step.zh}加${plainText(more)}分、最多${plainText(worth)}分`);
    en.push(`${plainText(more)} more for each ${step.en} above (at most ${plainText(worth)})`);
  }
  if (isPositive(take)) {
    zh.push(`每低${step.zh}减${plainText(take)}分、减完为止`);
    en.push(`${plainText(take)} fewer for each ${step.en} below`);
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
  const [apart, count] = [amountTold(of, distance), plainText(stepsIn(rule, distance))];
  return { zh: `${told.zh}${apart.zh}（${count}档）`, en: `${told.en} by ${apart.en} (steps: ${count})` };
}

const sideWords: Readonly<Record<Side, Told>> = {
  below: { zh: '，低于平均', en: ', below the mean' },
  at: { zh: '，等于平均', en: ', at the mean' },
  above: { zh: '，高于平均', en: ', above the mean' },
};
