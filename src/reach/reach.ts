import { holds, readsOf } from '../clauses/condition.ts';
import type { Facts } from '../model/facts.ts';
import type { Item, Rubric } from '../rubric/rubric.ts';
import { assignmentsOf, combinations } from './assignments.ts';
import { type Candidates, candidatesOf } from './candidates.ts';
import { factsIn } from './cluster.ts';
import { cutsOf } from './cuts.ts';
import { type Firing, firingsOf } from './firing.ts';
import type { Frame } from './frame.ts';
import type { ItemReach } from './item.ts';
import { reachPlaced } from './known-reach.ts';
import { frameOf, type PlacedEntry, type PlacedItem, placedEntries, placedItems } from './rubric-parts.ts';
import { memory, reachTotal, type TotalCase } from './total.ts';

/** What a rubric can come to, part by part. */
export type Reach = {
  readonly rubric: Rubric;
  /** The day by which lateness is judged. */
  readonly frame: Frame;
  readonly items: readonly { readonly placed: PlacedItem; readonly reach: ItemReach }[];
  readonly entries: readonly { readonly placed: PlacedEntry; readonly firings: readonly Firing[] | undefined }[];
  /** The totals, by kind of branch; undefined where there is too much to try. */
  readonly totals: readonly TotalCase[] | undefined;
};

const made = new WeakMap<Rubric, Reach>();

/** What the rubric can come to. It is worked out once for each rubric, however many rules ask. */
export function reachOf(rubric: Rubric): Reach {
  const known = made.get(rubric);
  if (known) return known;
  const frame = frameOf(rubric);
  const items = placedItems(rubric).map((placed) => ({ placed, reach: reachPlaced(placed, frame, rubric) }));
  const entries = placedEntries(rubric).map((placed) => ({ placed, firings: firingsOf(placed, frame) }));
  const reach = { rubric, frame, items, entries, totals: totalsOf(rubric, frame) };
  made.set(rubric, reach);
  return reach;
}

/** Most kinds of branches that are told apart, and most together with the facts that several items share. */
const allowedKinds = 300;
const allowedShared = 300;

function totalsOf(rubric: Rubric, frame: Frame): readonly TotalCase[] | undefined {
  const placed = placedItems(rubric);
  const conditions = [...new Set(placed.flatMap(({ chain }) => chain))];
  const deciding = new Set(conditions.flatMap(readsOf));
  const readers = new Map(placed.map(({ item }) => [item, new Set(item.entries.flatMap(factsIn))]));
  const limit = rubric.total;
  const cuts = cutsOf(
    placed.flatMap(({ item }) => item.clauses),
    conditions,
    limit,
    frame,
  );
  const candidates = [...cuts.values()].map((cut) => candidatesOf(cut, frame));
  const kinds = candidates.filter(({ fact }) => deciding.has(fact.name));
  if (combinations(kinds) > allowedKinds || kinds.some(({ whole }) => !whole)) return undefined;
  const fixed = withShared(kinds, candidates, readers);
  const reachOfItem = memory(rubric, (item) => [...(readers.get(item) ?? [])], frame);
  const cases: TotalCase[] = [];
  for (const facts of assignmentsOf(fixed, new Map())) {
    if (isExempt(rubric, facts, frame)) continue;
    const totals = reachTotal(rubric, facts, reachOfItem, frame);
    if (!totals) return undefined;
    cases.push(...totals);
  }
  return cases;
}

const isExempt = ({ applies }: Rubric, facts: Facts, frame: Frame): boolean =>
  applies !== undefined && holds(applies, { facts, asOf: frame.asOf }) !== true;

/** The facts that decide who a branch is, with as many of those that several items share as can be tried together. */
function withShared(
  kinds: readonly Candidates[],
  all: readonly Candidates[],
  readers: ReadonlyMap<Item, ReadonlySet<string>>,
): readonly Candidates[] {
  const shared = all
    .filter(({ fact, whole }) => whole && !kinds.some((kind) => kind.fact === fact) && isShared(fact.name, readers))
    .sort((a, b) => a.values.length - b.values.length);
  let fixed = kinds;
  for (const one of shared) if (combinations([...fixed, one]) <= allowedShared) fixed = [...fixed, one];
  return fixed;
}

const isShared = (fact: string, readers: ReadonlyMap<Item, ReadonlySet<string>>): boolean =>
  [...readers.values()].filter((facts) => facts.has(fact)).length > 1;
