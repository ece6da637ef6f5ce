import {
  compare,
  type Exact,
  equals,
  exactText,
  fixedText,
  isZero,
  plainText,
  round,
  shownText,
  subtract,
  zero,
} from '../model/exact.ts';
import type { Lang } from '../model/told.ts';

/** Points that are certain (`low` equals `high`), or a range. */
type Bounds = { readonly low: Exact; readonly high: Exact };

/** The points where they are certain. */
export const settled = ({ low, high }: Bounds): Exact | undefined =>
  low === high || equals(low, high) ? low : undefined;

/** The number at exactly so many decimals; the quick way where it has no more. */
export function fixed(x: Exact, places: number): string {
  if (typeof x !== 'number') return fixedText(x, places);
  const text = exactText(x);
  const point = text.indexOf('.');
  if (point < 0) return places === 0 ? text : `${text}.${zeros.slice(0, places)}`;
  const decimals = text.length - point - 1;
  return decimals <= places ? text + zeros.slice(0, places - decimals) : fixedText(x, places);
}

const zeros = '000000000000';

/** The bounds as a column shows them: one number, or both ends of the range. */
export function fixedBounds(bounds: Bounds, places: number, lang: Lang): string {
  const only = settled(bounds);
  return only === undefined
    ? `${fixed(bounds.low, places)}${dash[lang]}${fixed(bounds.high, places)}`
    : fixed(only, places);
}

/** The number at so many decimals, marked where it has more: `84.30`, `≈84.35`. */
export const about = (x: Exact, places: number): string => {
  const text = fixed(x, places);
  return equals(round(x, places, 'half-up'), x) ? text : `≈${text}`;
};

/** The bounds as a sentence gives them: no more decimals than there are, `≈` where there are more than shown. */
export function shownBounds(bounds: Bounds, places: number, lang: Lang): string {
  const only = settled(bounds);
  return only === undefined
    ? `${shownText(bounds.low, places)}${dash[lang]}${shownText(bounds.high, places)}`
    : shownText(only, places);
}

// the full-width dash is as wide everywhere; the short one is not in Chinese fonts
const dash: Readonly<Record<Lang, string>> = { zh: '～', en: '–' };

/** The bounds in full, for those who compute with them. */
export const exactBounds = (bounds: Bounds, lang: Lang): string =>
  settled(bounds) === undefined
    ? `${exactText(bounds.low)}${dash[lang]}${exactText(bounds.high)}`
    : exactText(bounds.low);

/** The bounds as an explanation gives them: a decimal in full, all else as people read it. */
export function tracedBounds(bounds: Bounds, places: number, lang: Lang): string {
  const only = settled(bounds);
  return only === undefined ? shownBounds(bounds, places, lang) : plainText(only, places);
}

/** The number with its sign: `+2.5`, `-1`, `0`. */
export const signed = (x: Exact, places: number): string => `${compare(x, zero) > 0 ? '+' : ''}${fixed(x, places)}`;

/** The difference of two certain totals; undefined where either is a range. */
export function difference(a: Bounds, b: Bounds): Exact | undefined {
  const [first, second] = [settled(a), settled(b)];
  return first === undefined || second === undefined ? undefined : subtract(first, second);
}

/** Whether the bounds are zero for certain. */
export const isNothing = (bounds: Bounds): boolean => isZero(bounds.low) && isZero(bounds.high);

/** Whether both bounds are the same. */
export const sameBounds = (a: Bounds, b: Bounds): boolean => equals(a.low, b.low) && equals(a.high, b.high);
