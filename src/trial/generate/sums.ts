/** One way for a part to lose points, in whole units. */
export type Loss = { readonly units: number; readonly choice: number };

/** For every sum of losses up to a limit, one choice of every part (or none) that makes it, with as few parts as possible. */
export type Sums = {
  readonly reaches: (units: number) => boolean;
  /** The chosen loss of each part that makes the sum; `undefined` where a part loses nothing. */
  readonly choices: (units: number) => readonly (number | undefined)[];
};

const unreached = 65_535;

/** Which sums the losses of parts can come to, each part losing in one way or not at all. */
export function sumsOf(parts: readonly (readonly Loss[])[], limit: number): Sums {
  let fewest = new Uint16Array(limit + 1).fill(unreached);
  fewest[0] = 0;
  const taken = parts.map((losses) => {
    const next = fewest.slice();
    const choice = new Uint8Array(limit + 1);
    for (const [i, { units }] of losses.entries()) addLoss({ fewest, next, choice }, units, i + 1);
    fewest = next;
    return choice;
  });
  return {
    reaches: (units) => units >= 0 && units <= limit && fewest[units] !== unreached,
    choices: (units) => {
      let left = units;
      const chosen: (number | undefined)[] = [];
      for (let part = parts.length - 1; part >= 0; part -= 1) {
        const loss = parts[part]?.[(taken[part]?.[left] ?? 0) - 1];
        chosen.unshift(loss?.choice);
        left -= loss?.units ?? 0;
      }
      return chosen;
    },
  };
}

function addLoss(
  { fewest, next, choice }: { readonly fewest: Uint16Array; readonly next: Uint16Array; readonly choice: Uint8Array },
  units: number,
  mark: number,
): void {
  for (let sum = units; sum < next.length; sum += 1) {
    const before = fewest[sum - units] ?? unreached;
    if (before === unreached || before + 1 >= (next[sum] ?? 0)) continue;
    next[sum] = before + 1;
    choice[sum] = mark;
  }
}
