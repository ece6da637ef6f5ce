import { totalOf } from '../clauses/award.ts';
import { clausesOf } from '../clauses/clause.ts';
import type { Bounds } from '../engine/score.ts';
import { add, compare, type Exact, greatest, least, whole, zero } from '../model/exact.ts';
import type { Facts } from '../model/facts.ts';
import type { Mark } from '../model/marks.ts';
import type { Section } from '../rubric/rubric.ts';
import { capsOf } from './caps.ts';
import { type Cluster, clustersOf, combinationsOf, type Part } from './cluster.ts';
import { holdsTogether } from './cuts.ts';
import type { Frame } from './frame.ts';
import { endless } from './kinks.ts';

/** What the bonus or the penalties on the total may come to, and the findings of both ends. */
export type SectionReach = {
  readonly points: Bounds;
  readonly least: ReadonlyMap<string, Mark>;
  readonly most: ReadonlyMap<string, Mark>;
};

const allowedEach = 2000;

/** The least and the most of a section on the total, with these facts fixed; undefined where there is too much to try. */
export function reachSection({ entries, cap }: Section, fixed: Facts, frame: Frame): SectionReach | undefined {
  const limit = cap ?? whole(endless);
  let [low, high]: [Exact, Exact] = [zero, zero];
  const [fewest, most] = [new Map<string, Mark>(), new Map<string, Mark>()];
  const clusters = entries.flatMap((entry) => clustersOf([entry], fixed, limit, frame));
  for (const cluster of clusters) {
    const ends = endsOf(cluster, fixed, limit, frame);
    if (!ends) return undefined;
    [low, high] = [add(low, ends.low.points), add(high, ends.high.points)];
    for (const [id, mark] of ends.low.marks) fewest.set(id, mark);
    for (const [id, mark] of ends.high.marks) most.set(id, mark);
  }
  return { points: { low: least(limit, low), high: least(limit, high) }, least: fewest, most };
}

const nothing: End = { points: zero, marks: new Map() };

type End = { readonly points: Exact; readonly marks: ReadonlyMap<string, Mark> };

function endsOf(cluster: Cluster, fixed: Facts, limit: Exact, frame: Frame) {
  const own = cluster.entries.map(({ entry }) => entry);
  // what holds two facts against each other may come to anything up to its cap
  if (holdsTogether(clausesOf(own), limit, frame)) {
    const high = capsOf(own);
    return high === undefined ? undefined : { low: nothing, high: { points: high, marks: new Map<string, Mark>() } };
  }
  const tried = combinationsOf(cluster, fixed, limit, frame, allowedEach);
  const ends = tried?.flatMap(({ worst, best }) => [endOf(worst), endOf(best)]);
  const [first, ...others] = ends ?? [];
  if (!first) return undefined;
  return {
    low: others.reduce((a, b) => (compare(b.points, a.points) < 0 ? b : a), first),
    high: others.reduce((a, b) => (compare(b.points, a.points) > 0 ? b : a), first),
  };
}

const endOf = ({ awards, marks }: Part): End => ({
  points: greatest(zero, totalOf(awards.flatMap((each) => each.awards))),
  marks,
});
