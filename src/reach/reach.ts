import type { Rubric } from '../rubric/rubric.ts';
import { assignmentsOf, combinations } from './assignments.ts';
import { type Candidates, candidatesOf } from './candidates.ts';
import { factsIn } from './cluster.ts';
import type { Cut } from './cut.ts';
import { cutsOf } from './cuts.ts';
import { type Firing, firingsOf } from './firing.ts';
import type { Frame } from './frame.ts';
import type { ItemReach } from './item.ts';
import { isUnder, type Kind, kindsOf } from './kinds.ts';
import { reachPlaced } from './known-reach.ts';
import { type Lazy, lazily } from './lazy.ts';
import { type Memory, memory } from './memory.ts';
import { frameOf, type PlacedEntry, type PlacedItem, placedEntries, placedItems } from './rubric-parts.ts';
import { reachTotal, type TotalCase } from './total.ts';

/** What a rubric can come to, part by part. */
export type Reach = {
  readonly rubric: Rubric;
  /** The day by which lateness is judged. */
  readonly frame: Frame;
  readonly items: readonly { readonly placed: PlacedItem; readonly reach: ItemReach }[];
  readonly entries: readonly { readonly placed: PlacedEntry; readonly firings: readonly Firing[] | undefined }[];
  /** The totals, by kind of branch; undefined where there is too much to try. */
  readonly totals: Lazy<TotalCase> | undefined;
};

const reached = new WeakMap<Rubric, Reach>();

/** What the rubric can come to. It is worked out once for each rubric, however many rules ask. */
export function reachOf(rubric: Rubric): Reach {
  const known = reached.get(rubric);
  if (known) return known;
  const frame = frameOf(rubric);
  const made = memory(rubric);
  const items = placedItems(rubric).map((placed) => ({ placed, reach: reachPlaced(placed, frame, made) }));
  const entries = placedEntries(rubric).map((placed) => ({ placed, firings: firingsOf(placed, frame) }));
  const reach = { rubric, frame, items, entries, totals: totalsOf(rubric, frame, made) };
  reached.set(rubric, reach);
  return reach;
}

/** Most kinds of branches that are told apart, and most together with the facts that several items share. */
const allowedKinds = 300;
const allowedShared = 100;

function totalsOf(rubric: Rubric, frame: Frame, made: Memory): Lazy<TotalCase> | undefined {
  const placed = placedItems(rubric);
  const conditions = [...new Set(placed.flatMap(({ chain }) => chain))];
  const kinds = kindsOf(conditions, frame, allowedKinds)?.filter((kind) => !isExempt(rubric, kind));
  if (!kinds) return undefined;
  const totals = lazily(casesOf(rubric, kinds, frame, made));
  return totals.first(1).some(({ state }) => state === 'too-many') ? undefined : totals;
}

function* casesOf(rubric: Rubric, kinds: readonly Kind[], frame: Frame, made: Memory): Generator<TotalCase> {
  const cuts = sharedCuts(rubric, made.readBy, frame);
  for (const kind of kinds) {
    const shared = sharedOf(cuts, kind.frame, Math.floor(allowedShared / kinds.length));
    for (const fixed of assignmentsOf(shared, new Map())) yield* reachTotal(rubric, kind, fixed, made);
  }
}

const isExempt = ({ applies }: Rubric, kind: Kind): boolean => applies !== undefined && !isUnder([applies], kind);

type Readers = Memory['readBy'];

/** The facts that several items read. */
function sharedCuts(rubric: Rubric, readers: Readers, frame: Frame): readonly Cut[] {
  const counts = new Map<string, number>();
  for (const name of [...readers.values()].flatMap((facts) => [...facts]))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const isShared = (name: string) => (counts.get(name) ?? 0) > 1;
  const items = rubric.items.filter((item) => [...(readers.get(item) ?? [])].some(isShared));
  const clauses = items.flatMap(({ clauses }) => clauses).filter((clause) => factsIn(clause).some(isShared));
  return [...cutsOf(clauses, [], rubric.total, frame).values()].filter(({ fact }) => isShared(fact.name));
}

/** The candidates of the facts that several items share, of as many as can be tried together. */
function sharedOf(cuts: readonly Cut[], frame: Frame, allowed: number): readonly Candidates[] {
  const shared = cuts
    .map((cut) => candidatesOf(cut, frame))
    .filter(({ whole }) => whole)
    .sort((a, b) => a.values.length - b.values.length);
  let fixed: readonly Candidates[] = [];
  for (const one of shared) if (combinations([...fixed, one]) <= allowed) fixed = [...fixed, one];
  return fixed;
}
