import type { Path } from '../model/diagnostic.ts';
import type { Exact } from '../model/exact.ts';
import type { Mark } from '../model/marks.ts';
import type { Told } from '../model/told.ts';
import type { Compiling } from './compiling.ts';
import type { Known } from './known.ts';

/** Everything there is to know about one kind of trigger: what makes a clause count, and how often. */
export type TriggerKind<T extends { readonly kind: string }, W = never> = {
  readonly kind: T['kind'];
  /** Whether it counts a measured fact or an assessor's finding. */
  readonly reads: 'fact' | 'finding';
  /** What it means, for the reference. */
  readonly doc: Told;
  /** A clause that uses it, in YAML. */
  readonly example: string;
  /** The JSON Schema of what stands behind its key. */
  readonly schema: object;
  /** The written form as meant; what cannot be meant is reported. `per` is the clause's unit of counting. */
  readonly compile: (cx: Compiling, written: W, path: Path, per: string | undefined) => T | undefined;
  /** The facts it reads; what is missing among them leaves it open. */
  readonly facts: (trigger: T) => readonly string[];
  /** The highest count possible; undefined where there is no limit. */
  readonly most: (trigger: T) => Exact | undefined;
  /** How often it applies; undefined while a missing fact leaves it open. */
  readonly count: (trigger: T, known: Known, mark: Mark | undefined) => Exact | undefined;
  /** The circumstance in words, ending so that the effect may follow: `未建台账`, `党课少于4次，每少1次`. */
  readonly tell: (trigger: T) => Told;
  /** What was found in this case: `党课3次，应有4次`. */
  readonly tellFound: (trigger: T, known: Known, mark: Mark | undefined) => Told;
};
