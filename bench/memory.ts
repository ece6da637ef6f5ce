/** Memory: the most a whole run ever holds with 1,000, 5,000 and 20,000 branches, and what a roster keeps of each. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { plainAssessment } from '../src/assessment/read.ts';
import { readDocument } from '../src/document/read.ts';
import { readEvidence } from '../src/evidence/read.ts';
import { gather } from '../src/roster/gather.ts';
import { readRubric } from '../src/rubric/read.ts';
import { type City, cityRubric, makeCity, removeCity } from './support/city.ts';
import { sure } from './support/company.ts';
import { runNode } from './support/measure.ts';
import { figure, sayTable } from './support/say.ts';

const sizes = [1000, 5000, 20_000];

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** The most memory, in MB, that a run of the command over the folder ever held. */
function peak({ folder }: City): number {
  const file = join(tmpdir(), `score-bench-peak-${process.pid}`);
  process.env['PEAK_FILE'] = file;
  runNode(['--import', './bench/parts/peak.mjs', 'bin/score.js', 'run', folder, '--quiet'], [0, 1]);
  const kib = Number(readFileSync(file, 'utf8'));
  rmSync(file);
  return (kib * 1024) / 1e6;
}

/** The memory, in MB, that a finished roster of the folder holds. */
async function held({ branches }: City): Promise<number> {
  const rubric = sure(readRubric(sure(await readDocument(cityRubric, readFileSync(cityRubric)))));
  collect();
  const before = process.memoryUsage().heapUsed;
  const gathering = gather({ rubric, rubricHash: '', assessment: plainAssessment(rubric) });
  for (const name of readdirSync(branches)) {
    const document = sure(await readDocument(name, readFileSync(join(branches, name))));
    gathering.take(sure(readEvidence(rubric, document)));
  }
  const roster = gathering.finish([]);
  collect();
  const after = process.memoryUsage().heapUsed;
  if (roster.standings.length === 0) throw new Error('the roster is empty');
  return (after - before) / 1e6;
}

const rows: { readonly size: number; readonly peak: number; readonly held: number }[] = [];
for (const size of sizes) {
  const city = makeCity(size);
  try {
    rows.push({ size, peak: peak(city), held: await held(city) });
  } finally {
    removeCity(city);
  }
}

const [first] = rows;
sayTable(
  ['branches', 'most held by a run', 'growth per branch', 'held by the roster', 'per branch'],
  rows.map(({ size, peak, held }) => [
    String(size),
    figure(peak, 0, 'MB'),
    first && size > first.size ? figure(((peak - first.peak) / (size - first.size)) * 1000, 1, 'KB') : '–',
    figure(held, 1, 'MB'),
    figure((held / size) * 1000, 1, 'KB'),
  ]),
);
