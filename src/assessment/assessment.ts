import type { Tree } from '../document/document.ts';
import type { Day } from '../model/day.ts';
import type { Path } from '../model/diagnostic.ts';
import type { Exact } from '../model/exact.ts';
import type { FactDeclaration } from '../model/facts.ts';
import type { AtMost, Ranking } from '../rubric/rubric.ts';
import type { Consequence, WrittenConsequence } from './consequence.ts';

/** How a share of branches becomes a number of places. */
export type QuotaRounding = 'down' | 'half-up' | 'up';

/** How many may hold a grade, and among whom. */
export type Quota = { readonly atMost: AtMost; readonly within: 'all' | 'group'; readonly rounding: QuotaRounding };

/** What is taken of a kept result of a branch: points, a rank, or the group or grade it had. */
export type Take =
  | { readonly kind: 'total' | 'arithmetic' | 'base' | 'rank' | 'group' | 'grade' }
  | { readonly kind: 'category' | 'item'; readonly id: string };

/** How the values of several periods or tables become one. */
export type Combining = 'mean' | 'sum' | 'last' | 'least' | 'most' | 'median' | 'trimmed-mean';

/** Where the value of a fact comes from for every branch: tables of scores, or kept results. */
export type Source = {
  readonly fact: FactDeclaration;
  /** Where it stands in the plan. */
  readonly path: Path;
  /** The files as the plan writes them, the earliest first. */
  readonly from: readonly string[];
  /** For tables: the column of the values, and that of the branches (else the first). */
  readonly column: string | undefined;
  readonly branchColumn: string | undefined;
  readonly take: Take;
  readonly combine: Combining;
};

/** A branch in the register: since when it exists, and under which other names earlier results know it. */
export type Member = {
  readonly branch: string;
  readonly name: string;
  readonly since: Day | undefined;
  readonly was: readonly string[];
  readonly profile: Tree;
  readonly path: Path;
};

/** The plan of one assessment: everything about the run that neither rubric nor evidence says. */
export type Assessment = {
  readonly id: string | undefined;
  readonly title: string | undefined;
  /** The period it is about, such as `2010-03`. */
  readonly period: string | undefined;
  readonly asOf: Day | undefined;
  /** The profile field by which branches are grouped, and the order in which the groups are listed. */
  readonly groups: { readonly by: string; readonly order: readonly string[] } | undefined;
  readonly ranking: Ranking | undefined;
  /** By grade id. */
  readonly quotas: ReadonlyMap<string, Quota>;
  /** Who is this close to a grade edge is listed; at zero nobody is. */
  readonly near: Exact;
  readonly sources: readonly Source[];
  readonly register: readonly Member[];
  /** Kept results of the same assessment in earlier periods, the earliest first. */
  readonly earlier: readonly string[];
  /** The ids of the grades that count as passing (达标) where a sample is extended to the whole. */
  readonly samplePass: readonly string[];
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
  readonly period?: string;
  readonly sources?: Readonly<Record<string, WrittenSource>>;
  readonly register?: readonly WrittenMember[];
  readonly earlier?: readonly string[];
  readonly sample?: string;
  readonly 'sample-pass'?: readonly string[];
  readonly consequences?: readonly WrittenConsequence[];
  readonly list?: ListFrom;
};

/** A source as written. */
export type WrittenSource = {
  readonly from: string | readonly string[];
  readonly column?: string;
  readonly branch?: string;
  readonly take?: string | Readonly<Record<'category' | 'item', string>>;
  readonly combine?: Combining;
};

/** A line of the register as written. */
export type WrittenMember = {
  readonly branch: string;
  readonly name: string;
  readonly since?: string;
  readonly was?: string | readonly string[];
  readonly profile?: Tree;
};
