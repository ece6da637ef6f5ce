import type { Bounds, BranchScore, CategoryScore, ItemScore } from '../engine/score.ts';
import { certain } from '../engine/score.ts';
import {
  add,
  compare,
  divide,
  type Exact,
  equals,
  greatest,
  isZero,
  least,
  multiply,
  subtract,
  whole,
  zero,
} from '../model/exact.ts';
import type { Category, Item, Rubric } from '../rubric/rubric.ts';

/** What the points of a part are like among the branches whose points are certain. */
export type PartStatistics = {
  readonly mean: Exact;
  readonly highest: Exact;
  readonly lowest: Exact;
  /** Highest − lowest. */
  readonly spread: Exact;
  /** Mean ÷ points (得分率). */
  readonly rate: Exact;
};

/** One category or item, compared over all branches. Points are as of a part that applies in full. */
export type PartComparison = {
  readonly id: string;
  readonly title: string;
  /** The title of the top category it belongs to. */
  readonly category: string;
  readonly points: Exact;
  /** The branches whose points are certain, are a range, and to whom it does not apply. */
  readonly settled: number;
  readonly open: number;
  readonly notApplicable: number;
  /** How many of the settled have all its points. */
  readonly full: number;
  /** What the settled lost together, as it counts in the total. */
  readonly lost: Exact;
  readonly statistics: PartStatistics | undefined;
  /** The points of each branch; undefined where it does not apply. */
  readonly byBranch: ReadonlyMap<string, Bounds | undefined>;
};

/** Every top category and every item, compared over the branches, in the order of the rubric. */
export type Comparison = { readonly categories: readonly PartComparison[]; readonly items: readonly PartComparison[] };

/** Compares the parts of the rubric over the branches. */
export function compareParts(rubric: Rubric, scores: readonly BranchScore[]): Comparison {
  const titles = new Map(rubric.categories.flatMap((one) => itemsBelow(one).map(({ id }) => [id, one.title] as const)));
  const categories = rubric.categories.map((category) => {
    const byBranch = pointsBy(scores, ({ categories: all }) => categoryPoints(all, category));
    return compared(
      { ...category, category: category.title, inTotal: multiply(category.points, category.weight) },
      byBranch,
    );
  });
  const items = rubric.items
    .filter(({ counts }) => counts)
    .map((item) => {
      const byBranch = pointsBy(scores, (score) => itemPoints(score.items, item));
      return compared({ ...item, category: titles.get(item.id) ?? '' }, byBranch);
    });
  return { categories, items };
}

const itemsBelow = (category: Category): readonly Item[] => [
  ...category.items,
  ...category.categories.flatMap(itemsBelow),
];

type Part = Pick<PartComparison, 'id' | 'title' | 'category' | 'points'> & { readonly inTotal: Exact };

type ByBranch = PartComparison['byBranch'];

const pointsBy = (scores: readonly BranchScore[], pointsOf: (score: BranchScore) => Bounds | undefined): ByBranch =>
  new Map(scores.map((score) => [score.evidence.branch, pointsOf(score)]));

/** Where some of a category does not apply, what is left stands for the whole. */
function categoryPoints(all: readonly CategoryScore[], { id, points: full }: Category): Bounds | undefined {
  const own = all.find(({ category }) => category.id === id);
  if (!own || own.state === 'not-applicable' || isZero(own.inPlay)) return undefined;
  if (equals(own.inPlay, full)) return own.points;
  const factor = divide(full, own.inPlay);
  return { low: multiply(own.points.low, factor), high: multiply(own.points.high, factor) };
}

function itemPoints(items: readonly ItemScore[], { id }: Item): Bounds | undefined {
  const own = items.find(({ item }) => item.id === id);
  return own && own.state !== 'not-applicable' ? own.points : undefined;
}

function compared({ id, title, category, points, inTotal }: Part, byBranch: ByBranch): PartComparison {
  const all = [...byBranch.values()];
  const applying = all.filter((one) => one !== undefined);
  const settled = applying.filter(certain).map(({ low }) => low);
  const share = isZero(points) ? zero : divide(inTotal, points);
  const lost = settled.map((own) => multiply(greatest(zero, subtract(points, own)), share));
  return {
    ...{ id, title, category, points, byBranch },
    settled: settled.length,
    open: applying.length - settled.length,
    notApplicable: all.length - applying.length,
    full: settled.filter((own) => compare(own, points) >= 0).length,
    lost: lost.reduce(add, zero),
    statistics: statisticsOf(settled, points),
  };
}

function statisticsOf(settled: readonly Exact[], points: Exact): PartStatistics | undefined {
  const [first] = settled;
  if (first === undefined) return undefined;
  const mean = divide(settled.reduce(add, zero), whole(settled.length));
  const [highest, lowest] = [settled.reduce(greatest), settled.reduce(least)];
  const rate = isZero(points) ? zero : divide(mean, points);
  return { mean, highest, lowest, spread: subtract(highest, lowest), rate };
}
