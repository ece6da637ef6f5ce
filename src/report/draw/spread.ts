import { displayWidth } from '../width.ts';
import type { Strip } from './grid.ts';

// so many rows show well enough what a table is like
const mostRows = 120;

/**
 * How wide each column is drawn: as narrow as it may be, then wider wherever that saves most lines for the room it takes,
 * so that one long cell does not make all the others wrap.
 */
export function spread(strips: readonly Strip[], room: number): readonly number[] {
  const widths = strips.map(({ least }) => least);
  const rows = sampleOf(strips);
  for (let rest = room - total(widths); rest > 0; ) {
    const peaks = rows.map((row) => peakOf(row, widths));
    const steps = widths.map((_, column) => bestStep({ rows, peaks, widths, column, rest }));
    const best = steps.reduce((one, other) => (other.gain > one.gain ? other : one), none);
    if (best.gain <= 0) break;
    widths[best.column] = (widths[best.column] ?? 0) + best.more;
    rest -= best.more;
  }
  return widths;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

type Row = readonly number[];

/** The widths of the titles and of rows from all over the table; rows in which everything fits anyway are left out. */
function sampleOf(strips: readonly Strip[]): readonly Row[] {
  const count = strips[0]?.texts.length ?? 0;
  const step = Math.max(1, Math.floor(count / mostRows));
  const rows: Row[] = [strips.map(({ title }) => displayWidth(title))];
  for (let row = 0; row < count; row += step) {
    if (strips.some(({ widths, least }) => (widths[row] ?? 0) > least))
      rows.push(strips.map((strip) => areaOf(strip, row)));
  }
  return rows;
}

/** The width a cell would have on one line. */
const areaOf = ({ texts, widths, manifold }: Strip, row: number): number =>
  manifold ? (texts[row] ?? '').split('\n').reduce((sum, line) => sum + displayWidth(line), 0) : (widths[row] ?? 0);

const linesOf = (area: number, width: number): number => Math.max(1, Math.ceil(area / Math.max(1, width)));

/** How high a row is, in which column, and how high it would be without that column. */
type Peak = { readonly column: number; readonly lines: number; readonly beside: number };

function peakOf(row: Row, widths: readonly number[]): Peak {
  let [column, lines, beside] = [0, 1, 1];
  for (let i = 0; i < row.length; i += 1) {
    const own = linesOf(row[i] ?? 0, widths[i] ?? 1);
    if (own > lines) [column, lines, beside] = [i, own, lines];
    else if (own > beside) beside = own;
  }
  return { column, lines, beside };
}

/** A column made wider, and the lines that saves for each half-width column it takes. */
type Step = { readonly column: number; readonly more: number; readonly gain: number };

const none: Step = { column: 0, more: 0, gain: 0 };

type Trial = {
  readonly rows: readonly Row[];
  readonly peaks: readonly Peak[];
  readonly widths: readonly number[];
  readonly column: number;
  readonly rest: number;
};

function bestStep({ rows, peaks, widths, column, rest }: Trial): Step {
  const width = widths[column] ?? 0;
  const widest = rows.reduce((most, row) => Math.max(most, row[column] ?? 0), 0);
  let best = none;
  for (let more = 1; more <= Math.min(rest, widest - width); more += 1) {
    const gain = savedLines(rows, peaks, column, width, width + more) / more;
    if (gain > best.gain) best = { column, more, gain };
  }
  return best;
}

function savedLines(rows: readonly Row[], peaks: readonly Peak[], column: number, from: number, to: number): number {
  let saved = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const area = rows[i]?.[column] ?? 0;
    const peak = peaks[i];
    if (area <= from || !peak) continue;
    const [before, after] = [linesOf(area, from), linesOf(area, to)];
    const others = peak.column === column ? peak.beside : peak.lines;
    // a row is as high as its highest cell; that another cell gets lower counts a little too
    saved += Math.max(others, before) - Math.max(others, after) + (before - after) / 10;
  }
  return saved;
}
