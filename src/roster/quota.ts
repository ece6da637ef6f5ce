import type { Assessment, Quota } from '../assessment/assessment.ts';
import { ceiling, floor, multiply, round, whole } from '../model/exact.ts';
import type { Grade, TieBreaker } from '../rubric/rubric.ts';
import { compareStandings } from './rank.ts';
import type { QuotaUse, Standing } from './roster.ts';

/** Standings with every quota kept, and how each quota was used. */
export type Allotted = { readonly standings: readonly Standing[]; readonly quotas: readonly QuotaUse[] };

/** Applies the quotas from the best grade down. Who is displaced goes to the next grade, and may be displaced again there. */
export function allot(
  ordered: readonly Standing[],
  grades: readonly Grade[],
  assessment: Assessment,
  groups: readonly string[],
  breakers: readonly TieBreaker[],
): Allotted {
  let standings = ordered;
  const quotas: QuotaUse[] = [];
  grades.forEach((grade, i) => {
    const quota = assessment.quotas.get(grade.id);
    const next = grades[i + 1];
    if (!quota || !next) return;
    for (const group of quota.within === 'group' ? groups : [undefined]) {
      const use = apply(standings, grade, quota, group, breakers);
      quotas.push(use);
      const out = new Set(use.displaced);
      standings = standings.map((one) => (out.has(one.branch) ? displaced(one, grade, next) : one));
    }
  });
  return { standings, quotas };
}

const displaced = (standing: Standing, from: Grade, to: Grade): Standing => ({
  ...standing,
  grade: to,
  grades: { lowest: to, highest: to },
  displacedFrom: standing.displacedFrom ?? from,
});

function apply(
  standings: readonly Standing[],
  grade: Grade,
  quota: Quota,
  group: string | undefined,
  breakers: readonly TieBreaker[],
): QuotaUse {
  const among = group === undefined ? standings : standings.filter((one) => one.group === group);
  const holders = among.filter((one) => one.grade === grade);
  const places = placesOf(quota, among.length);
  const kept = keep(holders, places, breakers);
  return {
    grade,
    atMost: quota.atMost,
    group,
    of: among.length,
    places,
    held: kept,
    displaced: holders.slice(kept).map((one) => one.branch),
  };
}

function placesOf({ atMost, rounding }: Quota, of: number): number {
  if (atMost.kind === 'number') return atMost.number;
  const share = multiply(atMost.share, whole(of));
  if (rounding === 'up') return ceiling(share);
  return floor(rounding === 'down' ? share : round(share, 0, 'half-up'));
}

/** How many of the ordered holders keep the grade: a tie that does not fit whole is not split. */
function keep(holders: readonly Standing[], places: number, breakers: readonly TieBreaker[]): number {
  if (holders.length <= places) return holders.length;
  let kept = places;
  const tiedAcross = (at: number): boolean => {
    const [inside, outside] = [holders[at - 1], holders[at]];
    return inside !== undefined && outside !== undefined && compareStandings(inside, outside, breakers) === 0;
  };
  while (kept > 0 && tiedAcross(kept)) kept -= 1;
  return kept;
}
