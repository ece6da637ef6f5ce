import { describe, expect, it } from 'vitest';
import { decode } from '../../src/document/decode.ts';

const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => [...(typeof part === 'string' ? new TextEncoder().encode(part) : part)]));

const utf16 = (text: string, littleEndian: boolean): readonly number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) =>
    littleEndian ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
  );

// 党支部: 甲
const gbk = [0xb5, 0xb3, 0xd6, 0xa7, 0xb2, 0xbf, 0x3a, 0x20, 0xbc, 0xd7, 0x0a];

const read = (bytes: Uint8Array) => {
  const decoded = decode('a.yaml', bytes);
  return {
    text: decoded.ok ? decoded.value : undefined,
    told: decoded.diagnostics.map(({ code, severity, span }) => `${severity} ${code} ${span?.line}:${span?.column}`),
  };
};

describe('a file as bytes', () => {
  it.each([
    ['UTF-8', bytesOf('a: 甲\nb: 𠮷\n'), 'a: 甲\nb: 𠮷\n'],
    ['UTF-8 with byte-order mark', bytesOf([0xef, 0xbb, 0xbf], 'a: 甲\n'), 'a: 甲\n'],
    ['Windows line ends', bytesOf('a: 1\r\nb: 2\r\n'), 'a: 1\nb: 2\n'],
    ['old Mac line ends', bytesOf('a: 1\rb: 2\r'), 'a: 1\nb: 2\n'],
  ])('reads %s without a word', (_, bytes, text) => {
    expect(read(bytes)).toEqual({ text, told: [] });
  });

  it.each([
    ['UTF-16 LE with mark', bytesOf([0xff, 0xfe], utf16('a: 甲\r\n', true))],
    ['UTF-16 BE with mark', bytesOf([0xfe, 0xff], utf16('a: 甲\n', false))],
    ['UTF-16 LE without mark', bytesOf(utf16('a: 甲\n', true))],
    ['UTF-16 BE without mark', bytesOf(utf16('a: 甲\n', false))],
  ])('reads %s and advises UTF-8', (_, bytes) => {
    expect(read(bytes)).toEqual({ text: 'a: 甲\n', told: ['info file/utf-16 1:1'] });
  });

  it('reads Latin letters in UTF-16, which are sound UTF-8 full of zeros', () => {
    expect(read(bytesOf(utf16('branch: a\n', true))).text).toBe('branch: a\n');
  });

  it('reads GBK and says that it was a guess', () => {
    expect(read(bytesOf(gbk))).toEqual({ text: '党支部: 甲\n', told: ['warning file/gbk 1:1'] });
  });

  it('does not take another two-byte encoding for GBK', () => {
    // 優秀 and 成績 in Big5, テスト in Shift_JIS
    const big5 = [0xc0, 0x75, 0xa8, 0x71, 0x3a, 0x20, 0xa6, 0xa8, 0xc1, 0x5a];
    const shiftJis = [0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x3a, 0x20, 0x31];
    expect(read(bytesOf(big5)).told).toEqual(['error file/encoding 1:1']);
    expect(read(bytesOf(shiftJis)).told).toEqual(['error file/encoding 1:1']);
  });

  it('points at the place where a UTF-8 file is damaged instead of reading it as GBK', () => {
    const bytes = bytesOf('name: 第一党支部\nnote: 会议', [0xe8, 0xae], '齐全，记录完整\n');
    expect(read(bytes).told).toEqual(['error file/damaged 2:9']);
  });

  it.each([
    ['an Excel file', bytesOf([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe, 0, 0]), 'file/not-text'],
    ['bytes without meaning', bytesOf([1, 0, 2, 0, 0, 3, 0xff]), 'file/not-text'],
    ['UTF-16 cut in the middle', bytesOf([0xff, 0xfe], utf16('a: 1', true), [0x61]), 'file/encoding'],
    ['no bytes at all', bytesOf(), 'file/empty'],
    ['nothing but blanks', bytesOf(' \r\n\n'), 'file/empty'],
  ])('refuses %s', (_, bytes, code) => {
    expect(read(bytes)).toEqual({ text: undefined, told: [`error ${code} 1:1`] });
  });

  it('refuses more than 16 MiB without looking into it', () => {
    expect(read(new Uint8Array(16 * 1024 * 1024 + 1)).told).toEqual(['error file/too-large 1:1']);
  });

  it('points at every control character, columns counted in characters', () => {
    const { told } = read(bytesOf('a: 甲𠮷\u001b[31m\nb: x\u0007\nc: \u202e文字\nd: \u2028\n'));
    expect(told).toEqual([
      'error file/control-character 1:6',
      'error file/control-character 2:5',
      'error file/control-character 3:4',
      'error file/control-character 4:4',
    ]);
  });

  it('decodes ten thousand small files in a moment', () => {
    const bytes = bytesOf('name: 第一党支部\n'.repeat(60));
    const start = performance.now();
    for (let i = 0; i < 10_000; i += 1) decode('a.yaml', bytes);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
