import type { Day } from '../model/day.ts';
import type { Path } from '../model/diagnostic.ts';
import type { Exact } from '../model/exact.ts';

/** What came of a request to change an item's points: granted, still to be decided, or refused. */
export type DecisionStatus = 'granted' | 'pending' | 'refused';

/** A decision on one item of one branch (复核决定), as meant by the rubric. */
export type Decision = {
  readonly branch: string;
  /** The id of the item. */
  readonly item: string;
  /** The item's points before, as whoever decided saw them; undefined where there were none yet. */
  readonly from: Exact | undefined;
  /** The item's points after: granted, or asked for. */
  readonly to: Exact;
  readonly by: string | undefined;
  readonly on: Day | undefined;
  readonly reason: string;
  /** The document in which it stands. */
  readonly see: string | undefined;
  readonly status: DecisionStatus;
  /** The last day on which it holds; undefined where it holds for good. */
  readonly until: Day | undefined;
  /** Where it stands in the file of decisions. */
  readonly path: Path;
};

/** The decisions of one assessment, in the order of their file. */
export type Decisions = {
  readonly id: string;
  readonly file: string;
  readonly list: readonly Decision[];
  /** The same by the id of the branch. */
  readonly byBranch: ReadonlyMap<string, readonly Decision[]>;
};

/** What became of a decision: only `applied` moves points. */
export type DecisionState = 'applied' | 'pending' | 'refused' | 'expired' | 'unused';

/** Why a decision does not fit the assessment it is written for. */
export type DecisionFlaw = 'no-branch' | 'exempt' | 'not-applicable' | 'other-points' | 'undated';

/** A decision and what became of it. */
export type DecisionOutcome = {
  readonly decision: Decision;
  readonly state: DecisionState;
  readonly flaw: DecisionFlaw | undefined;
  /** The item's points as computed; a range while it is missing, undefined where the item has none. */
  readonly computed: { readonly low: Exact; readonly high: Exact } | undefined;
};

/** A decision that cannot move anything because it does not fit. */
export const unfit = (
  decision: Decision,
  flaw: DecisionFlaw,
  computed?: DecisionOutcome['computed'],
): DecisionOutcome => ({
  decision,
  state: decision.status === 'granted' ? 'unused' : decision.status,
  flaw,
  computed,
});

/** A file of decisions as written, after the schema has checked its shape. */
export type DecisionsFile = {
  readonly decisions: string;
  readonly list: readonly WrittenDecision[];
};

/** One decision as written. */
export type WrittenDecision = {
  readonly branch: string;
  readonly item: string;
  readonly from?: string;
  readonly to: string;
  readonly by?: string;
  readonly on?: string;
  readonly reason: string;
  readonly see?: string;
  readonly status: DecisionStatus;
  readonly until?: string;
};
