import type { Assessed } from '../../model/assessed.ts';
import { dayText } from '../../model/day.ts';
import type { Examined } from '../../rectify/fault.ts';
import { label, nameLabel, say } from '../labels.ts';
import type { Column, Report, Row } from '../report.ts';
import { faultTold, subjectOf } from '../words/faults.ts';
import { dueOf, type NoticeOptions } from './notice-options.ts';

/** Every fault that is to be put right, a line each. */
export function noticeTable(noticed: readonly Examined[], whom: Assessed, options: NoticeOptions): Report['table'] {
  const { lang } = options;
  const columns: readonly Column[] = [
    { id: 'branch', title: label('branchId', lang), align: 'left' },
    { id: 'name', title: nameLabel(whom, lang), align: 'left' },
    { id: 'n', title: say(lang, '序号', 'No.'), align: 'right' },
    { id: 'item', title: label('item', lang), align: 'left' },
    { id: 'clause', title: label('clause', lang), align: 'left' },
    { id: 'problem', title: say(lang, '问题', 'Fault'), align: 'left' },
    { id: 'source', title: say(lang, '依据', 'Source'), align: 'left' },
    { id: 'remedy', title: say(lang, '整改要求', 'What to do'), align: 'left' },
    { id: 'due', title: say(lang, '期限', 'Due'), align: 'left' },
  ];
  const rows = noticed.flatMap((examined) => {
    const { score, faults } = examined;
    const due = dueOf(examined, options);
    return faults.map(
      (fault, i): Row => [
        ...[score.evidence.branch, score.evidence.name, String(i + 1)],
        ...[subjectOf(fault, lang), fault.clause, faultTold(fault, score, lang)],
        ...[fault.source, fault.remedy, due === undefined ? undefined : dayText(due)],
      ],
    );
  });
  return { columns, rows };
}
