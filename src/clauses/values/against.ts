import { type Assessed, branches } from '../../model/assessed.ts';
import type { Path } from '../../model/diagnostic.ts';
import {
  clamp,
  divide,
  type Exact,
  greatest,
  isPositive,
  least,
  multiply,
  plainText,
  zero,
} from '../../model/exact.ts';
import type { Told } from '../../model/told.ts';
import { type Extent, type PointsRange, withinSchema } from '../cohort.ts';
import { comparedValue, comparing, fieldTold, nobodyTold } from '../compared.ts';
import type { Compiling } from '../compiling.ts';
import type { Known } from '../known.ts';
import {
  compileMean,
  type MeanRule,
  meanLeast,
  meanRange,
  meanSchema,
  meanWorth,
  type WrittenMean,
} from '../mean-rule.ts';
import { meanFound, meanOf, meanTold } from '../mean-words.ts';
import {
  type Comparing,
  compileMeasure,
  extentText,
  measureSchema,
  measureTold,
  ownTold,
  type WrittenMeasure,
} from '../measure.ts';
import type { ValueKind } from '../value-kind.ts';

/** What a branch has against the best or the mean of those compared. */
export type Against = Comparing & {
  readonly kind: 'against';
  readonly worth: Exact;
  readonly rule: { readonly form: 'best'; readonly whenZero: 'full' | 'nothing' } | MeanRule;
};

type Written = {
  readonly of: WrittenMeasure;
  readonly best?: 'full';
  readonly 'when-zero'?: 'full' | 'nothing';
  readonly mean?: WrittenMean;
  readonly within?: 'all' | 'group';
};

export const against: ValueKind<Against, Written> = {
  kind: 'against',
  reads: 'fact',
  doc: {
    zh: '与其他参评支部比：best: full 最高的得满分，其余按比例（÷最高×分值；最高为0时默认0分，when-zero: full 给满分）；mean 与平均比，高于、等于、低于各得几分，或每高（低）多少加（减）几分',
    en: 'against the other branches assessed: `best: full` gives the best full marks and the others their share of it (where the best is 0, nothing, or full marks with `when-zero: full`); `mean` gives points above, at and below the mean, or so many more or fewer per step',
  },
  example: '{id: reports, against: {of: web_reports, mean: {above: 10, at: 8, below: 5}}}',
  schema: {
    type: 'object',
    required: ['of'],
    additionalProperties: false,
    properties: {
      of: measureSchema,
      best: { enum: ['full'] },
      'when-zero': { enum: ['full', 'nothing'] },
      mean: meanSchema,
      within: withinSchema,
    },
  },
  compile: compileAgainst,
  ...comparing,
  worth: ({ rule, worth }) => (rule.form === 'best' ? worth : meanWorth(rule)),
  least: ({ rule }) => (rule.form === 'best' ? zero : meanLeast(rule)),
  value: (value, known) => comparedValue(value, known, rangeOf(value, known)),
  range: rangeOf,
  tell: tellAgainst,
  tellFound,
};

function compileAgainst(cx: Compiling, written: Written, path: Path, worth: Exact): Against | undefined {
  const of = compileMeasure(cx, written.of, [...path, 'of']);
  const { best, mean, within = 'all', 'when-zero': whenZero } = written;
  if ((best === undefined) === (mean === undefined) || (mean !== undefined && whenZero !== undefined)) {
    cx.report({
      code: 'rubric/against-what',
      path,
      message: {
        zh: '要写明与最高比（best）还是与平均比（mean），只写一种；when-zero 只与 best 连用',
        en: 'it compares with the best or with the mean: one of them; when-zero goes with best only',
      },
      hint: {
        zh: '例如 best: full，或 mean: {above: 5, at: 4, below: 2}',
        en: 'for example best: full, or mean: {above: 5, at: 4, below: 2}',
      },
    });
    return undefined;
  }
  const rule = mean
    ? compileMean(cx, mean, [...path, 'mean'], worth)
    : ({ form: 'best', whenZero: whenZero ?? 'nothing' } as const);
  if (!of || !rule) return undefined;
  const whom = cx.whom ?? branches;
  return { kind: 'against', by: mean ? 'mean' : 'best', key: path.join('/'), of, within, whom, worth, rule };
}

/** The least and the most points by what the branch has and what it is held against. */
function rangeOf({ key, rule, worth }: Against, known: Known): PointsRange | undefined {
  const comparison = known.cohort?.get(key);
  const { own, field } = comparison ?? {};
  if (!own || !field?.line) return undefined;
  return rule.form === 'best' ? shareRange(own, field.line, rule.whenZero, worth) : meanRange(rule, own, field.line);
}

/** The share of the best: least for the least there may be against the highest best, and the other way round. */
function shareRange(own: Extent, best: Extent, whenZero: 'full' | 'nothing', worth: Exact): PointsRange {
  const none = whenZero === 'full' ? worth : zero;
  if (best.high !== undefined && !isPositive(best.high)) return { low: none, high: none };
  const share = (is: Exact, of: Exact) => clamp(divide(multiply(worth, is), of), zero, worth);
  const low = own.low === undefined || best.high === undefined ? zero : share(own.low, best.high);
  const high = own.high === undefined ? worth : isPositive(own.high) ? share(own.high, atLeast(own.high, best)) : zero;
  // as long as it is possible that nobody has anything
  if (best.low === undefined || !isPositive(best.low)) return { low: least(low, none), high: greatest(high, none) };
  return { low, high };
}

/** The lowest the best may be where one of those compared has so much. */
const atLeast = (own: Exact, { low }: Extent): Exact => (low === undefined ? own : greatest(own, low));

const bestTold = (within: Against['within'], { taking }: Assessed): Told =>
  within === 'group'
    ? { zh: '本组最高值', en: 'the best of the group' }
    : { zh: `${taking.zh}最高值`, en: `the best of ${taking.en}` };

function tellAgainst({ of, rule, worth, within, whom }: Against): Told {
  const what = measureTold(of);
  if (rule.form !== 'best') return meanTold(rule, of, what, meanOf(within, whom));
  const best = bestTold(within, whom);
  const none = rule.whenZero === 'full' ? { zh: '得满分', en: 'full marks' } : { zh: '得0分', en: 'nothing' };
  return {
    zh: `${what.zh}÷${best.zh}×${plainText(worth)}分（最高为0时${none.zh}）`,
    en: `${what.en} ÷ ${best.en} × ${plainText(worth)} (${none.en} where the best is 0)`,
  };
}

function tellFound({ of, key, rule, within, whom }: Against, known: Known): Told {
  const comparison = known.cohort?.get(key);
  const own = ownTold(of, known, comparison);
  if (!comparison?.own || !comparison.field.line) return nobodyTold(own, whom);
  const { line } = comparison.field;
  const field = fieldTold(comparison.field);
  const text = extentText(of, line) ?? { zh: '未定', en: 'not known' };
  const group = within === 'group' ? { zh: '本组', en: ' of the group' } : { zh: '', en: '' };
  const word = rule.form === 'best' ? { zh: '最高', en: 'best' } : { zh: '平均', en: 'mean' };
  const where = rule.form === 'best' ? { zh: '', en: '' } : meanFound(rule, of, comparison.own, line);
  return {
    zh: `${own.zh}，${group.zh}${word.zh}${text.zh}（${field.zh}）${where.zh}`,
    en: `${own.en}, ${word.en}${group.en} ${text.en} (${field.en})${where.en}`,
  };
}
