import type { Award } from '../../clauses/award.ts';
import { type Condition, conditionTold } from '../../clauses/condition.ts';
import { factTold, type Known } from '../../clauses/known.ts';
import { awardTold, foundTold } from '../../clauses/sentence.ts';
import { valueKindOf } from '../../clauses/values/index.ts';
import { type BranchScore, type DecidedItem, earnsNothing, type ItemScore } from '../../engine/score.ts';
import type { Assessed } from '../../model/assessed.ts';
import { compare, plainText } from '../../model/exact.ts';
import type { Mark } from '../../model/marks.ts';
import type { Lang } from '../../model/told.ts';
import { fixed } from '../amounts.ts';
import { listed, missingTold, say } from '../labels.ts';
import { changeTold } from './decisions.ts';
import { provenanceTold } from './provenance.ts';

/** The marks of an item by clause, as one assessor left them (the only one, or the one who is named). */
export function marksOf(score: BranchScore, itemId: string, by?: string): ReadonlyMap<string, Mark> {
  const finding = score.evidence.findings.get(itemId);
  const own = finding?.state === 'several' ? finding.findings.find((one) => one.by === by) : finding;
  return own?.state === 'found' ? own.marks : noMarks;
}

const noMarks: ReadonlyMap<string, Mark> = new Map();

/** Why an item has the points it has, a sentence for each clause that moved something; none where nothing did. */
export function reasonsOf(one: ItemScore, score: BranchScore, lang: Lang): readonly string[] {
  switch (one.state) {
    case 'scored':
      return awardReasons(one.awards, marksOf(score, one.item.id), score, lang);
    case 'combined':
      return combinedReasons(one, score, lang);
    case 'not-applicable':
      return [notApplicableTold(one, score, lang)];
    case 'decided':
      return decidedReasons(one, score, lang);
    default:
      return [missingReason(one, score, lang), ...awardReasons(one.awards, marksOf(score, one.item.id), score, lang)];
  }
}

/** The sentences of the awards that moved something, or would have. */
export const awardReasons = (
  awards: readonly Award[],
  marks: ReadonlyMap<string, Mark>,
  score: BranchScore,
  lang: Lang,
  said?: string,
): readonly string[] =>
  awards.filter(moved).map((award) => movedTold(award, marks.get(award.clause.id), score, lang, said));

/** What was found of a clause and what that did, with the notes left. `said` is the assessor already named. */
export function movedTold(
  award: Award,
  mark: Mark | undefined,
  { known }: BranchScore,
  lang: Lang,
  said?: string,
): string {
  // points at discretion already say how many
  const judged = award.clause.form === 'value' && award.clause.value.kind === 'judge';
  const told = judged && award.state === 'fired' ? foundTold(award, known, mark) : awardTold(award, known, mark);
  return `${told[lang]}${provenanceTold(mark, lang, said)}`;
}

/** Whether an award belongs to the reasons: it took or gave, stood back, was excused, or left the value below the full worth. */
function moved({ clause, state, points }: Award): boolean {
  if (clause.form === 'value')
    return state === 'fired' && compare(points, valueKindOf(clause.value).worth(clause.value)) < 0;
  return state === 'fired' || state === 'outweighed' || state === 'excused';
}

/** What was decided, and what it was decided against. */
const decidedReasons = (one: DecidedItem, score: BranchScore, lang: Lang): readonly string[] => [
  changeTold(one, score.rubric.rounding.places, lang),
  ...reasonsOf(one.before, score, lang).map((reason) => say(lang, `原评定：${reason}`, `before: ${reason}`)),
];

type Combined = Extract<ItemScore, { state: 'combined' }>;

function combinedReasons(one: Combined, score: BranchScore, lang: Lang): readonly string[] {
  const each = one.raters.map(({ by, points, awards }) => {
    const reasons = awardReasons(awards, marksOf(score, one.item.id, by), score, lang, by).join(say(lang, '；', '; '));
    const text = fixed(points, score.rubric.rounding.places);
    const why = reasons === '' ? '' : say(lang, `（${reasons}）`, ` (${reasons})`);
    return say(lang, `${by}评${text}分${why}`, `${by}: ${text}${why}`);
  });
  return [...each, combinedTold(one, lang)];
}

/** How several points become one, in words. */
export const combineWords = {
  mean: { zh: '取平均', en: 'the mean counts' },
  median: { zh: '取中位数', en: 'the median counts' },
  'trimmed-mean': { zh: '去掉最高最低后取平均', en: 'the mean without highest and lowest counts' },
} as const;

/** How several assessors' points became one, and whether they should be looked at again. */
export function combinedTold({ item, raters, spread, review }: Combined, lang: Lang): string {
  const how = combineWords[item.assessors?.combine ?? 'mean'][lang];
  const apart = plainText(spread);
  const again = review ? say(lang, '，应复核', '; to be reviewed') : '';
  return say(
    lang,
    `${raters.length}个评分，${how}；相差${apart}分${again}`,
    `${raters.length} scores, ${how}; ${apart} apart${again}`,
  );
}

type NotApplicable = Extract<ItemScore, { state: 'not-applicable' }>;

const becauseWords = {
  profile: { zh: '不符合本项适用范围', en: 'outside the scope of the item' },
  assessor: { zh: '考核组认定', en: 'as the assessors found' },
  plan: { zh: '没有应完成的任务', en: 'nothing was planned' },
  comparison: { zh: '用来比较的分项不适用', en: 'the item it compares does not apply' },
  category: { zh: '所在大项不适用', en: 'the category does not apply' },
} as const;

/** Why an item does not apply, and what becomes of its points. */
export function notApplicableTold(
  { item, because, reason }: NotApplicable,
  { known, rubric }: BranchScore,
  lang: Lang,
): string {
  const why = reason === '' ? becauseWords[because][lang] : reason;
  const scope = because === 'profile' && item.applies ? scopeTold(item.applies, known, rubric.whom, lang) : why;
  const policy = policyTold(item.notApplicable, lang);
  return say(lang, `不适用：${scope}（${policy}）`, `not applicable: ${scope} (${policy})`);
}

/** Whom an item or a rubric is for, and what this branch is instead. */
export function scopeTold(applies: Condition, known: Pick<Known, 'facts'>, { one }: Assessed, lang: Lang): string {
  const facts = new Map(applies.flat().map(({ fact }) => [fact.name, fact]));
  const are = listed(
    [...facts.values()].map((fact) => factTold({ ...known, asOf: undefined }, fact)[lang]),
    lang,
  );
  const whom = conditionTold(applies)[lang];
  return say(lang, `只考核${whom}的${one.zh}，本${one.zh}${are}`, `only where ${whom}; here ${are}`);
}

const policies = {
  'exclude-in-total': { zh: '分值不计，总分按其余折算', en: 'its points are left out and the total is rescaled' },
  'exclude-in-category': { zh: '分值不计，大项按其余折算', en: 'its points are left out and the category is rescaled' },
  full: { zh: '按满分计', en: 'counts in full' },
  zero: { zh: '不得分', en: 'earns nothing' },
} as const;

/** What becomes of points that do not apply. */
export const policyTold = (policy: keyof typeof policies, lang: Lang): string => policies[policy][lang];

type Missing = Extract<ItemScore, { state: 'missing' }>;

/** Why an item is missing, which facts it lacks, and what that means for its points. */
export function missingReason({ item, code, reason, facts }: Missing, { rubric }: BranchScore, lang: Lang): string {
  const titles = facts.map((name) => rubric.facts.get(name)?.title ?? name);
  const lacking =
    titles.length === 0 ? '' : say(lang, `（缺：${listed(titles, lang)}）`, ` (lacking: ${listed(titles, lang)})`);
  const means = earnsNothing({ item, code })
    ? say(lang, '，按细则不得分', '; by the rubric it earns nothing')
    : say(lang, '，得分待定', '; its points are open');
  return `${missingTold(code, reason, rubric.whom, lang)}${lacking}${means}`;
}
