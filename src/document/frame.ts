import type { Span } from '../model/diagnostic.ts';
import { linesOf, lineText } from './lines.ts';
import { columnsOf } from './width.ts';

/** How a frame is drawn: how wide a line may be. */
type FrameOptions = { readonly width?: number };

/** A character of a shown line: what is printed for it, in how many terminal columns. */
type Cell = { readonly shown: string; readonly columns: number };

const tab: Cell = { shown: '  ', columns: 2 };
const dots: Cell = { shown: '…', columns: 1 };

/** The line a span begins on, with its number, and carets below the place; no colour. */
export function frame(text: string, span: Span, options: FrameOptions = {}): readonly string[] {
  const lines = linesOf(text);
  const cells = cellsOf(lineText(lines, span.line - 1));
  const from = Math.min(span.column - 1, cells.length);
  const to = span.endLine > span.line ? cells.length : Math.min(span.endColumn - 1, cells.length);
  const gutter = `${span.line}`;
  const room = Math.max(20, (options.width ?? 100) - gutter.length - 3);
  const cut = cutAround(cells, from, Math.max(to, from + 1), room);
  const carets = '^'.repeat(Math.max(1, columns(cut.cells.slice(cut.from, cut.to))));
  return [
    `${gutter} | ${cut.cells.map((cell) => cell.shown).join('')}`,
    `${' '.repeat(gutter.length)} | ${' '.repeat(columns(cut.cells.slice(0, cut.from)))}${carets}`,
  ];
}

const cellsOf = (line: string): readonly Cell[] =>
  Array.from(line.trimEnd(), (character) =>
    character === '\t' ? tab : { shown: character, columns: columnsOf(character) },
  );

const columns = (cells: readonly Cell[]): number => cells.reduce((total, cell) => total + cell.columns, 0);

type Cut = { readonly cells: readonly Cell[]; readonly from: number; readonly to: number };

/** A line too long for the room: as much of it as fits around the place, with dots where something is left out. */
function cutAround(cells: readonly Cell[], from: number, to: number, room: number): Cut {
  if (columns(cells) <= room) return { cells, from, to };
  // a third of the room shows what leads up to the place
  const first = back(cells, from, Math.floor(room / 3));
  const last = ahead(cells, first, room - 2);
  const before = first > 0 ? [dots] : [];
  const shift = before.length - first;
  return {
    cells: [...before, ...cells.slice(first, last), ...(last < cells.length ? [dots] : [])],
    from: from + shift,
    to: Math.min(to, last) + shift,
  };
}

/** How far back from a place so many columns reach. */
function back(cells: readonly Cell[], from: number, room: number): number {
  let [at, left] = [from, room];
  while (at > 0 && (cells[at - 1]?.columns ?? 0) <= left) {
    at -= 1;
    left -= cells[at]?.columns ?? 0;
  }
  return at;
}

/** How far ahead of a place so many columns reach. */
function ahead(cells: readonly Cell[], from: number, room: number): number {
  let [at, left] = [from, room];
  while (at < cells.length && (cells[at]?.columns ?? 0) <= left) {
    left -= cells[at]?.columns ?? 0;
    at += 1;
  }
  return at;
}
