import { type CsvRow, lineSpan, readCsv } from '../document/csv.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';

/** A table as it stands in a CSV file: its heading, and rows of texts with the line each begins on. */
export type Table = {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
};

/** Reads the text of a CSV file; its first row is the heading. */
export async function readTable(file: string, text: string): Promise<Checked<Table>> {
  const read = await readCsv(text);
  if (!read.ok) return refused(file, read.line, 'broken');
  const [head, ...rest] = read.rows;
  if (!head || rest.length === 0) return refused(file, 1, 'empty');
  const long = rest.find(({ cells }) => cells.slice(head.cells.length).some((cell) => cell !== ''));
  if (long) return refused(file, long.line, 'long-row');
  return { ok: true, value: { file, columns: head.cells, rows: rest }, diagnostics: [] };
}

const said = {
  empty: {
    message: { zh: '成绩表是空的', en: 'the table is empty' },
    hint: {
      zh: '第一行写列名，以下每个支部一行',
      en: 'the first row holds the headings, then one row for each branch',
    },
  },
  'long-row': {
    message: { zh: '这一行的格数比表头多', en: 'this row has more cells than the heading' },
    hint: {
      zh: '数字里不要写千分位逗号；一定要写逗号的，整格加英文引号',
      en: 'write numbers without thousands commas; quote a cell that needs a comma',
    },
  },
  broken: {
    message: { zh: '这一行的引号不成对，读不下去', en: 'the quotes of this row do not match' },
    hint: { zh: '改正引号，或在 Excel 中重新另存为 CSV', en: 'correct the quotes, or save the table as CSV again' },
  },
} as const;

const refused = (file: string, line: number, code: keyof typeof said): Checked<never> => ({
  ok: false,
  diagnostics: [{ code: `file/table-${code}`, severity: 'error', file, span: lineSpan(line), ...said[code] }],
});

/** Which column has a heading; an unknown one is reported with what may have been meant. */
export function columnOf(
  { file, columns }: Table,
  name: string,
  report: (problem: Diagnostic) => void,
): number | undefined {
  const at = columns.indexOf(name);
  if (at >= 0 && columns.indexOf(name, at + 1) < 0) return at;
  if (at >= 0) {
    report({
      code: 'file/table-column-twice',
      severity: 'error',
      file,
      span: lineSpan(1),
      message: { zh: `成绩表有两列都叫“${name}”`, en: `two columns of the table are named "${name}"` },
      hint: { zh: '给其中一列改名', en: 'rename one of them' },
    });
    return undefined;
  }
  const meant = nearest(name, columns);
  report({
    code: 'file/table-column',
    severity: 'error',
    file,
    span: lineSpan(1),
    message: { zh: `成绩表没有“${name}”这一列`, en: `the table has no column "${name}"` },
    hint: meant
      ? { zh: `是不是“${meant}”？`, en: `did you mean "${meant}"?` }
      : { zh: `现有：${columns.join('、')}`, en: `there are: ${columns.join(', ')}` },
  });
  return undefined;
}
