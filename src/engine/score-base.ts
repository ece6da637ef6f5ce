import { add, divide, type Exact, isZero, multiply, subtract, zero } from '../model/exact.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { addBounds, exactly, nothing, scaleBounds, spanning, subtractBounds } from './bounds.ts';
import { type Bounds, type CategoryScore, earnsNothing, type ItemScore, type ItemScores } from './score.ts';
import { type CategoryContext, categoryApplies, ownCategories, scoreCategory } from './score-category.ts';

/** Base and categories, rescaled; and what there is without the parts that may not apply, where there are such. */
type Base = {
  readonly base: Bounds;
  readonly without: readonly CategoryScore[] | undefined;
};

/** Base and categories, rescaled; where something may not apply, from the lowest to the highest of either case. */
export function baseOf(context: CategoryContext, sum: Bounds, inPlay: Exact): Base {
  const { rubric, known } = context;
  const all = rescale(sum, inPlay, rubric);
  if (!anyDoubtful(context.items) && !anyInDoubt(context)) return { base: all, without: undefined };
  const left = { ...context, items: withoutDoubtful(context.items), inDoubt: false };
  const categories = ownCategories(rubric.categories, known).map((category) => scoreCategory(category, left));
  const sums = sumUp(rubric, categories);
  const base = spanning(all, rescale(sums.sum, sums.inPlay, rubric));
  return { base, without: categories };
}

function anyDoubtful(items: ItemScores): boolean {
  for (const scores of items.values()) if (scores.some(isDoubtful)) return true;
  return false;
}

const withoutDoubtful = (items: ItemScores): ItemScores =>
  new Map(
    [...items].map(([category, scores]) => [
      category,
      scores.map((score) => (isDoubtful(score) ? leftOut(score) : score)),
    ]),
  );

const isDoubtful = (score: ItemScore): boolean => score.state === 'missing' && score.doubtful && !earnsNothing(score);

/** Whether it is not known of any category if it applies, where what is not known is left open at all. */
const anyInDoubt = ({ rubric, known }: CategoryContext): boolean =>
  rubric.missing === 'open' && rubric.conditional.some((category) => categoryApplies(category, known) === undefined);

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
