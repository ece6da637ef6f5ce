import type { Award } from '../clauses/award.ts';
import { type Condition, holds } from '../clauses/condition.ts';
import type { Known } from '../clauses/known.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Day } from '../model/day.ts';
import { greatest, isPositive, isZero, least, zero } from '../model/exact.ts';
import { pointsOf } from '../rubric/compile-category.ts';
import type { Category, Rubric } from '../rubric/rubric.ts';
import { addBounds, mapBounds, roundBounds, subtractBounds } from './bounds.ts';
import { countStates, coverageOf } from './coverage.ts';
import { type Decided, decideItems, decisionsOn, exemption, type Given, settles } from './decide.ts';
import { draftItem, type ItemDraft } from './draft-item.ts';
import { type Matters, settleMatters } from './matters.ts';
import {
  type Bounds,
  type BranchScore,
  type ComputedItem,
  type Exemption,
  earnsNothing,
  type ItemScore,
  type ItemScores,
  type VetoScore,
} from './score.ts';
import { baseOf, sumUp } from './score-base.ts';
import { categoryApplies, ownCategories, ownOf, scoreCategory } from './score-category.ts';
import { scoreGrade } from './score-grade.ts';
import { scoreItem } from './score-item.ts';
import { proven, scoreSection, sectionAwards } from './score-section.ts';
import { scoreVetoes } from './vetoes.ts';

/**
 * Scores a branch by a rubric, as of a day (else the day it was assessed). Pure and total: no clock, no files, no exceptions.
 * Clauses that compare branches need a `cohort`; without one the branch is scored alone and they are open.
 */
export function scoreBranch(
  rubric: Rubric,
  evidence: Evidence,
  asOf?: Day,
  given: Given = {},
): BranchScore | Exemption {
  const { cohort } = given;
  const known: Known = {
    facts: evidence.facts,
    asOf: asOf ?? evidence.assessedOn,
    whom: rubric.whom,
    ...(cohort && { cohort }),
  };
  const decisions = decisionsOn(evidence, given);
  if (rubric.applies && holds(rubric.applies, known) === false) return exemption(rubric, evidence, decisions);
  const drafts = draftsOf(rubric.categories, evidence, known);
  const bonusAwards = sectionAwards(rubric.bonus, known, evidence.bonus);
  const penaltyAwards = sectionAwards(rubric.penalties, known, evidence.penalties);
  const matters = rubric.hasMatters
    ? settleMatters([
        ...draftAwards(drafts, (draft) => settles(draft, decisions, known.asOf)),
        proven(bonusAwards, rubric.missing),
        penaltyAwards,
      ])
    : undefined;
  const decided = decideItems(scoreItems(drafts, rubric, matters), decisions, {
    asOf: known.asOf,
    rounding: rubric.rounding,
  });
  const bonus = scoreSection(rubric.bonus, bonusAwards, matters, rubric.missing);
  const penalties = scoreSection(rubric.penalties, penaltyAwards, matters, 'open');
  const score = scoreTotal({ rubric, evidence, known, decided, bonus, penalties, matters });
  return isZero(score.inPlay) && isPositive(pointsOf(rubric.categories))
    ? exemption(rubric, evidence, decisions)
    : score;
}

/** The drafts of all items that are this branch's, by category in the order of the rubric. */
type Drafts = Map<Category, readonly ItemDraft[]>;

function draftsOf(categories: readonly Category[], evidence: Evidence, known: Known): Drafts {
  const drafts: Drafts = new Map();
  for (const category of ownCategories(categories, known)) addDrafts(drafts, category, evidence, known, undefined);
  return drafts;
}

function addDrafts(
  drafts: Drafts,
  category: Category,
  evidence: Evidence,
  known: Known,
  above: Condition | undefined,
): void {
  const applies = categoryApplies(category, known);
  if (applies === false) {
    addNotApplicable(drafts, category);
    return;
  }
  const doubt = applies === undefined ? category.applies : above;
  const items = ownOf(category.items, (item) => (item.applies ? holds(item.applies, known) : true));
  drafts.set(
    category,
    items.map((item) => draftItem(item, evidence, known, doubt)),
  );
  for (const child of ownCategories(category.categories, known)) addDrafts(drafts, child, evidence, known, doubt);
}

function addNotApplicable(drafts: Drafts, category: Category): void {
  drafts.set(
    category,
    category.items.map((item) => ({ state: 'not-applicable', item, because: 'category', reason: '' })),
  );
  for (const child of category.categories) addNotApplicable(drafts, child);
}

/** Every assessor's awards on every item, in the order of the rubric; of what is `settled` otherwise, those that are known. */
function draftAwards(drafts: Drafts, settled: (draft: ItemDraft) => boolean): readonly (readonly Award[])[] {
  const lists: (readonly Award[])[] = [];
  for (const category of drafts.values()) {
    for (const draft of category) lists.push(...awardsIn(draft, settled));
  }
  return lists;
}

function awardsIn(draft: ItemDraft, settled: (draft: ItemDraft) => boolean): readonly (readonly Award[])[] {
  // what does not apply, or earns nothing for want of proof, has no part in any matter
  if (draft.state === 'not-applicable' || (draft.state === 'missing' && earnsNothing(draft))) return [];
  const lists = draft.raters.map(({ awards }) => awards);
  return settled(draft) ? lists.map((awards) => awards.filter(({ state }) => state !== 'unknown')) : lists;
}

function scoreItems(
  drafts: Drafts,
  { rounding }: Rubric,
  matters: Matters | undefined,
): ReadonlyMap<Category, readonly ComputedItem[]> {
  const scores = new Map<Category, readonly ComputedItem[]>();
  for (const [category, list] of drafts) {
    scores.set(
      category,
      list.map((draft) => scoreItem(draft, rounding, matters)),
    );
  }
  return scores;
}

type Parts = Pick<BranchScore, 'rubric' | 'evidence' | 'known' | 'bonus' | 'penalties'> & {
  readonly decided: Decided;
  readonly matters: Matters | undefined;
};

function scoreTotal({ rubric, evidence, known, decided, bonus, penalties, matters }: Parts): BranchScore {
  const { items: byCategory, outcomes } = decided;
  const vetoes = scoreVetoes(rubric, evidence, known);
  const items = allOf(byCategory);
  const context = { rubric, known, items: byCategory, matters, inDoubt: true, ...zeroed(vetoes) };
  const categories = ownCategories(rubric.categories, known).map((category) => scoreCategory(category, context));
  const { sum, inPlay } = sumUp(rubric, categories);
  const { base, without } = baseOf(context, sum, inPlay);
  const exact = heldWithin(rubric, subtractBounds(addBounds(base, bonus.points), penalties.points));
  const { at, places, mode } = rubric.rounding;
  const arithmetic = at === 'total' ? roundBounds(exact, places, mode) : exact;
  const total = afterZeroing(arithmetic, vetoes);
  const coverage = coverageOf(items);
  const cases = without ? [categories, without] : [categories];
  const partial = { cases, vetoes, total, exact: afterZeroing(exact, vetoes), coverage, known };
  return {
    evidence,
    rubric,
    known,
    items,
    categories,
    sum,
    inPlay,
    base,
    bonus,
    penalties,
    exact,
    arithmetic,
    total,
    vetoes,
    grade: scoreGrade(rubric, partial),
    eligible: !vetoes.some(({ veto, state }) => state === 'fired' && veto.effect.kind === 'ineligible'),
    coverage,
    counts: countStates(items),
    decisions: outcomes,
  };
}

function allOf(items: ItemScores): readonly ItemScore[] {
  const all: ItemScore[] = [];
  for (const scores of items.values()) for (const score of scores) all.push(score);
  return all;
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

/** Points held between the floor and the cap of the total. */
export function heldWithin(rubric: Rubric, points: Bounds): Bounds {
  const { totalCap, totalFloor } = rubric;
  const floored = totalFloor === undefined ? points : mapBounds(points, (total) => greatest(totalFloor, total));
  return totalCap === undefined ? floored : mapBounds(floored, (total) => least(totalCap, total));
}

/** Nothing is left where a veto empties the total, or less than nothing where there was less. */
function afterZeroing(points: Bounds, vetoes: readonly VetoScore[]): Bounds {
  const zeroing = vetoes.filter(({ veto }) => veto.effect.kind === 'zero-total');
  if (zeroing.some(({ state }) => state === 'fired')) return mapBounds(points, (total) => least(zero, total));
  if (!zeroing.some(({ state }) => state === 'unknown')) return points;
  return { low: least(zero, points.low), high: points.high };
}
