/** How many of a stratum pass: the fewest and the most that what was found leaves credible. */
export type Passing = { readonly low: number; readonly high: number };

/** What was found in a stratum: of `all` branches so many were drawn, and so many of these pass. */
export type Found = { readonly all: number; readonly drawn: number; readonly passed: number };

/**
 * Every number K of passing branches under which what was found, or something still further from K, has a chance of at least
 * 1 ÷ `odds` on its side: the exact bounds of the hypergeometric distribution, by whole numbers only.
 */
export function credible({ all, drawn, passed }: Found, odds: number): Passing {
  if (drawn === all) return { low: passed, high: passed };
  // those that fail are drawn by the same law
  const failing = fewest({ all, drawn, passed: drawn - passed }, odds);
  return { low: fewest({ all, drawn, passed }, odds), high: all - failing };
}

/** The least K under which at least so many passing would be drawn with a chance of 1 ÷ odds or more. */
function fewest({ all, drawn, passed }: Found, odds: number): number {
  const ways = choose(all, drawn);
  // the chance rises with K, and is certain at the last
  let [low, high] = [passed, all - (drawn - passed)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (waysFrom(passed, middle, { all, drawn }) * BigInt(odds) >= ways) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** In how many ways at least `least` of the passing are drawn, where `passing` of all pass. */
function waysFrom(least: number, passing: number, { all, drawn }: Omit<Found, 'passed'>): bigint {
  const first = Math.max(least, drawn - (all - passing));
  const last = Math.min(passing, drawn);
  let ways = choose(passing, first) * choose(all - passing, drawn - first);
  let sum = 0n;
  for (let i = first; i <= last; i += 1) {
    sum += ways;
    // the next term from this one, without a remainder
    ways = (ways * BigInt(passing - i) * BigInt(drawn - i)) / (BigInt(i + 1) * BigInt(all - passing - drawn + i + 1));
  }
  return sum;
}

/** In how many ways k of n can be chosen. */
function choose(n: number, k: number): bigint {
  let ways = 1n;
  for (let i = 1; i <= Math.min(k, n - k); i += 1) ways = (ways * BigInt(n - i + 1)) / BigInt(i);
  return ways;
}
