import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { displayWidth, visible } from '../../src/report/width.ts';
import { wrap } from '../../src/report/wrap.ts';

const clerkly = fc.string({
  unit: fc.constantFrom(...'党支部考核分abc XY019.%，。、；：（）《》“”—…≥×→①Ⅲ㎡℃－～　１Ａé𠮷👍ｶ'),
  maxLength: 60,
});

it('measures as terminals do', () => {
  fc.assert(fc.property(clerkly, (text) => displayWidth(text) === stringWidth(text)));
});

it('measures what it prints, whatever was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const lines = visible(text).split('\n');
      return lines.every((line) => displayWidth(line) === stringWidth(line) && !/[\p{Cc}\p{Bidi_Control}]/u.test(line));
    }),
  );
});

it('loses no character when it wraps', () => {
  fc.assert(
    fc.property(clerkly, fc.integer({ min: 2, max: 40 }), (text, width) => {
      const without = (all: string) => all.replace(/\s/g, '');
      return without(wrap(text, width).join('')) === without(text);
    }),
  );
});

it('wraps no wider than asked', () => {
  fc.assert(
    fc.property(clerkly, fc.integer({ min: 4, max: 40 }), (text, width) =>
      wrap(text, width).every((line) => stringWidth(line) <= width),
    ),
  );
});

it('begins no line with a closing mark and ends none with an opening one', () => {
  const text = '党课少于4次（含“微党课”），每少1次扣0.5分；《条例》规定：扣完2分为止。';
  for (let width = 10; width <= 40; width += 1) {
    for (const line of wrap(text, width)) {
      expect(line).not.toMatch(/^[，。、；：？！）》”]/);
      expect(line).not.toMatch(/[（《“]$/);
    }
  }
});

it('keeps a number with its unit, and words whole', () => {
  expect(wrap('无故缺席扣0.5分', 12)).toEqual(['无故缺席扣', '0.5分']);
  expect(wrap('for each one short of four', 10)).toEqual(['for each', 'one short', 'of four']);
});

it('takes apart what is wider than a line, at a slash if it has one', () => {
  expect(wrap('rubrics/organs/acceptance.yaml', 16)).toEqual(['rubrics/organs/', 'acceptance.yaml']);
  expect(wrap('aaaaaaaaaaaa', 5)).toEqual(['aaaaa', 'aaaaa', 'aa']);
});

it('keeps the lines a text has', () => {
  expect(wrap('甲\n乙', 10)).toEqual(['甲', '乙']);
});
