import { abs, add, compare, divide, type Exact, subtract, whole, zero } from '../model/exact.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { GradeShare, NearEdge, Roster, Standing } from './roster.ts';

/** How many of those that have a grade hold each. */
export function distributionOf(rubric: Rubric, standings: readonly Standing[]): readonly GradeShare[] {
  const graded = standings.filter(({ grade }) => grade !== undefined);
  return rubric.grades.map((grade) => ({
    grade,
    count: graded.filter((one) => one.grade === grade).length,
    of: graded.length,
  }));
}

/** The grade edges a certain total lies near to, the nearest first. */
export function nearEdges(
  rubric: Rubric,
  { branch, name, total, grade: own }: Standing,
  near: Exact,
): readonly NearEdge[] {
  if (own === undefined) return [];
  return rubric.grades
    .flatMap((grade): readonly NearEdge[] => {
      if (grade.from === undefined || grade === rubric.grades.at(-1)) return [];
      const distance = subtract(total.low, grade.from);
      return compare(abs(distance), near) <= 0 ? [{ branch, name, grade, distance }] : [];
    })
    .sort((a, b) => compare(abs(a.distance), abs(b.distance)));
}

/** Mean, median and ends of the certain totals. */
export function statisticsOf(standings: readonly Standing[]): Roster['statistics'] {
  const totals = standings
    .filter(({ grade }) => grade !== undefined)
    .map(({ total }) => total.low)
    .sort(compare);
  const [lowest, highest] = [totals[0], totals.at(-1)];
  if (lowest === undefined || highest === undefined) return undefined;
  const middle = Math.floor((totals.length - 1) / 2);
  const around = totals.slice(middle, totals.length - middle);
  return { mean: meanOf(totals), median: meanOf(around), highest, lowest };
}

const meanOf = (totals: readonly Exact[]): Exact => divide(totals.reduce(add, zero), whole(totals.length));
