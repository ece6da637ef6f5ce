import { bareCell, textsOf, toneOf } from '../cells.ts';
import type { Column, Row, Tone } from '../report.ts';
import { displayWidth, quickWidth, visible } from '../width.ts';
import { pieceWidth } from '../wrap.ts';

/** A table as it stands in a report. */
export type Sheet = { readonly columns: readonly Column[]; readonly rows: readonly Row[] };

/** A column of a table as texts, measured. */
export type Strip = {
  readonly column: Column;
  readonly title: string;
  readonly texts: readonly string[];
  readonly widths: readonly number[];
  readonly tones: readonly (Tone | undefined)[];
  /** The widest line of its cells, and the least they are brought to by wrapping. */
  readonly widest: number;
  readonly least: number;
  /** Whether a cell has several lines of its own. */
  readonly manifold: boolean;
};

/** Every column of a table as texts, measured. */
export const stripsOf = ({ columns, rows }: Sheet): readonly Strip[] =>
  columns.map((column, index) => stripOf(column, columns, rows, index));

/** The headings across all columns, by the row they stand in. */
export function bandsOf({ columns, rows }: Sheet): ReadonlyMap<number, string> {
  const bands = new Map<number, string>();
  for (const [i, row] of rows.entries()) {
    if (isBand(row, columns)) bands.set(i, visible(String(bareCell(row[0]) ?? '')));
  }
  return bands;
}

/** Whether a row is a heading across all columns. */
export const isBand = (row: Row, columns: readonly Column[]): boolean => row.length === 1 && columns.length > 1;

function stripOf(column: Column, columns: readonly Column[], rows: Sheet['rows'], index: number): Strip {
  const title = visible(column.title);
  const textOf = textsOf(column);
  const [texts, widths, tones]: [string[], number[], (Tone | undefined)[]] = [[], [], []];
  let [widest, manifold] = [0, false];
  for (const row of rows) {
    const cell = isBand(row, columns) ? undefined : row[index];
    const raw = textOf(cell);
    const quick = quickWidth(raw);
    const text = quick === undefined ? visible(raw) : raw;
    const width = quick ?? widestLine(text);
    if (width > widest) widest = width;
    if (quick === undefined && text.includes('\n')) manifold = true;
    texts.push(text);
    widths.push(width);
    tones.push(toneOf(cell));
  }
  return { column, title, texts, widths, tones, widest, manifold, least: leastOf(column, title, texts, widths) };
}

const widestLine = (text: string): number =>
  text.split('\n').reduce((widest, line) => Math.max(widest, displayWidth(line)), 0);

// sentences wrap, but not into a trickle, and names but little; numbers stay whole, a range may break at its dash
const [comfortable, comfortableKey] = [14, 20];

// Chinese titles wrap by two characters, others at most at their words
const titleLeast = (title: string): number =>
  Math.min(displayWidth(title), Math.max(4, Math.min(pieceWidth(title), 10)));

function leastOf(
  { align, key, seldom, least: stated }: Column,
  title: string,
  texts: readonly string[],
  widths: readonly number[],
): number {
  const head = titleLeast(title);
  if (align === 'left') {
    const enough = seldom ? widths.reduce((widest, width) => Math.max(widest, width), 0) : widthOfMost(widths);
    return Math.max(head, Math.min(enough, stated ?? (key ? comfortableKey : comfortable)));
  }
  let least = head;
  for (let i = 0; i < texts.length; i += 1)
    if ((widths[i] ?? 0) > least) least = Math.max(least, pieceWidth(texts[i] ?? ''));
  return least;
}

// a few long cells may wrap
const mostCells = 0.85;

/** The width that is enough for most cells. */
function widthOfMost(widths: readonly number[]): number {
  const sorted = Uint32Array.from(widths).sort();
  return sorted[Math.ceil(sorted.length * mostCells) - 1] ?? 0;
}
