import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document } from '../src/document/document.ts';
import { readDocument } from '../src/document/read.ts';
import { lintRubric } from '../src/lint/lint.ts';
import { baseNamed, resolveRubric } from '../src/resolve/resolve.ts';
import { readRubric } from '../src/rubric/read.ts';
import { list, mapping, text, treeOfFile } from './support/tree.ts';

/*
 * What the rules say of real rubrics: every finding in the documents of test/reality and in the shipped rubrics, each read
 * and judged. A new rule, or a rule that finds more, has to be judged here before it is believed.
 */
const judged = list(treeOfFile('test/lint-reality.yaml')).map(mapping);

const yamlIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => /(?<!\.test)\.yaml$/.test(name))
    .sort()
    .map((name) => `${folder}/${name}`);

function realityAt(file: string): Document {
  return { file, text: '', data: { version: '1', ...mapping(mapping(treeOfFile(file))['rubric']) } };
}

async function shippedAt(file: string): Promise<Document> {
  const document = await readDocument(file, readFileSync(file));
  if (!document.ok) throw new Error(`${file} cannot be read`);
  const base = baseNamed(document.value);
  const bases = base === undefined ? [] : [await shippedAt(`rubrics/${base}`)];
  const whole = resolveRubric(document.value, { bases });
  if (!whole.ok) throw new Error(`${file} cannot be put together`);
  return whole.value.document;
}

function foundIn(document: Document): readonly string[] {
  const rubric = readRubric(document);
  if (!rubric.ok) throw new Error(`${document.file} is refused`);
  return lintRubric(document, rubric.value).map(({ code, path, file }) => `${file} ${code} at ${path?.join('.')}`);
}

describe('the rules, on real rubrics', () => {
  it('find what was judged to be true, and nothing else', async () => {
    const shipped = await Promise.all(yamlIn('rubrics').map(shippedAt));
    const found = [...yamlIn('test/reality').map(realityAt), ...shipped].flatMap(foundIn);
    const expected = judged.map(({ file, rule, path }) => `${text(file)} ${text(rule)} at ${text(path)}`);
    expect([...found].sort()).toEqual([...expected].sort());
  });

  it('are judged in words, each finding', () => {
    expect(judged.filter((one) => text(one['true']).length < 2)).toEqual([]);
  });
});
