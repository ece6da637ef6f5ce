import type { Day } from '../model/day.ts';
import type { Exact } from '../model/exact.ts';
import type { AtMost, Ranking } from '../rubric/rubric.ts';
import type { Consequence, WrittenConsequence } from './consequence.ts';

/** How a share of branches becomes a number of places. */
export type QuotaRounding = 'down' | 'half-up' | 'up';

/** How many may hold a grade, and among whom. */
export type Quota = { readonly atMost: AtMost; readonly within: 'all' | 'group'; readonly rounding: QuotaRounding };

/** The plan of one assessment: everything about the run that neither rubric nor evidence says. */
export type Assessment = {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly asOf: Day | undefined;
  /** The profile field by which branches are grouped, and the order in which the groups are listed. */
  readonly groups: { readonly by: string; readonly order: readonly string[] } | undefined;
  readonly ranking: Ranking | undefined;
  /** By grade id. */
  readonly quotas: ReadonlyMap<string, Quota>;
  /** Who is this close to a grade edge is listed. */
  readonly near: Exact;
  /** What follows from the result, in the order written. */
  readonly consequences: readonly Consequence[];
  /** From which end the ranking is listed (倒排); the ranks are the same. */
  readonly list: ListFrom;
};

/** The best first, or the last first. */
export type ListFrom = 'from-the-top' | 'from-the-bottom';

/** An assessment.yaml as written, after the schema has checked its shape. */
export type AssessmentFile = {
  readonly assessment: string;
  readonly title?: string;
  readonly rubric: string;
  readonly 'as-of'?: string;
  readonly branches?: string;
  readonly groups?: { readonly by: string; readonly order?: readonly string[] };
  readonly ranking?: {
    readonly ties: Ranking['ties'];
    readonly 'tie-breakers'?: readonly string[];
    readonly within?: Ranking['within'];
  };
  readonly quotas?: Readonly<
    Record<string, { readonly 'at-most': string; readonly within?: 'all' | 'group'; readonly rounding?: QuotaRounding }>
  >;
  readonly near?: string;
  readonly consequences?: readonly WrittenConsequence[];
  readonly list?: ListFrom;
};
