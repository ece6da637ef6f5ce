import { holds } from '../clauses/condition.ts';
import type { Known } from '../clauses/known.ts';
import { addBounds, exactly, nothing, roundBounds, subtractBounds } from '../engine/bounds.ts';
import type { Bounds, CategoryScore, ItemScore } from '../engine/score.ts';
import { baseOf, sumUp } from '../engine/score-base.ts';
import { heldWithin } from '../engine/score-branch.ts';
import {
  type CategoryContext,
  categoryApplies,
  ownCategories,
  ownOf,
  scoreCategory,
} from '../engine/score-category.ts';
import { least, zero } from '../model/exact.ts';
import type { Facts } from '../model/facts.ts';
import type { Category, Item, Rubric } from '../rubric/rubric.ts';
import type { ItemReach } from './item.ts';
import type { Kind } from './kinds.ts';
import type { Memory } from './memory.ts';
import type { SectionReach } from './section.ts';

/** What the total of one kind of branch may come to, and everything on the way to it. */
export type TotalCase = KnownTotal | { readonly state: 'too-many' };

/** What the total of one kind of branch may come to where that could be worked out. */
export type KnownTotal = {
  readonly state: 'known';
  /** What is fixed: the kind of branch, and the facts that several items share. */
  readonly kind: Kind;
  readonly fixed: Facts;
  readonly items: ReadonlyMap<Item, ItemReach>;
  readonly categories: readonly CategoryScore[];
  readonly bonus: SectionReach;
  readonly penalties: SectionReach;
  /** Before and after rounding; after vetoes that empty the total. */
  readonly exact: Bounds;
  readonly total: Bounds;
};

const tooMany: readonly TotalCase[] = [{ state: 'too-many' }];

/** Most items that may each apply or not for the sake of a plan of zero. */
const mostDoubted = 8;

/**
 * What the total may come to for a kind of branch, in every case of items that do not apply where a plan is zero;
 * or that an item or a section has too much to try.
 */
export function reachTotal(
  rubric: Rubric,
  kind: Kind,
  fixed: Facts,
  { reachOf, sections }: Memory,
): readonly TotalCase[] {
  const { facts, frame } = kind;
  const known: Known = { facts, asOf: frame.asOf };
  const own = ownItems(rubric.categories, known);
  const items = new Map(own.flatMap(({ list }) => list.map((item) => [item, reachOf(item, fixed, frame)] as const)));
  const [bonus, penalties] = sections(fixed, frame);
  if (!bonus || !penalties || [...items.values()].some(({ state }) => state === 'too-many')) return tooMany;
  const doubted = [...items].filter(([, reach]) => reach.state === 'known' && reach.perhapsNot).map(([item]) => item);
  if (doubted.length > mostDoubted) return tooMany;
  return subsetsOf(doubted).map((without) => {
    const scores = new Map(
      own.map(({ category, list }) => [
        category,
        list.map((item) => itemScore(item, without.has(item) ? undefined : items.get(item))),
      ]),
    );
    return {
      state: 'known',
      kind,
      fixed,
      items,
      bonus,
      penalties,
      ...totalOf(rubric, known, scores, bonus, penalties),
    };
  });
}

function subsetsOf<T>(list: readonly T[]): readonly ReadonlySet<T>[] {
  let sets: readonly ReadonlySet<T>[] = [new Set()];
  for (const one of list) sets = sets.flatMap((set) => [set, new Set([...set, one])]);
  return sets;
}

type Own = { readonly category: Category; readonly list: readonly Item[] };

function ownItems(categories: readonly Category[], known: Known): readonly Own[] {
  return ownCategories(categories, known).flatMap((category) => {
    if (categoryApplies(category, known) === false) return [];
    const list = ownOf(category.items, (item) => applies(item, known)).filter((item) => applies(item, known));
    return [{ category, list }, ...ownItems(category.categories, known)];
  });
}

const applies = (item: Item, known: Known): boolean => !item.applies || holds(item.applies, known) === true;

function itemScore(item: Item, reach: ItemReach | undefined): ItemScore {
  if (reach?.state !== 'known') {
    const points = item.notApplicable === 'full' ? exactly(item.points) : nothing;
    return { state: 'not-applicable', item, points, because: 'plan', reason: '' };
  }
  const points = { low: reach.low.points, high: reach.high.points };
  const open = { code: 'not-assessed', reason: '', facts: [], awards: [], doubtful: false, others: [] } as const;
  return { state: 'missing', item, points, ...open };
}

function totalOf(
  rubric: Rubric,
  known: Known,
  scores: Map<Category, readonly ItemScore[]>,
  bonus: SectionReach,
  penalties: SectionReach,
): Pick<KnownTotal, 'categories' | 'exact' | 'total'> {
  completeWith(scores, rubric.categories, known);
  const context: CategoryContext = {
    ...{ rubric, known, items: scores, matters: undefined, inDoubt: true, vetoed: new Map() },
    threatened: emptiable(rubric),
  };
  const categories = ownCategories(rubric.categories, known).map((category) => scoreCategory(category, context));
  const { sum, inPlay } = sumUp(rubric, categories);
  const { base } = baseOf(context, sum, inPlay);
  const exact = heldWithin(rubric, subtractBounds(addBounds(base, bonus.points), penalties.points));
  const { at, places, mode } = rubric.rounding;
  const rounded = at === 'total' ? roundBounds(exact, places, mode) : exact;
  return { categories, exact: afterVetoes(rubric, exact), total: afterVetoes(rubric, rounded) };
}

/** Items of categories and alternatives that are not this branch's, as not applicable. */
function completeWith(
  scores: Map<Category, readonly ItemScore[]>,
  categories: readonly Category[],
  known: Known,
): void {
  for (const category of categories) {
    const there = scores.get(category) ?? [];
    const listed = new Set(there.map(({ item }) => item));
    const all = ownOf(category.items, (item) => applies(item, known)).filter((item) => !listed.has(item));
    const others = all.map((item): ItemScore => ({ ...itemScore(item, undefined) }));
    scores.set(category, [...there, ...others]);
    completeWith(scores, category.categories, known);
  }
}

/** The categories that a veto or a clause may empty. */
function emptiable({ vetoes, categories }: Rubric): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { effect } of vetoes) if (effect.kind === 'zero') ids.add(effect.category);
  const visit = (category: Category): void => {
    if (category.items.some(({ mayEmptyCategory }) => mayEmptyCategory)) ids.add(category.id);
    for (const child of category.categories) visit(child);
  };
  for (const category of categories) visit(category);
  return ids;
}

function afterVetoes({ vetoes }: Rubric, bounds: Bounds): Bounds {
  if (!vetoes.some(({ effect }) => effect.kind === 'zero-total')) return bounds;
  return { low: least(zero, bounds.low), high: bounds.high };
}
