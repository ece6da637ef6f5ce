import type { Award } from '../clauses/award.ts';
import { type ClauseEntry, clausesOf, factsOf } from '../clauses/clause.ts';
import type { Condition } from '../clauses/condition.ts';
import { readsOf } from '../clauses/condition.ts';
import type { Exact } from '../model/exact.ts';
import type { Facts } from '../model/facts.ts';
import type { Mark } from '../model/marks.ts';
import { assignmentsOf, combinations } from './assignments.ts';
import { type Candidates, candidatesOf } from './candidates.ts';
import { cutsOf } from './cuts.ts';
import { compareOutcomes, type EntryOutcome, entryOutcomes } from './entry.ts';
import type { Frame } from './frame.ts';
import { leaningOf } from './leaning.ts';

/** Entries that are told by the same facts. */
export type Cluster = {
  /** The entries, and where in the item each of them stands. */
  readonly entries: readonly { readonly entry: ClauseEntry; readonly at: number }[];
  readonly candidates: readonly Candidates[];
  /** Whether trying the candidates together shows everything the entries may come to together. */
  readonly whole: boolean;
};

/** What the entries of a cluster come to by one combination of facts: the least and the most they may leave. */
export type Combination = { readonly facts: Facts; readonly worst: Part; readonly best: Part };

/** Awards by the place of their entry, and the findings behind them. */
export type Part = {
  readonly awards: readonly { readonly at: number; readonly awards: readonly Award[] }[];
  readonly marks: ReadonlyMap<string, Mark>;
};

/** The conditions that clauses have beside their trigger. */
export const conditionsOf = (entry: ClauseEntry): readonly Condition[] =>
  clausesOf([entry]).flatMap((clause) => {
    if (clause.form === 'value') return [];
    const { applies, excuse } = clause;
    return [...(applies ? [applies] : []), ...(excuse?.kind === 'condition' ? [excuse.condition] : [])];
  });

const read = new WeakMap<ClauseEntry, readonly string[]>();

/** Every fact an entry reads that may change its points. */
export function factsIn(entry: ClauseEntry): readonly string[] {
  const known = read.get(entry) ?? readIn(entry);
  read.set(entry, known);
  return known;
}

const readIn = (entry: ClauseEntry): readonly string[] => [
  ...clausesOf([entry]).flatMap((clause) => (compares(clause) ? [] : factsOf(clause))),
  ...conditionsOf(entry).flatMap(readsOf),
];

const compares = (clause: ReturnType<typeof clausesOf>[number]): boolean =>
  clause.form === 'value' && (clause.value.kind === 'rank' || clause.value.kind === 'against');

/** The entries in clusters: two stand in the same where a fact, not among the fixed ones, tells both. */
export function clustersOf(
  entries: readonly ClauseEntry[],
  fixed: Facts,
  limit: Exact,
  frame: Frame,
): readonly Cluster[] {
  const groups: { readonly facts: Set<string>; readonly places: number[] }[] = [];
  entries.forEach((entry, at) => {
    const facts = new Set(factsIn(entry).filter((name) => !fixed.has(name)));
    const places = [at];
    for (let i = groups.length - 1; i >= 0; i -= 1) {
      const group = groups[i];
      if (!group || ![...group.facts].some((name) => facts.has(name))) continue;
      for (const name of group.facts) facts.add(name);
      places.unshift(...group.places);
      groups.splice(i, 1);
    }
    groups.push({ facts, places });
  });
  return groups.map(({ facts, places }) => clusterOf(entries, places, facts, limit, frame));
}

function clusterOf(
  all: readonly ClauseEntry[],
  places: readonly number[],
  facts: ReadonlySet<string>,
  limit: Exact,
  frame: Frame,
): Cluster {
  const entries = places.flatMap((at) => {
    const entry = all[at];
    return entry ? [{ entry, at }] : [];
  });
  const clauses = clausesOf(entries.map(({ entry }) => entry));
  const cuts = cutsOf(clauses, [], limit, frame);
  const candidates = [...cuts.values()]
    .filter(({ fact }) => facts.has(fact.name))
    .map((cut) => candidatesOf(cut, frame));
  const whole = candidates.every(({ fact, whole: all }) => {
    if (all) return true;
    const leanings = new Set(clauses.map((clause) => leaningOf(clause, fact.name)).filter((leaning) => leaning !== 0));
    return leanings.size <= 1;
  });
  return { entries, candidates, whole };
}

/** What a cluster comes to by every combination of its facts; undefined where there are more than allowed. */
export function combinationsOf(
  cluster: Cluster,
  fixed: Facts,
  limit: Exact,
  frame: Frame,
  allowed: number,
): readonly Combination[] | undefined {
  if (combinations(cluster.candidates) > allowed) return undefined;
  return assignmentsOf(cluster.candidates, fixed).map((facts) => {
    const known = { facts, asOf: frame.asOf };
    const sides = cluster.entries.map(({ entry, at }) => {
      const outcomes = entryOutcomes(entry, known, limit);
      return { at, worst: outcomes.reduce(lower), best: outcomes.reduce(higher) };
    });
    return { facts, worst: partOf(sides, 'worst'), best: partOf(sides, 'best') };
  });
}

const lower = (a: EntryOutcome, b: EntryOutcome): EntryOutcome => (compareOutcomes(b, a) < 0 ? b : a);
const higher = (a: EntryOutcome, b: EntryOutcome): EntryOutcome => (compareOutcomes(b, a) > 0 ? b : a);

const noMarks: ReadonlyMap<string, Mark> = new Map();

type Sides = readonly { readonly at: number; readonly worst: EntryOutcome; readonly best: EntryOutcome }[];

const partOf = (sides: Sides, side: 'worst' | 'best'): Part => ({
  awards: sides.map((one) => ({ at: one.at, awards: one[side].awards })),
  marks: sides.every((one) => one[side].marks.size === 0)
    ? noMarks
    : new Map(sides.flatMap((one) => [...one[side].marks])),
});
