import type { Tone } from '../report.ts';
import { displayWidth } from '../width.ts';
import { wrap } from '../wrap.ts';
import type { Bands, Fit } from './fit.ts';
import type { Strip } from './grid.ts';

/** From this many lines on, rows are set apart. */
export const tall = 4;

/** Puts a text into a tone; leaves it where there is no colour. */
export type Paint = (text: string, tone: Tone | undefined) => string;

/** Columns with the space between them, and how they are painted. */
type Ruled = {
  readonly strips: readonly Strip[];
  readonly widths: readonly number[];
  readonly gap: string;
  readonly paint: Paint;
};

/** A table as lines: columns aligned by spaces, a rule under the head. */
export function plainTable({ strips, widths, spacing }: Fit, bands: Bands, paint: Paint): readonly string[] {
  const ruled: Ruled = { strips, widths, gap: ' '.repeat(spacing.each), paint };
  const head = strips.map(({ title }) => ({ text: title, tone: 'strong' as const }));
  const lines = [...rowLines(head, ruled), widths.map((width) => '-'.repeat(width)).join(ruled.gap)];
  const ready = strips.every((strip, i) => !strip.manifold && strip.widest <= (widths[i] ?? 0));
  if (bands.size === 0 && ready) quickRows(ruled, lines);
  else slowRows(ruled, bands, lines);
  return lines;
}

const spaces = ' '.repeat(400);
const blank = (width: number): string => (width <= 400 ? spaces.slice(0, Math.max(0, width)) : ' '.repeat(width));

/** Rows whose cells all fit: one line each, nothing measured again. */
function quickRows(ruled: Ruled, lines: string[]): void {
  const rows = ruled.strips[0]?.texts.length ?? 0;
  for (let row = 0; row < rows; row += 1) lines.push(quickRow(ruled, row));
}

function quickRow({ strips, widths, gap, paint }: Ruled, row: number): string {
  let line = '';
  for (let i = 0; i < strips.length; i += 1) {
    const strip = strips[i];
    if (!strip) continue;
    const cell = paint(strip.texts[row] ?? '', strip.tones[row]);
    const room = blank((widths[i] ?? 0) - (strip.widths[row] ?? 0));
    if (i > 0) line += gap;
    line += strip.column.align === 'right' ? room + cell : cell + room;
  }
  return line.trimEnd();
}

/** Rows of wrapped cells; where some are tall, an empty line shows where a row ends. */
function slowRows(ruled: Ruled, bands: Bands, lines: string[]): void {
  const { strips, widths, gap, paint } = ruled;
  const across = widths.reduce((sum, width) => sum + width, gap.length * (widths.length - 1));
  const rows = Array.from({ length: strips[0]?.texts.length ?? 0 }, (_, row) => {
    const band = bands.get(row);
    if (band !== undefined) return wrap(band, across).map((line) => paint(line, 'strong'));
    return rowLines(
      strips.map(({ texts, tones }) => ({ text: texts[row] ?? '', tone: tones[row] })),
      ruled,
    );
  });
  const airy = rows.some((row) => row.length >= tall);
  for (const [i, row] of rows.entries()) lines.push(...(airy && i > 0 ? [''] : []), ...row);
}

type Piece = { readonly text: string; readonly tone: Tone | undefined };

/** One row of wrapped cells as lines. */
function rowLines(pieces: readonly Piece[], { strips, widths, gap, paint }: Ruled): readonly string[] {
  const cells = pieces.map(({ text }, i) => wrap(text, widths[i] ?? 0));
  const height = cells.reduce((most, cell) => Math.max(most, cell.length), 1);
  return Array.from({ length: height }, (_, line) => {
    const parts = cells.map((cell, i) => {
      const text = cell[line] ?? '';
      const room = blank((widths[i] ?? 0) - displayWidth(text));
      const painted = paint(text, pieces[i]?.tone);
      return strips[i]?.column.align === 'right' ? room + painted : painted + room;
    });
    return parts.join(gap).trimEnd();
  });
}

/** A table whose columns do not fit side by side: each row as lines `title: cell`. */
export function stackedTable(strips: readonly Strip[], bands: Bands, width: number, paint: Paint): readonly string[] {
  const rows = Array.from({ length: strips[0]?.texts.length ?? 0 }, (_, row) => [
    ...wrap(bands.get(row) ?? '', width).map((line) => paint(line, 'strong')),
    ...strips.flatMap(({ title, texts, tones }) => {
      const text = texts[row] ?? '';
      return text === '' ? [] : wrap(`${title}: ${text}`, width).map((line) => paint(line, tones[row]));
    }),
  ]);
  return rows.flatMap((row, i) => [...(i > 0 ? [''] : []), ...row.filter((line) => line !== '')]);
}
