import { type Award, award, extreme, standing, totalOf } from '../clauses/award.ts';
import { holds } from '../clauses/condition.ts';
import type { Known } from '../clauses/known.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Day } from '../model/day.ts';
import {
  add,
  divide,
  type Exact,
  greatest,
  isPositive,
  isZero,
  least,
  multiply,
  subtract,
  zero,
} from '../model/exact.ts';
import type { Mark } from '../model/marks.ts';
import { pointsOf } from '../rubric/compile-category.ts';
import type { Category, Grade, Rubric, Section } from '../rubric/rubric.ts';
import { addBounds, exactly, mapBounds, nothing, roundBounds, scaleBounds, subtractBounds } from './bounds.ts';
import { draftItem, type ItemDraft } from './draft-item.ts';
import { type GradeCase, gradeFor } from './grade.ts';
import { afterMatters, type Matters, settleMatters } from './matters.ts';
import type {
  Bounds,
  BranchScore,
  CategoryScore,
  Exemption,
  GradeScore,
  ItemScore,
  SectionScore,
  StateCounts,
  VetoScore,
} from './score.ts';
import { certain } from './score.ts';
import { categoryApplies, ownCategories, ownOf, scoreCategory } from './score-category.ts';
import { scoreItem } from './score-item.ts';
import { effectsOf, gradeAfter, scoreVetoes } from './vetoes.ts';

/** Scores a branch by a rubric, as of a day (else the day it was assessed). Pure and total: no clock, no files, no exceptions. */
export function scoreBranch(rubric: Rubric, evidence: Evidence, asOf?: Day): BranchScore | Exemption {
  const known: Known = { facts: evidence.facts, asOf: asOf ?? evidence.assessedOn };
  if (rubric.applies && holds(rubric.applies, known) === false) return { evidence, rubric, exempt: true };
  const drafts = draftsOf(rubric.categories, evidence, known);
  const bonusAwards = sectionAwards(rubric.bonus, known, evidence.bonus);
  const penaltyAwards = sectionAwards(rubric.penalties, known, evidence.penalties);
  const matters = rubric.hasMatters
    ? settleMatters([...draftAwards(drafts), ...bonusAwards, ...penaltyAwards])
    : undefined;
  const items = drafts.map((draft) => scoreItem(draft, rubric.rounding, matters));
  const bonus = scoreSection(rubric.bonus, bonusAwards, matters);
  const penalties = scoreSection(rubric.penalties, penaltyAwards, matters);
  const score = scoreTotal(rubric, evidence, known, items, { bonus, penalties });
  return isZero(score.inPlay) && isPositive(pointsOf(rubric.categories)) ? { evidence, rubric, exempt: true } : score;
}

/** The drafts of all items that are this branch's, in the order of the rubric. */
function draftsOf(categories: readonly Category[], evidence: Evidence, known: Known): readonly ItemDraft[] {
  return ownCategories(categories, known).flatMap((category) => {
    if (categoryApplies(category, known) === false) return notApplicable(category);
    const items = ownOf(category.items, (item) => (item.applies ? holds(item.applies, known) : true));
    return [
      ...items.map((item) => draftItem(item, evidence, known)),
      ...draftsOf(category.categories, evidence, known),
    ];
  });
}

const notApplicable = (category: Category): readonly ItemDraft[] => [
  ...category.items.map((item): ItemDraft => ({ state: 'not-applicable', item, because: 'category', reason: '' })),
  ...category.categories.flatMap(notApplicable),
];

function* draftAwards(drafts: readonly ItemDraft[]): Generator<Award> {
  for (const draft of drafts) {
    if (draft.state === 'missing') yield* draft.awards;
    if (draft.state === 'awarded') for (const rater of draft.raters) yield* rater.awards;
  }
}

const sectionAwards = (section: Section, known: Known, marks: ReadonlyMap<string, Mark>): readonly Award[] => {
  const awards = section.clauses.map((clause) => award(clause, known, true, marks.get(clause.id)));
  return standing(section.entries, awards);
};

function scoreSection(section: Section, raw: readonly Award[], matters: Matters | undefined): SectionScore {
  const awards = matters ? afterMatters(raw, matters) : raw;
  const limit = section.cap ?? zero;
  const at = (side: 'worst' | 'best') => totalOf(awards.map((one) => extreme(one, side, limit)));
  const open = awards.some((one) => one.state === 'unknown');
  // bonus rises towards the best case, penalties towards the worst: the smaller sum is the low end of either
  const [one, other] = open ? [at('worst'), at('best')] : [totalOf(awards), totalOf(awards)];
  const sum = { low: least(one, other), high: greatest(one, other) };
  const cap = section.cap;
  return { awards, sum, points: cap === undefined ? sum : mapBounds(sum, (points) => least(cap, points)) };
}

type Sections = { readonly bonus: SectionScore; readonly penalties: SectionScore };

function scoreTotal(
  rubric: Rubric,
  evidence: Evidence,
  known: Known,
  items: readonly ItemScore[],
  sections: Sections,
): BranchScore {
  const vetoes = scoreVetoes(rubric, evidence, known);
  const itemScores = new Map(items.map((score) => [score.item.id, score]));
  const context = { rubric, known, items: itemScores, ...zeroed(vetoes) };
  const categories = ownCategories(rubric.categories, known).map((category) => scoreCategory(category, context));
  const { sum, inPlay } = sumUp(rubric, categories);
  const base = addBounds(exactly(rubric.base), rescale(subtractBounds(sum, exactly(rubric.base)), inPlay, rubric));
  const exact = held(rubric, subtractBounds(addBounds(base, sections.bonus.points), sections.penalties.points));
  const { at, places, mode } = rubric.rounding;
  const arithmetic = at === 'total' ? roundBounds(exact, places, mode) : exact;
  const total = afterZeroing(arithmetic, vetoes);
  const coverage = coverageOf(items);
  const partial = { categories, vetoes, total, exact: afterZeroing(exact, vetoes), coverage, known, items: itemScores };
  return {
    evidence,
    rubric,
    known,
    items,
    categories,
    sum,
    inPlay,
    base,
    ...sections,
    exact,
    arithmetic,
    total,
    vetoes,
    grade: scoreGrade(rubric, partial),
    eligible: !vetoes.some(({ veto, state }) => state === 'fired' && veto.effect.kind === 'ineligible'),
    coverage,
    counts: countStates(items),
  };
}

/** The categories that vetoes empty, and those they may yet empty. */
function zeroed(vetoes: readonly VetoScore[]) {
  const vetoed = new Map<string, string>();
  const threatened = new Set<string>();
  for (const { veto, state } of vetoes) {
    if (veto.effect.kind !== 'zero') continue;
    if (state === 'fired') vetoed.set(veto.effect.category, veto.id);
    if (state === 'unknown') threatened.add(veto.effect.category);
  }
  return { vetoed, threatened };
}

function sumUp(rubric: Rubric, categories: readonly CategoryScore[]): { readonly sum: Bounds; readonly inPlay: Exact } {
  let sum = exactly(rubric.base);
  let inPlay = zero;
  for (const { category, state, points, inPlay: own } of categories) {
    const full = multiply(category.points, category.weight);
    if (state !== 'not-applicable') {
      sum = addBounds(sum, scaleBounds(points, category.weight));
      inPlay = add(inPlay, multiply(own, category.weight));
    } else if (rubric.notApplicable === 'full' || rubric.notApplicable === 'zero') {
      inPlay = add(inPlay, full);
      if (rubric.notApplicable === 'full') sum = addBounds(sum, exactly(full));
    }
  }
  return { sum, inPlay };
}

/** What does not apply is taken out: what is left stands for the whole. */
function rescale(sum: Bounds, inPlay: Exact, rubric: Rubric): Bounds {
  const whole = subtract(rubric.total, rubric.base);
  return isZero(inPlay) || isZero(subtract(whole, inPlay)) ? sum : scaleBounds(sum, divide(whole, inPlay));
}

function held(rubric: Rubric, points: Bounds): Bounds {
  const { totalCap, totalFloor } = rubric;
  const floored = totalFloor === undefined ? points : mapBounds(points, (total) => greatest(totalFloor, total));
  return totalCap === undefined ? floored : mapBounds(floored, (total) => least(totalCap, total));
}

function afterZeroing(points: Bounds, vetoes: readonly VetoScore[]): Bounds {
  const zeroing = vetoes.filter(({ veto }) => veto.effect.kind === 'zero-total');
  if (zeroing.some(({ state }) => state === 'fired')) return nothing;
  if (!zeroing.some(({ state }) => state === 'unknown')) return points;
  return { low: least(zero, points.low), high: greatest(zero, points.high) };
}

type Gradable = Omit<GradeCase, 'side' | 'total' | 'vetoed'> & {
  readonly vetoes: readonly VetoScore[];
  readonly total: Bounds;
  readonly exact: Bounds;
};

function scoreGrade(rubric: Rubric, score: Gradable): GradeScore {
  const bounds = rubric.gradeOn === 'exact' ? score.exact : score.total;
  const at = (side: 'low' | 'high') => {
    const effects = effectsOf(score.vetoes, side === 'low');
    const arithmetic = gradeFor(rubric, { ...score, side, total: bounds[side], vetoed: effects.length > 0 });
    return { arithmetic, grade: gradeAfter(rubric, arithmetic, effects) };
  };
  const [low, high] = [at('low'), at('high')];
  if (certain(score.total) && low.grade === high.grade && score.coverage.open === 0) return { state: 'final', ...low };
  return { state: 'open', ...inOrder(rubric, low.grade, high.grade) };
}

/** Direct grades may turn the case with more vetoes into the better one. */
function inOrder(rubric: Rubric, one: Grade, other: Grade) {
  const [first, second] = [rubric.grades.indexOf(one), rubric.grades.indexOf(other)];
  return first >= second ? { lowest: one, highest: other } : { lowest: other, highest: one };
}

function coverageOf(items: readonly ItemScore[]) {
  let scored = zero;
  let inPlay = zero;
  let open = 0;
  for (const { item, state } of items) {
    if (!item.counts || state === 'not-applicable') continue;
    inPlay = add(inPlay, item.inTotal);
    if (state !== 'missing') scored = add(scored, item.inTotal);
    else if (item.missing === 'open') open += 1;
  }
  return { scored, inPlay, open };
}

function countStates(items: readonly ItemScore[]): StateCounts {
  const counts = { scored: 0, notApplicable: 0, missing: 0, informational: 0 };
  for (const { item, state } of items) {
    if (!item.counts) counts.informational += 1;
    else if (state === 'not-applicable') counts.notApplicable += 1;
    else if (state === 'missing') counts.missing += 1;
    else counts.scored += 1;
  }
  return counts;
}
