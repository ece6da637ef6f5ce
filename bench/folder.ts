/**
 * A folder of 10,000 branches: the whole run of the command, from files to the printed roster, against a bare process
 * that only reads and parses the same files. Then the same work step by step in one process.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { readDocument } from '../src/document/read.ts';
import { scoreBranch } from '../src/engine/score-branch.ts';
import { readEvidence } from '../src/evidence/read.ts';
import { readRubric } from '../src/rubric/read.ts';
import { type City, cityRubric, makeCity, removeCity } from './support/city.ts';
import { sure } from './support/company.ts';
import { inTurns, runNode } from './support/measure.ts';
import { figure, ratio, say, sayTable } from './support/say.ts';

const count = Number(process.argv[2] ?? 10_000);
const rounds = 7;

async function whole({ folder, branches }: City): Promise<void> {
  const { score, bare } = await inTurns(rounds, {
    score: { work: () => runNode(['bin/score.js', 'run', folder, '--quiet'], [0, 1]), per: 1 },
    bare: { work: () => runNode(['bench/parts/bare.mjs', branches]), per: 1 },
  });
  sayTable(
    ['whole process', 'median', 'per file', 'ratio'],
    [
      ['js-yaml alone', figure(bare, 0, 'ms'), figure((bare / count) * 1000, 0, 'µs'), '1'],
      [
        'score run FOLDER',
        figure(score, 0, 'ms'),
        figure((score / count) * 1000, 0, 'µs'),
        ratio(score / bare, { atMost: 1.5 }),
      ],
    ],
  );
}

/** Every step over all files, after the steps before it are done; what a step makes is not kept. */
async function steps({ branches }: City): Promise<void> {
  const files = readdirSync(branches).map((name) => join(branches, name));
  const rubric = sure(readRubric(sure(await readDocument(cityRubric, readFileSync(cityRubric)))));
  const bytes = files.map((file) => readFileSync(file));
  const texts = bytes.map((each) => each.toString('utf8'));
  const documents = await Promise.all(bytes.map(async (each) => sure(await readDocument('branch.yaml', each))));
  const evidences = documents.map((document) => sure(readEvidence(rubric, document)));
  const took = await inTurns(5, {
    read: { work: () => each(files, (file) => readFileSync(file)), per: count },
    parse: { work: () => each(texts, (text) => load(text, { schema: FAILSAFE_SCHEMA })), per: count },
    document: { work: () => each(bytes, (one) => readDocument('branch.yaml', one)), per: count },
    evidence: { work: () => each(documents, (document) => readEvidence(rubric, document)), per: count },
    score: { work: () => each(evidences, (evidence) => scoreBranch(rubric, evidence)), per: count },
  });
  const row = (title: string, step: keyof typeof took): readonly string[] => [
    title,
    figure(took[step] * 1000, 1, 'µs'),
  ];
  sayTable(
    ['one process, per file', 'median'],
    [
      row('reading the bytes', 'read'),
      row('js-yaml alone, for comparison', 'parse'),
      row('bytes → document (decoding, parsing, all that is odd)', 'document'),
      row('document → evidence (shape, names, values)', 'evidence'),
      row('evidence → score (with its trace)', 'score'),
    ],
  );
}

async function each<T>(list: readonly T[], work: (one: T) => unknown): Promise<void> {
  for (const one of list) {
    const result = work(one);
    if (result instanceof Promise) await result;
  }
}

const city = makeCity(count);
try {
  say(`${count} branches of 19 items, ${(city.bytes / 1000).toFixed(2)} KB each`);
  say();
  await whole(city);
  await steps(city);
} finally {
  removeCity(city);
}
