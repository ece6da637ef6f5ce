import type { BranchScore } from '../../engine/score.ts';
import { compare, isPositive, percentText } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { PartComparison } from '../../roster/compare-parts.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { difference, fixedBounds, signed } from '../amounts.ts';
import type { Sheet } from '../draw/grid.ts';
import { countLabel, label, say, whomLabel } from '../labels.ts';
import type { Column, Row } from '../report.ts';
import type { Papers } from './papers.ts';

/** The items that lost points, those that lost most in the total first; only so many where that is asked. */
export const mostLost = (items: readonly PartComparison[]): readonly PartComparison[] =>
  items.filter(({ lost }) => isPositive(lost)).sort((a, b) => compare(b.lost, a.lost));

/** What each item lost together, how many lost of it, and its share. */
export function mostLostSheet(
  items: readonly PartComparison[],
  { rounding: { places }, whom }: Rubric,
  lang: Lang,
  most = Number.POSITIVE_INFINITY,
): Sheet {
  const columns: readonly Column[] = [
    { id: 'item', title: label('item', lang), align: 'left', key: true },
    { id: 'category', title: label('category', lang), align: 'left' },
    { id: 'points', title: label('points', lang), align: 'right' },
    { id: 'lost', title: say(lang, '失分合计', 'Lost in all'), align: 'right', places },
    { id: 'losers', title: say(lang, `失分${whom.many.zh}`, countLabel(whom, lang)), align: 'right' },
    { id: 'settled', title: label('denominator', lang), align: 'right' },
    { id: 'rate', title: say(lang, '得分率', 'Share'), align: 'right' },
  ];
  const rows = mostLost(items)
    .slice(0, most)
    .map(({ title, category, points, lost, settled, full, statistics }): Row => {
      const rate = statistics ? percentText(statistics.rate) : '-';
      return [title, category, points, lost, String(settled - full), String(settled), rate];
    });
  return { columns, rows };
}

/** A branch's own check beside the inspection. */
export type SelfCheck = { readonly self: BranchScore; readonly inspected: BranchScore };

/** The branches of which there are both. */
export const selfChecks = ({ branches, selves }: Papers): readonly SelfCheck[] =>
  branches.flatMap(({ score }) => {
    const self = selves.get(score.evidence.branch);
    return self ? [{ self, inspected: score }] : [];
  });

/** Both totals, what lies between them, and in how many items they differ. */
export function ownCheckSheet(checks: readonly SelfCheck[], { rounding: { places }, whom }: Rubric, lang: Lang): Sheet {
  const columns: readonly Column[] = [
    { id: 'name', title: whomLabel(whom, lang), align: 'left', key: true },
    { id: 'self', title: label('self', lang), align: 'right' },
    { id: 'audited', title: label('audited', lang), align: 'right' },
    { id: 'difference', title: say(lang, '自查高出', 'Self above'), align: 'right' },
    { id: 'items', title: say(lang, '有差异的分项', 'Items that differ'), align: 'left' },
  ];
  const rows = checks.map(({ self, inspected }): Row => {
    const apart = difference(self.total, inspected.total);
    return [
      inspected.evidence.name,
      fixedBounds(self.total, places, lang),
      fixedBounds(inspected.total, places, lang),
      apart === undefined ? '-' : signed(apart, places),
      differingTold({ self, inspected }, places, lang),
    ];
  });
  return { columns, rows };
}

/** The items on which both differ, by how much the own check is above. */
function differingTold({ self, inspected }: SelfCheck, places: number, lang: Lang): string {
  const told = inspected.items.flatMap((one) => {
    const own = self.items.find(({ item }) => item === one.item);
    const apart = own && own.state !== 'not-applicable' ? difference(own.points, one.points) : undefined;
    return apart === undefined || compare(own?.points.low ?? one.points.low, one.points.low) === 0
      ? []
      : [`${one.item.title} ${signed(apart, places)}`];
  });
  return told.length === 0 ? label('none', lang) : told.join(say(lang, '；', '; '));
}
