import { conditionTold } from '../../clauses/condition.ts';
import { type Exact, percentText, plainText } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import { allCategories } from '../../rubric/compile-category.ts';
import type { AtMost, Grade, Requirements, Rubric } from '../../rubric/rubric.ts';
import { say } from '../labels.ts';

/** What a grade asks beyond the total, a phrase for each condition. */
export function requirementsTold(requires: Requirements | undefined, rubric: Rubric, lang: Lang): readonly string[] {
  if (!requires) return [];
  const told: string[] = [];
  const { eachCategory, facts, coverage } = requires;
  if (eachCategory !== undefined) told.push(eachAsked(eachCategory, lang));
  for (const [id, share] of [...requires.categories, ...requires.items])
    told.push(shareAsked(titleOf(rubric, id), share, lang));
  if (requires.noVetoes) told.push(noVetoesAsked(lang));
  if (facts) told.push(conditionTold(facts)[lang]);
  if (coverage !== undefined) told.push(coverageAsked(coverage, lang));
  return told;
}

/** A share that is asked of every category. */
export const eachAsked = (share: Exact, lang: Lang): string =>
  say(lang, `每个大项得分率不低于${percentText(share)}`, `at least ${percentText(share)} of every category`);

/** A share that is asked of one category or item. */
export const shareAsked = (title: string, share: Exact, lang: Lang): string =>
  say(lang, `“${title}”得分率不低于${percentText(share)}`, `at least ${percentText(share)} of "${title}"`);

/** How much has to be assessed. */
export const coverageAsked = (share: Exact, lang: Lang): string =>
  say(lang, `评定覆盖率不低于${percentText(share)}`, `at least ${percentText(share)} assessed`);

/** That no veto fires. */
export const noVetoesAsked = (lang: Lang): string => say(lang, '没有触发否决', 'no vetoes');

const titleOf = (rubric: Rubric, id: string): string =>
  rubric.itemById.get(id)?.title ??
  allCategories(rubric.categories).find((category) => category.id === id)?.title ??
  id;

/** The lower bound of a grade in words. */
export const fromTold = ({ from }: Grade, lang: Lang): string =>
  from === undefined
    ? say(lang, '其余', 'the rest')
    : say(lang, `${plainText(from)}分及以上`, `${plainText(from)} and above`);

/** How many may hold a grade: `不超过20%`. */
export const atMostTold = (atMost: AtMost, lang: Lang): string =>
  atMost.kind === 'share'
    ? say(lang, `不超过${percentText(atMost.share)}`, `at most ${percentText(atMost.share)}`)
    : say(lang, `不超过${atMost.number}个`, `at most ${atMost.number}`);
