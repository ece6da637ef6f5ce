import { holds } from '../clauses/condition.ts';
import type { Bounds, CategoryScore } from '../engine/score.ts';
import { compare, type Exact, greatest, least, multiply } from '../model/exact.ts';
import type { Grade, Requirements, Rubric } from '../rubric/rubric.ts';
import { assignmentsOf, combinations } from './assignments.ts';
import { candidatesOf } from './candidates.ts';
import { cutsOf } from './cuts.ts';
import type { Lazy } from './lazy.ts';
import { frameOf } from './rubric-parts.ts';
import type { KnownTotal, TotalCase } from './total.ts';

/** Whether a grade can be had, and what keeps everybody from it. */
export type GradeReach =
  | { readonly state: 'open' }
  | { readonly state: 'above-all'; readonly most: Exact }
  | { readonly state: 'unmet' }
  | { readonly state: 'displaced'; readonly by: Grade; readonly least: Exact };

/** The totals that grades are given by. */
const gradedBy = (rubric: Rubric, one: KnownTotal): Bounds => (rubric.gradeOn === 'exact' ? one.exact : one.total);

/** Whether a grade can be had by any branch, by its points or by a veto. What was not worked out keeps it open. */
export function reachGrade(rubric: Rubric, grade: Grade, cases: Lazy<TotalCase>): GradeReach {
  if (cases.first(1).length === 0 || isSetByVeto(rubric, grade)) return { state: 'open' };
  const { from, requires } = grade;
  const isHad = (one: TotalCase) =>
    one.state !== 'known' || from === undefined || compare(gradedBy(rubric, one).high, from) >= 0;
  if (!cases.some(isHad)) return { state: 'above-all', most: endOf(rubric, cases, 'high') };
  const asked = grade === rubric.grades.at(-1) ? undefined : requires;
  if (asked && cases.every((one) => one.state === 'known' && isUnmet(rubric, asked, one))) return { state: 'unmet' };
  const better = rubric.grades
    .slice(0, rubric.grades.indexOf(grade))
    .filter((one) => one.requires === undefined && one.atMost === undefined);
  const by = better.find((one) => cases.every((each) => isSure(rubric, one, each)));
  return by ? { state: 'displaced', by, least: endOf(rubric, cases, 'low') } : { state: 'open' };
}

/** Whether whoever is in this case has the line of the grade. */
const isSure = (rubric: Rubric, { from }: Grade, one: TotalCase): boolean =>
  one.state === 'known' && (from === undefined || compare(gradedBy(rubric, one).low, from) >= 0);

function endOf(rubric: Rubric, cases: Lazy<TotalCase>, side: keyof Bounds): Exact {
  const ends = cases.all().flatMap((one) => (one.state === 'known' ? [gradedBy(rubric, one)[side]] : []));
  return ends.reduce(side === 'high' ? greatest : least);
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
function isUnmet(rubric: Rubric, requires: Requirements, one: KnownTotal): boolean {
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
