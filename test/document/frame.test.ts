import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { frame } from '../../src/document/frame.ts';
import { columnsOf } from '../../src/document/width.ts';

const span = (line: number, column: number, endColumn: number, endLine = line) => ({
  line,
  column,
  endLine,
  endColumn,
});

const text = 'a: 1\n党支部: 第一党支部 # 全角\n\tb: 2\n';

describe('a code frame', () => {
  it('puts carets below Chinese characters, two columns each', () => {
    expect(frame(text, span(2, 6, 11))).toEqual(['2 | 党支部: 第一党支部 # 全角', '  |         ^^^^^^^^^^']);
  });

  it('shows one caret for a place without length, also behind the end of a line', () => {
    expect(frame(text, span(1, 5, 5))).toEqual(['1 | a: 1', '  |     ^']);
  });

  it('expands tabs', () => {
    expect(frame(text, span(3, 2, 3))).toEqual(['3 |   b: 2', '  |   ^']);
  });

  it('marks the first line of a longer stretch to its end', () => {
    expect(frame(text, span(1, 4, 3, 2))).toEqual(['1 | a: 1', '  |    ^']);
  });

  it.each([
    ['at the beginning', 0],
    ['in the middle', 300],
    ['at the end', 580],
  ])('cuts a long line around a place %s', (_, at) => {
    const line = `${'甲'.repeat(at)}目标${'乙'.repeat(600 - at)}`;
    const [shown = '', carets = ''] = frame(`x: 1\n${line}\n`, span(2, at + 1, at + 3), { width: 60 });
    expect(stringWidth(shown)).toBeLessThanOrEqual(60);
    expect(shown.includes('…')).toBe(true);
    expect(stringWidth(shown.slice(0, shown.indexOf('目')))).toBe(carets.indexOf('^'));
    expect(carets.trim().endsWith('^^^^')).toBe(true);
  });

  it('is empty-handed but calm behind the last line', () => {
    expect(frame('a: 1', span(9, 1, 1))).toEqual(['9 | ', '  | ^']);
  });
});

describe('the width of a character', () => {
  it('is that of string-width for what stands in office texts', () => {
    const texts = '标准化规范化（２０１９年）“甲”、【乙】《丙》—…·×÷≥①ａＡ￥こん안鿿𠮷A1~é；：！✅';
    for (const character of texts)
      expect([character, columnsOf(character)]).toEqual([character, stringWidth(character)]);
  });
});
