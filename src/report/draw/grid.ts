import { cellText, toneOf } from '../cells.ts';
import type { Cell, Column, Tone } from '../report.ts';
import { displayWidth, visible } from '../width.ts';
import { pieceWidth } from '../wrap.ts';

/** A table as it stands in a report. */
export type Sheet = { readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] };

/** A column of a table as texts, measured. */
export type Strip = {
  readonly column: Column;
  readonly title: string;
  readonly texts: readonly string[];
  readonly widths: readonly number[];
  readonly tones: readonly (Tone | undefined)[];
  /** The widest line of its cells, the width enough for most of them, and the least they can be brought to by wrapping. */
  readonly widest: number;
  readonly most: number;
  readonly least: number;
  /** Whether a cell has several lines of its own. */
  readonly manifold: boolean;
};

/** Every column of a table as texts, measured. */
export const stripsOf = ({ columns, rows }: Sheet): readonly Strip[] =>
  columns.map((column, index) => stripOf(column, rows, index));

function stripOf(column: Column, rows: Sheet['rows'], index: number): Strip {
  const title = visible(column.title);
  const [texts, widths, tones]: [string[], number[], (Tone | undefined)[]] = [[], [], []];
  let [widest, manifold] = [0, false];
  for (const row of rows) {
    const cell = row[index];
    const text = visible(cellText(cell, column));
    const lines = text.includes('\n');
    const width = lines ? widestLine(text) : displayWidth(text);
    if (width > widest) widest = width;
    if (lines) manifold = true;
    texts.push(text);
    widths.push(width);
    tones.push(toneOf(cell));
  }
  const most = widthOfMost(widths);
  return { column, title, texts, widths, tones, widest, most, manifold, least: leastOf(column, title, texts, widths, most) };
}

const widestLine = (text: string): number =>
  text.split('\n').reduce((widest, line) => Math.max(widest, displayWidth(line)), 0);

// what most cells need; a few long ones may wrap
const mostCells = 0.85;

function widthOfMost(widths: readonly number[]): number {
  const sorted = Uint32Array.from(widths).sort();
  return sorted[Math.ceil(sorted.length * mostCells) - 1] ?? 0;
}

// sentences wrap, but not into a trickle, and names but little; numbers stay whole, a range may break at its dash
const [comfortable, comfortableKey, titleLeast] = [14, 20, 4];

function leastOf({ align, key }: Column, title: string, texts: readonly string[], widths: readonly number[], most: number): number {
  const head = Math.min(displayWidth(title), titleLeast);
  if (align === 'left') return Math.max(head, Math.min(most, key ? comfortableKey : comfortable));
  let least = head;
  for (let i = 0; i < texts.length; i += 1) if ((widths[i] ?? 0) > least) least = Math.max(least, pieceWidth(texts[i] ?? ''));
  return least;
}
