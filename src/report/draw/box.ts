import Table from 'cli-table3';
import { wrap } from '../wrap.ts';
import type { Bands, Fit } from './fit.ts';
import { type Paint, plainTable, tall } from './plain.ts';

/** A cell wrapped into lines, or one across all columns. */
type BoxCell = string | { readonly content: string; readonly colSpan: number; readonly hAlign: 'left' };

/**
 * A table as lines, in a box: a line under the head, and between rows where some are tall. Wrapping and colour are ours
 * (the drawer would lose Chinese text when it wraps, and colours what is no terminal); it draws the box and aligns.
 */
export function boxedTable({ strips, widths, spacing }: Fit, bands: Bands, paint: Paint): readonly string[] {
  const padding = spacing.each > 1 ? 1 : 0;
  const across = widths.reduce((sum, width) => sum + width + 2 * padding + 1, -1 - 2 * padding);
  const cell = (text: string, column: number, tone: Parameters<Paint>[1]): string =>
    linesOf(text, widths[column] ?? 0, (line) => paint(line, tone));
  const rows = Array.from({ length: strips[0]?.texts.length ?? 0 }, (_, row): BoxCell[] => {
    const band = bands.get(row);
    if (band === undefined) return strips.map(({ texts, tones }, i) => cell(texts[row] ?? '', i, tones[row]));
    return [
      { content: linesOf(band, across, (line) => paint(line, 'strong')), colSpan: strips.length, hAlign: 'left' },
    ];
  });
  if (rows.reduce((lines, row) => lines + heightOf(row), 0) > mostLines)
    return plainTable({ strips, widths, spacing, dropped: [] }, bands, paint);
  const table = new Table({
    head: strips.map(({ title }, i) => cell(title, i, 'strong')),
    colWidths: widths.map((width) => width + 2 * padding),
    colAligns: strips.map(({ column }) => column.align),
    style: { head: [], border: [], 'padding-left': padding, 'padding-right': padding },
  });
  table.push(...rows);
  return withoutRules(table.toString().split('\n'), !rows.some(isTall));
}

const linesOf = (text: string, width: number, painted: (line: string) => string): string =>
  wrap(text, width)
    .map((line) => painted(line))
    .join('\n');

// the drawer takes its time for every line of every cell, and nobody reads boxes that long
const mostLines = 250;

const heightOf = (row: readonly BoxCell[]): number =>
  row.reduce((most, cell) => Math.max(most, typeof cell === 'string' ? cell.split('\n').length : 1), 1);

const isTall = (row: readonly BoxCell[]): boolean =>
  row.some((cell) => typeof cell === 'string') && heightOf(row) >= tall;

/** Only tall rows need lines between them; the line under the head always stays. */
function withoutRules(lines: readonly string[], low: boolean): readonly string[] {
  if (!low) return lines;
  const underHead = lines.findIndex((line) => line.startsWith('├'));
  return lines.filter((line, i) => !line.startsWith('├') || i === underHead);
}
