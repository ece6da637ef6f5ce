import {
  type Clause,
  type ClauseEntry,
  type ClauseGroup,
  type CountedClause,
  clausesOf,
  readsFindings,
} from '../../clauses/clause.ts';
import { clauseTold } from '../../clauses/sentence.ts';
import { plainText } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import { readsOfClause } from '../../rubric/fact-uses.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { label, listed, say } from '../labels.ts';
import type { Block, Column, Row } from '../report.ts';
import type { Numbers } from './handbook-numbers.ts';

/** What the parts of a booklet are made with. */
export type Booklet = { readonly rubric: Rubric; readonly numbers: Numbers; readonly lang: Lang };

/** Clauses as a table: number, sentence, what it goes by; and below a group that only one of it counts. */
export function clauseTable(entries: readonly ClauseEntry[], booklet: Booklet): Block {
  const { lang } = booklet;
  const sourced = clausesOf(entries).some(({ source }) => source !== undefined);
  const columns: readonly Column[] = [
    { id: 'number', title: say(lang, '编号', 'No.'), align: 'left', key: true },
    { id: 'rule', title: label('standard', lang), align: 'left', least: 30 },
    { id: 'reads', title: say(lang, '依据', 'Goes by'), align: 'left', least: 12 },
    ...(sourced ? [{ id: 'source', title: label('source', lang), align: 'left', least: 12 } as const] : []),
  ];
  return { type: 'table', columns, rows: entries.flatMap((entry) => entryRows(entry, columns.length, booklet)) };
}

function entryRows(entry: ClauseEntry, width: number, booklet: Booklet): readonly Row[] {
  if (entry.form !== 'group') return [clauseRow(entry, width, booklet)];
  const rows = entry.clauses.map((clause) => clauseRow(clause, width, booklet));
  return [...rows, Array.from({ length: width }, (_, i) => (i === 1 ? groupTold(entry, booklet) : ''))];
}

const clauseRow = (clause: Clause, width: number, { rubric, numbers, lang }: Booklet): Row =>
  [
    numbers.get(clause) ?? '',
    withNote(clauseTold(clause)[lang], clause.note, lang),
    goesBy(clause, rubric, lang),
    clause.source ?? '',
  ].slice(0, width);

/** A rule with the note that stands beside it in the rubric. */
export const withNote = (rule: string, note: string | undefined, lang: Lang): string =>
  note === undefined ? rule : say(lang, `${rule}\n说明：${note}`, `${rule}\nNote: ${note}`);

/** What a clause goes by: the facts it reads, what assessors find, or both. */
export function goesBy(clause: Clause, { facts }: Rubric, lang: Lang): string {
  const titles = [...new Set(readsOfClause(clause))].map((name) => facts.get(name)?.title ?? name);
  const found = readsFindings(clause) ? [say(lang, '检查认定', 'finding')] : [];
  const measured =
    titles.length === 0 ? [] : [say(lang, `数据：${listed(titles, lang)}`, `facts: ${listed(titles, lang)}`)];
  const compared =
    clause.form === 'value' && found.length + measured.length === 0 ? [say(lang, '分项得分', 'item points')] : [];
  return [...found, ...measured, ...compared].join(say(lang, '；', '; '));
}

/** That of several clauses only one counts, by their numbers. */
function groupTold({ of, clauses, cap }: ClauseGroup, { numbers, lang }: Booklet): string {
  const own = listed(
    clauses.map((clause) => numberOf(clause, numbers)),
    lang,
  );
  const most = cap === undefined ? '' : say(lang, `，最多${plainText(cap)}分`, `, at most ${plainText(cap)}`);
  return of === 'worst'
    ? say(lang, `以上${own}只取最重的一条${most}。`, `Of ${own} only the heaviest counts${most}.`)
    : say(lang, `以上${own}只取最高的一条${most}。`, `Of ${own} only the highest counts${most}.`);
}

const numberOf = (clause: CountedClause, numbers: Numbers): string => numbers.get(clause) ?? clause.id;
