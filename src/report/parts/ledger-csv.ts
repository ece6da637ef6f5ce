import type { Assessed } from '../../model/assessed.ts';
import { dayText } from '../../model/day.ts';
import type { Lang } from '../../model/told.ts';
import type { MatchedEntry } from '../../rectify/match.ts';
import { label, say, whomLabel } from '../labels.ts';
import type { Column, Report, Row } from '../report.ts';
import { colourTold, entryStateTold, stateTold } from '../words/ledger.ts';

/** Every entry, a line each. */
export function ledgerTable(entries: readonly MatchedEntry[], whom: Assessed, lang: Lang): Report['table'] {
  const left = (id: string, title: string): Column => ({ id, title, align: 'left' });
  const columns: readonly Column[] = [
    { id: 'n', title: say(lang, '序号', 'No.'), align: 'right' },
    left('branch', label('branchId', lang)),
    left('name', whomLabel(whom, lang)),
    left('item', label('itemId', lang)),
    left('clause', label('clause', lang)),
    left('problem', say(lang, '问题', 'Fault')),
    left('measure', say(lang, '整改措施', 'Measure')),
    left('owner', say(lang, '责任人', 'Owner')),
    left('due', say(lang, '时限', 'Due')),
    left('colour', say(lang, '账单', 'Colour')),
    left('state', label('state', lang)),
    left('since', say(lang, '发现日', 'Since')),
    left('closed', say(lang, '销号日', 'Closed on')),
    { id: 'reopened', title: say(lang, '反复次数', 'Reopened'), align: 'right' },
    left('told', say(lang, '状态说明', 'State in full')),
    left('note', label('remarks', lang)),
  ];
  const shown = (day: MatchedEntry['due']) => (day === undefined ? undefined : dayText(day));
  const rows = entries.map(
    (entry, i): Row => [
      ...[String(i + 1), entry.branch, entry.name, entry.item ?? entry.section, entry.clause],
      ...[entry.problem, entry.measure, entry.owner, shown(entry.due)],
      ...[colourTold(entry.state, lang), stateTold(entry.state, lang), dayText(entry.since), shown(entry.closed)],
      ...[String(entry.reopened.length), entryStateTold(entry, whom, lang), entry.note],
    ],
  );
  return { columns, rows };
}
