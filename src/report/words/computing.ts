import type { Assessed } from '../../model/assessed.ts';
import { type Exact, equals, isZero, one, percentText, plainText } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { Item, Rubric } from '../../rubric/rubric.ts';
import { say } from '../labels.ts';
import { rankingTold } from './rankings.ts';
import { combineWords, policyTold } from './reasons.ts';
import { roundingTold } from './totals.ts';

/** How an item counts where that is not the usual: its start, its caps, its assessors, its weight. */
export function countingTold(item: Item, rubric: Rubric, lang: Lang): readonly string[] {
  const parts = [startTold(item, lang)];
  const { bonusCap, penaltyCap, assessors, weight } = item;
  if (bonusCap !== undefined)
    parts.push(say(lang, `另加分最多${plainText(bonusCap)}分`, `at most ${plainText(bonusCap)} on top`));
  if (penaltyCap !== undefined)
    parts.push(say(lang, `倒扣最多${plainText(penaltyCap)}分`, `penalties at most ${plainText(penaltyCap)}`));
  if (assessors) parts.push(assessorsTold(assessors, lang));
  if (!equals(weight, one))
    parts.push(say(lang, `乘权重${percentText(weight, 6)}计入大项`, `counts × ${percentText(weight, 6)}`));
  if (!item.counts) parts.push(say(lang, '仅供参考，不计分', 'for information only, not counted'));
  if (item.notApplicable !== rubric.notApplicable)
    parts.push(
      say(
        lang,
        `不适用时${policyTold(item.notApplicable, lang)}`,
        `where it does not apply, ${policyTold(item.notApplicable, lang)}`,
      ),
    );
  if (item.missing !== rubric.missing) parts.push(missingPolicyTold(item.missing, lang));
  return parts;
}

function startTold({ start, points, clauses }: Item, lang: Lang): string {
  const from = plainText(start);
  if (clauses.some(({ form }) => form === 'value')) {
    return isZero(start)
      ? say(lang, '按给分条款计分', 'the clauses give the points')
      : say(lang, `基础${from}分，其余由给分条款得分`, `${from} to begin with, the clauses give the rest`);
  }
  if (isZero(start)) return say(lang, '从0分起计，得满为止', 'starts at 0, up to full points');
  return equals(start, points)
    ? say(lang, '从满分起扣，扣完为止', 'starts at full points, down to 0')
    : say(lang, `从${from}分起计`, `starts at ${from}`);
}

/** How the points of several assessors become one. */
export function assessorsTold({ combine, spread }: NonNullable<Item['assessors']>, lang: Lang): string {
  const apart =
    spread === undefined
      ? ''
      : say(lang, `，相差${plainText(spread)}分及以上应复核`, `, to be reviewed from ${plainText(spread)} apart`);
  return say(
    lang,
    `多人评分时${combineWords[combine].zh}${apart}`,
    `of several assessors ${combineWords[combine].en}${apart}`,
  );
}

/** What it means that something is missing. */
export const missingPolicyTold = (policy: Rubric['missing'], lang: Lang): string =>
  policy === 'zero'
    ? say(lang, '没有佐证的不得分，并注明', 'what cannot be proved earns nothing, and is shown as such')
    : say(
        lang,
        '未评定、无法核实的不算零分也不算满分，总分列为区间',
        'what is missing is neither zero nor full: the total is a range',
      );

/** The arithmetic of a rubric in words, a sentence for each step in the order of computing. */
export const computingTold = (rubric: Rubric, lang: Lang): readonly string[] => [
  say(
    lang,
    '分项：起始分加给分条款得分；触发不得分条款的清零；再扣分，各条分别封顶，扣完为止；再计得分，以本项分值为限；最后另加分、倒扣。',
    'Item: start plus values; emptied where a clause says so; deductions, each capped, down to 0; earnings up to the points of the item; then what goes on top and what is taken beyond.',
  ),
  say(
    lang,
    '大项：各分项得分（有权重的乘权重）相加，再封顶、保底。',
    'Category: its items (times weight) added up, then cap and floor.',
  ),
  totalTold(rubric, lang),
  roundedTold(rubric, lang),
  say(
    lang,
    `不适用的分项：${policyTold(rubric.notApplicable, lang)}。缺项：${missingPolicyTold(rubric.missing, lang)}。`,
    `Where an item does not apply, ${policyTold(rubric.notApplicable, lang)}. Missing: ${missingPolicyTold(rubric.missing, lang)}.`,
  ),
  ...(rubric.comparisons.length === 0 ? [] : [comparisonTold(rubric.whom, lang)]),
  ...(rubric.vetoes.length === 0 ? [] : [vetoOrder(lang)]),
  ...(rubric.ranking
    ? [
        say(
          lang,
          `排名：${rankingTold(rubric.ranking, rubric, lang).join('；')}。`,
          `Ranking: ${rankingTold(rubric.ranking, rubric, lang).join('; ')}.`,
        ),
      ]
    : []),
];

/** How the total is made of its parts. */
export function totalTold(rubric: Rubric, lang: Lang): string {
  const { base, bonus, penalties, totalCap, totalFloor } = rubric;
  const upTo = (cap: Exact | undefined) =>
    cap === undefined ? '' : say(lang, `（最多${plainText(cap)}分）`, ` (at most ${plainText(cap)})`);
  const parts = [
    isZero(base)
      ? say(lang, '各大项得分相加', 'the categories added up')
      : say(lang, `基准分${plainText(base)}分，加各大项得分`, `${plainText(base)} to begin with, plus the categories`),
    ...(bonus.clauses.length > 0 ? [say(lang, `加上加分${upTo(bonus.cap)}`, `plus bonus${upTo(bonus.cap)}`)] : []),
    ...(penalties.clauses.length > 0
      ? [say(lang, `减去减分${upTo(penalties.cap)}`, `minus penalties${upTo(penalties.cap)}`)]
      : []),
    ...(totalFloor === undefined
      ? []
      : [say(lang, `不低于${plainText(totalFloor)}分`, `not below ${plainText(totalFloor)}`)]),
    ...(totalCap === undefined
      ? []
      : [say(lang, `不超过${plainText(totalCap)}分`, `not above ${plainText(totalCap)}`)]),
  ];
  return say(lang, `总分：${parts.join('，')}。`, `Total: ${parts.join(', ')}.`);
}

const stages = {
  item: { zh: '分项', en: 'items' },
  category: { zh: '大项', en: 'categories' },
  total: { zh: '总分', en: 'the total' },
} as const;

/** Where and how it is rounded, and which total the grade goes by. */
export function roundedTold({ rounding, gradeOn }: Rubric, lang: Lang): string {
  const stage = stages[rounding.at][lang];
  const on = gradeOn === 'exact' ? say(lang, '取整前', 'unrounded') : say(lang, '取整后', 'rounded');
  return say(
    lang,
    `取整：只在${stage}一级取整一次，${roundingTold(rounding, lang)}；等次按${on}的总分确定，达到分数线即为该等次。`,
    `Rounding: once, of ${stage}, ${roundingTold(rounding, lang)}; the grade goes by the ${on} total, its lower bound included.`,
  );
}

/** When clauses that compare are told. */
export const comparisonTold = ({ taking, one, many }: Assessed, lang: Lang): string =>
  say(
    lang,
    `比较：按名次、最高值、平均值得分的条款，在${taking.zh}的数据都有了之后计算；有${one.zh}数据未齐而影响得分的，该项待定。`,
    `Comparing: what goes by rank, by the best or by the mean is computed when the values of all ${many.en} assessed are known; where one that is not may change the points, the item is open.`,
  );

/** In which order vetoes act. */
export const vetoOrder = (lang: Lang): string =>
  say(
    lang,
    '否决：先记零分，再依次直接定级、降等、限定最高等次、定为最低等次；算术总分始终同时列出。',
    'Vetoes: zero total first, then grades set directly, grades down, ceilings, the lowest grade; the arithmetic total is always shown as well.',
  );
