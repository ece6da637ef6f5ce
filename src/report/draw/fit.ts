import { displayWidth } from '../width.ts';
import type { Strip } from './grid.ts';

/** What stands between and around columns: `each` for every column, `around` for the table. */
export type Spacing = { readonly each: number; readonly around: number };

/** The columns that fit the width, how wide each is drawn, and those that were left out. */
export type Fit = {
  readonly strips: readonly Strip[];
  readonly widths: readonly number[];
  readonly spacing: Spacing;
  readonly dropped: readonly Strip[];
};

/**
 * Chooses columns for a width: those that must stay, and of the others, the least spare first, all that still fit; with the
 * widest spacing that leaves room for the same. Undefined where even those that must stay do not fit side by side.
 */
export function fit(strips: readonly Strip[], width: number, spacings: readonly Spacing[]): Fit | undefined {
  const tightest = spacings.at(-1);
  if (!tightest) return undefined;
  let kept = strips.filter((strip) => spareOf(strip) === 0);
  if (roomFor(kept, width, tightest) < 0) return undefined;
  for (const spare of sparesOf(strips)) {
    const more = strips.filter((strip) => kept.includes(strip) || spareOf(strip) === spare);
    if (roomFor(more, width, tightest) >= 0) kept = more;
  }
  const spacing = spacings.find((one) => roomFor(kept, width, one) >= 0) ?? tightest;
  const room = width - spacing.around - spacing.each * kept.length;
  return { strips: kept, widths: spread(kept, room), spacing, dropped: strips.filter((strip) => !kept.includes(strip)) };
}

/** The room left over when the columns are as narrow as they can be. */
const roomFor = (strips: readonly Strip[], width: number, { each, around }: Spacing): number =>
  width - around - each * strips.length - total(strips.map(({ least }) => least));

/** The degrees of spareness there are, the least first. */
const sparesOf = (strips: readonly Strip[]): readonly number[] =>
  [...new Set(strips.map(spareOf))].filter((spare) => spare > 0).sort((a, b) => a - b);

const spareOf = ({ column }: Strip): number => column.spare ?? 0;

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

/**
 * Room for most cells first, then for all texts, then for the titles, last for the odd long number:
 * a few long cells do not make the others wrap.
 */
function spread(strips: readonly Strip[], room: number): readonly number[] {
  const wants: readonly ((strip: Strip) => number)[] = [
    ({ most }) => most,
    ({ column, most, widest }) => (column.align === 'left' ? widest : most),
    ({ column, most, widest, title }) => Math.max(column.align === 'left' ? widest : most, displayWidth(title)),
    ({ widest }) => widest,
  ];
  return wants.reduce<readonly number[]>(
    (widths, want) => raised(widths, strips.map((strip, i) => Math.max(widths[i] ?? 0, want(strip))), room),
    strips.map(({ least }) => least),
  );
}

/** The widths raised together, each up to what it wants, as far as the room allows. */
function raised(widths: readonly number[], wants: readonly number[], room: number): readonly number[] {
  const at = (level: number) => widths.map((width, i) => Math.max(width, Math.min(level, wants[i] ?? width)));
  let [low, high] = [0, Math.max(...wants, 0)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (total(at(middle)) <= room) low = middle;
    else high = middle - 1;
  }
  return remaining(at(low), wants, room);
}

/** What the common level left over, a column each to those that want more. */
function remaining(widths: readonly number[], wants: readonly number[], room: number): readonly number[] {
  let rest = room - total(widths);
  return widths.map((width, i) => {
    if (rest <= 0 || width >= (wants[i] ?? 0)) return width;
    rest -= 1;
    return width + 1;
  });
}
