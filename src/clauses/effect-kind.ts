import type { Path } from '../model/diagnostic.ts';
import type { Told } from '../model/told.ts';
import type { Compiling } from './compiling.ts';

/**
 * At which step of the order of computing an effect acts: it empties, takes before the floor, gives before the ceiling,
 * tops up beyond the ceiling, or takes beyond the floor.
 */
export type Stage = 'empty' | 'take' | 'give' | 'top' | 'beyond';

/** Everything there is to know about one kind of counted effect. */
export type EffectKind<E extends { readonly kind: string }, W = never> = {
  readonly kind: E['kind'];
  readonly stage: Stage;
  /** What it means, for the reference. */
  readonly doc: Told;
  /** A clause that uses it, in YAML. */
  readonly example: string;
  /** The JSON Schema of what stands behind its key. */
  readonly schema: object;
  /** The written form as meant; what cannot be meant is reported. */
  readonly compile: (cx: Compiling, written: W, path: Path) => E | undefined;
  /** The effect in words: `扣3分`. */
  readonly tell: (effect: E) => Told;
};
