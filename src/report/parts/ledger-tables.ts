import type { Assessed } from '../../model/assessed.ts';
import { dayText } from '../../model/day.ts';
import type { Lang } from '../../model/told.ts';
import type { MatchedEntry } from '../../rectify/match.ts';
import { pagesOf, tallyOf } from '../../rectify/tally.ts';
import { toned } from '../cells.ts';
import type { Sheet } from '../draw/grid.ts';
import { label, say, whomLabel } from '../labels.ts';
import type { Column, Row } from '../report.ts';
import { shareText } from '../words/faults.ts';
import { colourTold, entryStateTold, statesInOrder, stateTold, toneOfState } from '../words/ledger.ts';

/** How many entries stand how, and their shares of all. */
export function totalsSheet(entries: readonly MatchedEntry[], lang: Lang): Sheet {
  const { total, states } = tallyOf(entries);
  const columns: readonly Column[] = [
    { id: 'colour', title: say(lang, '账单', 'Colour'), align: 'left' },
    { id: 'state', title: label('state', lang), align: 'left' },
    { id: 'count', title: say(lang, '个数', 'Entries'), align: 'right' },
    { id: 'share', title: label('share', lang), align: 'right' },
    { id: 'of', title: label('denominator', lang), align: 'right' },
  ];
  const rows = statesInOrder.map((state): Row => {
    const tone = states[state] > 0 ? toneOfState(state) : undefined;
    return [
      toned(colourTold(state, lang), tone),
      stateTold(state, lang),
      String(states[state]),
      shareText(states[state], total),
      String(total),
    ];
  });
  return { columns, rows };
}

/** A branch a row: how many of its entries stand how. */
export function branchesSheet(entries: readonly MatchedEntry[], whom: Assessed, lang: Lang): Sheet {
  const columns: readonly Column[] = [
    { id: 'name', title: whomLabel(whom, lang), align: 'left', key: true },
    ...statesInOrder.map(
      (state): Column => ({
        id: state,
        title: `${colourTold(state, lang)} ${stateTold(state, lang)}`,
        align: 'right',
      }),
    ),
    { id: 'total', title: say(lang, '合计', 'All'), align: 'right' },
    { id: 'closedShare', title: say(lang, '销号率', 'Closed'), align: 'right' },
  ];
  const rowOf = (name: string, own: readonly MatchedEntry[]): Row => {
    const { total, states } = tallyOf(own);
    return [
      name,
      ...statesInOrder.map((state) => toned(String(states[state]), states[state] > 0 ? toneOfState(state) : undefined)),
      String(total),
      shareText(states.closed, total),
    ];
  };
  const rows = pagesOf(entries).map((page) => rowOf(page.name, page.entries));
  return { columns, rows: [...rows, rowOf(say(lang, '合计', 'All'), entries)] };
}

// nobody has been named yet
const lineToWriteOn = '______';

/** Every entry under the name of its branch. */
export function entriesSheet(entries: readonly MatchedEntry[], whom: Assessed, lang: Lang): Sheet {
  const columns: readonly Column[] = [
    { id: 'n', title: say(lang, '序号', 'No.'), align: 'right', key: true },
    { id: 'problem', title: say(lang, '问题', 'Fault'), align: 'left' },
    { id: 'measure', title: say(lang, '整改措施', 'Measure'), align: 'left' },
    { id: 'owner', title: say(lang, '责任人', 'Owner'), align: 'left' },
    { id: 'due', title: say(lang, '时限', 'Due'), align: 'left' },
    { id: 'state', title: label('state', lang), align: 'left', least: 12 },
  ];
  let n = 0;
  const rows = pagesOf(entries).flatMap((page): readonly Row[] => [
    [toned(page.name, 'strong')],
    ...page.entries.map((entry): Row => {
      n += 1;
      const note = entry.note === '' ? '' : say(lang, `\n备注：${entry.note}`, `\nNote: ${entry.note}`);
      return [
        String(n),
        `${entry.problem}${note}`,
        entry.measure,
        entry.owner === '' ? lineToWriteOn : entry.owner,
        entry.due === undefined ? '' : dayText(entry.due),
        toned(entryStateTold(entry, whom, lang), toneOfState(entry.state)),
      ];
    }),
  ]);
  return { columns, rows };
}
