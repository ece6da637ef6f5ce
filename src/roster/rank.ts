import { compare, type Exact, zero } from '../model/exact.ts';
import type { Ranking, TieBreaker } from '../rubric/rubric.ts';
import type { Standing } from './roster.ts';

/** The order of two texts by their code points: the same on every machine. */
export const byCodePoints = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The better standing first: by total, then by the tie-breakers; 0 for those the rule cannot tell apart. */
export function compareStandings(a: Standing, b: Standing, breakers: readonly TieBreaker[]): number {
  const byTotal = compare(b.total.low, a.total.low);
  if (byTotal !== 0) return byTotal;
  for (const breaker of breakers) {
    const difference = compare(measure(b, breaker), measure(a, breaker));
    if (difference !== 0) return difference;
  }
  return 0;
}

function measure(standing: Standing, breaker: TieBreaker): Exact {
  switch (breaker.kind) {
    case 'category':
      return standing.categories.get(breaker.id)?.low ?? zero;
    case 'item':
      return standing.items.get(breaker.id)?.low ?? zero;
    default:
      return standing[breaker.kind].low;
  }
}

/** Everybody in order: the ranked best first, then those still open by what they may reach; equals by id. */
export const inOrder = (standings: readonly Standing[], breakers: readonly TieBreaker[]): readonly Standing[] =>
  [...standings].sort(
    (a, b) =>
      Number(a.grade === undefined) - Number(b.grade === undefined) ||
      compareStandings(a, b, breakers) ||
      compare(b.total.high, a.total.high) ||
      byCodePoints(a.branch, b.branch),
  );

/** Gives ranks to ordered standings by the tie rule; whoever is open gets none. */
export function withRanks(ordered: readonly Standing[], ranking: Ranking): readonly Standing[] {
  if (ranking.within === 'all') return rankOne(ordered, ranking);
  const groups = new Map<string | undefined, Standing[]>();
  for (const standing of ordered) {
    const group = groups.get(standing.group);
    if (group) group.push(standing);
    else groups.set(standing.group, [standing]);
  }
  const ranked = new Map(
    [...groups.values()].flatMap((group) => rankOne(group, ranking).map((one) => [one.branch, one])),
  );
  return ordered.map((standing) => ranked.get(standing.branch) ?? standing);
}

function rankOne(ordered: readonly Standing[], { ties, tieBreakers }: Ranking): readonly Standing[] {
  const same = (a: Standing | undefined, b: Standing | undefined): boolean =>
    a?.grade !== undefined && b?.grade !== undefined && compareStandings(a, b, tieBreakers) === 0;
  let [rank, distinct] = [0, 0];
  return ordered.map((standing, i) => {
    if (standing.grade === undefined) return standing;
    const asBefore = same(standing, ordered[i - 1]);
    if (!asBefore) distinct += 1;
    if (ties === 'ordinal' || !asBefore) rank = ties === 'dense' ? distinct : i + 1;
    const tied = asBefore || same(standing, ordered[i + 1]);
    return { ...standing, rank, tied: tied && ties !== 'ordinal' };
  });
}
