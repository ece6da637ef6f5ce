import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  abs,
  add,
  ceiling,
  clamp,
  compare,
  divide,
  type Exact,
  equals,
  exactText,
  fixedText,
  floor,
  fraction,
  greatest,
  isNegative,
  isPositive,
  isWhole,
  isZero,
  least,
  multiply,
  negate,
  one,
  parseExact,
  percentText,
  type RoundingMode,
  round,
  shownText,
  subtract,
  sum,
  whole,
  zero,
} from '../../src/model/exact.ts';
import {
  larger,
  minus,
  order,
  over,
  plus,
  ratio,
  ratioOf,
  readRatio,
  same,
  smaller,
  times,
  total,
} from '../support/ratio.ts';

// small and large, plain decimals, thirds and sevenths, and the very edges of what a double holds
const edge = fc.constantFrom(
  ...[9007199254740991n, 9007199254740992n, 4503599627370496n, 9007199255n, 9007199254n, 3037000500n, 94906266n],
);
const part = fc.oneof(
  fc.bigInt({ min: -2000n, max: 2000n }),
  fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
  edge,
  edge.map((n) => -n),
);
const below = fc.oneof(
  fc.constantFrom(1n, 2n, 3n, 5n, 7n, 8n, 10n, 100n, 1000n, 1000000n, 1000001n, 3000000n),
  fc.bigInt({ min: 1n, max: 2000n }),
  fc.bigInt({ min: 1n, max: 10n ** 18n }),
);
const exact: fc.Arbitrary<Exact> = fc.tuple(part, below).map(([num, den]) => fraction(num, den));

const lowest = (x: Exact): boolean => {
  if (typeof x === 'number') return Number.isSafeInteger(x) && !Object.is(x, -0);
  let [a, b] = [x.num < 0n ? -x.num : x.num, x.den];
  while (b > 0n) [a, b] = [b, a % b];
  return (
    a === 1n && x.den > 0n && (1000000n % x.den !== 0n || !Number.isSafeInteger(Number(x.num * (1000000n / x.den))))
  );
};

const holds = (x: Exact, wanted: ReturnType<typeof ratioOf>): boolean => same(ratioOf(x), wanted) && lowest(x);

describe('exact numbers', () => {
  it('add, subtract, multiply and divide as fractions do, in the one form of each number', () => {
    fc.assert(
      fc.property(exact, exact, (a, b) => {
        const [x, y] = [ratioOf(a), ratioOf(b)];
        expect(holds(add(a, b), plus(x, y))).toBe(true);
        expect(holds(subtract(a, b), minus(x, y))).toBe(true);
        expect(holds(multiply(a, b), times(x, y))).toBe(true);
        if (!isZero(b)) expect(holds(divide(a, b), over(x, y))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('compare as fractions do', () => {
    fc.assert(
      fc.property(exact, exact, (a, b) => {
        const wanted = order(ratioOf(a), ratioOf(b));
        expect(Math.sign(compare(a, b))).toBe(wanted);
        expect(equals(a, b)).toBe(wanted === 0);
        expect(same(ratioOf(least(a, b)), smaller(ratioOf(a), ratioOf(b)))).toBe(true);
        expect(same(ratioOf(greatest(a, b)), larger(ratioOf(a), ratioOf(b)))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('have equal representations where they are equal', () => {
    fc.assert(
      fc.property(exact, fc.bigInt({ min: 1n, max: 10n ** 9n }), part, (x, factor, shift) => {
        const { num, den } = ratioOf(x);
        expect(fraction(num * factor, den * factor)).toStrictEqual(x);
        expect(fraction(-num * factor, -den * factor)).toStrictEqual(x);
        expect(subtract(add(x, whole(7)), whole(7))).toStrictEqual(x);
        expect(subtract(add(x, fraction(shift, 7n)), fraction(shift, 7n))).toStrictEqual(x);
      }),
      { numRuns: 1000 },
    );
  });

  it('know no negative zero', () => {
    const [minus, nothing] = [whole(-5), zero];
    const zeros = [
      multiply(nothing, minus),
      multiply(minus, nothing),
      negate(nothing),
      divide(nothing, minus),
      add(minus, whole(5)),
      round(fraction(-1n, 300n), 2, 'down'),
      multiply(nothing, fraction(-1n, 3n)),
    ];
    for (const one of zeros) expect(one).toStrictEqual(0);
    expect(parseExact('-0')).toStrictEqual(0);
    expect(parseExact('-0.000')).toStrictEqual(0);
    expect(Object.is(ceiling(fraction(-1n, 2n)), 0)).toBe(true);
    expect(Object.is(floor(nothing), 0)).toBe(true);
  });

  it('know their sign, size and whether they are whole', () => {
    fc.assert(
      fc.property(exact, (x) => {
        const { num, den } = ratioOf(x);
        expect([isNegative(x), isZero(x), isPositive(x)]).toEqual([num < 0n, num === 0n, num > 0n]);
        expect(holds(negate(x), ratio(-num, den))).toBe(true);
        expect(holds(abs(x), ratio(num < 0n ? -num : num, den))).toBe(true);
        if (typeof x === 'number') expect(isWhole(x)).toBe(num % den === 0n);
      }),
    );
  });

  it('are held between two bounds', () => {
    fc.assert(
      fc.property(exact, exact, exact, (x, a, b) => {
        const [low, high] = [least(a, b), greatest(a, b)];
        const held = clamp(x, low, high);
        expect(compare(held, low)).toBeGreaterThanOrEqual(0);
        expect(compare(held, high)).toBeLessThanOrEqual(0);
        expect([x, low, high]).toContainEqual(held);
      }),
    );
  });

  it('add up in any order', () => {
    fc.assert(
      fc.property(fc.array(exact, { maxLength: 6 }), (list) => {
        const wanted = total(list.map(ratioOf));
        expect(holds(sum(list), wanted)).toBe(true);
        expect(sum([...list].reverse())).toStrictEqual(sum(list));
      }),
    );
  });
});

describe('whole numbers from exact ones', () => {
  it('lie next to it, below and above', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        (num, den) => {
          const x = fraction(num, den);
          const down = floor(x);
          expect(order(ratio(down), ratio(num, den))).toBeLessThanOrEqual(0);
          expect(order(ratio(down + 1), ratio(num, den))).toBe(1);
          const up = ceiling(x);
          expect(order(ratio(up), ratio(num, den))).toBeGreaterThanOrEqual(0);
          expect(order(ratio(up - 1), ratio(num, den))).toBe(-1);
        },
      ),
    );
  });

  it('may be larger than millionths can say', () => {
    expect(exactText(whole(9_007_199_254))).toBe('9007199254');
    expect(exactText(whole(9_007_199_255))).toBe('9007199255');
    expect(exactText(whole(-9_007_199_255_000))).toBe('-9007199255000');
    expect(equals(whole(9_007_199_255_000), multiply(whole(9_007_199_255), whole(1000)))).toBe(true);
  });
});

describe('rounding', () => {
  const modes: readonly RoundingMode[] = ['half-up', 'half-even', 'up', 'down'];

  it('gives one of the two neighbours, by its mode', () => {
    fc.assert(
      fc.property(exact, fc.integer({ min: 0, max: 4 }), fc.constantFrom(...modes), (x, places, mode) => {
        const step = ratio(1n, 10n ** BigInt(places));
        const near = ratioOf(round(x, places, mode));
        expect((near.num * 10n ** BigInt(places)) % near.den).toBe(0n);
        const size = (one: ReturnType<typeof ratio>) => ratio(one.num < 0n ? -one.num : one.num, one.den);
        const away = minus(size(near), size(ratioOf(x)));
        const distance = size(away);
        if (mode === 'down') expect(order(away, ratio(0)) <= 0 && order(distance, step) < 0).toBe(true);
        if (mode === 'up') expect(order(away, ratio(0)) >= 0 && order(distance, step) < 0).toBe(true);
        if (mode === 'half-up' || mode === 'half-even') {
          const half = order(distance, times(step, ratio(1n, 2n)));
          expect(half).toBeLessThanOrEqual(0);
          if (half === 0 && mode === 'half-up') expect(away.num > 0n).toBe(true);
          if (half === 0 && mode === 'half-even') expect(((near.num * 10n ** BigInt(places)) / near.den) % 2n).toBe(0n);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is exact at the edge of what millionths can say', () => {
    const most = parseExact('9007199254.740991');
    const shown = (x: Exact | undefined) => x !== undefined && exactText(round(x, 2, 'up'));
    expect(shown(most)).toBe('9007199254.75');
    expect(shown(most && negate(most))).toBe('-9007199254.75');
    expect(most && exactText(round(most, 0, 'up'))).toBe('9007199255');
    expect(most && exactText(round(negate(most), 0, 'up'))).toBe('-9007199255');
    expect(most && round(most, 6, 'up')).toBe(most);
  });

  it.each([
    ['92.345', 2, 'half-up', '92.35'],
    ['92.345', 2, 'half-even', '92.34'],
    ['92.355', 2, 'half-even', '92.36'],
    ['92.341', 2, 'up', '92.35'],
    ['92.349', 2, 'down', '92.34'],
    ['-92.345', 2, 'half-up', '-92.35'],
    ['-92.349', 2, 'down', '-92.34'],
    ['-92.341', 2, 'up', '-92.35'],
    ['10.075', 2, 'half-up', '10.08'],
    ['35.855', 2, 'half-up', '35.86'],
    ['0.5', 0, 'half-up', '1'],
    ['0.5', 0, 'half-even', '0'],
    ['1.5', 0, 'half-even', '2'],
  ] as const)('makes of %s at %i places, %s: %s', (text, places, mode, wanted) => {
    const x = parseExact(text);
    expect(x !== undefined && exactText(round(x, places, mode))).toBe(wanted);
  });
});

describe('a number as it is read', () => {
  it.each(['4', '0.05', '-0.05', '+3', '1234567890123456789', '0.123456', '007.50'])('is exact: %s', (text) => {
    const x = parseExact(text);
    expect(x !== undefined && same(ratioOf(x), readRatio(text.replace('+', '')))).toBe(true);
  });

  it.each([
    '',
    ' 4',
    '4 ',
    '4.',
    '.5',
    '1e3',
    '0x10',
    '４',
    '1,5',
    '1_000',
    'Infinity',
    'NaN',
    '--1',
    '0.1234567',
    '1/2',
  ])('is no number: %s', (text) => {
    expect(parseExact(text)).toBeUndefined();
  });

  it('is exact however long it is', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.integer({ min: 0, max: 6 }),
        (digits, places) => {
          const size = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
          const text = `${digits < 0n ? '-' : ''}${size.slice(0, size.length - places)}${places > 0 ? `.${size.slice(size.length - places)}` : ''}`;
          const x = parseExact(text);
          expect(x !== undefined && holds(x, ratio(digits, 10n ** BigInt(places)))).toBe(true);
        },
      ),
    );
  });
});

describe('a number as it is written', () => {
  it('is read again as the same number, decimal or fraction', () => {
    fc.assert(
      fc.property(exact, (x) => {
        expect(same(readRatio(exactText(x)), ratioOf(x))).toBe(true);
      }),
    );
  });

  it('is a decimal where one of six places exists', () => {
    expect(['2.5', '-0.000001', '100', '0'].map((text) => exactText(parseExact(text) ?? one))).toEqual([
      '2.5',
      '-0.000001',
      '100',
      '0',
    ]);
    expect(exactText(fraction(7n, 3n))).toBe('7/3');
    expect(exactText(fraction(-7n, 3n))).toBe('-7/3');
  });

  it('is a decimal however large it is', () => {
    const large = [10_000_000_000n * 4n + 1n, -10_000_000_000n * 4n - 1n].map((num) => fraction(num, 4n));
    expect(large.map(exactText)).toEqual(['10000000000.25', '-10000000000.25']);
    expect(exactText(fraction(10n ** 20n, 1n))).toBe('100000000000000000000');
    expect(fixedText(fraction(10n ** 12n, 3n), 2)).toBe('333333333333.33');
  });

  it('says that it is about so much where it is shortened for people', () => {
    expect(shownText(fraction(7n, 3n), 2)).toBe('≈2.33');
    expect(shownText(fraction(5n, 2n), 2)).toBe('2.5');
    expect(shownText(fraction(2345n, 1000n), 2)).toBe('≈2.35');
    expect(shownText(fraction(2345n, 1000n), 3)).toBe('2.345');
    expect(shownText(whole(10_000_000_000), 2)).toBe('10000000000');
  });

  it('fills its places in columns', () => {
    expect(fixedText(fraction(185n, 2n), 2)).toBe('92.50');
    expect(fixedText(whole(7), 2)).toBe('7.00');
    expect(fixedText(fraction(20n, 3n), 2)).toBe('6.67');
    expect(fixedText(fraction(-1n, 3n), 1)).toBe('-0.3');
    expect(fixedText(fraction(20n, 3n), 0)).toBe('7');
  });

  it('is a percentage with as many places as it needs, and no more than asked', () => {
    expect(percentText(fraction(120n, 148n))).toBe('81.1%');
    expect(percentText(fraction(1n, 5n))).toBe('20%');
    expect(percentText(fraction(1n, 3n), 3)).toBe('33.333%');
  });
});
