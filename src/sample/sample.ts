import type { Exact } from '../model/exact.ts';

/** How many to draw: a share of every stratum, rounded up, or a number for the whole; at least `min` of each stratum. */
export type Rule =
  | { readonly kind: 'share'; readonly share: Exact; readonly text: string; readonly min: number }
  | { readonly kind: 'size'; readonly size: number; readonly min: number };

/** A branch that was drawn, with the first digits of the SHA-256 by which it was; none where it was drawn otherwise. */
export type Chosen = { readonly id: string; readonly name: string; readonly digits: string | undefined };

/** A stratum (层): how many branches it has, and which of them were drawn, in the order of drawing. */
export type Stratum = {
  /** The value of the field that its branches share; undefined where the whole is not divided. */
  readonly name: string | undefined;
  readonly all: number;
  readonly chosen: readonly Chosen[];
};

/** A sample that was drawn: enough to draw it again, and to extend what is found in it to the whole. */
export type Sample = {
  readonly title: string | undefined;
  /** The words the order of drawing follows from; undefined where lots were drawn otherwise. */
  readonly seed: string | undefined;
  /** The field by which the whole is divided. */
  readonly by: string | undefined;
  readonly rule: Rule | undefined;
  readonly strata: readonly Stratum[];
};

/** How many branches there are in the whole. */
export const allOf = ({ strata }: Sample): number => strata.reduce((count, { all }) => count + all, 0);

/** How many were drawn. */
export const chosenOf = ({ strata }: Sample): number => strata.reduce((count, { chosen }) => count + chosen.length, 0);
