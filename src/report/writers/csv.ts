import { stringify } from 'csv-stringify/sync';
import { type Exact, exactText, finestPlaces, fixedText, isNegative } from '../../model/exact.ts';
import { bareCell } from '../cells.ts';
import type { Writer } from '../report.ts';
import { visible } from '../width.ts';

// the guard looks at the first character only
const hiddenFormula = /^\s+(?=[=+@＝＋－＠-])/;

/** The main table for spreadsheets: with byte-order mark and Windows line ends, nothing that a spreadsheet would run. */
export const csv: Writer = {
  extension: '.csv',
  write: ({ table: { columns, rows } }) =>
    stringify([columns.map(({ title }) => title), ...rows.map((row) => row.map(bareCell))], {
      bom: true,
      record_delimiter: 'windows',
      escape_formulas: true,
      cast: {
        string: (text) => visible(text).replace(hiddenFormula, ''),
        number: (micro) => numberText(micro as number & Exact),
        object: (fraction) => unguarded(fraction as unknown as Exact),
      },
    }),
};

/** Decimals in full; a fraction without end at six places, for a spreadsheet would read `7/3` as a day. */
const numberText = (x: Exact): string =>
  typeof x === 'number' ? exactText(x) : withoutZeros(fixedText(x, finestPlaces));

const withoutZeros = (text: string): string => text.replace(/\.?0+$/, '');

// a minus sign begins a formula only in texts
const unguarded = (x: Exact) => ({ value: numberText(x), escape_formulas: !isNegative(x) });
