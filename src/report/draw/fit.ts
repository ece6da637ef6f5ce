import type { Strip } from './grid.ts';
import { spread } from './spread.ts';

/** What stands between and around columns: `each` for every column, `around` for the table. */
export type Spacing = { readonly each: number; readonly around: number };

/** The columns that fit the width, how wide each is drawn, and those that were left out. */
export type Fit = {
  readonly strips: readonly Strip[];
  readonly widths: readonly number[];
  readonly spacing: Spacing;
  readonly dropped: readonly Strip[];
};

/** The headings across all columns, by the row they stand in. */
export type Bands = ReadonlyMap<number, string>;

/**
 * Chooses columns for a width: those that must stay, and of the others, the least spare first, all that still fit; with the
 * widest spacing that leaves room for the same. Undefined where even those that must stay do not fit side by side.
 */
export function fitColumns(strips: readonly Strip[], width: number, spacings: readonly Spacing[]): Fit | undefined {
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
  return {
    strips: kept,
    widths: spread(kept, room),
    spacing,
    dropped: strips.filter((strip) => !kept.includes(strip)),
  };
}

/** The room left over when the columns are as narrow as they can be. */
const roomFor = (strips: readonly Strip[], width: number, { each, around }: Spacing): number =>
  width - around - each * strips.length - total(strips.map(({ least }) => least));

/** The degrees of spareness there are, the least first. */
const sparesOf = (strips: readonly Strip[]): readonly number[] =>
  [...new Set(strips.map(spareOf))].filter((spare) => spare > 0).sort((a, b) => a - b);

const spareOf = ({ column }: Strip): number => column.spare ?? 0;

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);
