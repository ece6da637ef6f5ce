import { stringify } from 'csv-stringify/sync';
import { type Exact, exactText, fixedText, isNegative } from '../../model/exact.ts';
import { bareCell } from '../cells.ts';
import type { Writer } from '../report.ts';
import { visible } from '../width.ts';

// a spreadsheet holds no more digits than this
const finest = 12;

/** The main table for spreadsheets: with byte-order mark and Windows line ends, nothing that a spreadsheet would run. */
export const csv: Writer = {
  extension: '.csv',
  write: ({ table: { columns, rows } }) =>
    stringify([columns.map(({ title }) => title), ...rows.map((row) => row.map(bareCell))], {
      bom: true,
      record_delimiter: 'windows',
      escape_formulas: true,
      cast: {
        string: visible,
        number: (micro) => numberText(micro as number & Exact),
        object: (fraction) => unguarded(fraction as unknown as Exact),
      },
    }),
};

/** Decimals in full; a fraction without end as a decimal, for `7/3` would be read as a day. */
const numberText = (x: Exact): string => (typeof x === 'number' ? exactText(x) : withoutZeros(fixedText(x, finest)));

const withoutZeros = (text: string): string => text.replace(/\.?0+$/, '');

// a minus sign begins a formula only in texts
const unguarded = (x: Exact) => ({ value: numberText(x), escape_formulas: !isNegative(x) });
