import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Document } from '../src/document/document.ts';
import { readDocument } from '../src/document/read.ts';
import { lintRules } from '../src/lint/rules/index.ts';
import { readRubric } from '../src/rubric/read.ts';
import type { RubricFile } from '../src/rubric/written.ts';
import { filledRubric } from './support/rubric.ts';
import { list, mapping, text, treeOfFile } from './support/tree.ts';

/** The rules that work out what a rubric can come to. */
const deep = [
  'always-fires',
  'band-unreachable',
  'better-is-worse',
  'double-punishment',
  'gave-up',
  'grade-certain',
  'grade-unreachable',
  'idle-requirement',
  'never-fires',
  'never-full',
  'never-lost',
];

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${folder}/${name}`);

/** A shipped rubric as it is read, or the rubric of a document with cases. */
async function documentAt(file: string): Promise<Document> {
  if (file.startsWith('rubrics/')) {
    const read = await readDocument(file, readFileSync(file));
    if (read.ok) return read.value;
    throw new Error(JSON.stringify(read.diagnostics));
  }
  return { file, text: '', data: filledRubric(mapping(mapping(treeOfFile(file))['rubric'])) };
}

async function findingsIn(file: string): Promise<readonly string[]> {
  const document = await documentAt(file);
  const read = readRubric(document);
  if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.diagnostics)}`);
  const linted = { rubric: read.value, document, written: document.data as unknown as RubricFile };
  return lintRules
    .filter(({ id }) => deep.includes(id.slice('lint/'.length)))
    .flatMap(({ id, find }) =>
      find(linted).map(({ path, message }) => `${file} ${id} ${path.join('.')} ${message.zh}`),
    );
}

it('finds in the shipped rubrics and in those from real documents what reading them confirms, and nothing else', async () => {
  const found = [];
  for (const file of [...filesIn('rubrics'), ...filesIn('test/reality')]) found.push(...(await findingsIn(file)));
  const judged = list(treeOfFile('test/lint-deep-reality.yaml')).map(mapping);
  expect(found.map((one) => one.split(' ').slice(0, 3).join(' '))).toEqual(
    judged.map((one) => `${text(one['file'])} ${text(one['rule'])} ${text(one['path'])}`),
  );
});
