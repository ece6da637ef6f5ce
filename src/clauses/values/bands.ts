import type { Path } from '../../model/diagnostic.ts';
import { compare, type Exact, greatest, isPositive, least, plainText, zero } from '../../model/exact.ts';
import type { FactDeclaration } from '../../model/facts.ts';
import { amountKinds, type Compiling, factAt, numberAt, numberOrPercentAt } from '../compiling.ts';
import { amountOf, amountText, factTold } from '../known.ts';
import type { ValueKind } from '../value-kind.ts';

/** One value by the highest lower bound that a fact reaches. */
export type Bands = { readonly kind: 'bands'; readonly of: FactDeclaration; readonly bands: readonly Band[] };

/** From this bound on (included) so many points. */
export type Band = { readonly from: Exact; readonly points: Exact };

type Written = { readonly of: string; readonly from: Readonly<Record<string, string>> };

export const bands: ValueKind<Bands, Written> = {
  kind: 'bands',
  reads: 'fact',
  doc: {
    zh: '分档得分：按事实达到的最高下限（含）得分，低于最低下限得0',
    en: 'one value by the highest lower bound the fact reaches, bound included; 0 below the lowest',
  },
  example: '{id: attendance, bands: {of: attendance, from: {90%: 5, 80%: 3, 0%: 0}}}',
  schema: {
    type: 'object',
    required: ['of', 'from'],
    additionalProperties: false,
    properties: {
      of: { $ref: '#/$defs/fact' },
      from: {
        type: 'object',
        minProperties: 1,
        propertyNames: { pattern: '^\\d+(\\.\\d+)?%?$' },
        additionalProperties: { $ref: '#/$defs/points' },
      },
    },
  },
  compile: (cx, written, path) => {
    const of = factAt(cx, written.of, [...path, 'of'], amountKinds);
    return of && { kind: 'bands', of, bands: compileBands(cx, written.from, [...path, 'from']) };
  },
  facts: ({ of }) => [of.name],
  worth: (value) => value.bands.reduce((most, band) => greatest(most, band.points), zero),
  least: (value) => {
    const lowest = value.bands.at(-1);
    // a decimal may be negative, and so lie below a bound of 0
    const gap = lowest === undefined || isPositive(lowest.from) || value.of.kind === 'number';
    return value.bands.reduce((low, band) => least(low, band.points), gap ? zero : bands.worth(value));
  },
  value: ({ of, bands }, known) => {
    const is = amountOf(known, of);
    if (is === undefined) return undefined;
    return bands.find((band) => compare(is, band.from) >= 0)?.points ?? zero;
  },
  tell: ({ of, bands }) => ({
    zh: `${of.title}${bands.map((band) => `达到${amountText(of, band.from)}得${plainText(band.points)}分`).join('，')}`,
    en: `${of.title}: ${bands.map((band) => `from ${amountText(of, band.from)} ${plainText(band.points)}`).join(', ')}`,
  }),
  tellFound: ({ of }, known) => factTold(known, of),
};

// numeric keys of a mapping come first and ascending in JavaScript, so the order written is not relied upon
function compileBands(cx: Compiling, written: Readonly<Record<string, string>>, path: Path): readonly Band[] {
  return Object.entries(written)
    .map(([bound, points]) => ({
      from: numberOrPercentAt(cx, bound, [...path, bound]),
      points: numberAt(cx, points, [...path, bound]),
    }))
    .sort((a, b) => compare(b.from, a.from));
}
