import { describe, expect, it } from 'vitest';
import { locate } from '../../src/document/locate.ts';
import { readDocument } from '../../src/document/read.ts';

const codesOf = async (source: string | Uint8Array): Promise<readonly string[]> => {
  const result = await readDocument('a.yaml', source);
  return [...new Set(result.diagnostics.map(({ code }) => code))];
};

/** Ten names, each ten times the one before it. */
const bomb = [...'abcdefghij']
  .map(
    (name, at, all) =>
      `${name}: &${name} [${Array(10)
        .fill(at === 0 ? 'x' : `*${all[at - 1]}`)
        .join(', ')}]\n`,
  )
  .join('');

const many = 300_000;

describe('a hostile file', () => {
  it.each([
    ['brackets in brackets', '['.repeat(20_000), 'yaml/too-deep'],
    ['a megabyte of them', '['.repeat(1_000_000), 'yaml/too-deep'],
    ['mappings in mappings', '{a: '.repeat(many), 'yaml/too-deep'],
    ['lists in lists', '- '.repeat(many), 'yaml/too-deep'],
    ['keys in keys', '? '.repeat(many), 'yaml/too-deep'],
    ['deep indentation', Array.from({ length: 500 }, (_, at) => `${' '.repeat(at)}a:\n`).join(''), 'yaml/too-deep'],
    ['aliases of aliases', bomb, 'yaml/too-many-aliases'],
    ['endless documents', '---\n'.repeat(many), 'yaml/several-documents'],
    ['endless double keys', 'a: b\n'.repeat(many), 'yaml/too-long'],
    ['fewer double keys', 'a: b\n'.repeat(20_000), 'yaml/duplicate-key'],
    ['endless closing brackets', `a: ${'] '.repeat(30_000)}`, 'yaml/extra-bracket'],
    ['endless prototypes', '__proto__: 1\n'.repeat(20_000), 'yaml/forbidden-key'],
    ['one endless line of signs', `a: @${' '.repeat(many)}`, 'yaml/starts-with-sign'],
    ['many lines without colon', `a: 1\n${'b\n'.repeat(30_000)}c: 1\n`, 'yaml/no-colon'],
  ])('gets its answer in bounded time: %s', async (_, text, code) => {
    const start = performance.now();
    expect(await codesOf(text)).toContain(code);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('is refused for its size before it is read', async () => {
    const start = performance.now();
    expect(await codesOf(new Uint8Array(50 * 1024 * 1024).fill(0x61))).toEqual(['file/too-large']);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('gets no more than fifty complaints', async () => {
    const result = await readDocument('a.yaml', '得分：5\n'.repeat(1000));
    expect(result.diagnostics).toHaveLength(50);
  });

  it('may nest as deep as the limit and is located there', async () => {
    const text = `a: ${'['.repeat(63)}甲${']'.repeat(63)}\n`;
    const result = await readDocument('a.yaml', text);
    expect(result.ok).toBe(true);
    const path = ['a', ...Array<number>(63).fill(0)];
    const problem = { code: 'lint/x', severity: 'warning', message: { zh: '', en: '' }, file: 'a.yaml', path } as const;
    const [located] = await locate(result.ok ? [result.value] : [], [problem]);
    expect(located?.span).toEqual({ line: 1, column: 67, endLine: 1, endColumn: 68 });
    expect(await codesOf(`a: ${'['.repeat(64)}甲${']'.repeat(64)}\n`)).toEqual(['yaml/too-deep']);
  });
});
