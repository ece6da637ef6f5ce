import { holds } from '../clauses/condition.ts';
import { compare, divide, type Exact, isZero, multiply } from '../model/exact.ts';
import type { Grade, Requirements, Rubric } from '../rubric/rubric.ts';
import type { Bounds, CategoryScore, Coverage, ItemScore } from './score.ts';

/** A case to be graded: the total and everything a grade may ask for, in the worst or the best still possible. */
export type GradeCase = {
  readonly side: 'low' | 'high';
  readonly total: Exact;
  readonly categories: readonly CategoryScore[];
  readonly vetoed: boolean;
  readonly known: Parameters<typeof holds>[1];
  readonly coverage: Coverage;
};

/** The grade by lower bound and conditions, before vetoes. The last grade asks nothing. */
export function gradeFor(rubric: Rubric, one: GradeCase): Grade {
  const grade = rubric.grades.find(
    ({ from, requires }) =>
      (from === undefined || compare(one.total, from) >= 0) && (requires === undefined || meets(requires, one)),
  );
  return grade ?? lastGrade(rubric);
}

/** The lowest grade. */
export function lastGrade(rubric: Rubric): Grade {
  const last = rubric.grades.at(-1);
  if (!last) throw new Error('a rubric without grades was compiled');
  return last;
}

function meets(requires: Requirements, one: GradeCase): boolean {
  return (
    !(requires.noVetoes && one.vetoed) &&
    meetsCategories(requires, one) &&
    meetsItems(requires, one) &&
    meetsFacts(requires, one) &&
    meetsCoverage(requires, one)
  );
}

function meetsCategories(requires: Requirements, one: GradeCase): boolean {
  const { eachCategory, categories } = requires;
  if (eachCategory !== undefined && !one.categories.every((score) => reaches(score, eachCategory, one.side)))
    return false;
  if (categories.size === 0) return true;
  return all(one.categories).every((score) => {
    const share = categories.get(score.category.id);
    return share === undefined || reaches(score, share, one.side);
  });
}

const meetsItems = ({ items }: Requirements, one: GradeCase): boolean =>
  items.size === 0 ||
  all(one.categories).every((category) =>
    category.items.every((score) => {
      const share = items.get(score.item.id);
      return share === undefined || itemReaches(score, share, one.side);
    }),
  );

const all = (categories: readonly CategoryScore[]): readonly CategoryScore[] =>
  categories.flatMap((score) => [score, ...all(score.categories)]);

/** Whether a category has the share of the points that apply; what does not apply at all asks nothing. */
const reaches = (score: CategoryScore, share: Exact, side: keyof Bounds): boolean =>
  score.state === 'not-applicable' || compare(score.points[side], multiply(score.inPlay, share)) >= 0;

const itemReaches = (score: ItemScore, share: Exact, side: keyof Bounds): boolean =>
  score.state === 'not-applicable' || compare(score.points[side], multiply(score.item.points, share)) >= 0;

function meetsFacts({ facts }: Requirements, one: GradeCase): boolean {
  return facts === undefined || (holds(facts, one.known) ?? one.side === 'high');
}

function meetsCoverage({ coverage }: Requirements, one: GradeCase): boolean {
  if (coverage === undefined || isZero(one.coverage.inPlay)) return true;
  // what is open may still be covered
  if (one.side === 'high' && one.coverage.open > 0) return true;
  return compare(divide(one.coverage.scored, one.coverage.inPlay), coverage) >= 0;
}
