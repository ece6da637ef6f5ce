import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** The middle of the values (of an even number, the lower of the two in the middle). */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new Error('no values were measured');
  return middle;
}

/** How many milliseconds the work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** One contestant: what it does, and the milliseconds of a round divided by `per`. */
export type Contestant = { readonly work: () => unknown; readonly per: number };

/** The median of every contestant over so many rounds in which all take turns; one round before them does not count. */
export async function inTurns<K extends string>(
  rounds: number,
  contestants: Readonly<Record<K, Contestant>>,
): Promise<Readonly<Record<K, number>>> {
  const names = Object.keys(contestants) as K[];
  const times = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const took = (await timed(contestants[name].work)) / contestants[name].per;
      if (round > 0) times.get(name)?.push(took);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<K, number>;
}

/**
 * The milliseconds the work takes for one of the list: warmed up for a second, then the median of passes over the list
 * (or of as much of it as fits in 50 ms) during two seconds. What the work returns is looked at and dropped.
 */
export async function perEach<T>(list: readonly T[], work: (one: T) => unknown): Promise<number> {
  const passes: number[] = [];
  const start = performance.now();
  let next = 0;
  while (performance.now() - start < 3000) {
    const began = performance.now();
    let done = 0;
    for (; done < list.length && performance.now() - began < 50; done += 1) {
      const result = work(list[next % list.length] as T);
      next += 1;
      if (result instanceof Promise) await result;
    }
    if (began - start > 1000) passes.push((performance.now() - began) / done);
  }
  return median(passes);
}

/** Runs a process of this Node to its end and returns what it printed; a failure ends the benchmark. */
export function runNode(args: readonly string[], fine: readonly number[] = [0]): string {
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (run.status !== null && fine.includes(run.status)) return run.stdout;
  throw new Error(`node ${args.join(' ')} ended with ${run.status}: ${run.stderr}`);
}
