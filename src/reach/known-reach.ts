import { compare } from '../model/exact.ts';
import type { Frame } from './frame.ts';
import type { ItemReach } from './item.ts';
import { isUnder, kindsOf } from './kinds.ts';
import type { Memory } from './memory.ts';
import type { PlacedItem } from './rubric-parts.ts';

/** Most kinds of branches that are told apart for one item. */
const allowedKinds = 200;

/** What an item may come to over all branches to which it applies. */
export function reachPlaced({ item, chain }: PlacedItem, frame: Frame, { reachOf }: Memory): ItemReach {
  const kinds = kindsOf(chain, frame, allowedKinds);
  if (!kinds) return { state: 'too-many' };
  const reaches = kinds.filter((kind) => isUnder(chain, kind)).map((kind) => reachOf(item, new Map(), kind.frame));
  if (reaches.some(({ state }) => state === 'too-many')) return { state: 'too-many' };
  return reaches.reduce(joined, { state: 'never' });
}

/** From the lower of both lows to the higher of both highs. */
function joined(a: ItemReach, b: ItemReach): ItemReach {
  if (a.state !== 'known') return b;
  if (b.state !== 'known') return a;
  return {
    state: 'known',
    low: compare(b.low.points, a.low.points) < 0 ? b.low : a.low,
    high: compare(b.high.points, a.high.points) > 0 ? b.high : a.high,
    tight: a.tight && b.tight,
    perhapsNot: a.perhapsNot || b.perhapsNot,
  };
}
