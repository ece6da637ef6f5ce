import type { Source, Take } from '../assessment/assessment.ts';
import { lineSpan } from '../document/csv.ts';
import { parseFact } from '../evidence/read-facts.ts';
import type { Kept, KeptBounds, KeptStanding } from '../history/kept.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type Exact, equals, shownText, whole } from '../model/exact.ts';
import type { FactValue } from '../model/facts.ts';
import type { Told } from '../model/told.ts';
import { columnOf, type Table } from './table.ts';

/** What a source file says of a branch: a value with the place it stands at, or why there is none. */
export type Found =
  | { readonly state: 'value'; readonly value: FactValue; readonly place: string }
  | { readonly state: 'none'; readonly why: Told };

/** What was found, and by which of the names. */
export type Hit = { readonly found: Found; readonly by: string };

/** Looks branches up in one source file by any of their names. */
export type Lookup = {
  readonly find: (names: readonly string[]) => Hit | undefined;
  readonly names: readonly string[];
};

/** A table of scores as something to look branches up in; what is wrong with it is reported. */
export function tableLookup(source: Source, name: string, table: Table, report: (problem: Diagnostic) => void): Lookup {
  const at = columnOf(table, source.column ?? '', report);
  const branchAt = source.branchColumn === undefined ? 0 : columnOf(table, source.branchColumn, report);
  if (at === undefined || branchAt === undefined) return { find: () => undefined, names: [] };
  const found = new Map<string, Found>();
  for (const { line, cells } of table.rows) {
    const [branch = '', value = ''] = [cells[branchAt], cells[at]];
    if (branch !== '') found.set(branch, rowFound(source, { name, table, line }, { branch, value, found, report }));
    else if (value !== '') report(noBranch(table.file, line));
  }
  return { find: (names) => hitOf(names, found), names: [...found.keys()] };
}

/** What a row says of its branch, among the rows before it. */
type Row = {
  readonly branch: string;
  readonly value: string;
  readonly found: ReadonlyMap<string, Found>;
  readonly report: (problem: Diagnostic) => void;
};

function rowFound(source: Source, at: At, { branch, value, found, report }: Row): Found {
  if (!found.has(branch)) return cellFound(source, at, value, report);
  report(rowTwice(at.table.file, at.line, branch));
  return twice(at.name);
}

/** A branch with two rows has no value: nobody knows which of them is right. */
const twice = (name: string): Found => ({
  state: 'none',
  why: { zh: `${name}中出现了两次`, en: `twice in ${name}` },
});

/** A row of a table, and the name by which the plan knows the table: results name it so, wherever they are made. */
type At = { readonly name: string; readonly table: Table; readonly line: number };

function cellFound(
  source: Source,
  { name, table: { file }, line }: At,
  text: string,
  report: (problem: Diagnostic) => void,
): Found {
  if (text === '')
    return { state: 'none', why: { zh: `${name}第${line}行未填`, en: `empty in ${name}, line ${line}` } };
  const value = parseFact(source.fact, text);
  if (value) return { state: 'value', value, place: `${name}:${line}` };
  report({
    code: 'file/table-value',
    severity: 'error',
    file,
    span: lineSpan(line),
    message: { zh: `“${text}”不能作“${source.fact.title}”的值`, en: `"${text}" is no value of "${source.fact.name}"` },
    hint: { zh: '写数字，如 86.5；没有成绩就留空', en: 'write a number such as 86.5, or leave the cell empty' },
  });
  return { state: 'none', why: { zh: `${name}第${line}行写错`, en: `wrong in ${name}, line ${line}` } };
}

const noBranch = (file: string, line: number): Diagnostic => ({
  code: 'file/table-no-branch',
  severity: 'error',
  file,
  span: lineSpan(line),
  message: { zh: '这一行有成绩，没有写是哪个支部', en: 'this row has a value, but does not say of which branch' },
  hint: { zh: '补上支部名称；不用的行删去', en: 'add the branch, or remove the row' },
});

const rowTwice = (file: string, line: number, name: string): Diagnostic => ({
  code: 'file/table-twice',
  severity: 'error',
  file,
  span: lineSpan(line),
  message: { zh: `成绩表里“${name}”出现了两次`, en: `"${name}" stands in the table twice` },
  hint: { zh: '每个支部只留一行', en: 'keep one row for each branch' },
});

function hitOf(names: readonly string[], among: ReadonlyMap<string, Found>): Hit | undefined {
  for (const by of names) {
    const found = among.get(by);
    if (found !== undefined) return { found, by };
  }
  return undefined;
}

/** A kept result as something to look branches up in. */
export function keptLookup(source: Source, name: string, kept: Kept): Lookup {
  const found = new Map<string, Found>();
  const ambiguous = new Set<string>();
  for (const one of kept.standings) {
    if (found.has(one.name)) ambiguous.add(one.name);
    found.set(one.name, keptFound(source, one, name));
  }
  // two of one name are told apart by id alone, and ids go before names
  for (const each of ambiguous) found.delete(each);
  for (const one of kept.standings) found.set(one.branch, keptFound(source, one, name));
  return { find: (names) => hitOf(names, found), names: kept.standings.map((one) => one.name) };
}

function keptFound({ take, fact }: Source, standing: KeptStanding, file: string): Found {
  switch (take.kind) {
    case 'group':
      return wordFound([standing.group], fact, file);
    case 'grade':
      return wordFound([standing.grade, standing.gradeTitle], fact, file);
    case 'rank':
      return standing.rank === undefined ? open(file) : amountFound(whole(standing.rank), file);
    default: {
      const bounds = boundsOf(standing, take);
      if (!bounds) return { state: 'none', why: { zh: `${file}中没有这一项`, en: `not in ${file}` } };
      return equals(bounds.low, bounds.high) ? amountFound(bounds.low, file) : open(file);
    }
  }
}

function wordFound(texts: readonly (string | undefined)[], fact: Source['fact'], file: string): Found {
  for (const text of texts) {
    const value = text === undefined ? undefined : parseFact(fact, text);
    if (value) return { state: 'value', value, place: file };
  }
  return open(file);
}

const amountFound = (amount: Exact, file: string): Found => ({
  state: 'value',
  value: { kind: 'amount', amount, text: shownText(amount, 4) },
  place: file,
});

function boundsOf(standing: KeptStanding, take: Take): KeptBounds | undefined {
  switch (take.kind) {
    case 'category':
      return standing.categories.get(take.id);
    case 'item':
      return standing.items.get(take.id);
    case 'arithmetic':
      return standing.arithmetic;
    case 'base':
      return standing.base;
    default:
      return standing.total;
  }
}

const open = (file: string): Found => ({
  state: 'none',
  why: { zh: `${file}中未定`, en: `still open in ${file}` },
});
