import { type Condition, failing, holds, readsOf } from '../clauses/condition.ts';
import type { Known } from '../clauses/known.ts';
import { compare, divide, type Exact, isZero, multiply } from '../model/exact.ts';
import type { Requirements } from '../rubric/rubric.ts';
import type { Bounds, CategoryScore, Coverage, ItemScore, RequirementScore } from './score.ts';

/** A case to be graded: the total and everything a grade may ask for, in the worst or the best still possible. */
export type GradeCase = {
  readonly side: 'low' | 'high';
  readonly total: Exact;
  readonly categories: readonly CategoryScore[];
  readonly vetoed: boolean;
  readonly known: Known;
  readonly coverage: Coverage;
};

/** One condition of a grade, beside what it is asked of. */
type Asked =
  | { readonly kind: 'category'; readonly of: CategoryScore; readonly share: Exact; readonly each: boolean }
  | { readonly kind: 'item'; readonly of: ItemScore; readonly share: Exact }
  | { readonly kind: 'vetoes' }
  | { readonly kind: 'facts'; readonly condition: Condition }
  | { readonly kind: 'coverage'; readonly share: Exact };

/** Whether everything that a grade asks beyond the total holds in this case. */
export const meets = (requires: Requirements, one: GradeCase): boolean =>
  askedOf(requires, one.categories).every((asked) => isMet(asked, one));

/** What a grade asks beyond the total, in the order of the rubric; what does not apply at all asks nothing. */
function askedOf(requires: Requirements, categories: readonly CategoryScore[]): readonly Asked[] {
  const { eachCategory, facts, coverage } = requires;
  const asked: Asked[] = [];
  if (eachCategory !== undefined) {
    for (const of of categories) if (applies(of)) asked.push({ kind: 'category', of, share: eachCategory, each: true });
  }
  if (requires.categories.size + requires.items.size > 0) askParts(asked, requires, categories);
  if (requires.noVetoes) asked.push({ kind: 'vetoes' });
  if (facts) asked.push({ kind: 'facts', condition: facts });
  if (coverage !== undefined) asked.push({ kind: 'coverage', share: coverage });
  return asked;
}

function askParts(asked: Asked[], { categories, items }: Requirements, scores: readonly CategoryScore[]): void {
  const every = withInner(scores);
  for (const [id, share] of categories) {
    const of = every.find(({ category }) => category.id === id);
    if (of && applies(of)) asked.push({ kind: 'category', of, share, each: false });
  }
  for (const [id, share] of items) {
    const of = every.flatMap((one) => one.items).find(({ item }) => item.id === id);
    if (of && applies(of)) asked.push({ kind: 'item', of, share });
  }
}

const withInner = (categories: readonly CategoryScore[]): readonly CategoryScore[] =>
  categories.flatMap((score) => [score, ...withInner(score.categories)]);

const applies = ({ state }: CategoryScore | ItemScore): boolean => state !== 'not-applicable';

function isMet(asked: Asked, one: GradeCase): boolean {
  switch (asked.kind) {
    case 'category':
      return reaches(asked.of.points, asked.of.inPlay, asked.share, one.side);
    case 'item':
      return reaches(asked.of.points, asked.of.item.points, asked.share, one.side);
    case 'vetoes':
      return !one.vetoed;
    case 'facts':
      return holds(asked.condition, one.known) ?? one.side === 'high';
    default:
      return isCovered(asked.share, one);
  }
}

const reaches = (points: Bounds, of: Exact, share: Exact, side: keyof Bounds): boolean =>
  compare(points[side], multiply(of, share)) >= 0;

function isCovered(share: Exact, { coverage, side }: GradeCase): boolean {
  if (isZero(coverage.inPlay)) return true;
  // what is open may still be covered
  if (side === 'high' && coverage.open > 0) return true;
  return compare(divide(coverage.scored, coverage.inPlay), share) >= 0;
}

/** What became of everything that a grade asks beyond the total, over all cases that are still possible. */
export function requirementScores(
  requires: Requirements,
  cases: readonly [GradeCase, ...(readonly GradeCase[])],
): readonly RequirementScore[] {
  const sides = cases.map((one) => askedOf(requires, one.categories).map((asked) => isMet(asked, one)));
  return askedOf(requires, cases[0].categories).map((asked, i) => {
    const met = sides.every((side) => side[i]) ? true : sides.some((side) => side[i]) ? undefined : false;
    return { ...tellable(asked, cases[0]), met };
  });
}

/** The figures that a condition is told with; of a scored part no more than them is kept. */
function tellable(asked: Asked, { known, coverage }: GradeCase) {
  switch (asked.kind) {
    case 'category': {
      const { category, points, inPlay } = asked.of;
      return { kind: asked.kind, category, points, of: inPlay, share: asked.share, each: asked.each };
    }
    case 'item': {
      const { item, points } = asked.of;
      return { kind: asked.kind, item, points, of: item.points, share: asked.share };
    }
    case 'facts': {
      const fails = failing(asked.condition, known);
      const names = new Set(readsOf(fails));
      const facts = new Map([...known.facts].filter(([name]) => names.has(name)));
      return { kind: asked.kind, condition: asked.condition, failing: fails, facts };
    }
    case 'coverage':
      return { kind: asked.kind, share: asked.share, covered: coverage };
    default:
      return { kind: asked.kind };
  }
}
