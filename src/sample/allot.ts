import { ceiling, compare, type Exact, floor, multiply, ratio, subtract, whole } from '../model/exact.ts';
import type { Rule } from './sample.ts';

/**
 * How many to draw from each stratum, of strata of so many branches in code-point order of their names.
 * Undefined where the number asked for cannot give every stratum its least, or is more than the whole.
 */
export function allot(rule: Rule, sizes: readonly number[]): readonly number[] | undefined {
  const least = sizes.map((all) => Math.min(rule.min, all));
  if (rule.kind === 'share')
    return sizes.map((all, i) => Math.max(least[i] ?? 0, ceiling(multiply(rule.share, whole(all)))));
  if (rule.size > total(sizes) || rule.size < total(least)) return undefined;
  return byRemainders(rule.size, sizes, least);
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Largest remainders; whoever comes out below its least gets that, and the rest is allotted among the others anew. */
function byRemainders(size: number, sizes: readonly number[], least: readonly number[]): readonly number[] {
  const fixed = new Set<number>();
  for (;;) {
    const open = sizes.map((all, i) => (fixed.has(i) ? 0 : all));
    const held = total(least.filter((_, i) => fixed.has(i)));
    const shares = largestRemainders(size - held, open);
    const allotted = sizes.map((_, i) => (fixed.has(i) ? (least[i] ?? 0) : (shares[i] ?? 0)));
    const short = allotted.flatMap((count, i) => (count < (least[i] ?? 0) ? [i] : []));
    if (short.length === 0) return allotted;
    for (const i of short) fixed.add(i);
  }
}

/** Whole parts first, then one each by the largest remainder; of equal remainders the larger stratum, then the earlier. */
function largestRemainders(size: number, sizes: readonly number[]): readonly number[] {
  const all = total(sizes);
  if (all === 0) return sizes;
  const shares = sizes.map((count): Exact => ratio(size * count, all));
  const counts = shares.map(floor);
  const order = sizes
    .map((_, i) => ({ i, all: sizes[i] ?? 0, rest: subtract(shares[i] ?? whole(0), whole(counts[i] ?? 0)) }))
    .sort((a, b) => compare(b.rest, a.rest) || b.all - a.all || a.i - b.i);
  for (const { i } of order.slice(0, size - total(counts))) counts[i] = (counts[i] ?? 0) + 1;
  return counts;
}
