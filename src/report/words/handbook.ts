import type { Clause } from '../../clauses/clause.ts';
import { equals, isPositive, isZero, one } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import { allCategories } from '../../rubric/compile-category.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { say } from '../labels.ts';
import type { Point } from '../report.ts';
import { comparisonTold, missingPolicyTold, roundedTold, totalTold, vetoOrder } from './computing.ts';
import { rankingTold } from './rankings.ts';
import { policyTold } from './reasons.ts';

/** How points are computed by this rubric and no other: the steps in their order, those left out that it has no use for. */
export function orderOfComputing(rubric: Rubric, lang: Lang): readonly Point[] {
  const { notApplicable, missing, whom } = rubric;
  return [
    { text: say(lang, '先算每个分项：', 'Each item first:'), points: itemPoints(rubric, lang) },
    { text: say(lang, '再算每个大项：', 'Then each category:'), points: categoryPoints(rubric, lang) },
    { text: totalTold(rubric, lang) },
    { text: roundedTold(rubric, lang) },
    {
      text: say(
        lang,
        `分项不适用的：${policyTold(notApplicable, lang)}。`,
        `Where an item does not apply, ${policyTold(notApplicable, lang)}.`,
      ),
    },
    { text: say(lang, `缺项：${missingPolicyTold(missing, lang)}。`, `Missing: ${missingPolicyTold(missing, lang)}.`) },
    ...(rubric.comparisons.length === 0 ? [] : [{ text: comparisonTold(whom, lang) }]),
    ...(rubric.vetoes.length === 0 ? [] : [{ text: vetoOrder(lang) }]),
    ...rankingPoints(rubric, lang),
  ];
}

/** How equals are ranked; nothing where the rubric ranks nobody. */
function rankingPoints(rubric: Rubric, lang: Lang): readonly Point[] {
  if (!rubric.ranking) return [];
  const text = say(lang, '排名和并列：', 'Ranks and ties:');
  return [{ text, points: rankingTold(rubric.ranking, rubric, lang) }];
}

function itemPoints({ items, rounding }: Rubric, lang: Lang): readonly string[] {
  const clauses = items.flatMap((item) => item.clauses);
  const acts = (stage: string) => clauses.some((clause) => clause.form === 'counted' && clause.stage === stage);
  const has = (there: boolean, zh: string, en: string): readonly string[] => (there ? [say(lang, zh, en)] : []);
  return [
    ...startPoints(items, lang),
    ...has(
      clauses.some(isValue),
      '给分条款按等级、比例、名次等给出的分加到起始分上。',
      'What levels, shares, ranks and the like give is added to the start.',
    ),
    ...has(
      clauses.some(empties),
      '触发“不得分”的，本项（或所在大项）记0分，其余条款不再计算。',
      'Where a clause says so, the item (or its category) earns nothing, whatever else it has.',
    ),
    ...has(
      acts('take'),
      '扣分：每条先按自己的上限封顶，各条相加后从本项扣除，扣完为止，不扣成负分。',
      'Deductions: each up to its own cap, then all together, down to 0 and no further.',
    ),
    ...has(
      acts('give'),
      '得分：每条先按自己的上限封顶，相加后计入本项，以本项分值为限。',
      'Earnings: each up to its own cap, then all together, up to the points of the item.',
    ),
    ...has(
      acts('top'),
      '另加分：在本项分值之外加，以本项写明的上限为限。',
      'On top: beyond the points of the item, up to the cap it names.',
    ),
    ...has(
      acts('beyond'),
      '倒扣：扣完之后再扣，可以成为负分，以写明的上限为限。',
      'Beyond: taken after that, below 0 if need be, up to the cap it names.',
    ),
    ...has(
      items.some(({ assessors }) => assessors !== undefined),
      '几个人评同一项的，先各自算出本项得分，再按该项写明的办法合成。',
      'Of several assessors each one’s points are computed first, then combined as the item says.',
    ),
    ...has(rounding.at === 'item', '每个分项的得分在这一步取整。', 'The points of every item are rounded here.'),
  ];
}

const isValue = ({ form }: Clause): boolean => form === 'value';

const empties = (clause: Clause): boolean =>
  clause.form === 'counted' && (clause.stage === 'empty' || clause.escalation?.empties !== undefined);

/** From where items start, where that is from full points or from nothing. */
function startPoints(items: Rubric['items'], lang: Lang): readonly string[] {
  const plain = items.filter(({ clauses }) => !clauses.some(isValue));
  const full = plain.filter(({ start, points }) => isPositive(points) && equals(start, points)).length;
  const none = plain.filter(({ start }) => isZero(start)).length;
  return [
    ...(full > 0 ? [say(lang, `${full}个分项从满分起扣。`, `Starting at full points: ${full} of the items.`)] : []),
    ...(none > 0
      ? [
          say(
            lang,
            `${none}个分项从0分起，做到多少得多少。`,
            `Starting at 0, earning what is done: ${none} of the items.`,
          ),
        ]
      : []),
    ...(full + none < plain.length
      ? [
          say(
            lang,
            `${plain.length - full - none}个分项从写明的起始分起计。`,
            `Starting at the points they name: ${plain.length - full - none} of the items.`,
          ),
        ]
      : []),
  ];
}

function categoryPoints({ categories, items, rounding, notApplicable }: Rubric, lang: Lang): readonly string[] {
  const all = allCategories(categories);
  const weighted = items.some(({ weight }) => !equals(weight, one));
  const held = all.some(({ cap, floor }) => cap !== undefined || !isZero(floor));
  return [
    weighted
      ? say(lang, '各分项得分乘各自的权重后相加。', 'Its items times their weights are added up.')
      : say(lang, '各分项得分相加。', 'Its items are added up.'),
    ...(notApplicable === 'exclude-in-category'
      ? [
          say(
            lang,
            '有不适用的，其余按大项分值折算。',
            'Where something does not apply, the rest stands for the whole category.',
          ),
        ]
      : []),
    ...(held
      ? [say(lang, '写明封顶、最低分的，再按封顶、最低分计。', 'Where a cap or floor is named, it is held to that.')]
      : []),
    ...(all.some(({ weight }) => !equals(weight, one))
      ? [say(lang, '大项有权重的，乘权重后计入上一级。', 'A category with a weight counts times that weight above.')]
      : []),
    ...(rounding.at === 'category'
      ? [say(lang, '每个大项的得分在这一步取整。', 'The points of every category are rounded here.')]
      : []),
  ];
}

/** How to read the booklet, a sentence for each thing that needs one. */
export function howToRead(rubric: Rubric, lang: Lang): readonly string[] {
  const { one } = rubric.whom;
  return [
    say(
      lang,
      '编号：1.2 是第一大项的第二个分项，1.2.3 是它的第三条；签字、复核、申诉都可以用这些编号。',
      'Numbers: 1.2 is the second item of the first category, 1.2.3 its third clause; sign-offs and appeals may use them.',
    ),
    say(
      lang,
      '每一条都由细则本身的设定逐条写成，不是摘抄；评分时照此计算，一字一数都应与纸面原件核对。',
      'Every sentence is made from the rubric as it is computed, not copied: compare each word and number with the paper original.',
    ),
    say(
      lang,
      '依据“数据”的，由程序按填报的数据计算；依据“检查认定”的，由考核人查看后记录，没有发现问题也要记明“无”。',
      'What goes by facts is computed from what is stated; what goes by findings is written down by assessors, who also say where nothing was found.',
    ),
    say(
      lang,
      `“（……的）”写在前面的条款，只对符合这个条件的${one.zh}适用；写“除外”的，有该情形的不扣。`,
      `A clause that begins with “(where …)” is only for such a ${one.en}; “unless” names what excuses.`,
    ),
    say(
      lang,
      '“扣完…分为止”“最多…分”是这一条自己的上限；“只取最重的一条”的几条不重复扣。',
      '“At most” is the cap of that clause alone; where only the heaviest counts, the others are not added.',
    ),
    say(
      lang,
      '没有评定的不算零分，也不算满分；怎样处理见“计算办法”。',
      'What nobody assessed is neither zero nor full; see how points are computed.',
    ),
  ].filter((_, i) => i < 5 || rubric.missing === 'open');
}
