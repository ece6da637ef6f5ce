import type { EffectKind } from '../effect-kind.ts';
import { bonus } from './bonus.ts';
import { deduct } from './deduct.ts';
import { earn } from './earn.ts';
import { penalty } from './penalty.ts';
import { zero } from './zero.ts';

/** Every kind of counted effect. A new kind is a new file and one more name here. */
export const effectKinds = { deduct, earn, zero, bonus, penalty };

type Kinds = typeof effectKinds;
type EffectOf<K> = K extends EffectKind<infer E, infer _W> ? E : never;

/** The union of all counted effects, read off the list. */
export type Effect = { [K in keyof Kinds]: EffectOf<Kinds[K]> }[keyof Kinds];

/** The kind of an effect: at which stage it acts and how it says itself. */
// the one cast of the list: `kind` picks the entry, so the entry's effect type is this effect's
export const effectKindOf = (effect: Effect): EffectKind<Effect> =>
  effectKinds[effect.kind] as unknown as EffectKind<Effect>;
