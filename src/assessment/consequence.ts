import type { Path } from '../model/diagnostic.ts';
import type { Exact } from '../model/exact.ts';
import type { FactDeclaration } from '../model/facts.ts';
import type { Grade } from '../rubric/rubric.ts';

/** What a consequence may look at beside rank and grade: the total, a fact, or the points of an item or category. */
export type Measured =
  | { readonly kind: 'total' }
  | { readonly kind: 'fact'; readonly fact: FactDeclaration }
  | { readonly kind: 'item' | 'category'; readonly id: string; readonly title: string };

/** One side of a line; the line itself is on neither. A share is one of the points that apply. */
export type Beyond = { readonly side: 'below' | 'above'; readonly line: Exact; readonly isShare: boolean };

/** What is measured, and the lines it must lie beyond, all of them. */
export type Rate = { readonly of: Measured; readonly beyond: readonly Beyond[] };

/** What follows from the result (结果运用), and for whom: every condition that is there must hold. */
export type Consequence = {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly path: Path;
  /** One of the last, or of the first, so many of the ranking. */
  readonly bottom: number | undefined;
  readonly top: number | undefined;
  /** One of these grades. */
  readonly grades: readonly Grade[] | undefined;
  readonly rate: Rate | undefined;
  /** In how many periods running, this one included, it must have held. */
  readonly periods: number;
  /** Whether it takes a branch off the lists of awards. */
  readonly ineligible: boolean;
};

/** The name under which a measure is kept: `total`, `fact:satisfaction`, `item:life`, `category:organization`. */
export const measureName = (of: Measured): string =>
  of.kind === 'total' ? of.kind : `${of.kind}:${of.kind === 'fact' ? of.fact.name : of.id}`;

/** What a rate is of, as written: a name, or a name of a certain kind where several bear it. */
export type WrittenMeasured = string | { readonly [kind in 'fact' | 'item' | 'category']?: string };

/** A consequence as written. */
export type WrittenConsequence = {
  readonly id: string;
  readonly title: string;
  readonly bottom?: string;
  readonly top?: string;
  readonly grade?: string | readonly string[];
  readonly rate?: { readonly of: WrittenMeasured; readonly below?: string; readonly above?: string };
  readonly 'periods-running'?: string;
  readonly ineligible?: string;
};
