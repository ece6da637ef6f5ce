import { type Consequence, type Measured, measureName, type Rate } from '../assessment/consequence.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Earlier, EarlierStanding } from './earlier.ts';
import type { Lack } from './hit.ts';
import { beyondLines, type Measure, together, type Verdict } from './measure.ts';

/** What earlier periods are judged by. */
export type Before = {
  readonly rubric: Rubric;
  readonly rubricHash: string;
  readonly earlier: readonly Earlier[];
  /** Among whom ranks are given now. */
  readonly within: 'all' | 'group';
};

/** Whether a consequence's conditions held for a branch in every earlier period it asks for; what keeps that from being known. */
export function heldBefore(
  consequence: Consequence,
  branch: string,
  before: Before,
): { readonly verdict: Verdict; readonly lacking: readonly Lack[] } {
  const lacking: Lack[] = [];
  for (let back = 1; back < consequence.periods; back += 1) {
    const judged = heldIn(consequence, branch, before, back);
    if (judged === 'fails') return { verdict: 'fails', lacking: [] };
    if (judged !== 'holds') lacking.push(judged);
  }
  return { verdict: lacking.length > 0 ? 'possible' : 'holds', lacking };
}

function heldIn(consequence: Consequence, branch: string, before: Before, back: number): 'holds' | 'fails' | Lack {
  const period = before.earlier.at(-back);
  const lack = (why: Lack['why']): Lack => ({ back, title: period?.title, why });
  if (!period) return lack('no-period');
  const was = period.standings.find((one) => one.branch === branch);
  if (!was) return period.outside?.has(branch) ? 'fails' : lack('no-result');
  const { rate } = consequence;
  const measure = rate && measureThen(was, rate, before, period);
  const verdict = together([
    ...rankThen(consequence, was, period, before),
    ...gradeThen(consequence, was, period),
    ...(rate ? [measure ? beyondLines(measure, rate) : ('possible' as const)] : []),
  ]);
  if (verdict !== 'possible') return verdict;
  return lack(rate && measure?.state !== 'known' ? 'no-figure' : 'open');
}

function rankThen(
  { bottom, top }: Consequence,
  was: EarlierStanding,
  period: Earlier,
  { within }: Before,
): readonly Verdict[] {
  if (bottom === undefined && top === undefined) return [];
  if (was.rank === undefined) return ['possible'];
  const rank = was.rank;
  const scope =
    (period.within ?? within) === 'group'
      ? period.standings.filter(({ group }) => group === was.group)
      : period.standings;
  const open = scope.filter((one) => one.rank === undefined).length;
  const count = (beyond: (other: number) => boolean) =>
    scope.filter((one) => one.rank !== undefined && beyond(one.rank)).length;
  return [
    ...(bottom === undefined
      ? []
      : [
          fewerThan(
            bottom,
            count((other) => other > rank),
            open,
          ),
        ]),
    ...(top === undefined
      ? []
      : [
          fewerThan(
            top,
            count((other) => other < rank),
            open,
          ),
        ]),
  ];
}

/** Whether fewer than `limit` stand beyond: so many do, and so many more may. */
const fewerThan = (limit: number, sure: number, open: number): Verdict =>
  sure >= limit ? 'fails' : sure + open < limit ? 'holds' : 'possible';

function gradeThen({ grades }: Consequence, { grade }: EarlierStanding, { final }: Earlier): readonly Verdict[] {
  if (!grades) return [];
  // while anything is open a quota may still move a grade
  if (grade === undefined || final === false) return ['possible'];
  return [grades.some(({ id }) => id === grade) ? 'holds' : 'fails'];
}

/** What was measured then: as it was kept, or what its points tell; of a category they do not tell which points applied. */
function measureThen(
  was: EarlierStanding,
  { of, beyond }: Rate,
  { rubric, rubricHash }: Before,
  period: Earlier,
): Measure | undefined {
  const kept = was.measures?.get(measureName(of));
  if (kept) return kept;
  const shares = beyond.some(({ isShare }) => isShare);
  const same = period.rubricHash === undefined || period.rubricHash === rubricHash;
  if (shares && (of.kind === 'category' || !same)) return undefined;
  const amount = amountThen(was, of);
  return amount && { state: 'known', amount, of: pointsOf(of, rubric) };
}

function amountThen({ total, items, categories }: EarlierStanding, of: Measured) {
  if (of.kind === 'total') return total;
  if (of.kind === 'fact') return undefined;
  return (of.kind === 'item' ? items : categories).get(of.id);
}

const pointsOf = (of: Measured, rubric: Rubric) =>
  of.kind === 'total' ? rubric.total : of.kind === 'item' ? rubric.itemById.get(of.id)?.points : undefined;
