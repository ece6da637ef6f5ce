import { formulaOf, type Sheet } from './formulas.ts';
import { installed } from './installed.ts';
import type { PlainItem } from './plain.ts';
import type { PlainFacts } from './plain-facts.ts';

type CellValue = number | string | boolean | null | object;
type Cells = readonly (readonly (number | string)[])[];

/** What of HyperFormula is used here. */
type HyperFormula = { readonly buildFromArray: (cells: Cells, options: object) => Workbook };
type Workbook = {
  readonly getRangeValues: (range: object) => readonly (readonly CellValue[])[];
  readonly setCellContents: (address: object, cells: Cells) => void;
  readonly destroy: () => void;
};

const options = { licenseKey: 'gpl-v3', maxColumns: 1000, maxRows: 100_000 };

const hyperFormula = (): HyperFormula =>
  (installed('hyperformula') as { readonly HyperFormula: HyperFormula }).HyperFormula;

const rowOf = (row: number, columns: number, first = 0): object => ({
  start: { sheet: 0, row, col: first },
  end: { sheet: 0, row, col: first + columns - 1 },
});

/**
 * A workbook of one branch whose facts are replaced for each branch: facts in the first row, a formula per item in the
 * second and, if wanted, a cell for what every clause comes to in the third.
 */
export function oneBranchWorkbook(
  items: readonly PlainItem[],
  names: readonly string[],
  clauses: 'a cell per clause' | 'items only',
): (facts: PlainFacts) => readonly number[] {
  const cells: string[] = [];
  const own = (expression: string): string => `$${columnName(cells.push(`=${expression}`) - 1)}$3`;
  const formulas = formulasOf(items, names, 1, clauses === 'items only' ? inline : own);
  const book = hyperFormula().buildFromArray([names.map(() => 0), formulas, cells], options);
  return (facts) => {
    book.setCellContents({ sheet: 0, row: 0, col: 0 }, [names.map((name) => facts[name] ?? 0)]);
    if (cells.length > 0) book.getRangeValues(rowOf(2, cells.length));
    return (book.getRangeValues(rowOf(1, items.length))[0] ?? []).map(Number);
  };
}

/** A workbook of all branches: a row each, facts and then a formula per item. */
export function allBranchesWorkbook(
  items: readonly PlainItem[],
  names: readonly string[],
  all: readonly PlainFacts[],
): readonly (readonly number[])[] {
  const cells = all.map((facts, i) => [
    ...names.map((name) => facts[name] ?? 0),
    ...formulasOf(items, names, i + 1, inline),
  ]);
  const book = hyperFormula().buildFromArray(cells, options);
  const points = all.map((_, i) => (book.getRangeValues(rowOf(i, items.length, names.length))[0] ?? []).map(Number));
  book.destroy();
  return points;
}

const inline = (expression: string): string => expression;

function formulasOf(
  items: readonly PlainItem[],
  names: readonly string[],
  row: number,
  set: Sheet['set'],
): readonly string[] {
  const columns = new Map(names.map((name, i) => [name, `$${columnName(i)}${row}`]));
  const at = (fact: string): string => {
    const cell = columns.get(fact);
    if (cell === undefined) throw new Error(`no fact ${fact}`);
    return cell;
  };
  return items.map((item) => `=${formulaOf(item, { at, set })}`);
}

const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
