import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document } from '../src/document/document.ts';
import { lintRubric } from '../src/lint/lint.ts';
import { readRubric } from '../src/rubric/read.ts';
import { shippedRubric, shippedRubrics } from './support/shipped.ts';
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

function foundIn(document: Document): readonly string[] {
  const rubric = readRubric(document);
  if (!rubric.ok) throw new Error(`${document.file} is refused`);
  // the tables of test/reality have an order of keys of their own
  const asked = lintRubric(document, rubric.value).filter(({ code }) => code !== 'lint/key-order');
  return asked.map(({ code, path, file }) => `${file} ${code} at ${path?.join('.')}`);
}

describe('the rules, on real rubrics', () => {
  it('find what was judged to be true, and nothing else', async () => {
    const shipped = await Promise.all(shippedRubrics.map((file) => shippedRubric(file)));
    const found = [...yamlIn('test/reality').map(realityAt), ...shipped].flatMap(foundIn);
    const expected = judged.map(({ file, rule, path }) => `${text(file)} ${text(rule)} at ${text(path)}`);
    expect([...found].sort()).toEqual([...expected].sort());
  });

  it('are judged in words, each finding', () => {
    expect(judged.filter((one) => text(one['true']).length < 2)).toEqual([]);
  });
});
