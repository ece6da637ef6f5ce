import type { Span } from '../model/diagnostic.ts';

/** A text with the place where each of its lines begins. */
export type Lines = { readonly text: string; readonly starts: readonly number[] };

/** Where the lines of a text begin. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return { text, starts };
}

/** Which line, counted from 0, an offset lies on. */
export function lineAt({ starts }: Lines, offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a line, counted from 0, begins; the end of the text for lines behind the last. */
export const lineStart = ({ text, starts }: Lines, line: number): number => starts[line] ?? text.length;

/** A line, counted from 0, without its line end. */
export function lineText(lines: Lines, line: number): string {
  const end = line + 1 < lines.starts.length ? lineStart(lines, line + 1) - 1 : lines.text.length;
  return lines.text.slice(lineStart(lines, line), end);
}

/** The span between two offsets, columns in characters; the end is the place behind the last character. */
export function spanBetween(lines: Lines, from: number, to: number): Span {
  const start = placeAt(lines, from);
  const end = placeAt(lines, Math.max(from, to));
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function placeAt(lines: Lines, offset: number): { readonly line: number; readonly column: number } {
  const within = Math.min(offset, lines.text.length);
  const line = lineAt(lines, within);
  return { line: line + 1, column: characters(lines.text.slice(lineStart(lines, line), within)) + 1 };
}

// a surrogate pair is one character
const characters = (text: string): number => text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);

/** The start of a file: where problems stand that have no place. */
export const fileStart: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };
