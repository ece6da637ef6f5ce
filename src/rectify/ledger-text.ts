import { quoted, written } from '../document/written.ts';
import { type Day, dayText } from '../model/day.ts';
import type { Lang } from '../model/told.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';

/** A ledger as the file that people go on with; reading it gives the same ledger. */
export function ledgerText({ id, title, rubric, asOf, entries, own }: Omit<Ledger, 'file'>, lang: Lang): string {
  const lines = [
    ...heads[lang],
    ...line('ledger', id),
    ...(title === '' ? [] : line('title', title)),
    ...line('rubric', rubric),
    ...line('as-of', dayText(asOf)),
    ...own.map(([key, tree]) => `${written(key)}: ${quoted(tree)}`),
    entries.length === 0 ? 'entries: []' : 'entries:',
    ...entries.flatMap(entryLines),
  ];
  return `${lines.join('\n')}\n`;
}

const heads: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '# 整改台账。整改措施 measure、责任人 owner、时限 due、备注 note 由人填写，score rectify 原样保留，其余由它更新。',
    '# 人写的 # 注释不会带到下一份，要留的话写进 note 或 x- 开头的键。',
  ],
  en: [
    '# measure, owner, due and note are yours and are kept; score rectify brings the rest up to date.',
    '# Comments are not carried over: what is to stay belongs into note or a key that begins with x-.',
  ],
};

function entryLines(entry: LedgerEntry): readonly string[] {
  const { section, item, clause, closed, reopened, own } = entry;
  const lines = [
    ...line('branch', entry.branch),
    ...line('name', entry.name),
    ...(section === 'item' ? optional('item', item) : line('section', section)),
    ...optional('clause', clause),
    ...line('problem', entry.problem),
    ...line('measure', entry.measure),
    ...line('owner', entry.owner),
    ...line('due', shownDay(entry.due)),
    ...line('since', dayText(entry.since)),
    ...line('status', entry.status),
    ...optional('closed', closed === undefined ? undefined : dayText(closed)),
    ...(reopened.length === 0 ? [] : [`reopened: [${reopened.map(dayText).join(', ')}]`]),
    ...line('note', entry.note),
    ...own.map(([key, tree]) => `${written(key)}: ${quoted(tree)}`),
  ];
  return lines.map((text, i) => `${i === 0 ? '  - ' : '    '}${text}`);
}

const shownDay = (day: Day | undefined): string => (day === undefined ? '' : dayText(day));

const line = (key: string, text: string): readonly string[] => [text === '' ? `${key}:` : `${key}: ${written(text)}`];

const optional = (key: string, text: string | undefined): readonly string[] =>
  text === undefined ? [] : line(key, text);
