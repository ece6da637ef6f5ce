import { compare } from '../model/exact.ts';
import type { Grade, Rubric } from '../rubric/rubric.ts';
import { type GradeCase, meets } from './requirements.ts';

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
