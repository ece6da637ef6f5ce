import type { Consequence } from '../assessment/consequence.ts';
import type { Exact } from '../model/exact.ts';
import type { Grade } from '../rubric/rubric.ts';
import type { Measure } from './measure.ts';

/** How many stand strictly behind (or before) a branch, at the fewest and at the most, and how many stand where it stands, itself included. */
export type Place = { readonly fewest: number; readonly most: number; readonly equals: number };

/**
 * Why an earlier period cannot be judged: there is none, the branch was not in it, it was left open, or the figure was not
 * kept. `back` counts from the period just before; the title is that period's.
 */
export type Lack = {
  readonly back: number;
  readonly title: string | undefined;
  readonly why: 'no-period' | 'no-result' | 'open' | 'no-figure';
};

/**
 * A branch that a consequence hits (`hit`), may still hit because something of this period is open (`possible`), or would
 * hit if earlier periods were known that are not (`undecided`).
 */
export type Hit = {
  readonly branch: string;
  readonly state: 'hit' | 'undecided' | 'possible';
  /** How many of its ranking stand behind it, where the last ones are meant; before it, where the first ones are. */
  readonly behind: Place | undefined;
  readonly before: Place | undefined;
  /** The grades it may end with, best first, where a grade is meant; several while anything is open. */
  readonly grades: readonly Grade[] | undefined;
  /** What it comes to in what a rate is of. */
  readonly measure: Measure | undefined;
  readonly lacking: readonly Lack[];
};

/** A branch that a consequence just misses, and by how much: points of the total beside the last one hit, or the distance from the line. */
export type Next = {
  readonly branch: string;
  readonly group: string | undefined;
  readonly by: 'total' | 'line';
  readonly distance: Exact;
  /** Whether the distance is a share of the points, and not points. */
  readonly isShare: boolean;
};

/** A consequence as it was applied. */
export type Applied = {
  readonly consequence: Consequence;
  /** Whom it hits, those for certain first. */
  readonly hits: readonly Hit[];
  /** Who comes next, in each ranking. */
  readonly next: readonly Next[];
};
