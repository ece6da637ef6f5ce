import type { Award } from '../clauses/award.ts';
import { holds } from '../clauses/condition.ts';
import type { Known } from '../clauses/known.ts';
import { add, divide, type Exact, greatest, isPositive, isZero, least, multiply, zero } from '../model/exact.ts';
import type { Category, NotApplicablePolicy, Rubric } from '../rubric/rubric.ts';
import { exactly, mapBounds, nothing, roundBounds, scaleBounds, sumBounds } from './bounds.ts';
import { inOpenMatter, type Matters } from './matters.ts';
import type { Bounds, CategoryScore, ItemScore, ItemScores } from './score.ts';
import { certain, earnsNothing } from './score.ts';

/** What scoring a category needs beside the category itself. */
export type CategoryContext = {
  readonly rubric: Rubric;
  readonly known: Known;
  readonly items: ItemScores;
  /** Who counts in each matter that several clauses share, where the rubric has such. */
  readonly matters: Matters | undefined;
  /** Whether a category applies of which that is not known. */
  readonly inDoubt: boolean;
  /** Categories that a veto empties for certain, and those it may yet empty: category id → veto id. */
  readonly vetoed: ReadonlyMap<string, string>;
  readonly threatened: ReadonlySet<string>;
};

/** What the parts of a category come to. */
type Sums = { readonly points: Bounds[]; inPlay: Exact; excluded: Exact };

/** Whether a category is this branch's; undefined while a missing profile field leaves it open. */
export const categoryApplies = (category: Category, known: Known): boolean | undefined =>
  category.applies ? holds(category.applies, known) : true;

/** The score of a category: its parts × their weights → rescaled → cap and floor → emptied → rounded. */
export function scoreCategory(category: Category, context: CategoryContext, within = true): CategoryScore {
  const items = context.items.get(category) ?? [];
  const applies = within && (categoryApplies(category, context.known) ?? context.inDoubt);
  const own = ownCategories(category.categories, context.known);
  const categories = own.map((child) => scoreCategory(child, context, applies));
  const sums: Sums = { points: [], inPlay: zero, excluded: zero };
  if (!applies) exclude(sums, within ? context.rubric.notApplicable : 'exclude-in-total', category.points);
  else {
    for (const item of items) addItem(sums, item);
    for (const child of categories) addCategory(sums, child, context.rubric.notApplicable);
  }
  return finish(category, context, sums, { items, categories });
}

/** The categories of the list that are this branch's: of alternatives the one that applies, or the first where none does. */
export function ownCategories(categories: readonly Category[], known: Known): readonly Category[] {
  return ownOf(categories, (category) => categoryApplies(category, known));
}

/** Of alternatives the one that applies (or may), or the first where none does; all that are no alternatives. */
export function ownOf<T extends { readonly variant: string | undefined }>(
  parts: readonly T[],
  applies: (part: T) => boolean | undefined,
): readonly T[] {
  if (!parts.some((part) => part.variant !== undefined)) return parts;
  const chosen = new Map<string, T>();
  for (const part of parts) {
    if (part.variant === undefined) continue;
    const sofar = chosen.get(part.variant);
    if (!sofar || (applies(part) !== false && applies(sofar) === false)) chosen.set(part.variant, part);
  }
  return parts.filter((part) => part.variant === undefined || chosen.get(part.variant) === part);
}

function addItem(sums: Sums, score: ItemScore): void {
  const { item } = score;
  if (!item.counts) return;
  const full = multiply(item.points, item.weight);
  if (score.state === 'not-applicable') {
    exclude(sums, item.notApplicable, full);
  } else {
    sums.points.push(scaleBounds(score.points, item.weight));
    sums.inPlay = add(sums.inPlay, full);
  }
}

function addCategory(sums: Sums, child: CategoryScore, policy: NotApplicablePolicy): void {
  const { weight, points } = child.category;
  if (child.state === 'not-applicable') {
    // nothing of it applies because its items were taken out, so it is taken out itself
    exclude(sums, policy === 'exclude-in-category' ? policy : 'exclude-in-total', multiply(points, weight));
  } else {
    sums.points.push(scaleBounds(child.points, weight));
    sums.inPlay = add(sums.inPlay, multiply(child.inPlay, weight));
  }
}

/** Points that do not apply: given, lost, taken out here, or left to be taken out in the total. */
function exclude(sums: Sums, policy: NotApplicablePolicy, full: Exact): void {
  if (policy === 'exclude-in-category') sums.excluded = add(sums.excluded, full);
  if (policy === 'exclude-in-total' || policy === 'exclude-in-category') return;
  sums.inPlay = add(sums.inPlay, full);
  if (policy === 'full') sums.points.push(exactly(full));
}

function finish(
  category: Category,
  context: CategoryContext,
  { points: each, inPlay, excluded }: Sums,
  parts: Pick<CategoryScore, 'items' | 'categories'>,
): CategoryScore {
  const { items, categories } = parts;
  const sum = sumBounds(each);
  if (isZero(inPlay) && isPositive(category.points)) {
    const state = 'not-applicable';
    return { category, state, points: nothing, sum, inPlay: zero, excluded, emptiedBy: undefined, items, categories };
  }
  const whole = add(inPlay, excluded);
  const rescaled = isPositive(excluded) ? scaleBounds(sum, divide(whole, inPlay)) : sum;
  const held = mapBounds(rescaled, (points) =>
    greatest(category.floor, category.cap ? least(category.cap, points) : points),
  );
  const emptiedBy = context.vetoed.get(category.id) ?? emptyingClause(items, context);
  const points = rounded(emptiedBy === undefined ? threatened(held, category, context, items) : nothing, context);
  const state = certain(points) && !isOpen(parts) ? 'scored' : 'open';
  return { category, state, points, sum, inPlay: whole, excluded, emptiedBy, items, categories };
}

/** An open part keeps a category open even where its points are certain to come to nothing. */
const isOpen = ({ items, categories }: Pick<CategoryScore, 'items' | 'categories'>): boolean =>
  items.some((score) => score.item.counts && !certain(score.points)) ||
  categories.some(({ state }) => state === 'open');

function rounded(points: Bounds, { rubric }: CategoryContext): Bounds {
  const { at, places, mode } = rubric.rounding;
  return at === 'category' ? roundBounds(points, places, mode) : points;
}

const awardsOf = (score: ItemScore): readonly Award[] => {
  if (score.state === 'not-applicable') return [];
  // what was decided is the item's points; what its clauses do elsewhere stays as it was found
  if (score.state === 'decided') return awardsOf(score.before);
  if (score.state === 'missing') return [...score.awards, ...score.others];
  return score.state === 'combined' ? score.raters.flatMap((rater) => rater.awards) : score.awards;
};

/** The clause that empties the whole category, if one fired for certain. */
function emptyingClause(items: readonly ItemScore[], { matters }: CategoryContext): string | undefined {
  for (const score of items) {
    if (!score.item.mayEmptyCategory) continue;
    const found = awardsOf(score).find((award) => emptiesCategory(award) && !inOpenMatter([award], matters));
    if (found) return found.clause.id;
  }
  return undefined;
}

const emptiesCategory = ({ state, empties }: Award): boolean => state === 'fired' && empties === 'category';

/** Nothing may be left where a veto or a clause that is still unknown, or may yet be outdone, empties the category. */
function threatened(points: Bounds, category: Category, context: CategoryContext, items: readonly ItemScore[]): Bounds {
  const may = context.threatened.has(category.id) || items.some(mayEmpty);
  return may ? { low: least(zero, points.low), high: points.high } : points;
}

const mayEmpty = (score: ItemScore): boolean =>
  score.item.mayEmptyCategory &&
  (awardsOf(score).some(emptiesCategory) ||
    (score.state === 'missing' && !earnsNothing(score) && awardsOf(score).some(emptiesIfItCounts)));

function emptiesIfItCounts({ clause, state }: Award): boolean {
  if (state !== 'unknown' || clause.form === 'value') return false;
  return clause.effect.kind === 'zero' ? clause.effect.scope === 'category' : clause.escalation?.empties === 'category';
}
