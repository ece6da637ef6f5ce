import type { Day } from '../model/day.ts';
import type { Facts } from '../model/facts.ts';
import type { ItemFinding, Mark, MissingCode } from '../model/marks.ts';
import type { Told } from '../model/told.ts';

/** Why a fact that stands in the file has no value: unverifiable, disputed, not assessed, in the assessor's words. */
export type Gap = { readonly code: MissingCode; readonly reason: string };

/** Where a fact comes from that does not stand in the evidence itself: in words, and the file. */
export type Origin = { readonly told: Told; readonly file: string };

/** A branch's evidence as meant: every name is one of the rubric's, every value of its declared kind. */
export type Evidence = {
  readonly file: string;
  readonly branch: string;
  readonly name: string;
  /** Inspected by others, or by the branch itself (自查). */
  readonly as: 'inspection' | 'self';
  readonly assessedOn: Day | undefined;
  readonly assessedBy: string | undefined;
  readonly facts: Facts;
  /** Facts that stand in the file without a value. */
  readonly gaps: ReadonlyMap<string, Gap>;
  /** Facts that were supplied from elsewhere. */
  readonly origins: ReadonlyMap<string, Origin>;
  readonly findings: ReadonlyMap<string, ItemFinding>;
  readonly bonus: ReadonlyMap<string, Mark>;
  readonly penalties: ReadonlyMap<string, Mark>;
  readonly vetoes: ReadonlyMap<string, Mark>;
  readonly note: string | undefined;
};
