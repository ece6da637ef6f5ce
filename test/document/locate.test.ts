import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { inOrder, locate, placesOf, spanOf } from '../../src/document/locate.ts';
import { readDocument } from '../../src/document/read.ts';
import type { Diagnostic, Path } from '../../src/model/diagnostic.ts';

const text = `# 注释
name: 第一党支部
𠮷事: {党课: 4, see: "签到簿"}
empty:
items:
  - id: a
    clauses: [x, {y: 1}]
  - id: b
shared: &s {k: v}
again: *s
`;

const documentOf = async (source: string): Promise<Document> => {
  const result = await readDocument('a.yaml', source);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.value;
};

const place = async (path: Path, atKey = false): Promise<string> => {
  const span = await spanOf(await documentOf(text), path, atKey);
  return `${span.line}:${span.column}-${span.endLine}:${span.endColumn}`;
};

const told = (more: Partial<Diagnostic>): Diagnostic => ({
  code: 'rubric/x',
  severity: 'error',
  message: { zh: '', en: '' },
  file: 'a.yaml',
  ...more,
});

describe('a place in a document', () => {
  it.each<[string, Path, boolean, string]>([
    ['a value', ['name'], false, '2:7-2:12'],
    ['its key', ['name'], true, '2:1-2:5'],
    ['columns in characters behind a rare one', ['𠮷事', 'see'], false, '3:18-3:23'],
    ['a key in brackets', ['𠮷事', '党课'], true, '3:6-3:8'],
    ['the key of an empty value', ['empty'], false, '4:1-4:6'],
    ['a mapping in a list, up to its last character', ['items', 0], false, '6:5-7:25'],
    ['a value below it', ['items', 1, 'id'], false, '8:9-8:10'],
    ['a value in lists and brackets', ['items', 0, 'clauses', 1, 'y'], false, '7:22-7:23'],
    ['an entry of a list, which has no key', ['items', 1], true, '8:5-8:10'],
    ['the closest parent of what is missing', ['items', 0, 'clauses', 7, 'z'], false, '7:5-7:12'],
    ['the entry of a list that lacks a key', ['items', 1, 'source'], false, '8:5-8:10'],
    ['the same where the key itself is meant', ['items', 1, 'source'], true, '8:5-8:10'],
    ['the list that lacks an entry', ['items', 2], false, '5:1-5:6'],
    ['the key of a mapping in brackets that lacks one', ['𠮷事', '签到'], true, '3:1-3:3'],
    ['the key of a text that was to hold more', ['name', 'short'], false, '2:1-2:5'],
    ['the empty value that was to hold more', ['empty', 'of', 'it'], false, '4:1-4:6'],
    ['the anchor behind an alias that lacks a key', ['again', 'v'], false, '10:1-10:6'],
    ['the start of the file for what has no parent', ['nowhere'], false, '1:1-1:1'],
    ['the start of the file for the whole', [], false, '1:1-1:1'],
    ['an alias', ['again'], false, '10:8-10:10'],
    ['a value behind an alias', ['again', 'k'], false, '9:16-9:17'],
  ])('is found: %s', async (_, path, atKey, expected) => {
    expect(await place(path, atKey)).toBe(expected);
  });

  it('is found for many paths with one reading of the text', async () => {
    const keys = Array.from({ length: 3000 }, (_, at) => `k${at}`);
    const places = await placesOf(await documentOf(keys.map((key) => `${key}: 1\n`).join('')));
    const start = performance.now();
    const found = keys.map((key) => places([key]).line);
    expect(found).toEqual(keys.map((_, at) => at + 1));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('diagnostics', () => {
  it('get the span of their path, keep one they have, and stand at the start of the file without either', async () => {
    const span = { line: 9, column: 9, endLine: 9, endColumn: 9 };
    const located = await locate(
      [await documentOf(text)],
      [told({ path: ['name'] }), told({ path: ['name'], atKey: true }), told({ path: ['name'], span }), told({})],
    );
    expect(located.map((one) => `${one.span?.line}:${one.span?.column}`)).toEqual(['2:7', '2:1', '9:9', '1:1']);
  });

  it('of files that were not read stay as they are', async () => {
    const missing = told({ file: 'b.yaml', code: 'file/unreadable' });
    expect(await locate([await documentOf(text)], [missing])).toEqual([missing]);
  });

  it('are put in order by file, line, column and code', () => {
    const at = (file: string, line: number, column: number, code: Diagnostic['code'] = 'rubric/x') =>
      told({ file, code, span: { line, column, endLine: line, endColumn: column } });
    const ordered = [
      told({ file: 'a.yaml' }),
      at('a.yaml', 1, 2),
      at('a.yaml', 2, 1, 'lint/a'),
      at('a.yaml', 2, 1, 'rubric/b'),
      at('a.yaml', 10, 1),
      at('a.yaml2', 1, 1),
      at('乙.yaml', 1, 1),
      // code points, not UTF-16 units: U+FF01 comes before U+20BB7
      at('！.yaml', 1, 1),
      at('𠮷.yaml', 1, 1),
    ];
    expect(inOrder(ordered.toReversed())).toEqual(ordered);
  });
});
