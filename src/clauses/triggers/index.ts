import type { TriggerKind } from '../trigger-kind.ts';
import { above } from './above.ts';
import { act } from './act.ts';
import { below } from './below.ts';
import { each } from './each.ts';
import { fault } from './fault.ts';
import { late } from './late.ts';
import { missing } from './missing.ts';
import { over } from './over.ts';
import { short } from './short.ts';
import { when } from './when.ts';

/** Every kind of trigger. A new kind is a new file and one more name here. */
export const triggerKinds = { fault, act, missing, short, over, below, above, each, late, when };

type Kinds = typeof triggerKinds;
type TriggerOf<K> = K extends TriggerKind<infer T, infer _W> ? T : never;

/** The union of all triggers, read off the list. */
export type Trigger = { [K in keyof Kinds]: TriggerOf<Kinds[K]> }[keyof Kinds];

/** The kind of a trigger: what it counts and how it says itself. */
// the one cast of the list: `kind` picks the entry, so the entry's trigger type is this trigger's
export const triggerKindOf = (trigger: Trigger): TriggerKind<Trigger> =>
  triggerKinds[trigger.kind] as unknown as TriggerKind<Trigger>;
