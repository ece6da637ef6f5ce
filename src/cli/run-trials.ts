import {
  type CaseResult,
  compileTrial,
  evidencePath,
  noting,
  passed,
  type Ran,
  type RanCoverage,
  type RanFile,
  readTrial,
  runCase,
  type Trial,
} from '../authoring.ts';
import { type Day, type Diagnostic, type Document, parseDay, type Resolved, whereIn } from '../scoring.ts';
import { beside, open, shown } from './open.ts';
import { type RubricRead, readRubricFile } from './rubric-file.ts';
import type { World } from './world.ts';

/** How tests are run. */
export type TrialOptions = {
  /** Only cases whose title contains this. */
  readonly filter?: string | undefined;
  /** Whether to stop at the first case that fails. */
  readonly failFast?: boolean | undefined;
  /** Whether the place of every case is wanted, not only of those that fail. */
  readonly places?: boolean | undefined;
};

/** A file of tests and its rubric as read. */
export type LoadedTrial = {
  readonly path: string;
  readonly document: Document;
  readonly trial: Trial;
  readonly rubricFile: string;
  readonly rubricDocument: Document;
};

/** What was read of the files of tests: those that can be run, those that cannot, and why. */
export type LoadedTrials = {
  readonly trials: readonly LoadedTrial[];
  readonly unusable: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly documents: readonly Document[];
};

/** Reads files of tests with their rubrics, each rubric once. */
export async function loadTrials(files: readonly string[], world: World): Promise<LoadedTrials> {
  const rubrics = new Map<string, Promise<RubricRead>>();
  const told = new Set<string>();
  const [trials, unusable, diagnostics, documents] = [[], [], [], []] as [
    LoadedTrial[],
    string[],
    Diagnostic[],
    Document[],
  ];
  for (const path of files) {
    const one = await loadTrial(path, rubrics, world);
    if (one.loaded) trials.push(one.loaded);
    else unusable.push(shown(path));
    documents.push(...one.documents);
    for (const each of one.diagnostics) {
      const key = JSON.stringify([each.code, each.file, each.path, each.message.zh]);
      if (!told.has(key)) diagnostics.push(each);
      told.add(key);
    }
  }
  return { trials, unusable, diagnostics, documents };
}

async function loadTrial(path: string, rubrics: Map<string, Promise<RubricRead>>, world: World) {
  const opened = await open(path, world);
  const read = opened.ok ? readTrial(opened.value) : opened;
  const documents = opened.ok ? [opened.value] : [];
  if (!opened.ok || !read.ok)
    return { loaded: undefined, documents, diagnostics: [...opened.diagnostics, ...read.diagnostics] };
  const rubricFile = beside(path, read.value.rubric);
  if (world.kindOf(rubricFile) !== 'file') {
    return { loaded: undefined, documents, diagnostics: [noSuchRubric(opened.value, read.value.rubric)] };
  }
  const asOf = parseDay(read.value['as-of'] ?? '');
  const { rubric, resolved, diagnostics, ...found } = await rubricOf(rubricFile, asOf, rubrics, world);
  const both = [...documents, ...found.documents];
  if (!rubric || !resolved) return { loaded: undefined, documents: both, diagnostics };
  const others = otherDays(opened.value, read.value, resolved, asOf);
  if (others.length > 0) return { loaded: undefined, documents: both, diagnostics: others };
  const trial = compileTrial(rubric, opened.value, read.value);
  const all = [...opened.diagnostics, ...diagnostics, ...trial.diagnostics];
  const loaded = trial.ok
    ? { path, document: opened.value, trial: trial.value, rubricFile, rubricDocument: resolved.document }
    : undefined;
  return { loaded, documents: both, diagnostics: all };
}

/** Cases of a day on which other values hold than on that of the file: they would be scored by a mixture of both. */
function otherDays({ file }: Document, { cases }: Trial['written'], { starts }: Resolved, asOf: Day | undefined) {
  const isOther = (own: Day) => starts.some(({ day }) => day > own !== (asOf !== undefined && day > asOf));
  return cases.flatMap((one, i): readonly Diagnostic[] => {
    const own = parseDay(one['as-of'] ?? '');
    return own === undefined || !isOther(own) ? [] : [otherDay(file, i)];
  });
}

const otherDay = (file: string, index: number): Diagnostic => ({
  code: 'test/other-day',
  severity: 'error',
  file,
  path: ['cases', index, 'as-of'],
  message: {
    zh: '这一天细则的数与本文件的截止日不同',
    en: 'on this day other numbers of the rubric hold than on that of the file',
  },
  hint: { zh: '另建一个测试文件，写上这个截止日', en: 'write these cases into a file of tests with that as-of day' },
});

const noSuchRubric = ({ file }: Document, rubric: string): Diagnostic => ({
  code: 'test/no-such-rubric',
  severity: 'error',
  file,
  path: ['rubric'],
  message: { zh: `这里没有细则文件“${rubric}”`, en: `there is no rubric file "${rubric}"` },
  hint: { zh: '核对路径：从测试文件所在的文件夹算起', en: 'check the path: it starts from the folder of the tests' },
});

/** A rubric by its file, read once however many tests of a day name it. */
function rubricOf(
  file: string,
  asOf: Day | undefined,
  rubrics: Map<string, Promise<RubricRead>>,
  world: World,
): Promise<RubricRead> {
  const name = `${asOf ?? ''} ${world.realPath(file)}`;
  const known = rubrics.get(name);
  if (known) return known;
  const reading = readRubricFile(file, { asOf }, world);
  rubrics.set(name, reading);
  return reading;
}

/** Runs the cases of tests, and sums up what they cover of each rubric. */
export async function runTrials({ trials, unusable }: LoadedTrials, options: TrialOptions): Promise<Ran> {
  const files: RanFile[] = [];
  let stopped = false;
  for (const loaded of trials) {
    const results: readonly CaseResult[] = stopped ? [] : resultsOf(loaded.trial, options);
    stopped ||= options.failFast === true && results.some(({ differences }) => differences.length > 0);
    files.push(await ranFile(loaded, results, options.places === true));
  }
  const coverages = stopped || options.filter !== undefined ? [] : await coveragesOf(trials, files);
  return { files, unusable, coverages };
}

/** The results of the cases that are asked for, up to the first that fails where that is enough. */
function resultsOf({ rubric, cases }: Trial, { filter, failFast }: TrialOptions): readonly CaseResult[] {
  const results: CaseResult[] = [];
  for (const one of cases) {
    if (filter !== undefined && !one.it.includes(filter)) continue;
    const result = runCase(rubric, one);
    results.push(result);
    if (failFast && result.differences.length > 0) break;
  }
  return results;
}

async function ranFile(
  { document, trial, rubricDocument }: LoadedTrial,
  results: readonly CaseResult[],
  places: boolean,
): Promise<RanFile> {
  const failing = results.some((one) => !passed(one));
  const placed = await placeIn(document, places || failing);
  const inRubric = await placeIn(rubricDocument, failing);
  return {
    ...{ trial, results, place: placed },
    explain:
      ({ one }) =>
      (side, path, atKey) =>
        side === 'rubric' ? inRubric(path, atKey) : placed(evidencePath(trial.written, one.path, path), atKey),
  };
}

/** Places of a document as `file:line:column`. */
async function placeIn(document: Document, wanted: boolean): Promise<RanCoverage['place']> {
  const { file } = document;
  // to find places takes longer than to run the cases
  return wanted ? whereIn(document) : () => file;
}

async function coveragesOf(trials: readonly LoadedTrial[], files: readonly RanFile[]): Promise<readonly RanCoverage[]> {
  const rubrics = new Map(trials.map(({ trial, rubricDocument }) => [trial.rubric, rubricDocument] as const));
  const coverages: RanCoverage[] = [];
  for (const [rubric, document] of rubrics) {
    const notes = noting(rubric);
    const own = files.filter(({ trial }) => trial.rubric === rubric);
    for (const { results } of own) for (const { outcome } of results) notes.note(outcome);
    const reasons = new Map(own.flatMap(({ trial }) => [...trial.unreachable]));
    const coverage = notes.done(reasons);
    const lacking = coverage.uncovered.length + coverage.unreachable.length > 0;
    coverages.push({ coverage, place: await placeIn(document, lacking) });
  }
  return coverages;
}
