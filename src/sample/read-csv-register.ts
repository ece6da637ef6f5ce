import { namePattern } from '../clauses/schema.ts';
import { type CsvRow, lineSpan, readCsv } from '../document/csv.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { Told } from '../model/told.ts';
import type { Entry, Register } from './register.ts';

const idTitles = ['id', 'branch', '代号', '支部代号'];
const nameTitles = ['name', '名称', '支部', '支部名称'];

type Report = (code: `sample/${string}`, line: number, message: Told, hint: Told) => void;

/** A register of branches from a table in CSV; its first row names the columns, of which id and name must be there. */
export async function readCsvRegister(file: string, text: string): Promise<Checked<Register>> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, line, message, hint) => {
    diagnostics.push({ file, span: lineSpan(line), code, severity: 'error', message, hint });
  };
  const read = await readCsv(text);
  if (!read.ok) reportStray(report, read.line);
  const [head, ...body] = read.ok ? read.rows : [];
  const columns = head?.cells ?? [];
  const [id, name] = [columnOf(columns, idTitles), columnOf(columns, nameTitles)];
  if (read.ok && (id < 0 || name < 0)) reportColumns(report, head?.line ?? 1, id < 0);
  else if (read.ok && body.length === 0) reportEmpty(report, head?.line ?? 1);
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const entries = body.flatMap((row): readonly Entry[] => {
    if (!checkRow(report, row, columns.length, row.cells[id] ?? '')) return [];
    const cells = columns.map((title, i): readonly [string, string] => [title, row.cells[i] ?? '']);
    const fields = cells.filter(([title, value], i) => i !== id && i !== name && title !== '' && value !== '');
    const [code = '', called = ''] = [row.cells[id], row.cells[name]];
    const place = { file, span: lineSpan(row.line) };
    return [{ id: code, name: called === '' ? code : called, fields: new Map(fields), place }];
  });
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const fields = columns.filter((title, i) => i !== id && i !== name && title !== '');
  const register = { file, title: undefined, fields: fields.map((title) => ({ name: title, title })), entries };
  return { ok: true, value: register, diagnostics: [] };
}

const columnOf = (columns: readonly string[], titles: readonly string[]): number =>
  columns.findIndex((title) => titles.includes(title.toLowerCase()));

const isId = new RegExp(namePattern, 'u');

/** Whether a row can be used; a wrong id and a wrong number of cells are reported. */
function checkRow(report: Report, { line, cells }: CsvRow, width: number, id: string): boolean {
  const many = cells.slice(width).some((cell) => cell !== '');
  if (many)
    report(
      'sample/long-row',
      line,
      { zh: '这一行比表头多出几格', en: 'this row has more cells than there are columns' },
      { zh: '含有逗号的格子要用英文引号括起来', en: 'put cells that hold a comma in quotation marks' },
    );
  const sound = id.length <= 80 && isId.test(id);
  if (!sound)
    report(
      'sample/unfit-id',
      line,
      { zh: `“${id}”不能作支部代号`, en: `"${id}" cannot be the id of a branch` },
      {
        zh: '代号由字母、汉字、数字、- 和 _ 组成，不能空着',
        en: 'ids are letters, Chinese characters, digits, - and _, and are never empty',
      },
    );
  return !many && sound;
}

const reportStray = (report: Report, line: number): void =>
  report(
    'sample/stray-quote',
    line,
    { zh: '从这里起读不成表格：引号不成对', en: 'no table from here on: a stray quotation mark' },
    { zh: '引号要成对；格内的引号写两个', en: 'close quotation marks; write those within a cell twice' },
  );

function reportColumns(report: Report, line: number, lacksId: boolean): void {
  const [what, titles] = lacksId ? ['代号', idTitles] : ['名称', nameTitles];
  report(
    'sample/no-column',
    line,
    { zh: `表头里没有支部${what}一列`, en: `no column holds the ${lacksId ? 'ids' : 'names'} of branches` },
    { zh: `第一行写列名，如 ${titles.join('、')}`, en: `name it in the first row: ${titles.join(', ')}` },
  );
}

const reportEmpty = (report: Report, line: number): void =>
  report(
    'sample/no-branches',
    line,
    { zh: '表头下面一个支部也没有', en: 'there is no branch below the head of the table' },
    { zh: '每个支部写一行', en: 'write a row for each branch' },
  );
