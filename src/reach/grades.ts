import { holds } from '../clauses/condition.ts';
import type { Bounds, CategoryScore } from '../engine/score.ts';
import { compare, type Exact, greatest, least, multiply } from '../model/exact.ts';
import type { Grade, Requirements, Rubric } from '../rubric/rubric.ts';
import { assignmentsOf, combinations } from './assignments.ts';
import { candidatesOf } from './candidates.ts';
import { cutsOf } from './cuts.ts';
import { frameOf } from './rubric-parts.ts';
import type { TotalCase } from './total.ts';

/** Whether a grade can be had, and what keeps everybody from it. */
export type GradeReach =
  | { readonly state: 'open' }
  | { readonly state: 'above-all'; readonly most: Exact }
  | { readonly state: 'unmet' }
  | { readonly state: 'displaced'; readonly by: Grade; readonly least: Exact };

/** The totals that grades are given by. */
const gradedBy = (rubric: Rubric, one: TotalCase): Bounds => (rubric.gradeOn === 'exact' ? one.exact : one.total);

/** Whether a grade can be had by any branch, by its points or by a veto. */
export function reachGrade(rubric: Rubric, grade: Grade, cases: readonly TotalCase[]): GradeReach {
  if (cases.length === 0 || isSetByVeto(rubric, grade)) return { state: 'open' };
  const bounds = cases.map((one) => gradedBy(rubric, one));
  const most = bounds.map(({ high }) => high).reduce(greatest);
  const { from, requires } = grade;
  if (from !== undefined && compare(most, from) < 0) return { state: 'above-all', most };
  const asked = grade === rubric.grades.at(-1) ? undefined : requires;
  if (asked && cases.every((one) => isUnmet(rubric, asked, one))) return { state: 'unmet' };
  const fewest = bounds.map(({ low }) => low).reduce(least);
  const better = rubric.grades.slice(0, rubric.grades.indexOf(grade));
  const by = better.find(
    (one) => one.requires === undefined && (one.from === undefined || compare(fewest, one.from) >= 0),
  );
  return by ? { state: 'displaced', by, least: fewest } : { state: 'open' };
}

/** Whether a veto may put a branch into the grade without its points. */
function isSetByVeto({ vetoes, grades }: Rubric, grade: Grade): boolean {
  return vetoes.some(({ effect }) => {
    if (effect.kind === 'down') return grades.indexOf(grade) > 0;
    if (effect.kind === 'lowest-grade') return grade === grades.at(-1);
    return (effect.kind === 'ceiling' || effect.kind === 'grade') && effect.grade === grade.id;
  });
}

/** Whether something the grade asks cannot be met in this case. */
function isUnmet(rubric: Rubric, requires: Requirements, one: TotalCase): boolean {
  if (requires.facts && !canHold(rubric, requires.facts)) return true;
  const every = withInner(one.categories).filter(({ state }) => state !== 'not-applicable');
  const short = ({ points, inPlay }: CategoryScore, share: Exact) => compare(points.high, multiply(inPlay, share)) < 0;
  const { eachCategory } = requires;
  const top = one.categories.filter(({ state }) => state !== 'not-applicable');
  if (eachCategory !== undefined && top.some((category) => short(category, eachCategory))) return true;
  return every.some((score) => {
    const share = requires.categories.get(score.category.id);
    return share !== undefined && short(score, share);
  });
}

/** Every category, those inside others included. */
export const withInner = (categories: readonly CategoryScore[]): readonly CategoryScore[] =>
  categories.flatMap((score) => [score, ...withInner(score.categories)]);

const allowed = 5000;

type Condition = NonNullable<Requirements['facts']>;

/** How a condition on facts may turn out; both where there is too much to try. */
export function waysOf(rubric: Rubric, condition: Condition): ReadonlySet<boolean> {
  const frame = frameOf(rubric);
  const candidates = [...cutsOf([], [condition], rubric.total, frame).values()].map((cut) => candidatesOf(cut, frame));
  if (combinations(candidates) > allowed) return new Set([true, false]);
  const tried = assignmentsOf(candidates, new Map());
  return new Set(tried.map((facts) => holds(condition, { facts, asOf: frame.asOf }) === true));
}

const canHold = (rubric: Rubric, condition: Condition): boolean => waysOf(rubric, condition).has(true);
