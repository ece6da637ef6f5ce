import type { Lang } from '../../model/told.ts';
import type { SharedFault } from '../../rectify/shared.ts';
import { countLabel, label, say, whomLabel } from '../labels.ts';
import type { Column, Report, Row } from '../report.ts';
import { faultTold, shareText, subjectOf } from '../words/faults.ts';
import type { Papers } from './papers.ts';

/** Every fault of every branch, a line each, with how many share it. */
export function faultTable({ roster, branches }: Papers, shared: readonly SharedFault[], lang: Lang): Report['table'] {
  const { whom } = roster.rubric;
  const columns: readonly Column[] = [
    { id: 'kind', title: say(lang, '性质', 'Kind'), align: 'left' },
    { id: 'itemId', title: label('itemId', lang), align: 'left' },
    { id: 'item', title: label('item', lang), align: 'left' },
    { id: 'clause', title: label('clause', lang), align: 'left' },
    { id: 'count', title: countLabel(whom, lang), align: 'right' },
    { id: 'of', title: label('denominator', lang), align: 'right' },
    { id: 'share', title: label('share', lang), align: 'right' },
    { id: 'branch', title: label('branchId', lang), align: 'left' },
    { id: 'name', title: whomLabel(whom, lang), align: 'left' },
    { id: 'problem', title: say(lang, '问题', 'Fault'), align: 'left' },
    { id: 'source', title: label('source', lang), align: 'left' },
    { id: 'remedy', title: label('remedy', lang), align: 'left' },
  ];
  const place = new Map(branches.map((one, i) => [one, i]));
  const rows = shared.flatMap(({ fault: first, holders, of, common }) =>
    [...holders]
      .sort((a, b) => (place.get(a.examined) ?? 0) - (place.get(b.examined) ?? 0))
      .map(({ fault, examined: { score } }): Row => {
        const { branch, name } = score.evidence;
        return [
          common ? say(lang, '共性', 'shared') : say(lang, '个性', 'single'),
          first.item ?? first.section,
          subjectOf(first, lang),
          first.clause,
          String(holders.length),
          String(of),
          shareText(holders.length, of),
          ...[branch, name, faultTold(fault, score, lang)],
          fault.source,
          fault.remedy,
        ];
      }),
  );
  return { columns, rows };
}
