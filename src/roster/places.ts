import { compare, type Exact } from '../model/exact.ts';
import type { TieBreaker } from '../rubric/rubric.ts';
import type { Place } from './hit.ts';
import { compareStandings } from './rank.ts';
import type { Standing } from './roster.ts';

/** The places that the branches of one ranking may still come to. */
export type Places = {
  readonly behind: (one: Standing) => Place;
  readonly before: (one: Standing) => Place;
};

/** What places are made of: everybody ranked together, best first, and how many more may come that nobody could read. */
export type Ranked = {
  readonly standings: readonly Standing[];
  readonly breakers: readonly TieBreaker[];
  readonly unread: number;
};

/** The places within one ranking. Whoever is open may come to stand anywhere between its lowest and its highest total. */
export function placesAmong({ standings, breakers, unread }: Ranked): Places {
  const settled = standings.filter(({ grade }) => grade !== undefined);
  const open = standings.filter(({ grade }) => grade === undefined);
  const runs = runsOf(settled, breakers);
  const totals = ascending(settled.map(({ total }) => total.low));
  const lows = ascending(open.map(({ total }) => total.low));
  const highs = ascending(open.map(({ total }) => total.high));
  // equal totals may be told apart by a tie-breaker that is still open
  const loosely = breakers.length > 0;
  // an open branch is not counted against itself
  const itself = ({ grade, total }: Standing) =>
    grade === undefined && (loosely || compare(total.low, total.high) < 0) ? 1 : 0;
  return {
    behind: (one) => {
      const { low, high } = one.total;
      const run = runs.get(one.branch);
      const [sure, most] = run ? [run.behind, run.behind] : [below(totals, low, false), below(totals, high, loosely)];
      return {
        fewest: sure + below(highs, low, false),
        most: most + below(lows, high, loosely) - itself(one) + unread,
        equals: run?.equals ?? 1,
      };
    },
    before: (one) => {
      const { low, high } = one.total;
      const run = runs.get(one.branch);
      const [sure, most] = run ? [run.before, run.before] : [above(totals, high, false), above(totals, low, loosely)];
      return {
        fewest: sure + above(lows, high, false),
        most: most + above(highs, low, loosely) - itself(one) + unread,
        equals: run?.equals ?? 1,
      };
    },
  };
}

const ascending = (totals: readonly Exact[]): readonly Exact[] => [...totals].sort(compare);

/** How many of the ascending totals lie below the bound, or also on it. */
function below(totals: readonly Exact[], bound: Exact, included: boolean): number {
  let [from, to] = [0, totals.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const total = totals[middle];
    const order = total === undefined ? 1 : compare(total, bound);
    if (order < 0 || (included && order === 0)) from = middle + 1;
    else to = middle;
  }
  return from;
}

const above = (totals: readonly Exact[], bound: Exact, included: boolean): number =>
  totals.length - below(totals, bound, !included);

type Run = { readonly before: number; readonly behind: number; readonly equals: number };

/** Who stands where among those that are settled: equals, ids aside, stand together. */
function runsOf(settled: readonly Standing[], breakers: readonly TieBreaker[]): ReadonlyMap<string, Run> {
  const runs = new Map<string, Run>();
  for (let from = 0; from < settled.length; ) {
    const first = settled[from];
    let to = from + 1;
    while (first && equalsAt(first, settled[to], breakers)) to += 1;
    const run = { before: from, behind: settled.length - to, equals: to - from };
    for (const { branch } of settled.slice(from, to)) runs.set(branch, run);
    from = to;
  }
  return runs;
}

const equalsAt = (first: Standing, next: Standing | undefined, breakers: readonly TieBreaker[]): boolean =>
  next !== undefined && compareStandings(first, next, breakers) === 0;
