import type { Award, AwardState } from '../clauses/award.ts';
import type { Condition } from '../clauses/condition.ts';
import type { Known } from '../clauses/known.ts';
import type { Decision, DecisionOutcome } from '../decisions/decision.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Exact } from '../model/exact.ts';
import type { Facts } from '../model/facts.ts';
import type { MissingCode } from '../model/marks.ts';
import type { Category, Grade, Item, Rubric, Veto } from '../rubric/rubric.ts';

/** Points that are certain (`low` equals `high`), or the range they must lie in. */
export type Bounds = { readonly low: Exact; readonly high: Exact };

/** The steps by which an item's points came about, in the order of computing. */
export type Steps = {
  /** The start, and the values of value clauses. */
  readonly start: Exact;
  readonly values: Exact;
  /** Whether a zero-out emptied it at this point. */
  readonly emptied: boolean;
  /** Deductions and earnings as they stand, before floor and ceiling. */
  readonly taken: Exact;
  readonly given: Exact;
  /** After the floor, and after the ceiling. */
  readonly afterFloor: Exact;
  readonly afterCeiling: Exact;
  /** In-item bonus and penalties as they count, after their caps. */
  readonly topped: Exact;
  readonly beyond: Exact;
  /** The result, rounded where items are rounded. */
  readonly points: Exact;
};

/** What one assessor's finding comes to. */
export type RaterScore = {
  readonly by: string;
  readonly points: Exact;
  readonly awards: readonly Award[];
  readonly steps: Steps;
};

/**
 * The score of one item. The tree of scores is also the explanation: nothing is computed twice to be told.
 * Every state carries the bounds of its points; what does not apply or is informational says so.
 */
export type ItemScore = ComputedItem | DecidedItem;

/** An item whose points a granted decision has set, with what was computed before. */
export type DecidedItem = {
  readonly state: 'decided';
  readonly item: Item;
  readonly points: Bounds;
  readonly decision: Decision;
  readonly before: Exclude<ComputedItem, { state: 'not-applicable' }>;
};

/** The score of one item as its clauses and findings make it. */
export type ComputedItem =
  | {
      readonly state: 'scored';
      readonly item: Item;
      readonly points: Bounds;
      readonly awards: readonly Award[];
      readonly steps: Steps;
    }
  | {
      /** Several assessors, combined; `review` where they differ by the item's spread or more. */
      readonly state: 'combined';
      readonly item: Item;
      readonly points: Bounds;
      readonly raters: readonly RaterScore[];
      readonly spread: Exact;
      readonly review: boolean;
    }
  | {
      readonly state: 'not-applicable';
      readonly item: Item;
      readonly points: Bounds;
      readonly because: 'profile' | 'assessor' | 'plan' | 'comparison' | 'category';
      readonly reason: string;
    }
  | {
      readonly state: 'missing';
      readonly item: Item;
      /** What is still possible; zero where the rubric gives nothing without proof. */
      readonly points: Bounds;
      readonly code: MissingCode;
      readonly reason: string;
      /** The facts that are missing. */
      readonly facts: readonly string[];
      readonly awards: readonly Award[];
      /** Whether it is not known if the item is the branch's at all. */
      readonly doubtful: boolean;
      /** What can be told of the findings of further assessors. */
      readonly others: readonly Award[];
    };

/** The scores of the items of every category that are the branch's, in the order of the rubric. */
export type ItemScores = ReadonlyMap<Category, readonly ItemScore[]>;

/** The score of a category, before its own weight. */
export type CategoryScore = {
  readonly category: Category;
  readonly state: 'scored' | 'open' | 'not-applicable';
  readonly points: Bounds;
  /** The sum of its parts before rescaling, cap, floor and zero-out. */
  readonly sum: Bounds;
  /** The points that apply to this branch. */
  readonly inPlay: Exact;
  /** Points taken out and rescaled within the category. */
  readonly excluded: Exact;
  /** The clause or veto that emptied it. */
  readonly emptiedBy: string | undefined;
  readonly items: readonly ItemScore[];
  readonly categories: readonly CategoryScore[];
};

/** Bonus or penalties on the total. */
export type SectionScore = {
  readonly awards: readonly Award[];
  /** All of them together, and what counts after the cap of the section. */
  readonly sum: Bounds;
  readonly points: Bounds;
};

/** What became of a veto. */
export type VetoScore = { readonly veto: Veto; readonly state: AwardState; readonly times: Exact };

/** A grade that is certain, or the best and worst still possible; and the better ones that only a condition keeps away. */
export type GradeScore = (
  | { readonly state: 'final'; readonly grade: Grade /** The grade before vetoes. */; readonly arithmetic: Grade }
  | { readonly state: 'open'; readonly lowest: Grade; readonly highest: Grade }
) & { readonly missed: readonly MissedGrade[] };

/** A grade whose line the total reaches while something that it asks beyond the total is not met. */
export type MissedGrade = { readonly grade: Grade; readonly requirements: readonly RequirementScore[] };

/** One condition of a grade, and whether it is met; undefined while that is open. */
export type RequirementScore = { readonly met: boolean | undefined } & (
  | {
      readonly kind: 'category';
      readonly category: Category;
      /** What it has, of what applies, and the share that is asked: of it, or of `each` category. */
      readonly points: Bounds;
      readonly of: Exact;
      readonly share: Exact;
      readonly each: boolean;
    }
  | {
      readonly kind: 'item';
      readonly item: Item;
      readonly points: Bounds;
      readonly of: Exact;
      readonly share: Exact;
    }
  | { readonly kind: 'vetoes' }
  | {
      readonly kind: 'facts';
      readonly condition: Condition;
      /** What of it does not hold, and what is known of the facts that reads. */
      readonly failing: Condition;
      readonly facts: Facts;
    }
  | { readonly kind: 'coverage'; readonly share: Exact; readonly covered: Coverage }
);

/** How many items are in which state; the counts add up to the items of the rubric that are this branch's. */
export type StateCounts = {
  readonly scored: number;
  readonly notApplicable: number;
  readonly missing: number;
  readonly informational: number;
};

/** How much of what applies has been scored: points, and the number of items that leave the result open. */
export type Coverage = { readonly scored: Exact; readonly inPlay: Exact; readonly open: number };

/** The score of a branch, with everything that led to it. */
export type BranchScore = {
  readonly evidence: Evidence;
  readonly rubric: Rubric;
  readonly known: Known;
  /** The items of this branch, in the order of the rubric (alternatives that are not its own left out). */
  readonly items: readonly ItemScore[];
  readonly categories: readonly CategoryScore[];
  /** Base and categories, before rescaling. */
  readonly sum: Bounds;
  /** The points that apply, of the points there are. */
  readonly inPlay: Exact;
  /** Base and categories, after rescaling. */
  readonly base: Bounds;
  readonly bonus: SectionScore;
  readonly penalties: SectionScore;
  /** Before rounding, floor and cap applied. */
  readonly exact: Bounds;
  /** The arithmetic total, rounded. */
  readonly arithmetic: Bounds;
  /** After vetoes that act on the total. */
  readonly total: Bounds;
  readonly vetoes: readonly VetoScore[];
  readonly grade: GradeScore;
  /** Whether it may be put up for awards. */
  readonly eligible: boolean;
  /** Points scored, of the points in play; and how many items leave the result open. */
  readonly coverage: Coverage;
  readonly counts: StateCounts;
  /** What became of the decisions on its items. */
  readonly decisions: readonly DecisionOutcome[];
};

/** A branch that the rubric leaves out. */
export type Exemption = {
  readonly evidence: Evidence;
  readonly rubric: Rubric;
  readonly exempt: true;
  readonly decisions: readonly DecisionOutcome[];
};

/** Whether a missing item earns nothing: where nothing counts without proof, and the proof is the branch's own to give. */
export const earnsNothing = ({ item, code }: { readonly item: Item; readonly code: MissingCode }): boolean =>
  item.missing === 'zero' && !othersToGive.has(code);

// what others lack, or nobody asked for, is no want of proof
const othersToGive: ReadonlySet<MissingCode> = new Set(['cohort-open', 'no-cohort', 'unasked']);

/** Whether the bounds leave nothing open. */
export const certain = (bounds: Bounds): boolean => bounds.low === bounds.high || sameExact(bounds.low, bounds.high);

const sameExact = (a: Exact, b: Exact): boolean =>
  typeof a !== 'number' && typeof b !== 'number' && a.num === b.num && a.den === b.den;
