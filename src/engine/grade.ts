import type { Known } from '../clauses/known.ts';
import { compare, type Exact } from '../model/exact.ts';
import type { Grade, Rubric } from '../rubric/rubric.ts';
import { meets } from './requirements.ts';
import type { CategoryScore, Coverage } from './score.ts';

/** A case to be graded: the total and everything a grade may ask for, in the worst or the best still possible. */
export type GradeCase = {
  readonly side: 'low' | 'high';
  readonly total: Exact;
  readonly categories: readonly CategoryScore[];
  readonly vetoed: boolean;
  readonly known: Known;
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
