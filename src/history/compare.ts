import { equals } from '../model/exact.ts';
import type { Kept, KeptBounds, KeptStanding } from './kept.ts';

/** A branch that two results tell differently; undefined on the side that does not know it. */
export type Difference = {
  readonly branch: string;
  readonly name: string;
  readonly before: KeptStanding | undefined;
  readonly now: KeptStanding | undefined;
};

/** The branches whose total, grade, rank or points two results tell differently, in the order of the first. */
export function differencesOf(before: Kept, now: Kept): readonly Difference[] {
  const [was, is] = [byBranch(before), byBranch(now)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((branch) => {
    const [one, other] = [was.get(branch), is.get(branch)];
    if (one && other && sameStanding(one, other)) return [];
    return [{ branch, name: (other ?? one)?.name ?? branch, before: one, now: other }];
  });
}

const byBranch = (kept: Kept): ReadonlyMap<string, KeptStanding> =>
  new Map(kept.standings.map((standing) => [standing.branch, standing]));

const sameStanding = (a: KeptStanding, b: KeptStanding): boolean =>
  a.rank === b.rank &&
  a.grade === b.grade &&
  a.group === b.group &&
  sameBounds(a.total, b.total) &&
  samePoints(a.categories, b.categories) &&
  samePoints(a.items, b.items);

const sameBounds = (a: KeptBounds, b: KeptBounds): boolean => equals(a.low, b.low) && equals(a.high, b.high);

const samePoints = (a: ReadonlyMap<string, KeptBounds>, b: ReadonlyMap<string, KeptBounds>): boolean =>
  a.size === b.size &&
  [...a].every(([id, bounds]) => {
    const other = b.get(id);
    return other !== undefined && sameBounds(bounds, other);
  });
