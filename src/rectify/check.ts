import { dayText } from '../model/day.ts';
import type { Diagnostic, Path } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import type { Told } from '../model/told.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { keyOf } from './fault.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';

type Complaint = Pick<Diagnostic, 'code' | 'message' | 'hint' | 'atKey'> & {
  readonly at: Path;
  readonly severity?: Diagnostic['severity'];
};

/** What is wrong in a ledger whose shape is right: entries of nothing, entries twice, days out of order. */
export function problemsOf(ledger: Ledger): readonly Diagnostic[] {
  const first = new Map<string, number>();
  return ledger.entries.flatMap((entry, i) => {
    const key = `${entry.branch}\n${keyOf(entry)}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, i);
    const complaints = [
      ...nameless(entry),
      ...(before === undefined ? [] : [twice(before)]),
      ...outOfOrder(entry, ledger),
    ];
    return complaints.map((one) => diagnosed(one, ledger.file, i));
  });
}

const diagnosed = ({ at, severity = 'error', ...one }: Complaint, file: string, i: number): Diagnostic => ({
  ...one,
  severity,
  file,
  path: ['entries', i, ...at],
});

const complaint = (code: Diagnostic['code'], at: Path, message: Told, hint: Told, atKey = false): Complaint => ({
  ...{ code, at, message, hint },
  ...(atKey && { atKey }),
});

/** An entry is of an item, or of a clause of a section. */
function nameless({ section, item, clause }: LedgerEntry): readonly Complaint[] {
  if (section === 'item' ? item !== undefined : item === undefined && clause !== undefined) return [];
  const message = {
    zh: '看不出是哪一项的问题：item 和 section 要写一个，写 section 的还要写 clause',
    en: 'it is not said what this is a fault of: item or section is needed, and clause beside section',
  };
  const hint = {
    zh: '写 item: 分项 id；总分扣减、一票否决写 section: penalties 或 vetoes，再写 clause: 条款 id',
    en: 'write item: ID; of the total, section: penalties or vetoes with clause: ID',
  };
  return [complaint('ledger/no-item', [], message, hint)];
}

const twice = (before: number): Complaint =>
  complaint(
    'ledger/entry-twice',
    [],
    {
      zh: `与第 ${before + 1} 条是同一个支部的同一个问题`,
      en: `the same fault of the same branch as entry ${before + 1}`,
    },
    { zh: '合成一条', en: 'make one of the two' },
  );

function outOfOrder(entry: LedgerEntry, { asOf }: Ledger): readonly Complaint[] {
  const { since, due, closed, status, reopened } = entry;
  const complaints: Complaint[] = [];
  if ((status === 'closed') !== (closed !== undefined)) complaints.push(halfClosed(status === 'closed'));
  const days: readonly (readonly [Path, typeof since | undefined])[] = [
    [['since'], since],
    [['closed'], closed],
    ...reopened.map((day, n): readonly [Path, typeof since] => [['reopened', n], day]),
  ];
  for (const [at, day] of days) {
    if (day !== undefined && day > asOf) complaints.push(tooLate(at, dayText(asOf)));
    else if (day !== undefined && day < since) complaints.push(tooEarly(at, dayText(since)));
  }
  if (due !== undefined && due < since) complaints.push({ ...tooEarly(['due'], dayText(since)), severity: 'warning' });
  return complaints;
}

const halfClosed = (noDay: boolean): Complaint =>
  complaint(
    'ledger/half-closed',
    ['status'],
    noDay
      ? { zh: '写了已销号（closed），没有写哪一天', en: 'it is closed, but not said on which day' }
      : { zh: '写了销号日（closed），状态却不是 closed', en: 'there is a day of closing, but it is not closed' },
    noDay
      ? { zh: '补上 closed: 销号日', en: 'add closed: DAY' }
      : { zh: '把 status 改为 closed，或删去销号日', en: 'write status: closed, or delete the day' },
  );

const tooLate = (at: Path, asOf: string): Complaint =>
  complaint(
    'ledger/day-order',
    at,
    { zh: `这一天晚于台账的截止日 ${asOf}`, en: `this day is later than ${asOf}, the day of the ledger` },
    { zh: '改正日期；台账的截止日是 as-of', en: 'correct the day; the day of the ledger is as-of' },
  );

const tooEarly = (at: Path, since: string): Complaint =>
  complaint(
    'ledger/day-order',
    at,
    { zh: `这一天早于发现日 ${since}`, en: `this day is earlier than ${since}, when it was found` },
    { zh: '改正日期；发现日是 since', en: 'correct the day; it was found since' },
  );

/** Entries of items and clauses that the rubric does not have: they stay as they are, for nothing can be seen of them. */
export function strangersIn(ledger: Ledger, rubric: Rubric): readonly Diagnostic[] {
  if (ledger.rubric !== rubric.id) return [otherRubric(ledger, rubric)];
  return ledger.entries.flatMap((entry, i) => strangerIn(entry, i, ledger, rubric));
}

function strangerIn(entry: LedgerEntry, i: number, ledger: Ledger, rubric: Rubric): readonly Diagnostic[] {
  const { section, clause } = entry;
  const item = entry.item === undefined ? undefined : rubric.itemById.get(entry.item);
  if (section === 'item' && !item) return [unknown(ledger, i, 'item', entry.item, [...rubric.itemById.keys()])];
  const clauses = { item: item?.clauses ?? [], penalties: rubric.penalties.clauses, vetoes: rubric.vetoes }[section];
  const ids = clauses.map(({ id }) => id);
  return clause === undefined || ids.includes(clause) ? [] : [unknown(ledger, i, 'clause', clause, ids)];
}

function unknown(
  { file }: Ledger,
  i: number,
  what: 'item' | 'clause',
  name = '',
  known: readonly string[] = [],
): Diagnostic {
  const meant = nearest(name, known);
  const zh = what === 'item' ? '分项' : '条款';
  return {
    code: what === 'item' ? 'ledger/unknown-item' : 'ledger/unknown-clause',
    severity: 'warning',
    file,
    path: ['entries', i, what],
    message: {
      zh: `细则里没有${zh}“${name}”，这一条核不了，按原状态保留`,
      en: `the rubric has no ${what} "${name}": nothing can be seen of this entry, and it stays as it is`,
    },
    hint: meant
      ? { zh: `是不是“${meant}”？`, en: `did you mean "${meant}"?` }
      : {
          zh: '改正 id；细则已改动的可删去这一条',
          en: 'correct the id, or delete the entry where the rubric has changed',
        },
  };
}

const otherRubric = ({ file, rubric: written }: Ledger, { id }: Rubric): Diagnostic => ({
  code: 'ledger/other-rubric',
  severity: 'warning',
  file,
  path: ['rubric'],
  message: {
    zh: `台账按细则“${written}”建立，本次用的是“${id}”；只有两者都有的条款对得上`,
    en: `the ledger was made by the rubric "${written}", and this is "${id}": only clauses of both are matched`,
  },
  hint: { zh: '核对 --ledger 是不是这次考核的台账', en: 'check that --ledger names the ledger of this assessment' },
});
