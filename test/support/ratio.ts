import type { Exact } from '../../src/model/exact.ts';

/** A fraction, reduced or not: the arithmetic the program is checked against. `den` is positive. */
export type Ratio = { readonly num: bigint; readonly den: bigint };

const sized = (num: bigint, den: bigint): Ratio => (den < 0n ? { num: -num, den: -den } : { num, den });

export const ratio = (num: bigint | number, den: bigint | number = 1n): Ratio => sized(BigInt(num), BigInt(den));

/** What an exact number stands for, read off its representation. */
export const ratioOf = (x: Exact): Ratio =>
  typeof x === 'number' ? ratio(BigInt(x), 1_000_000n) : { num: x.num, den: x.den };

export const plus = (a: Ratio, b: Ratio): Ratio => ratio(a.num * b.den + b.num * a.den, a.den * b.den);
export const minus = (a: Ratio, b: Ratio): Ratio => ratio(a.num * b.den - b.num * a.den, a.den * b.den);
export const times = (a: Ratio, b: Ratio): Ratio => ratio(a.num * b.num, a.den * b.den);
export const over = (a: Ratio, b: Ratio): Ratio => ratio(a.num * b.den, a.den * b.num);
export const order = (a: Ratio, b: Ratio): number => {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
export const same = (a: Ratio, b: Ratio): boolean => order(a, b) === 0;
export const total = (list: readonly Ratio[]): Ratio => list.reduce(plus, ratio(0));
export const smaller = (a: Ratio, b: Ratio): Ratio => (order(a, b) <= 0 ? a : b);
export const larger = (a: Ratio, b: Ratio): Ratio => (order(a, b) >= 0 ? a : b);

/** Reads `2.5`, `-3`, `7/3`, as exact numbers are written out. */
export function readRatio(text: string): Ratio {
  const [num = '0', den] = text.split('/');
  const [units = '0', places = ''] = num.split('.');
  return ratio(BigInt(units + places), 10n ** BigInt(places.length) * BigInt(den ?? 1));
}
