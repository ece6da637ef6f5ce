import type { Known } from '../clauses/known.ts';
import { compare, type Exact } from '../model/exact.ts';
import type { Grade, Rubric } from '../rubric/rubric.ts';
import { gradeFor, lastGrade } from './grade.ts';
import { type GradeCase, requirementScores } from './requirements.ts';
import { type Bounds, type Coverage, certain, type GradeScore, type MissedGrade, type VetoScore } from './score.ts';
import { gradeAfter } from './vetoes.ts';

/** What the grade depends on; `cases` are the parts with and, where that is not known, without what may not apply. */
export type Gradable = {
  readonly cases: readonly GradeCase['categories'][];
  readonly vetoes: readonly VetoScore[];
  readonly total: Bounds;
  readonly exact: Bounds;
  readonly known: Known;
  readonly coverage: Coverage;
};

/** The grade after vetoes, or the lowest and highest still possible. */
export function scoreGrade(rubric: Rubric, score: Gradable): GradeScore {
  const { cases, known, coverage } = score;
  const bounds = rubric.gradeOn === 'exact' ? score.exact : score.total;
  const sides = sidesOf(rubric, score);
  const grades = possibleVetoes(score.vetoes).flatMap((vetoes) => {
    const effects = vetoes.map(({ veto }) => veto.effect);
    const vetoed = effects.length > 0;
    return cases.flatMap((categories) =>
      sides.map((side) => {
        const one: GradeCase = { side, total: bounds[side], vetoed, known, coverage, categories };
        const arithmetic = gradeFor(rubric, one);
        return { one, arithmetic, grade: gradeAfter(rubric, arithmetic, effects) };
      }),
    );
  });
  const [first] = grades;
  const missed = missedGrades(rubric, bounds.low, grades);
  const final = certain(score.total) && coverage.open === 0 && grades.every(({ grade }) => grade === first?.grade);
  return final && first
    ? { state: 'final', grade: first.grade, arithmetic: first.arithmetic, missed }
    : { state: 'open', ...spanOf(rubric, grades), missed };
}

type Graded = { readonly one: GradeCase; readonly arithmetic: Grade; readonly grade: Grade };

/** The grades better than any still possible whose line even the lowest total reaches: a condition is not met, whatever comes. */
function missedGrades(rubric: Rubric, total: Exact, graded: readonly Graded[]): readonly MissedGrade[] {
  const best = Math.min(...graded.map(({ arithmetic }) => rubric.grades.indexOf(arithmetic)));
  const [first, ...others] = graded.map(({ one }) => one);
  if (!first) return [];
  return rubric.grades.slice(0, best).flatMap((grade) => {
    const { from, requires } = grade;
    if (!requires || (from !== undefined && compare(total, from) < 0)) return [];
    const requirements = requirementScores(requires, [first, ...others]);
    return requirements.some(({ met }) => met === false) ? [{ grade, requirements }] : [];
  });
}

/** Where nothing is open, the worst case is the best. A grade may ask for an item that counts nowhere else, so it is open nowhere else. */
const sidesOf = (rubric: Rubric, { total, exact, cases, coverage }: Gradable): readonly GradeCase['side'][] =>
  certain(total) &&
  certain(exact) &&
  coverage.open === 0 &&
  cases.every((categories) => categories.every(({ state }) => state !== 'open')) &&
  rubric.grades.every(({ requires }) => requires === undefined || (!requires.facts && requires.items.size === 0))
    ? ['low']
    : ['low', 'high'];

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

function spanOf(
  rubric: Rubric,
  grades: readonly { readonly grade: Grade }[],
): { readonly lowest: Grade; readonly highest: Grade } {
  const order = grades.map(({ grade }) => rubric.grades.indexOf(grade));
  const at = (index: number): Grade => rubric.grades[index] ?? lastGrade(rubric);
  return { lowest: at(Math.max(...order)), highest: at(Math.min(...order)) };
}
