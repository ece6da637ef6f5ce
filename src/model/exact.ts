/**
 * Exact numbers: the only arithmetic on points, counts and ratios.
 *
 * A number is a whole count of millionths while that is exact and safe, and a fraction in lowest terms otherwise.
 * Nothing here passes through a binary fraction; equal numbers always have equal representations.
 */
declare const millionths: unique symbol;
type Micro = number & { readonly [millionths]: true };

/** A fraction in lowest terms that whole millionths cannot say; `den` is positive. */
export type Fraction = { readonly num: bigint; readonly den: bigint };

/** An exact rational number. */
export type Exact = Micro | Fraction;

/** How ties are broken when rounding; `half-up` is 四舍五入, away from zero. */
export type RoundingMode = 'half-up' | 'half-even' | 'up' | 'down';

const scale = 1_000_000;
const bigScale = 1_000_000n;
const bigSafe = BigInt(Number.MAX_SAFE_INTEGER);

/** The most decimals a number in a file may have. */
export const finestPlaces = 6;

const micro = (count: number): Exact => count as Micro;
const isMicro = (x: Exact): x is Micro => typeof x === 'number';
const safe = (count: number): boolean => Number.isSafeInteger(count);

export const zero: Exact = micro(0);
export const one: Exact = micro(scale);

const numOf = (x: Exact): bigint => (isMicro(x) ? BigInt(x) : x.num);
const denOf = (x: Exact): bigint => (isMicro(x) ? bigScale : x.den);
const top = (x: Exact): number => (isMicro(x) ? x : Number(x.num));
const bottom = (x: Exact): number => (isMicro(x) ? scale : Number(x.den));

function gcd(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** The same for numbers of any size, which after a few steps are small. */
function bigGcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > bigSafe) [x, y] = [y, x % y];
  return y === 0n ? x : BigInt(gcd(Number(y), Number(x % y)));
}

/** The one form that equal numbers share, of a fraction in lowest terms. */
function inForm(num: bigint, den: bigint): Exact {
  if (bigScale % den === 0n) {
    const count = Number(num * (bigScale / den));
    if (safe(count)) return micro(count);
  }
  return { num, den };
}

/** num ÷ den of any whole numbers. `den` is not zero. */
function reduced(num: bigint, den: bigint): Exact {
  const divisor = bigGcd(num, den) * (den < 0n ? -1n : 1n);
  return inForm(num / divisor, den / divisor);
}

/** The same for safe numbers. */
function quotient(num: number, den: number): Exact {
  const divisor = gcd(num, den) * (den < 0 ? -1 : 1);
  const [n, d] = [num / divisor, den / divisor];
  // adding 0 turns the negative zero of 0 ÷ -1 into the one zero there is
  if (scale % d === 0 && safe(n * (scale / d))) return micro(n * (scale / d) + 0);
  return { num: BigInt(n), den: BigInt(d) };
}

/** The number as a fraction in lowest terms. */
function fractionOf(x: Exact): Fraction {
  if (!isMicro(x)) return x;
  const divisor = gcd(x, scale);
  return { num: BigInt(x / divisor), den: BigInt(scale / divisor) };
}

/** A whole number. */
export const whole = (n: number): Exact => (safe(n * scale) ? micro(n * scale) : reduced(BigInt(n), 1n));

const decimalForm = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** Reads a plain decimal (`4`, `-0.05`). Undefined where the text is no plain decimal or has more than six places. */
export function parseExact(text: string): Exact | undefined {
  const found = decimalForm.exec(text);
  if (!found) return undefined;
  const [, sign = '', units = '', places = ''] = found;
  if (places.length > finestPlaces) return undefined;
  const digits = `${sign}${units}${places.padEnd(finestPlaces, '0')}`;
  return digits.length <= 15 ? micro(Number(digits) + 0) : reduced(BigInt(digits.replace('+', '')), bigScale);
}

/** num ÷ den of whole numbers of any size. `den` is not zero. */
export const fraction = (num: bigint, den: bigint): Exact => reduced(num, den);

/** num ÷ den of safe whole numbers, as in `21/23`. `den` is not zero. */
export const ratio = (num: number, den: number): Exact => quotient(num, den);

export function add(a: Exact, b: Exact): Exact {
  if (isMicro(a) && isMicro(b) && safe(a + b)) return micro(a + b);
  if (a === 0) return b;
  return b === 0 ? a : addFractions(fractionOf(a), fractionOf(b));
}

/** Sums of many fractions have large terms but small common divisors, so only those are sought. */
function addFractions(a: Fraction, b: Fraction): Exact {
  const common = bigGcd(a.den, b.den);
  const num = a.num * (b.den / common) + b.num * (a.den / common);
  const rest = bigGcd(num, common);
  return inForm(num / rest, (a.den / common) * (b.den / rest));
}

export const negate = (x: Exact): Exact => (isMicro(x) ? micro(0 - x) : { num: -x.num, den: x.den });

export const subtract = (a: Exact, b: Exact): Exact => add(a, negate(b));

export function multiply(a: Exact, b: Exact): Exact {
  if (b === one) return a;
  if (isMicro(a) && isMicro(b)) {
    const product = a * b;
    if (safe(product)) return product % scale === 0 ? micro(product / scale + 0) : quotient(product, scale * scale);
  }
  const [x, y] = [fractionOf(a), fractionOf(b)];
  const [first, second] = [bigGcd(x.num, y.den), bigGcd(y.num, x.den)];
  return inForm((x.num / first) * (y.num / second), (x.den / second) * (y.den / first));
}

/** a ÷ b; b is not zero. */
export const divide = (a: Exact, b: Exact): Exact =>
  isMicro(a) && isMicro(b) ? quotient(a, b) : reduced(numOf(a) * denOf(b), denOf(a) * numOf(b));

/** Negative, zero or positive as a is below, at or above b. */
export function compare(a: Exact, b: Exact): number {
  if (isMicro(a) && isMicro(b)) return a - b;
  const [left, right] = [top(a) * bottom(b), top(b) * bottom(a)];
  // where a term or a product is too large for a double, it is not safe either
  if (safe(left) && safe(right)) return left - right;
  const difference = numOf(a) * denOf(b) - numOf(b) * denOf(a);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const equals = (a: Exact, b: Exact): boolean => compare(a, b) === 0;
export const isZero = (x: Exact): boolean => x === 0;
export const isNegative = (x: Exact): boolean => (isMicro(x) ? x < 0 : x.num < 0n);
export const isPositive = (x: Exact): boolean => (isMicro(x) ? x > 0 : x.num > 0n);
/** The size of x, without its sign. */
export const abs = (x: Exact): Exact => (isNegative(x) ? negate(x) : x);

export const least = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);
export const greatest = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b);

/** The sum of all; what is no fraction is added first, as that is much quicker. */
export function sum(list: readonly Exact[]): Exact {
  let [plain, rest] = [zero, zero];
  for (const x of list) {
    if (isMicro(x)) plain = add(plain, x);
    else rest = add(rest, x);
  }
  return add(plain, rest);
}

/** x held between low and high. */
export const clamp = (x: Exact, low: Exact, high: Exact): Exact => greatest(low, least(x, high));

const floorDiv = (num: bigint, den: bigint): bigint => (num >= 0n ? num / den : -((-num + den - 1n) / den));

/** The greatest whole number not above x. */
export function floor(x: Exact): number {
  if (!isMicro(x)) return Number(floorDiv(x.num, x.den));
  const rest = x % scale;
  return (x - rest) / scale - (rest < 0 ? 1 : 0);
}

/** The least whole number not below x. */
export const ceiling = (x: Exact): number => 0 - floor(negate(x));

/** Whether x is a whole number. */
export const isWhole = (x: Exact): boolean => isMicro(x) && x % scale === 0;

/** x at so many decimals, once, by the stated mode. */
export function round(x: Exact, places: number, mode: RoundingMode): Exact {
  if (isMicro(x)) return places >= finestPlaces ? x : roundMicro(x, 10 ** (finestPlaces - places), mode);
  const step = 10n ** BigInt(places);
  const num = x.num * step;
  const size = num < 0n ? -num : num;
  const below = size / x.den;
  const rest = size % x.den;
  const half = rest * 2n === x.den ? 0 : rest * 2n > x.den ? 1 : -1;
  const kept = below + (roundsAway(rest !== 0n, half, below % 2n === 1n, mode) ? 1n : 0n);
  return reduced(num < 0n ? -kept : kept, step);
}

function roundMicro(x: Micro, unit: number, mode: RoundingMode): Exact {
  const size = Math.abs(x);
  const rest = size % unit;
  const below = size - rest;
  const away = roundsAway(rest !== 0, rest * 2 - unit, below % (unit * 2) !== 0, mode);
  const kept = away ? below + unit : below;
  return safe(kept)
    ? micro(x < 0 ? 0 - kept : kept)
    : reduced(BigInt(below) + BigInt(unit), x < 0 ? -bigScale : bigScale);
}

/** Whether to leave zero: `half` is negative, zero or positive as the rest is below, at or above one half. */
function roundsAway(hasRest: boolean, half: number, odd: boolean, mode: RoundingMode): boolean {
  if (!hasRest || mode === 'down') return false;
  if (mode === 'up') return true;
  if (half !== 0) return half > 0;
  return mode === 'half-up' || odd;
}

/** The number in full: a plain decimal where one of six places exists (`2.5`), else a fraction (`7/3`). */
export function exactText(x: Exact): string {
  if (!isMicro(x)) return bigScale % x.den === 0n ? longText(x) : `${x.num}/${x.den}`;
  const size = Math.abs(x);
  const units = Math.floor(size / scale);
  const places = String(size % scale)
    .padStart(finestPlaces, '0')
    .replace(/0+$/, '');
  return `${x < 0 ? '-' : ''}${units}${places ? `.${places}` : ''}`;
}

/** Reads what `exactText` writes. Undefined where the text is none of that. */
export function readExact(text: string): Exact | undefined {
  const [, num, den] = /^(-?\d{1,400})\/([1-9]\d{0,400})$/.exec(text) ?? [];
  return num !== undefined && den !== undefined ? reduced(BigInt(num), BigInt(den)) : parseExact(text);
}

/** A decimal that is too long for millionths to be counted in a plain number. */
function longText({ num, den }: Fraction): string {
  const digits = String((num < 0n ? -num : num) * (bigScale / den)).padStart(finestPlaces + 1, '0');
  const places = digits.slice(-finestPlaces).replace(/0+$/, '');
  return `${num < 0n ? '-' : ''}${digits.slice(0, -finestPlaces)}${places ? `.${places}` : ''}`;
}

/** The number for people, at most so many decimals; `≈` where that is not the whole number. */
export function shownText(x: Exact, places: number): string {
  if (isMicro(x) && x % 10 ** (finestPlaces - Math.min(places, finestPlaces)) === 0) return exactText(x);
  const near = round(x, places, 'half-up');
  return `${equals(near, x) ? '' : '≈'}${exactText(near)}`;
}

/** The number as sentences give it: a decimal in full, a fraction by what it comes to (`2.5`, `≈2.89`). */
export function plainText(x: Exact, places = 2): string {
  const full = exactText(x);
  return full.includes('/') ? shownText(x, places) : full;
}

/** The number at exactly so many decimals, as scores are printed in columns (`92.50`); rounds half up where there are more. */
export function fixedText(x: Exact, places: number): string {
  const near = exactText(round(x, places, 'half-up'));
  if (places === 0) return near;
  const [units = '0', rest = ''] = near.split('.');
  return `${units}.${rest.padEnd(places, '0')}`;
}

/** A share as a percentage with one decimal where it needs one (`81.1%`, `20%`). */
export const percentText = (x: Exact, places = 1): string => {
  const near = round(multiply(x, whole(100)), places, 'half-up');
  return `${exactText(near)}%`;
};
