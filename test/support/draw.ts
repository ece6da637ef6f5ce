import fc from 'fast-check';

/** Draws one value after the other, as a test that builds something step by step needs it. */
export type Draw = {
  readonly int: (min: number, max: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** True once in so many times. */
  readonly once: (outOf: number) => boolean;
  readonly some: <T>(list: readonly T[]) => readonly T[];
  readonly list: <T>(min: number, max: number, make: (index: number) => T) => readonly T[];
  readonly shuffled: <T>(list: readonly T[]) => readonly T[];
};

/** What draws, from a seed: the same seed draws the same values. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    int,
    once: (outOf) => int(1, outOf) === outOf,
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new Error('there is nothing to pick from');
      return list[int(0, list.length - 1)] as T;
    },
    some: (list) => list.filter(() => int(0, 1) === 1),
    list: (min, max, make) => Array.from({ length: int(min, max) }, (_, index) => make(index)),
    shuffled: (list) => {
      const rest = [...list];
      return list.flatMap(() => rest.splice(int(0, rest.length - 1), 1));
    },
  };
}

/**
 * Checks a property on many drawings, the same ones every time, so that what passed once passes again. `RUNS=10` makes ten
 * times as many and other ones; what fails names its seed, which `SEED=… vitest` runs alone.
 */
export function check(runs: number, property: (draw: Draw) => void): void {
  const only = process.env['SEED'];
  if (only !== undefined) {
    property(drawFrom(Number(only)));
    return;
  }
  const seeds = fc.noShrink(fc.integer({ min: 0, max: 2 ** 32 - 1 }));
  const times = process.env['RUNS'];
  const numRuns = runs * Number(times ?? 1);
  fc.assert(
    fc.property(seeds, (seed) => property(drawFrom(seed))),
    { numRuns, endOnFailure: true, ...(times === undefined && { seed: 2019 }) },
  );
}
