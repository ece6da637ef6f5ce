import type { Exact } from '../model/exact.ts';
import type { MissingCode } from '../model/marks.ts';

/** An amount of which perhaps only a range is known; an end left undefined has no limit. */
export type Extent = { readonly low: Exact | undefined; readonly high: Exact | undefined };

/** One branch among those that are compared. */
export type Peer = Extent & {
  /** Its name, or the file where nothing else is known of it. */
  readonly name: string;
  /** Whether it may yet turn out not to be among them at all. */
  readonly perhaps: boolean;
};

/** The ends of many amounts, each list ascending; the counts say how many amounts have no such end. */
export type Ends = {
  readonly lows: readonly Exact[];
  readonly highs: readonly Exact[];
  readonly lowless: number;
  readonly highless: number;
};

/** The branches that one clause compares, the branch itself among them. */
export type Field = {
  /** How many are among them for certain. */
  readonly size: number;
  /** Who is among them for certain, and who may be. */
  readonly sure: Ends;
  readonly any: Ends;
  /** The mean or the best of them, where the clause asks for it. */
  readonly line: Extent | undefined;
  /** Whose value is not known yet, in the language of the rubric; empty where all are. */
  readonly lacking: string;
};

/** One branch in its field; `own` is undefined where what is compared does not apply to it. */
export type Comparison = { readonly own: Peer | undefined; readonly field: Field };

/** What the clauses that compare a branch with others are told, by the key of the clause. */
export type Cohort = ReadonlyMap<string, Comparison>;

/** The least and the most a clause may come to. */
export type PointsRange = { readonly low: Exact; readonly high: Exact };

/** Why a comparison is open: somebody's value is not known yet, or there is nobody to compare with. */
export type CohortGap = { readonly code: MissingCode; readonly reason: string };

/** Why the comparison is open. */
export const cohortGap = (comparison: Comparison | undefined): CohortGap =>
  comparison === undefined
    ? { code: 'no-cohort', reason: '' }
    : { code: 'cohort-open', reason: comparison.field.lacking };

/** The schema of `within`. */
export const withinSchema = { enum: ['all', 'group'], description: '在全体支部中还是本组内比较（默认 all）' };
