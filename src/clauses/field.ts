import { add, compare, divide, type Exact, sum, whole } from '../model/exact.ts';
import type { Comparison, Ends, Extent, Field, Peer } from './cohort.ts';
import type { Comparing } from './measure.ts';

/** The field of the branches that are compared. `lacking` names in words whose value is not known. */
export function fieldOf(peers: readonly Peer[], by: Comparing['by'], lacking: string): Field {
  const sure = peers.filter(({ perhaps }) => !perhaps);
  return {
    size: sure.length,
    sure: endsOf(sure),
    any: endsOf(peers),
    line: by === 'rank' ? undefined : by === 'mean' ? meanOf(sure, peers) : bestOf(sure, peers),
    lacking,
  };
}

/** Whether the value of a branch, or whether it is compared at all, is not known yet. */
export const isOpen = ({ low, high, perhaps }: Peer): boolean =>
  perhaps || low === undefined || high === undefined || compare(low, high) !== 0;

function endsOf(peers: readonly Extent[]): Ends {
  const [lows, highs] = [ascending(peers, 'low'), ascending(peers, 'high')];
  return { lows, highs, lowless: peers.length - lows.length, highless: peers.length - highs.length };
}

const ascending = (peers: readonly Extent[], end: keyof Extent): readonly Exact[] =>
  peers.flatMap((peer) => peer[end] ?? []).sort(compare);

function bestOf(sure: readonly Peer[], peers: readonly Peer[]): Extent {
  const [lows, highs] = [ascending(sure, 'low'), ascending(peers, 'high')];
  return { low: lows.at(-1), high: highs.length < peers.length ? undefined : highs.at(-1) };
}

/** The lowest and the highest mean there may be, whoever of those in doubt is among them. */
function meanOf(sure: readonly Peer[], peers: readonly Peer[]): Extent {
  const doubted = peers.filter(({ perhaps }) => perhaps);
  return { low: meanEnd(sure, doubted, 'low'), high: meanEnd(sure, doubted, 'high') };
}

function meanEnd(sure: readonly Peer[], doubted: readonly Peer[], end: 'low' | 'high'): Exact | undefined {
  const ends = ascending(sure, end);
  const further = ascending(doubted, end);
  if (ends.length + further.length < sure.length + doubted.length) return undefined;
  // who is in doubt is counted in as long as that moves the mean further out, the furthest first
  const outwards = end === 'low' ? further : [...further].reverse();
  let [total, count] = [sum(ends), ends.length];
  for (const one of outwards) {
    const side = count === 0 ? -1 : compare(one, divide(total, whole(count)));
    if (count > 0 && (end === 'low' ? side >= 0 : side <= 0)) break;
    [total, count] = [add(total, one), count + 1];
  }
  return count === 0 ? undefined : divide(total, whole(count));
}

/** The best and the worst rank a branch may have; equals share the better place. */
export type Ranks = { readonly best: number; readonly worst: number };

/** The ranks a branch may have among the others; every rank where its own value has no limits. */
export function ranksOf(own: Peer, { sure, any }: Field, order: 'high-first' | 'low-first'): Ranks {
  const { low, high } = own;
  // a value that is a range may seem better than itself
  const itself = low === undefined || high === undefined || compare(low, high) !== 0 ? 1 : 0;
  if (order === 'high-first') {
    const better = high === undefined ? 0 : above(sure.lows, high);
    const perhaps = low === undefined ? any.highs.length : above(any.highs, low);
    return { best: 1 + better, worst: 1 + perhaps + any.highless - itself };
  }
  const better = low === undefined ? 0 : below(sure.highs, low);
  const perhaps = high === undefined ? any.lows.length : below(any.lows, high);
  return { best: 1 + better, worst: 1 + perhaps + any.lowless - itself };
}

/** How many of the ascending amounts lie above the given one. */
const above = (ascending: readonly Exact[], amount: Exact): number =>
  ascending.length - firstWhere(ascending, (one) => compare(one, amount) > 0);

/** How many of the ascending amounts lie below the given one. */
const below = (ascending: readonly Exact[], amount: Exact): number =>
  firstWhere(ascending, (one) => compare(one, amount) >= 0);

/** The place of the first for which it holds, by halving: it holds for all after that. */
function firstWhere(ascending: readonly Exact[], holds: (one: Exact) => boolean): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const one = ascending[middle];
    if (one !== undefined && holds(one)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Whether others of the field have exactly the value of the branch; false while anything is open. */
export function isTied({ own, field }: Comparison): boolean {
  if (own?.low === undefined || field.lacking !== '') return false;
  const { lows } = field.any;
  return above(lows, own.low) + below(lows, own.low) < lows.length - 1;
}
