import type { Tone } from '../report.ts';
import { displayWidth } from '../width.ts';
import { wrap } from '../wrap.ts';
import type { Bands, Fit } from './fit.ts';
import type { Strip } from './grid.ts';
import { type Paint, tall } from './plain.ts';

/** A row as drawn: its lines, and whether it is divided into columns. */
type Drawn = { readonly lines: readonly string[]; readonly divided: boolean };

/** The columns of a box, how wide each is inside its padding, and how they are painted. */
type Box = {
  readonly strips: readonly Strip[];
  readonly widths: readonly number[];
  readonly padding: string;
  readonly paint: Paint;
};

/** A table as lines, in a box: a line under the head, and between rows where some are tall. */
export function boxedTable({ strips, widths, spacing }: Fit, bands: Bands, paint: Paint): readonly string[] {
  const box: Box = { strips, widths, padding: spacing.each > 1 ? ' ' : '', paint };
  const head = rowOf(strips.map(({ title }) => ({ text: title, tone: 'strong' })), box);
  const rows = Array.from({ length: strips[0]?.texts.length ?? 0 }, (_, row) => {
    const band = bands.get(row);
    if (band !== undefined) return bandOf(band, box);
    return rowOf(strips.map(({ texts, tones }) => ({ text: texts[row] ?? '', tone: tones[row] })), box);
  });
  const airy = rows.some(({ lines, divided }) => divided && lines.length >= tall);
  const all = [head, ...rows];
  return [
    ruleBetween(undefined, head, box),
    ...all.flatMap((row, i) => (i === 1 || (i > 0 && airy) ? [ruleBetween(all[i - 1], row, box), ...row.lines] : row.lines)),
    ruleBetween(all.at(-1), undefined, box),
  ];
}

type Piece = { readonly text: string; readonly tone: Tone | undefined };

function rowOf(pieces: readonly Piece[], { strips, widths, padding, paint }: Box): Drawn {
  const cells = pieces.map(({ text }, i) => wrap(text, widths[i] ?? 0));
  const height = cells.reduce((most, cell) => Math.max(most, cell.length), 1);
  const lines = Array.from({ length: height }, (_, line) => {
    const parts = cells.map((cell, i) => {
      const text = cell[line] ?? '';
      const room = ' '.repeat(Math.max(0, (widths[i] ?? 0) - displayWidth(text)));
      const painted = paint(text, pieces[i]?.tone);
      return padding + (strips[i]?.column.align === 'right' ? room + painted : painted + room) + padding;
    });
    return `│${parts.join('│')}│`;
  });
  return { lines, divided: true };
}

/** A heading across all columns. */
function bandOf(band: string, { widths, padding, paint }: Box): Drawn {
  const around = padding.length * 2;
  const across = widths.reduce((sum, width) => sum + width + around, widths.length - 1) - around;
  const lines = wrap(band, across).map((text) => {
    const room = ' '.repeat(Math.max(0, across - displayWidth(text)));
    return `│${padding}${paint(text, 'strong')}${room}${padding}│`;
  });
  return { lines, divided: false };
}

/** The line between two rows, or above the first and below the last; it meets the lines between columns where there are any. */
function ruleBetween(above: Drawn | undefined, below: Drawn | undefined, { widths, padding }: Box): string {
  const [left, right] = above === undefined ? ['┌', '┐'] : below === undefined ? ['└', '┘'] : ['├', '┤'];
  const crossing = above?.divided ? (below?.divided ? '┼' : '┴') : below?.divided ? '┬' : '─';
  return left + widths.map((width) => '─'.repeat(width + padding.length * 2)).join(crossing) + right;
}
