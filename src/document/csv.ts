import type { Span } from '../model/diagnostic.ts';

/** A row of a CSV file: the line it begins on, and its cells without the spaces around them. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

/** The rows of a CSV file that hold anything, or the line from which on it cannot be read. */
export type Csv =
  | { readonly ok: true; readonly rows: readonly CsvRow[] }
  | { readonly ok: false; readonly line: number };

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

/** Reads comma-separated values as spreadsheets write them; every table that is read is read here. */
export async function readCsv(text: string): Promise<Csv> {
  const { CsvError, parse } = await import('csv-parse/sync');
  try {
    const options = { info: true, relax_column_count: true, skip_empty_lines: true, trim: true } as const;
    // the types of the library do not know that `info` puts the line beside every record
    const records = parse(text, options) as unknown as readonly Parsed[];
    const rows = records.map(({ record, info }): CsvRow => {
      // the parser knows the line a row ends on
      const within = record.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
      return { line: info.lines - within, cells: record.map((cell) => cell.trim()) };
    });
    return { ok: true, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, line: typeof error['lines'] === 'number' ? error['lines'] : 1 };
  }
}

/** The beginning of a line, for what is said of a row. */
export const lineSpan = (line: number): Span => ({ line, column: 1, endLine: line, endColumn: 1 });
