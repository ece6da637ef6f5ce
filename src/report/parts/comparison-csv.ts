import { subtract } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { Comparison, PartComparison } from '../../roster/compare-parts.ts';
import { settled } from '../amounts.ts';
import { countLabel, label, say, whomLabel } from '../labels.ts';
import type { Column, Report, Row } from '../report.ts';
import type { Papers } from './papers.ts';

/** Every category and item of every branch, a line each, beside its mean. */
export function differencesTable({ roster, branches }: Papers, comparison: Comparison, lang: Lang): Report['table'] {
  const { whom } = roster.rubric;
  const number = (id: string, title: string): Column => ({ id, title, align: 'right' });
  const columns: readonly Column[] = [
    { id: 'kind', title: say(lang, '级别', 'Kind'), align: 'left' },
    { id: 'id', title: label('branchId', lang), align: 'left' },
    { id: 'title', title: label('item', lang), align: 'left' },
    { id: 'category', title: label('category', lang), align: 'left' },
    { id: 'branch', title: say(lang, `${whom.heading.zh}代号`, `${whom.heading.en} id`), align: 'left' },
    { id: 'name', title: whomLabel(whom, lang), align: 'left' },
    number('points', label('points', lang)),
    number('score', label('score', lang)),
    number('mean', say(lang, '平均', 'Mean')),
    number('difference', label('difference', lang)),
    number('highest', say(lang, '最高', 'Highest')),
    number('lowest', say(lang, '最低', 'Lowest')),
    number('settled', say(lang, `已定${countLabel(whom, lang)}`, 'Settled')),
  ];
  const rows = (parts: readonly PartComparison[], kind: string): readonly Row[] =>
    parts.flatMap((part) =>
      branches.map(({ score: { evidence } }): Row => {
        const points = part.byBranch.get(evidence.branch);
        const own = points && settled(points);
        const { mean, highest, lowest } = part.statistics ?? {};
        const difference = own === undefined || mean === undefined ? undefined : subtract(own, mean);
        return [
          ...[kind, part.id, part.title, part.category, evidence.branch, evidence.name],
          ...[part.points, own, mean, difference, highest, lowest, String(part.settled)],
        ];
      }),
    );
  return {
    columns,
    rows: [
      ...rows(comparison.categories, label('category', lang)),
      ...rows(comparison.items, say(lang, '分项', 'Item')),
    ],
  };
}
