/** A cell of a CSV file, and where it stands in the text. */
export type CsvCell = { readonly text: string; readonly from: number; readonly to: number };

/** The rows of a CSV file that hold anything; `stray` is where a quotation mark stands wrong or the file grows too large. */
export type CsvRows = { readonly rows: readonly (readonly CsvCell[])[]; readonly stray: number | undefined };

// a register of a hundred thousand branches has no more
const mostCells = 1_000_000;

/** Reads comma-separated values: cells in quotation marks may hold commas, line feeds and doubled quotation marks. */
export function parseCsv(text: string): CsvRows {
  const cell = /(?:"([^"]*(?:""[^"]*)*)"|([^",\n][^,\n]*|))(,|\n|$)/y;
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  for (let count = 0; cell.lastIndex < text.length || row.length > 0; count += 1) {
    const from = cell.lastIndex;
    const found = count < mostCells ? cell.exec(text) : null;
    if (!found) return { rows, stray: from };
    const [whole, quoted, plain = '', end = ''] = found;
    row.push({ text: (quoted?.replaceAll('""', '"') ?? plain).trim(), from, to: from + whole.length - end.length });
    if (end === ',') continue;
    if (row.some((one) => one.text !== '')) rows.push(row);
    row = [];
  }
  return { rows, stray: undefined };
}
