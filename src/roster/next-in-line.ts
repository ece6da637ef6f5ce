import { type Consequence, measureName, type Rate } from '../assessment/consequence.ts';
import { abs, compare, divide, type Exact, equals, greatest, least, subtract } from '../model/exact.ts';
import type { Hit, Next } from './hit.ts';
import type { Measure } from './measure.ts';
import type { Standing } from './roster.ts';

/**
 * Who is hit next, of each ranking: told where one condition alone decides, by this period alone, and where nobody of the
 * ranking is in doubt.
 */
export function nextInLine(
  consequence: Consequence,
  hits: readonly Hit[],
  standings: readonly Standing[],
  within: 'all' | 'group',
): readonly Next[] {
  const { bottom, top, grades, rate, periods } = consequence;
  const conditions = [bottom, top, grades, rate].filter((one) => one !== undefined);
  if (conditions.length !== 1 || grades || periods > 1 || hits.length === 0) return [];
  const states = new Map(hits.map(({ branch, state }) => [branch, state]));
  if (rate)
    return [...states.values()].includes('possible')
      ? []
      : nearestToLine(
          rate,
          standings.filter(({ branch }) => !states.has(branch)),
        );
  const groups = within === 'all' ? [undefined] : [...new Set(standings.map(({ group }) => group))];
  return groups.flatMap((group) => {
    const among = within === 'all' ? standings : standings.filter((one) => one.group === group);
    const hit = among.filter(({ branch }) => states.has(branch));
    if (hit.some(({ branch }) => states.get(branch) === 'possible')) return [];
    return nearestToHit(
      hit,
      among.filter(({ branch }) => !states.has(branch)),
      bottom === undefined,
      group,
    );
  });
}

/** The settled that stand closest to those hit, from below where these are the first. */
function nearestToHit(
  hit: readonly Standing[],
  others: readonly Standing[],
  areFirst: boolean,
  group: string | undefined,
): readonly Next[] {
  const settled = others.filter(({ grade }) => grade !== undefined);
  const nearest = areFirst ? settled[0] : settled.at(-1);
  if (!nearest || hit.length === 0) return [];
  const totals = hit.map(({ total }) => total.low);
  const edge = totals.reduce(areFirst ? least : greatest);
  return [
    { branch: nearest.branch, group, by: 'total', distance: abs(subtract(nearest.total.low, edge)), isShare: false },
  ];
}

/** The closest to the line among those beyond it, all of them where several are. */
function nearestToLine(rate: Rate, others: readonly Standing[]): readonly Next[] {
  const name = measureName(rate.of);
  const isShare = rate.beyond[0]?.isShare === true || (rate.of.kind === 'fact' && rate.of.fact.kind === 'ratio');
  const far = others.flatMap(({ branch, measures }): Next[] => {
    const distance = distanceFrom(measures.get(name), rate);
    return distance === undefined ? [] : [{ branch, group: undefined, by: 'line', distance, isShare }];
  });
  const nearest = far.reduce<Exact | undefined>(
    (sofar, { distance }) => (sofar === undefined ? distance : least(sofar, distance)),
    undefined,
  );
  return nearest === undefined ? [] : far.filter(({ distance }) => equals(distance, nearest));
}

/** How far a certain measure is from the only line of a rate. */
function distanceFrom(measure: Measure | undefined, { beyond }: Rate): Exact | undefined {
  const [only, ...others] = beyond;
  if (measure?.state !== 'known' || !only || others.length > 0) return undefined;
  const { amount, of } = measure;
  if (compare(amount.low, amount.high) !== 0) return undefined;
  const is = only.isShare && of !== undefined ? divide(amount.low, of) : amount.low;
  return abs(subtract(is, only.line));
}
