import type { Cohort } from '../clauses/cohort.ts';
import { type Decision, type DecisionOutcome, unfit } from '../decisions/decision.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Day } from '../model/day.ts';
import { equals, round } from '../model/exact.ts';
import type { Rounding, Rubric } from '../rubric/rubric.ts';
import { exactly } from './bounds.ts';
import type { ItemDraft } from './draft-item.ts';
import { type ComputedItem, certain, type Exemption, type ItemScore, type ItemScores } from './score.ts';

/** What is given of a branch beside its evidence. */
export type Given = {
  /** Decisions on its items; those of other branches are passed over, and a branch's own check is never changed by any. */
  readonly decisions?: readonly Decision[] | undefined;
  /** What the branch is compared with. */
  readonly cohort?: Cohort | undefined;
};

/** The decisions that may change the score of a file of evidence. */
export const decisionsOn = ({ branch, as }: Evidence, given: Given | undefined): readonly Decision[] =>
  as === 'self' ? [] : (given?.decisions ?? []).filter((decision) => decision.branch === branch);

/** A branch that is left out; what was decided of it moves nothing. */
export const exemption = (rubric: Rubric, evidence: Evidence, decisions: readonly Decision[]): Exemption => ({
  ...{ evidence, rubric, exempt: true },
  decisions: decisions.map((decision) => unfit(decision, 'exempt')),
});

/** What deciding needs beside the items: the day of reference, and how points are shown. */
export type Deciding = { readonly asOf: Day | undefined; readonly rounding: Rounding };

/** The items with what was decided of them, and what became of every decision. */
export type Decided = { readonly items: ItemScores; readonly outcomes: readonly DecisionOutcome[] };

/** Puts the granted decisions in the place of what was computed. A decision moves the points of its item and nothing else. */
export function decideItems(items: ComputedItems, decisions: readonly Decision[], cx: Deciding): Decided {
  if (decisions.length === 0) return { items, outcomes: [] };
  const byId = new Map([...items.values()].flat().map((score) => [score.item.id, score]));
  const outcomes = decisions.map((decision) => outcomeOf(decision, byId.get(decision.item), cx));
  const applied = new Map(
    outcomes.flatMap(({ state, decision }) => (state === 'applied' ? [[decision.item, decision] as const] : [])),
  );
  const decided = new Map([...items].map(([category, list]) => [category, list.map((one) => decide(one, applied))]));
  return { items: decided, outcomes };
}

type ComputedItems = ReadonlyMap<Parameters<ItemScores['get']>[0], readonly ComputedItem[]>;

function decide(before: ComputedItem, applied: ReadonlyMap<string, Decision>): ItemScore {
  const { item } = before;
  const decision = applied.get(item.id);
  if (!decision || before.state === 'not-applicable') return before;
  return { state: 'decided', item, points: exactly(decision.to), decision, before };
}

function outcomeOf(decision: Decision, score: ComputedItem | undefined, cx: Deciding): DecisionOutcome {
  // an alternative that is not this branch's does not apply to it either
  if (!score || score.state === 'not-applicable') return unfit(decision, 'not-applicable');
  const { points: computed } = score;
  const { status, until } = decision;
  if (status === 'refused') return { decision, state: 'refused', flaw: undefined, computed };
  if (status === 'granted' && until !== undefined) {
    if (cx.asOf === undefined) return unfit(decision, 'undated', computed);
    if (cx.asOf > until) return { decision, state: 'expired', flaw: undefined, computed };
  }
  if (!fits(decision, score, cx)) return unfit(decision, 'other-points', computed);
  return { decision, state: status === 'granted' ? 'applied' : status, flaw: undefined, computed };
}

/** Whether the item still comes to what it came to when it was decided, in full or as sheets show it. */
function fits({ from }: Decision, { state, points }: ComputedItem, { rounding }: Deciding): boolean {
  if (from === undefined) return state === 'missing' || !certain(points);
  return certain(points) && (equals(from, points.low) || equals(from, round(points.low, rounding.places, 'half-up')));
}

/** Whether a missing item is settled by a decision, so that what could not be told of it keeps nothing else open. */
export const settles = ({ item, state }: ItemDraft, decisions: readonly Decision[], asOf: Day | undefined): boolean =>
  state === 'missing' &&
  decisions.some(
    (one) =>
      one.item === item.id &&
      one.status === 'granted' &&
      one.from === undefined &&
      (one.until === undefined || (asOf !== undefined && asOf <= one.until)),
  );
