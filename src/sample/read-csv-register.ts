import { namePattern } from '../clauses/schema.ts';
import { linesOf, spanBetween } from '../document/lines.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { Told } from '../model/told.ts';
import { type CsvCell, parseCsv } from './csv.ts';
import type { Entry, Register } from './register.ts';

const idTitles = ['id', 'branch', '代号', '支部代号'];
const nameTitles = ['name', '名称', '支部', '支部名称'];

type Row = readonly CsvCell[];
type Report = (code: `sample/${string}`, cells: Row, message: Told, hint: Told) => void;

/** A register of branches from a table in CSV; its first row names the columns, of which id and name must be there. */
export function readCsvRegister(file: string, text: string): Checked<Register> {
  const diagnostics: Diagnostic[] = [];
  const lines = linesOf(text);
  const placeOf = (cells: Row) => ({ file, span: spanBetween(lines, cells[0]?.from ?? 0, cells.at(-1)?.to ?? 0) });
  const report: Report = (code, cells, message, hint) => {
    diagnostics.push({ ...placeOf(cells), code, severity: 'error', message, hint });
  };
  const { rows, stray } = parseCsv(text);
  const [head = [], ...body] = rows;
  if (stray !== undefined) reportStray(report, stray);
  const [id, name] = [columnOf(head, idTitles), columnOf(head, nameTitles)];
  if (stray === undefined && (id < 0 || name < 0)) reportColumns(report, head, id < 0);
  else if (stray === undefined && body.length === 0) reportEmpty(report, head);
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const columns = head.map((cell) => cell.text);
  const entries = body.flatMap((row): readonly Entry[] => {
    if (!checkRow(report, row, columns.length, row[id])) return [];
    const cells = columns.map((title, i): readonly [string, string] => [title, row[i]?.text ?? '']);
    const fields = cells.filter(([title, value], i) => i !== id && i !== name && title !== '' && value !== '');
    const [code = '', called = ''] = [row[id]?.text, row[name]?.text];
    return [{ id: code, name: called === '' ? code : called, fields: new Map(fields), place: placeOf(row) }];
  });
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const fields = columns.filter((title, i) => i !== id && i !== name && title !== '');
  const register = { file, title: undefined, fields: fields.map((title) => ({ name: title, title })), entries };
  return { ok: true, value: register, diagnostics: [] };
}

const columnOf = (head: Row, titles: readonly string[]): number =>
  head.findIndex(({ text }) => titles.includes(text.toLowerCase()));

const isId = new RegExp(namePattern, 'u');

/** Whether a row can be used; a wrong id and a wrong number of cells are reported. */
function checkRow(report: Report, row: Row, width: number, id: CsvCell | undefined): boolean {
  const many = row.slice(width).some((cell) => cell.text !== '');
  if (many)
    report(
      'sample/long-row',
      row,
      { zh: '这一行比表头多出几格', en: 'this row has more cells than there are columns' },
      { zh: '含有逗号的格子要用英文引号括起来', en: 'put cells that hold a comma in quotation marks' },
    );
  const sound = id !== undefined && id.text.length <= 80 && isId.test(id.text);
  if (!sound)
    report(
      'sample/unfit-id',
      id ? [id] : row,
      { zh: `“${id?.text ?? ''}”不能作支部代号`, en: `"${id?.text ?? ''}" cannot be the id of a branch` },
      {
        zh: '代号由字母、汉字、数字、- 和 _ 组成，不能空着',
        en: 'ids are letters, Chinese characters, digits, - and _, and are never empty',
      },
    );
  return !many && sound;
}

const reportStray = (report: Report, at: number): void =>
  report(
    'sample/stray-quote',
    [{ text: '', from: at, to: at + 1 }],
    {
      zh: '从这里起读不成表格：引号不成对，或表太大',
      en: 'no table from here on: a stray quotation mark, or too large',
    },
    { zh: '引号要成对；格内的引号写两个', en: 'close quotation marks; write those within a cell twice' },
  );

function reportColumns(report: Report, head: Row, lacksId: boolean): void {
  const [what, titles] = lacksId ? ['代号', idTitles] : ['名称', nameTitles];
  report(
    'sample/no-column',
    head,
    { zh: `表头里没有支部${what}一列`, en: `no column holds the ${lacksId ? 'ids' : 'names'} of branches` },
    { zh: `第一行写列名，如 ${titles.join('、')}`, en: `name it in the first row: ${titles.join(', ')}` },
  );
}

const reportEmpty = (report: Report, head: Row): void =>
  report(
    'sample/no-branches',
    head,
    { zh: '表头下面一个支部也没有', en: 'there is no branch below the head of the table' },
    { zh: '每个支部写一行', en: 'write a row for each branch' },
  );
