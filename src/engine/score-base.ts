import { add, divide, type Exact, isZero, multiply, subtract, zero } from '../model/exact.ts';
import { allCategories } from '../rubric/compile-category.ts';
import type { Category, Rubric } from '../rubric/rubric.ts';
import { addBounds, exactly, nothing, scaleBounds, spanning, subtractBounds } from './bounds.ts';
import type { Bounds, CategoryScore, ItemScore } from './score.ts';
import { type CategoryContext, categoryApplies, ownCategories, scoreCategory } from './score-category.ts';

/** The scores of items by the items' ids. */
export function byId(items: readonly ItemScore[]): ReadonlyMap<string, ItemScore> {
  const scores = new Map<string, ItemScore>();
  for (const score of items) scores.set(score.item.id, score);
  return scores;
}

/** Base and categories, rescaled; and what there is without the parts that may not apply, where there are such. */
type Base = {
  readonly base: Bounds;
  readonly without:
    | { readonly categories: readonly CategoryScore[]; readonly items: ReadonlyMap<string, ItemScore> }
    | undefined;
};

/** Base and categories, rescaled; where something may not apply, from the lowest to the highest of either case. */
export function baseOf(context: CategoryContext, sum: Bounds, inPlay: Exact): Base {
  const { rubric, known, items } = context;
  const all = rescale(sum, inPlay, rubric);
  const scores = [...items.values()];
  if (!scores.some(isDoubtful) && !anyInDoubt(rubric.categories, context)) return { base: all, without: undefined };
  const rest = byId(scores.map((score) => (isDoubtful(score) ? leftOut(score) : score)));
  const left = { ...context, items: rest, inDoubt: false };
  const categories = ownCategories(rubric.categories, known).map((category) => scoreCategory(category, left));
  const sums = sumUp(rubric, categories);
  const base = spanning(all, rescale(sums.sum, sums.inPlay, rubric));
  return { base, without: { categories, items: rest } };
}

const isDoubtful = (score: ItemScore): boolean =>
  score.state === 'missing' && score.doubtful && score.item.missing === 'open';

/** Whether it is not known of any category if it applies, where what is not known is left open at all. */
const anyInDoubt = (categories: readonly Category[], { rubric, known }: CategoryContext): boolean =>
  rubric.missing === 'open' &&
  allCategories(categories).some((category) => categoryApplies(category, known) === undefined);

const leftOut = ({ item }: ItemScore): ItemScore => ({
  state: 'not-applicable',
  item,
  points: item.notApplicable === 'full' ? exactly(item.points) : nothing,
  because: 'profile',
  reason: '',
});

/** Base and categories × their weights, and the points that apply. */
export function sumUp(
  rubric: Rubric,
  categories: readonly CategoryScore[],
): { readonly sum: Bounds; readonly inPlay: Exact } {
  let sum = exactly(rubric.base);
  let inPlay = zero;
  for (const { category, state, points, inPlay: own } of categories) {
    if (state === 'not-applicable') continue;
    sum = addBounds(sum, scaleBounds(points, category.weight));
    inPlay = add(inPlay, multiply(own, category.weight));
  }
  return { sum, inPlay };
}

/** What does not apply is taken out of all but the base: what is left stands for the whole. */
function rescale(sum: Bounds, inPlay: Exact, { total, base }: Rubric): Bounds {
  const whole = subtract(total, base);
  if (isZero(inPlay) || isZero(subtract(whole, inPlay))) return sum;
  return addBounds(exactly(base), scaleBounds(subtractBounds(sum, exactly(base)), divide(whole, inPlay)));
}
