import { describe, expect, it } from 'vitest';
import { assertNever } from '../../src/model/assert-never.ts';
import { checked, failed } from '../../src/model/diagnostic.ts';
import { halfWidth, hasFullWidth } from '../../src/model/half-width.ts';
import { nearest } from '../../src/model/nearest.ts';
import { verbatim } from '../../src/model/told.ts';

describe('full-width look-alikes', () => {
  it('become half-width, punctuation and spaces included', () => {
    expect(halfWidth('２０１９－１２－１０')).toBe('2019-12-10');
    expect(halfWidth('ａ：ｂ，ｃ　（ｄ）')).toBe('a:b,c (d)');
    expect(halfWidth('９。５、“甲”【乙】\u00a0')).toBe('9.5,"甲"[乙] ');
  });

  it('are noticed, and nothing else is', () => {
    expect(hasFullWidth('９０')).toBe(true);
    expect(hasFullWidth('党课 90%')).toBe(false);
  });
});

describe('the nearest name', () => {
  it('is the one that a slip of the hand would have made', () => {
    expect(nearest('part_lectures', ['party_lectures', 'attendance'])).toBe('party_lectures');
    expect(nearest('Attendance', ['party_lectures', 'attendance'])).toBe('attendance');
    expect(nearest('优良', ['优秀', '差'])).toBe('优秀');
  });

  it('is none where no name is near enough to be meant', () => {
    expect(nearest('budget', ['party_lectures', 'attendance'])).toBeUndefined();
    expect(nearest('x', [])).toBeUndefined();
  });
});

describe('a value with diagnostics', () => {
  const said = (severity: 'error' | 'warning' | 'info') =>
    ({ code: 'lint/x', severity, message: verbatim('x'), file: 'a' }) as const;

  it('is kept beside warnings and lost to an error', () => {
    expect(checked(1, [said('warning'), said('info')])).toMatchObject({ ok: true, value: 1 });
    expect(checked(1, [said('warning'), said('error')])).toMatchObject({ ok: false });
    expect(failed([said('info')])).toBe(false);
  });
});

describe('a case the types rule out', () => {
  it('is a bug and says so', () => {
    expect(() => assertNever('odd' as never)).toThrow('unexpected value: "odd"');
  });
});
