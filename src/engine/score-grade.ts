import type { Grade, Rubric } from '../rubric/rubric.ts';
import { type GradeCase, gradeFor, lastGrade } from './grade.ts';
import { type Bounds, certain, type GradeScore, type VetoScore } from './score.ts';
import { gradeAfter } from './vetoes.ts';

/** What the grade depends on. */
export type Gradable = Omit<GradeCase, 'side' | 'total' | 'vetoed'> & {
  readonly vetoes: readonly VetoScore[];
  readonly total: Bounds;
  readonly exact: Bounds;
};

/** The grade after vetoes, or the lowest and highest still possible. */
export function scoreGrade(rubric: Rubric, score: Gradable): GradeScore {
  const bounds = rubric.gradeOn === 'exact' ? score.exact : score.total;
  const cases = possibleVetoes(score.vetoes);
  const at = (side: 'low' | 'high', vetoes: readonly VetoScore[]) => {
    const arithmetic = gradeFor(rubric, gradeCase(score, side, bounds, vetoes.length > 0));
    return {
      arithmetic,
      grade: gradeAfter(
        rubric,
        arithmetic,
        vetoes.map(({ veto }) => veto.effect),
      ),
    };
  };
  const certainly = at('low', cases[0]);
  const grades = cases.flatMap((vetoes) => [at('low', vetoes).grade, at('high', vetoes).grade]);
  const final = certain(score.total) && score.coverage.open === 0 && grades.every((grade) => grade === certainly.grade);
  return final ? { state: 'final', ...certainly } : { state: 'open', ...spanOf(rubric, grades) };
}

const gradeCase = (
  { categories, items, known, coverage }: Gradable,
  side: 'low' | 'high',
  bounds: Bounds,
  vetoed: boolean,
): GradeCase => ({
  side,
  total: bounds[side],
  categories,
  items,
  vetoed,
  known,
  coverage,
});

/**
 * Which vetoes may act together: those that fired, first; with them all those still unknown that lower a grade; and either
 * with one of the unknown that set a grade directly, for these may also raise it.
 */
function possibleVetoes(vetoes: readonly VetoScore[]): readonly [readonly VetoScore[], ...(readonly VetoScore[])[]] {
  const fired = vetoes.filter(({ state }) => state === 'fired');
  const unknown = vetoes.filter(({ state }) => state === 'unknown');
  if (unknown.length === 0) return [fired];
  const direct = unknown.filter(({ veto }) => veto.effect.kind === 'grade');
  const lowering = unknown.filter((one) => !direct.includes(one));
  const among = (some: readonly VetoScore[]) => vetoes.filter((one) => fired.includes(one) || some.includes(one));
  return [fired, among(lowering), ...direct.flatMap((one) => [among([one]), among([one, ...lowering])])];
}

function spanOf(rubric: Rubric, grades: readonly Grade[]): { readonly lowest: Grade; readonly highest: Grade } {
  const order = grades.map((grade) => rubric.grades.indexOf(grade));
  const at = (index: number): Grade => rubric.grades[index] ?? lastGrade(rubric);
  return { lowest: at(Math.max(...order)), highest: at(Math.min(...order)) };
}
