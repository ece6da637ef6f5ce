import { type Award, outdoes, outweighed, standing } from '../clauses/award.ts';
import { type ClauseEntry, givesPoints } from '../clauses/clause.ts';

/** The matter an award belongs to across the whole rubric, if any. */
export const matterOf = ({ clause }: Award): string | undefined =>
  clause.form === 'counted' ? clause.matter : undefined;

/** Whether the award gives: earnings and bonuses. */
export const gives = ({ clause }: Award): boolean => clause.form === 'counted' && givesPoints(clause);

/** Per matter, the award whose clause counts: the largest, of equals the first in the rubric; and the matters still open. */
export type Matters = { readonly winners: ReadonlyMap<string, Award>; readonly open: ReadonlySet<string> };

/** Who counts in each matter, of all awards of the rubric in its order. */
export function settleMatters(lists: readonly (readonly Award[])[]): Matters {
  const winners = new Map<string, Award>();
  const open = new Set<string>();
  for (const awards of lists) {
    for (const award of awards) {
      const matter = matterOf(award);
      if (matter === undefined) continue;
      if (award.state === 'unknown') open.add(matter);
      if (award.state === 'fired') winners.set(matter, larger(winners.get(matter), award));
    }
  }
  return { winners, open };
}

const larger = (sofar: Award | undefined, award: Award): Award => (sofar && !outdoes(award, sofar) ? sofar : award);

/** The awards with those standing back that another clause of their matter outdoes; several assessors of one clause are no others. */
function afterMatters(awards: readonly Award[], { winners }: Matters): readonly Award[] {
  if (!awards.some((award) => matterOf(award) !== undefined)) return awards;
  return awards.map((award) => {
    const matter = matterOf(award);
    return matter === undefined || winners.get(matter)?.clause === award.clause ? award : outweighed(award);
  });
}

/** The awards as they count: those standing back that another clause of their matter outdoes, then those of their group. */
export const counting = (
  entries: readonly ClauseEntry[],
  awards: readonly Award[],
  matters: Matters | undefined,
): readonly Award[] => standing(entries, matters ? afterMatters(awards, matters) : awards);

/**
 * The awards as they may stand in the worst or best case where an unknown award of their matter may yet outdo them:
 * what gives may fall away in the worst case, what takes in the best.
 */
export const anticipated = (awards: readonly Award[], { open }: Matters, side: 'worst' | 'best'): readonly Award[] =>
  awards.map((award) => {
    const matter = matterOf(award);
    if (matter === undefined || !open.has(matter)) return award;
    return gives(award) === (side === 'worst') ? outweighed(award) : award;
  });

/** Whether any of the awards belongs to a matter that is still open. */
export const inOpenMatter = (awards: readonly Award[], matters: Matters | undefined): boolean =>
  matters !== undefined && matters.open.size > 0 && awards.some((award) => matters.open.has(matterOf(award) ?? ''));
