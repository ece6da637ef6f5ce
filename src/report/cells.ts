import { type Exact, exactText } from '../model/exact.ts';
import { fixed } from './amounts.ts';
import type { Cell, Column, Tone, Toned } from './report.ts';

type Bare = string | Exact | undefined;

const isToned = (cell: Cell): cell is Toned => typeof cell === 'object' && 'cell' in cell;

/** What a cell holds, its tone aside. */
export const bareCell = (cell: Cell): Bare => (isToned(cell) ? cell.cell : cell);

/** The tone of a cell, if it asks for one. */
export const toneOf = (cell: Cell): Tone | undefined => (isToned(cell) ? cell.tone : undefined);

/** The cell in a tone, or as it is where none is called for. */
export const toned = (cell: Bare, tone: Tone | undefined): Cell => (tone === undefined ? cell : { cell, tone });

/** A cell as a page shows it: numbers at the decimals of their column. */
export function cellText(cell: Cell, column: Column): string {
  const bare = bareCell(cell);
  if (bare === undefined) return '';
  if (typeof bare === 'string') return bare;
  return column.places === undefined ? exactText(bare) : fixed(bare, column.places);
}

/** Cells of one column as texts; a number that comes again is not written again. */
export function textsOf(column: Column): (cell: Cell) => string {
  const known = new Map<number, string>();
  return (cell) => {
    const bare = bareCell(cell);
    if (typeof bare !== 'number') return cellText(bare, column);
    const before = known.get(bare);
    if (before !== undefined) return before;
    const text = cellText(bare, column);
    known.set(bare, text);
    return text;
  };
}
