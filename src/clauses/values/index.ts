import type { ValueKind } from '../value-kind.ts';
import { against } from './against.ts';
import { bands } from './bands.ts';
import { choose } from './choose.ts';
import { importScore } from './import.ts';
import { inProportion } from './in-proportion.ts';
import { judge } from './judge.ts';
import { rank } from './rank.ts';
import { tally } from './tally.ts';

/** Every kind of value effect. A new kind is a new file and one more name here. */
export const valueKinds = {
  choose,
  bands,
  'in-proportion': inProportion,
  judge,
  import: importScore,
  tally,
  rank,
  against,
};

type Kinds = typeof valueKinds;
type ValueOf<K> = K extends ValueKind<infer V, infer _W> ? V : never;

/** The union of all value effects, read off the list. */
export type Value = { [K in keyof Kinds]: ValueOf<Kinds[K]> }[keyof Kinds];

/** The kind of a value effect: what it reads, what it is worth, how it says itself. */
// the one cast of the list: `kind` picks the entry, so the entry's value type is this value's
export const valueKindOf = (value: Value): ValueKind<Value> => valueKinds[value.kind] as unknown as ValueKind<Value>;
