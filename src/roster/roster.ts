import type { DecisionOutcome } from '../decisions/decision.ts';
import type { Bounds, Coverage, MissedGrade, StateCounts } from '../engine/score.ts';
import type { Exact } from '../model/exact.ts';
import type { AtMost, Grade, Ranking, Rubric } from '../rubric/rubric.ts';
import type { Extension } from '../sample/extend.ts';
import type { Applied, Hit } from './hit.ts';
import type { Measure } from './measure.ts';

/** One branch in the roster: what is kept of its score when the next branch is read. */
export type Standing = {
  readonly branch: string;
  readonly name: string;
  readonly file: string;
  /** The group within which it is ranked and quotas may hold. */
  readonly group: string | undefined;
  /** The heading under which it is listed: its group, or the profile field the reader chose. */
  readonly listed: string | undefined;
  /** The rank; none while anything is open, for the exempt, and where no tie rule is declared. */
  readonly rank: number | undefined;
  /** Whether others share the rank. */
  readonly tied: boolean;
  /** Points per top category, before its weight; undefined where it does not apply. */
  readonly categories: ReadonlyMap<string, Bounds | undefined>;
  /** Points per item (id → points; items not this branch's or not applicable are left out). */
  readonly items: ReadonlyMap<string, Bounds>;
  readonly base: Bounds;
  readonly bonus: Bounds;
  readonly penalties: Bounds;
  readonly exact: Bounds;
  /** The arithmetic total, before vetoes. */
  readonly arithmetic: Bounds;
  readonly total: Bounds;
  /** The grade after vetoes and quota; undefined while open. */
  readonly grade: Grade | undefined;
  /** Lowest and highest grade still possible; equal where the grade is certain. */
  readonly grades: { readonly lowest: Grade; readonly highest: Grade };
  /** The grade it gave up because the quota was full. */
  readonly displacedFrom: Grade | undefined;
  readonly eligible: boolean;
  /** The better grades whose line its total reaches, and which of their conditions are not met. */
  readonly missed: readonly MissedGrade[];
  /** Ids of the vetoes that fired, and their words. */
  readonly vetoes: readonly { readonly id: string; readonly title: string }[];
  /** Items that are missing (and leave the result open or were given nothing). */
  readonly missing: readonly {
    readonly id: string;
    readonly title: string;
    readonly code: string;
    readonly reason: string;
  }[];
  /** Items whose assessors differ so far that they should be reviewed. */
  readonly reviews: readonly { readonly id: string; readonly title: string; readonly spread: Exact }[];
  readonly coverage: Coverage;
  readonly counts: StateCounts;
  /** The total of the branch's own check (自查分), where there is one. */
  readonly self: Bounds | undefined;
  /** What became of the decisions on its items. */
  readonly decisions: readonly DecisionOutcome[];
  /** What it comes to in what the rates of consequences are of, by name (`fact:satisfaction`). */
  readonly measures: ReadonlyMap<string, Measure>;
  /** What follows for it, for certain or perhaps. */
  readonly consequences: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: Hit['state'];
    /** Whether it takes the branch off the lists of awards. */
    readonly ineligible: boolean;
  }[];
};

/** A branch near the edge of a grade: the edge, and how far above (or, negative, below) it the total lies. */
export type NearEdge = {
  readonly branch: string;
  readonly name: string;
  readonly grade: Grade;
  readonly distance: Exact;
};

/** How many hold a grade, of how many that have one. */
export type GradeShare = { readonly grade: Grade; readonly count: number; readonly of: number };

/** A quota as it was applied in one group (or in all). */
export type QuotaUse = {
  readonly grade: Grade;
  readonly atMost: AtMost;
  readonly group: string | undefined;
  /** The number of branches the share is taken of, and how many places that makes. */
  readonly of: number;
  readonly places: number;
  readonly held: number;
  readonly displaced: readonly string[];
};

/** All branches of an assessment, in order. */
export type Roster = {
  readonly title: string;
  readonly rubric: Rubric;
  readonly rubricHash: string;
  /** The period it is about, where the plan names one. */
  readonly period: string | undefined;
  readonly asOf: string | undefined;
  readonly ranking: Ranking | undefined;
  /** Best first; whoever is open or has no rank comes after those who have one. */
  readonly standings: readonly Standing[];
  /** Branches the rubric leaves out. */
  readonly exempt: readonly { readonly branch: string; readonly name: string; readonly file: string }[];
  /** Files that could not be used: while there are any, no ranking is final. */
  readonly unusable: readonly string[];
  /** What became of every decision, in the order of their file. */
  readonly decisions: readonly DecisionOutcome[];
  readonly groups: readonly string[];
  readonly distribution: readonly GradeShare[];
  readonly quotas: readonly QuotaUse[];
  /** Who is near a grade edge; undefined where nobody asks. */
  readonly near: readonly NearEdge[] | undefined;
  /** Mean and median of the final totals; undefined where there are none. */
  readonly statistics:
    | { readonly mean: Exact; readonly median: Exact; readonly highest: Exact; readonly lowest: Exact }
    | undefined;
  /** Whether every branch is there, nothing is open and every granted decision was applied: the ranking may be published. */
  readonly final: boolean;
  /** What the branches say of the whole they were drawn from; undefined where they are no sample. */
  readonly sampled: Extension | undefined;
  /** What follows from the result, in the order of the plan. */
  readonly consequences: readonly Applied[];
  /** Whether the list begins with the last (倒排). */
  readonly lastFirst: boolean;
};
