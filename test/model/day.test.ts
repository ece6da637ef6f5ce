import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Day,
  dayOf,
  dayText,
  after as later,
  type Period,
  parseDay,
  parsePeriod,
  partsOf,
  periodPattern,
  periodsBegun,
} from '../../src/model/day.ts';

const millisecondsADay = 86_400_000;

// the calendar of the JavaScript clock, which the program itself never asks
const clockDay = (year: number, month: number, date: number): number => {
  const clock = new Date(0);
  clock.setUTCFullYear(year, month - 1, date);
  return clock.getTime() / millisecondsADay;
};

const year = fc.integer({ min: 1, max: 9999 });
const day = fc.integer({ min: clockDay(1, 1, 1), max: clockDay(9999, 12, 31) }).map((n) => n as Day);
const recent = fc.integer({ min: clockDay(1950, 1, 1), max: clockDay(2100, 12, 31) }).map((n) => n as Day);
const dayIn = (text: string): Day => {
  const found = parseDay(text);
  if (found === undefined) throw new Error(`${text} is no day`);
  return found;
};

describe('a day', () => {
  it('has the number the clock gives it', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (y, m, d) => {
        expect(dayOf(y, m, d)).toBe(clockDay(y, m, d));
      }),
    );
  });

  it('is one only where the calendar has it', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 33 }), (y, m, d) => {
        const clock = new Date(clockDay(y, m, d) * millisecondsADay);
        const there = clock.getUTCFullYear() === y && clock.getUTCMonth() === m - 1 && clock.getUTCDate() === d;
        expect(dayOf(y, m, d)).toBe(there ? clockDay(y, m, d) : undefined);
      }),
    );
  });

  it('falls apart into year, month and day as the clock says, and is written so', () => {
    fc.assert(
      fc.property(day, (n) => {
        const clock = new Date(n * millisecondsADay);
        expect(partsOf(n)).toEqual({
          year: clock.getUTCFullYear(),
          month: clock.getUTCMonth() + 1,
          date: clock.getUTCDate(),
        });
        expect(dayText(n)).toBe(clock.toISOString().slice(0, 10));
        expect(parseDay(dayText(n))).toBe(n);
      }),
    );
  });

  it.each([
    '2019-02-29',
    '2019-13-01',
    '2019-00-10',
    '2019-1-10',
    '19-01-10',
    '2019/01/10',
    '2019-06-31',
    '0000-01-01',
    '2100-02-29',
    '',
    '２０１９-01-01',
  ])('is not written as %s', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  it('knows the leap years of a century', () => {
    expect(dayText(dayIn('2000-02-29'))).toBe('2000-02-29');
    expect(parseDay('1900-02-29')).toBeUndefined();
  });
});

describe('every year', () => {
  it('begins and ends on the days the clock says', () => {
    for (let y = 1; y <= 9999; y += 1) {
      expect(dayOf(y, 1, 1)).toBe(clockDay(y, 1, 1));
      for (const n of [clockDay(y, 1, 1), clockDay(y, 12, 31)]) expect(partsOf(n as Day).year).toBe(y);
    }
  });
});

describe('a period', () => {
  it.each([
    ['3 years', 3, 'year'],
    ['1 year', 1, 'year'],
    ['30 days', 30, 'day'],
    ['30天', 30, 'day'],
    ['2 日', 2, 'day'],
    ['6个月', 6, 'month'],
    ['6 月', 6, 'month'],
    ['12 months', 12, 'month'],
    ['2周', 2, 'week'],
    ['1 week', 1, 'week'],
    ['3年', 3, 'year'],
  ] as const)('is written as %s', (text, count, unit) => {
    expect(parsePeriod(text)).toEqual({ count, unit });
    expect(new RegExp(periodPattern).test(text)).toBe(true);
  });

  it.each(['0 days', '3', 'days', '3 fortnights', '-3 days', '1.5 years', '10000 days', '3  days'])(
    'is not written as %s',
    (text) => {
      expect(parsePeriod(text)).toBeUndefined();
      expect(new RegExp(periodPattern).test(text)).toBe(false);
    },
  );

  it('of days and weeks counts days', () => {
    fc.assert(
      fc.property(recent, fc.integer({ min: 1, max: 999 }), (from, count) => {
        expect(later(from, { count, unit: 'day' })).toBe(from + count);
        expect(later(from, { count, unit: 'week' })).toBe(from + 7 * count);
      }),
    );
  });

  it('of months and years keeps the day of the month, or takes the last of a shorter one', () => {
    fc.assert(
      fc.property(recent, fc.integer({ min: 1, max: 60 }), fc.constantFrom('month', 'year'), (from, count, unit) => {
        const clock = new Date(from * millisecondsADay);
        const months = clock.getUTCMonth() + count * (unit === 'year' ? 12 : 1);
        const last = new Date(Date.UTC(clock.getUTCFullYear(), months + 1, 0)).getUTCDate();
        const wanted = Date.UTC(clock.getUTCFullYear(), months, Math.min(clock.getUTCDate(), last));
        expect(later(from, { count, unit })).toBe(wanted / millisecondsADay);
      }),
    );
  });

  it.each([
    ['2019-01-31', { count: 1, unit: 'month' }, '2019-02-28'],
    ['2020-01-31', { count: 1, unit: 'month' }, '2020-02-29'],
    ['2020-02-29', { count: 1, unit: 'year' }, '2021-02-28'],
    ['2020-02-29', { count: 4, unit: 'year' }, '2024-02-29'],
    ['2019-11-30', { count: 3, unit: 'month' }, '2020-02-29'],
    ['2019-12-31', { count: 1, unit: 'day' }, '2020-01-01'],
  ] as const)('after %s: %o ends on %s', (from, period, wanted) => {
    expect(dayText(later(dayIn(from), period))).toBe(wanted);
  });

  it('has begun as often as it takes to cover the time', () => {
    const unit = fc.constantFrom('day', 'week', 'month', 'year');
    fc.assert(
      fc.property(
        recent,
        fc.integer({ min: -30, max: 900 }),
        fc.integer({ min: 1, max: 40 }),
        unit,
        (from, past, count, of) => {
          const period: Period = { count, unit: of };
          const to = (from + past) as Day;
          const begun = periodsBegun(from, to, period);
          if (past <= 0) expect(begun).toBe(0);
          else {
            expect(later(from, { count: count * begun, unit: of })).toBeGreaterThanOrEqual(to);
            if (begun > 1) expect(later(from, { count: count * (begun - 1), unit: of })).toBeLessThan(to);
            expect(begun).toBeGreaterThan(0);
          }
        },
      ),
    );
  });
});
