import { compare, type Exact, equals, isNegative, isZero, percentText, round, subtract } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { PartComparison } from '../../roster/compare-parts.ts';
import { settled, signed } from '../amounts.ts';
import { toned } from '../cells.ts';
import type { Sheet } from '../draw/grid.ts';
import { label, say, whomLabel } from '../labels.ts';
import type { Cell, Column, Row } from '../report.ts';
import type { Papers } from './papers.ts';

/** The parts with the widest spread first; equals as the rubric has them. */
export const bySpread = (parts: readonly PartComparison[]): readonly PartComparison[] =>
  [...parts].sort((a, b) => {
    if (!a.statistics || !b.statistics) return Number(!a.statistics) - Number(!b.statistics);
    return compare(b.statistics.spread, a.statistics.spread);
  });

/** Whether any category stands for more than applies of it. */
export const isConverted = ({ branches }: Papers): boolean =>
  branches.some(({ score }) =>
    score.categories.some(
      ({ category, inPlay, state }) => state !== 'not-applicable' && !equals(inPlay, category.points),
    ),
  );

/** Mean, highest, lowest, spread and share of each part. */
export function partsSheet(
  parts: readonly PartComparison[],
  places: number,
  kind: 'category' | 'item',
  lang: Lang,
): Sheet {
  const number = (id: string, title: string): Column => ({ id, title, align: 'right', places });
  const columns: readonly Column[] = [
    { id: kind, title: label(kind, lang), align: 'left', key: true },
    { id: 'points', title: label('points', lang), align: 'right' },
    number('mean', say(lang, '平均', 'Mean')),
    number('highest', say(lang, '最高', 'Highest')),
    number('lowest', say(lang, '最低', 'Lowest')),
    number('spread', say(lang, '极差', 'Spread')),
    { id: 'rate', title: say(lang, '得分率', 'Share'), align: 'right' },
    { id: 'settled', title: say(lang, '已定', 'Settled'), align: 'right' },
    { id: 'full', title: say(lang, '满分', 'Full'), align: 'right' },
  ];
  const rows = parts.map(({ title, points, statistics, settled: count, full }): Row => {
    if (!statistics) return [title, points, '-', '-', '-', '-', '-', String(count), '-'];
    const { mean, highest, lowest, spread, rate } = statistics;
    return [title, points, mean, highest, lowest, spread, percentText(rate), String(count), String(full)];
  });
  return { columns, rows };
}

/** A branch a row, a category a column: how far its points lie from the mean. */
export function differencesSheet({ roster, branches }: Papers, parts: readonly PartComparison[], lang: Lang): Sheet {
  const { places } = roster.rubric.rounding;
  const columns: readonly Column[] = [
    { id: 'name', title: whomLabel(roster.rubric.whom, lang), align: 'left', key: true },
    { id: 'total', title: label('total', lang), align: 'right' },
    ...parts.map(({ id, title }): Column => ({ id, title, align: 'right' })),
  ];
  const standings = new Map(roster.standings.map((standing) => [standing.branch, standing]));
  const rows = branches.map(({ score }): Row => {
    const { branch, name } = score.evidence;
    const total = standings.get(branch)?.grade === undefined ? undefined : settled(score.total);
    return [
      name,
      apart(total, roster.statistics?.mean, places, lang),
      ...parts.map((part) => differenceCell(part, branch, places, lang)),
    ];
  });
  return { columns, rows };
}

function differenceCell(part: PartComparison, branch: string, places: number, lang: Lang): Cell {
  const points = part.byBranch.get(branch);
  if (!points) return '-';
  return apart(settled(points), part.statistics?.mean, places, lang);
}

function apart(own: Exact | undefined, mean: Exact | undefined, places: number, lang: Lang): Cell {
  if (own === undefined || mean === undefined) return toned(say(lang, '待定', 'open'), 'warn');
  const difference = subtract(own, mean);
  const shown = round(difference, places, 'half-up');
  // what is shown as nothing has no sign
  return toned(signed(isZero(shown) ? shown : difference, places), isNegative(shown) ? 'bad' : undefined);
}
