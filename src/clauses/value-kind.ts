import type { Path } from '../model/diagnostic.ts';
import type { Exact } from '../model/exact.ts';
import type { Mark } from '../model/marks.ts';
import type { Told } from '../model/told.ts';
import type { CohortGap, PointsRange } from './cohort.ts';
import type { Compiling } from './compiling.ts';
import type { Known } from './known.ts';
import type { Comparing } from './measure.ts';

/** Everything there is to know about one kind of value effect: it says what an item, or a part of it, is worth. */
export type ValueKind<V extends { readonly kind: string }, W = never> = {
  readonly kind: V['kind'];
  /** Whether it reads a measured fact or an assessor's finding. */
  readonly reads: 'fact' | 'finding';
  /** What it means, for the reference. */
  readonly doc: Told;
  /** A clause that uses it, in YAML. */
  readonly example: string;
  /** The JSON Schema of what stands behind its key. */
  readonly schema: object;
  /** The written form as meant. `worth` is what the clause is worth where it does not say so itself. */
  readonly compile: (cx: Compiling, written: W, path: Path, worth: Exact) => V | undefined;
  /** The facts it reads. */
  readonly facts: (value: V) => readonly string[];
  /** The most it can be worth. */
  readonly worth: (value: V) => Exact;
  /** The least it can be worth. */
  readonly least: (value: V) => Exact;
  /** What it is worth for this branch; undefined while something is missing. */
  readonly value: (value: V, known: Known, mark: Mark | undefined) => Exact | 'not-applicable' | undefined;
  /** Whether it may yet turn out not to apply, while something is missing; never where this is left out. */
  readonly mayNotApply?: (value: V, known: Known) => boolean;
  /** What it compares with other branches, where it does. */
  readonly compares?: (value: V) => Comparing;
  /** The least and the most it can be worth by what is known, where that is narrower than worth and least. */
  readonly range?: (value: V, known: Known) => PointsRange | undefined;
  /** Why it is open, where it is not for a fact or finding of the branch itself. */
  readonly gap?: (value: V, known: Known) => CohortGap;
  /** The rule in words. */
  readonly tell: (value: V) => Told;
  /** What was found in this case. */
  readonly tellFound: (value: V, known: Known, mark: Mark | undefined) => Told;
};
