import {
  add,
  type Exact,
  greatest,
  least,
  multiply,
  negate,
  one,
  type RoundingMode,
  round,
  sum,
  zero,
} from '../model/exact.ts';
import type { Bounds } from './score.ts';

/** Points that are certain. */
export const exactly = (points: Exact): Bounds => ({ low: points, high: points });

/** No points, for certain. */
export const nothing: Bounds = exactly(zero);

/** The sum of both. */
export function addBounds(a: Bounds, b: Bounds): Bounds {
  const low = add(a.low, b.low);
  return a.low === a.high && b.low === b.high ? { low, high: low } : { low, high: add(a.high, b.high) };
}

/** From the lower of both lows to the higher of both highs. */
export const spanning = (a: Bounds, b: Bounds): Bounds => ({
  low: least(a.low, b.low),
  high: greatest(a.high, b.high),
});

/** The sum of all. */
export function sumBounds(list: readonly Bounds[]): Bounds {
  const low = sum(list.map((one) => one.low));
  return list.every((one) => one.low === one.high) ? exactly(low) : { low, high: sum(list.map((one) => one.high)) };
}

/** What remains of a when b is taken: the most taken leaves the least. */
export const subtractBounds = (a: Bounds, b: Bounds): Bounds =>
  addBounds(a, { low: negate(b.high), high: negate(b.low) });

/** Each end through the same rising function. */
export function mapBounds(bounds: Bounds, change: (points: Exact) => Exact): Bounds {
  const low = change(bounds.low);
  return bounds.low === bounds.high ? { low, high: low } : { low, high: change(bounds.high) };
}

/** The bounds times a factor that is not negative. */
export const scaleBounds = (bounds: Bounds, factor: Exact): Bounds =>
  factor === one ? bounds : mapBounds(bounds, (points) => multiply(points, factor));

/** The bounds rounded. */
export const roundBounds = (bounds: Bounds, places: number, mode: RoundingMode): Bounds =>
  mapBounds(bounds, (points) => round(points, places, mode));
