import { type Award, outweighed } from '../clauses/award.ts';
import { compare } from '../model/exact.ts';

/** The matter an award belongs to across the whole rubric, if any. */
export const matterOf = ({ clause }: Award): string | undefined =>
  clause.form === 'counted' ? clause.matter : undefined;

/** Per matter, the award that counts: the largest, of equals the first in the rubric; and the matters still open. */
export type Matters = { readonly winners: ReadonlyMap<string, Award>; readonly open: ReadonlySet<string> };

/** Who counts in each matter, of all awards of the rubric in its order. */
export function settleMatters(awards: Iterable<Award>): Matters {
  const winners = new Map<string, Award>();
  const open = new Set<string>();
  for (const award of awards) {
    const matter = matterOf(award);
    if (matter === undefined) continue;
    if (award.state === 'unknown') open.add(matter);
    if (award.state !== 'fired') continue;
    const sofar = winners.get(matter);
    if (!sofar || compare(award.points, sofar.points) > 0) winners.set(matter, award);
  }
  return { winners, open };
}

/** The awards with those standing back that another of their matter outdoes. */
export const afterMatters = (awards: readonly Award[], { winners }: Matters): readonly Award[] =>
  awards.map((award) => {
    const matter = matterOf(award);
    return matter === undefined || winners.get(matter) === award ? award : outweighed(award);
  });

/**
 * The awards as they may stand in the worst or best case where an unknown award of their matter may yet outdo them:
 * what gives may fall away in the worst case, what takes in the best.
 */
export const anticipated = (
  awards: readonly Award[],
  { open }: Matters,
  side: 'worst' | 'best',
  gives: (award: Award) => boolean,
): readonly Award[] =>
  awards.map((award) => {
    const matter = matterOf(award);
    if (matter === undefined || !open.has(matter)) return award;
    return gives(award) === (side === 'worst')
      ? outweighed(award)
      : award.state === 'outweighed'
        ? { ...award, state: 'fired' }
        : award;
  });
