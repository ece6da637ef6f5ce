import type { Tone } from '../report.ts';
import { displayWidth } from '../width.ts';
import { wrap } from '../wrap.ts';
import type { Bands, Fit } from './fit.ts';
import type { Strip } from './grid.ts';

/** From this many lines on, rows are set apart. */
export const tall = 4;

/** Puts a text into a tone; leaves it where there is no colour. */
export type Paint = (text: string, tone: Tone | undefined) => string;

/** A table as lines: columns aligned by spaces, a rule under the head. */
export function plainTable({ strips, widths, spacing }: Fit, bands: Bands, paint: Paint): string[] {
  const gap = ' '.repeat(spacing.each);
  const head = blockLines(
    strips,
    widths,
    gap,
    (strip) => strip.title,
    paint,
    () => 'strong',
  );
  const rule = widths.map((width) => '-'.repeat(width)).join(gap);
  const lines = [...head, rule];
  const ready = strips.map((strip, i) => !strip.manifold && strip.widest <= (widths[i] ?? 0));
  if (bands.size === 0 && ready.every(Boolean)) quickRows(strips, widths, gap, paint, lines);
  else slowRows(strips, widths, gap, paint, lines, bands);
  return lines;
}

const spaces = ' '.repeat(400);
const blank = (width: number): string => (width <= 400 ? spaces.slice(0, width) : ' '.repeat(width));

/** Rows whose cells all fit: one line each, nothing measured again. */
function quickRows({ strips, widths, gap, paint }: Ruled, lines: string[]): void {
  const rows = strips[0]?.texts.length ?? 0;
  for (let row = 0; row < rows; row += 1) {
    let line = '';
    for (const [i, strip] of strips.entries()) {
      const text = strip.texts[row] ?? '';
      const room = blank((widths[i] ?? 0) - (strip.widths[row] ?? 0));
      const cell = paint(text, strip.tones[row]);
      line += (i === 0 ? '' : gap) + (strip.column.align === 'right' ? room + cell : cell + room);
    }
    lines.push(line.trimEnd());
  }
}

/** Rows of wrapped cells; where some are tall, an empty line shows where a row ends. */
function slowRows(
  strips: readonly Strip[],
  widths: readonly number[],
  gap: string,
  paint: Paint,
  lines: string[],
  bands: Bands,
): void {
  const count = strips[0]?.texts.length ?? 0;
  const across = widths.reduce((sum, width) => sum + width, gap.length * (widths.length - 1));
  const rows = Array.from({ length: count }, (_, row) => {
    const band = bands.get(row);
    if (band !== undefined) return wrap(band, across).map((line) => paint(line, 'strong'));
    return blockLines(
      strips,
      widths,
      gap,
      (strip) => strip.texts[row] ?? '',
      paint,
      (strip) => strip.tones[row],
    );
  });
  const airy = rows.some((row) => row.length >= tall);
  for (const [i, row] of rows.entries()) lines.push(...(airy && i > 0 ? [''] : []), ...row);
}

/** One row of wrapped cells as lines. */
function blockLines(
  strips: readonly Strip[],
  widths: readonly number[],
  gap: string,
  textOf: (strip: Strip) => string,
  paint: Paint,
  toneOf: (strip: Strip) => Tone | undefined,
): readonly string[] {
  const cells = strips.map((strip, i) => wrap(textOf(strip), widths[i] ?? 0));
  const height = cells.reduce((most, cell) => Math.max(most, cell.length), 1);
  return Array.from({ length: height }, (_, line) =>
    strips
      .map((strip, i) => aligned(cells[i]?.[line] ?? '', widths[i] ?? 0, strip, (text) => paint(text, toneOf(strip))))
      .join(gap)
      .trimEnd(),
  );
}

function aligned(text: string, width: number, { column }: Strip, paint: (text: string) => string): string {
  const padding = blank(Math.max(0, width - displayWidth(text)));
  if (text === '') return padding;
  return column.align === 'right' ? padding + paint(text) : paint(text) + padding;
}

/** A table whose columns do not fit side by side: each row as lines `title: cell`. */
export function stackedTable(strips: readonly Strip[], bands: Bands, width: number, paint: Paint): string[] {
  const rows = strips[0]?.texts.length ?? 0;
  return Array.from({ length: rows }, (_, row) => row).flatMap((row) => [
    ...(row > 0 ? [''] : []),
    ...wrap(bands.get(row) ?? '', width)
      .filter((line) => line !== '')
      .map((line) => paint(line, 'strong')),
    ...strips.flatMap((strip) => {
      const text = strip.texts[row] ?? '';
      return text === '' ? [] : wrap(`${strip.title}: ${text}`, width).map((line) => paint(line, strip.tones[row]));
    }),
  ]);
}
