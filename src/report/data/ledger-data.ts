import { type Day, dayText } from '../../model/day.ts';
import type { Lang } from '../../model/told.ts';
import type { MatchedEntry } from '../../rectify/match.ts';
import { colourOf, pagesOf, tallyOf } from '../../rectify/tally.ts';
import type { LedgerPaper } from '../parts/ledger-paper.ts';
import type { ReportData } from '../report.ts';
import { headData, type JsonObject, orNull } from './common.ts';

/** The ledger as published data; a record for each entry. */
export function ledgerData({ title, rubric, rubricHash, asOf, before, entries }: LedgerPaper, lang: Lang): ReportData {
  const records = entries.map(entryData);
  const document = {
    ...headData('ledger', rubric, rubricHash, lang),
    title,
    asOf: dayText(asOf),
    before: dayOrNull(before),
    tally: tallyData(entries),
    branches: pagesOf(entries).map(({ branch, name, entries: own }) => ({ branch, name, tally: tallyData(own) })),
    entries: records,
  };
  return { document, records };
}

const dayOrNull = (day: Day | undefined): string | null => (day === undefined ? null : dayText(day));

function tallyData(entries: readonly MatchedEntry[]): JsonObject {
  const { states, ...rest } = tallyOf(entries);
  return { ...rest, ...states };
}

const entryData = (entry: MatchedEntry): JsonObject => ({
  branch: entry.branch,
  name: entry.name,
  section: entry.section,
  item: orNull(entry.item),
  clause: orNull(entry.clause),
  problem: entry.problem,
  measure: entry.measure,
  owner: entry.owner,
  due: dayOrNull(entry.due),
  since: dayText(entry.since),
  state: entry.state,
  colour: colourOf(entry.state),
  closed: dayOrNull(entry.closed),
  closedNow: entry.closedNow,
  reopened: entry.reopened.map(dayText),
  unseen: orNull(entry.unseen),
  note: entry.note,
});
