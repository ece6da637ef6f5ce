import type { Award } from '../../clauses/award.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { Known } from '../../clauses/known.ts';
import type { BranchScore } from '../../engine/score.ts';
import type { Path } from '../../model/diagnostic.ts';
import type { Mark } from '../../model/marks.ts';
import type { Told } from '../../model/told.ts';
import type { Item } from '../../rubric/rubric.ts';

/** What kinds of things tests can cover. */
export const targetKinds = [
  'evaluated',
  'fired',
  'level',
  'edge',
  'cap',
  'escalation',
  'excuse',
  'veto',
  'grade',
] as const;

/** A kind of thing that tests can cover. */
export type TargetKind = (typeof targetKinds)[number];

/** Where a clause stands: in an item, or in a section of the total. */
export type Owner =
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'bonus' | 'penalties' | 'vetoes' };

/** A clause with its place, and the name it goes by: `item.clause`. */
export type Owned = { readonly owner: Owner; readonly clause: Clause; readonly name: string };

/** A clause as it was applied in a case. */
export type Applied = { readonly award: Award; readonly mark: Mark | undefined; readonly known: Known };

/** One thing that tests of a rubric should show at least once. */
export type Target = {
  /** Its name in the list of what cannot be covered: `election.late:fired`. */
  readonly id: string;
  readonly kind: TargetKind;
  /** Where in the rubric it stands. */
  readonly path: Path;
  readonly told: Told;
  /** Why no test can cover it, where that follows from the rubric itself. */
  readonly impossible: Told | undefined;
} & (
  | { readonly of: 'clause'; readonly owned: Owned; readonly hit: (applied: Applied) => boolean }
  | {
      readonly of: 'score';
      readonly hit: (score: BranchScore) => boolean;
      /** Which clauses together may bring it about, each as far as it goes; several ways may be tried. */
      readonly ways: readonly (readonly Owned[])[];
    }
);
