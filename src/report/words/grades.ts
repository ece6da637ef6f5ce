import { conditionTold } from '../../clauses/condition.ts';
import { exactText, percentText } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import { allCategories } from '../../rubric/compile-category.ts';
import type { AtMost, Grade, Requirements, Rubric } from '../../rubric/rubric.ts';
import { say } from '../labels.ts';

/** What a grade asks beyond the total, a phrase for each condition. */
export function requirementsTold(requires: Requirements | undefined, rubric: Rubric, lang: Lang): readonly string[] {
  if (!requires) return [];
  const told: string[] = [];
  const { eachCategory, facts, coverage } = requires;
  if (eachCategory !== undefined) {
    const share = percentText(eachCategory);
    told.push(say(lang, `每个大项得分率不低于${share}`, `at least ${share} of every category`));
  }
  for (const [id, share] of [...requires.categories, ...requires.items]) {
    const title = titleOf(rubric, id);
    told.push(say(lang, `“${title}”得分率不低于${percentText(share)}`, `at least ${percentText(share)} of "${title}"`));
  }
  if (requires.noVetoes) told.push(say(lang, '没有触发否决', 'no vetoes'));
  if (facts) told.push(conditionTold(facts)[lang]);
  if (coverage !== undefined) {
    told.push(say(lang, `评定覆盖率不低于${percentText(coverage)}`, `at least ${percentText(coverage)} assessed`));
  }
  return told;
}

const titleOf = (rubric: Rubric, id: string): string =>
  rubric.itemById.get(id)?.title ??
  allCategories(rubric.categories).find((category) => category.id === id)?.title ??
  id;

/** The lower bound of a grade in words. */
export const fromTold = ({ from }: Grade, lang: Lang): string =>
  from === undefined
    ? say(lang, '其余', 'the rest')
    : say(lang, `${exactText(from)}分及以上`, `${exactText(from)} and above`);

/** How many may hold a grade: `不超过20%`. */
export const atMostTold = (atMost: AtMost, lang: Lang): string =>
  atMost.kind === 'share'
    ? say(lang, `不超过${percentText(atMost.share)}`, `at most ${percentText(atMost.share)}`)
    : say(lang, `不超过${atMost.number}个`, `at most ${atMost.number}`);
