import type { Day } from './day.ts';
import type { Exact } from './exact.ts';

/** Where a finding comes from: in the assessor's words, in which book, by whom, on which day. */
export type Provenance = {
  readonly note?: string;
  readonly see?: string;
  readonly by?: string;
  readonly on?: Day;
  readonly reason?: string;
};

/** One thing an assessor found, perhaps several times. */
export type Occurrence = Provenance & {
  readonly times: number;
  /** The part of a shared achievement that counts here; 1 where nothing is shared. */
  readonly share: Exact;
  /** Its level, sanction or role, where the clause weighs by it. */
  readonly level?: string;
  /** The points the assessor chose, where the clause leaves a range. */
  readonly points?: Exact;
  /** Which matter it belongs to; the same matter counts once. */
  readonly matter?: string;
};

/** What an assessor found for one clause. A clause without a mark in an assessed item was looked at and not found. */
export type Mark =
  | { readonly kind: 'occurrences'; readonly list: readonly Occurrence[] }
  | ({ readonly kind: 'lacking'; readonly names: readonly string[] } & Provenance)
  | ({ readonly kind: 'level'; readonly level: string } & Provenance)
  | ({ readonly kind: 'points'; readonly points: Exact } & Provenance)
  | ({ readonly kind: 'tally'; readonly counts: ReadonlyMap<string, number> } & Provenance)
  | ({ readonly kind: 'excused'; readonly reason: string } & Provenance)
  /** Nobody was asked to look for it: the rubric that was applied then did not say so. */
  | ({ readonly kind: 'unasked'; readonly told: string } & Provenance);

/**
 * Why something is missing: nobody assessed it, it cannot be verified, it is disputed, or the fact was left out;
 * or others it is compared with are not known yet, or there are none; or the rubric of that time did not ask for it.
 */
export type MissingCode =
  | 'not-assessed'
  | 'unverifiable'
  | 'disputed'
  | 'fact-missing'
  | 'cohort-open'
  | 'no-cohort'
  | 'unasked';

/** One assessor's finding on one item. */
export type Finding =
  | ({ readonly state: 'found'; readonly marks: ReadonlyMap<string, Mark> } & Provenance)
  | ({ readonly state: 'not-applicable'; readonly reason: string } & Provenance)
  | ({ readonly state: 'missing'; readonly code: MissingCode; readonly reason: string } & Provenance);

/** What is found on one item, by one assessor or several. */
export type ItemFinding = Finding | { readonly state: 'several'; readonly findings: readonly Finding[] };
