import { dirname, isAbsolute, join } from 'node:path';
import {
  checkEvidenceShape,
  compileAssessment,
  type Diagnostic,
  type Document,
  failed,
  type Lang,
  locate,
  type Rubric,
  readAssessmentFile,
  readEvidence,
  readRubric,
} from '../../index.ts';
import { complain } from '../complain.ts';
import { exit } from '../exit.ts';
import { findPlan, yamlBelow } from '../inputs.ts';
import { open, shown } from '../open.ts';
import type { World } from '../world.ts';

/** The options of `score check`. */
export type CheckOptions = { readonly rubric?: string; readonly lang: Lang; readonly quiet?: boolean };

type Finding = {
  readonly diagnostics: readonly Diagnostic[];
  readonly documents: readonly Document[];
  readonly unreadable: boolean;
};

/** `score check`: rubrics, evidence and assessments, each against its schema and its meaning. */
export async function checkCommand(paths: readonly string[], options: CheckOptions, world: World): Promise<number> {
  const files = [
    ...new Set(paths.flatMap((path) => (world.kindOf(path) === 'folder' ? yamlBelow(path, world) : [path]))),
  ];
  const rubrics = new Map<string, Promise<Rubric | undefined>>();
  const findings: Finding[] = [];
  for (const file of files) findings.push(await checkFile(file, options, rubrics, world));
  const diagnostics = findings.flatMap((finding) => finding.diagnostics);
  complain(
    await locate(
      findings.flatMap((finding) => finding.documents),
      diagnostics,
    ),
    options.lang,
    world,
  );
  if (options.quiet !== true) world.print(summary(files.length, diagnostics, options.lang));
  if (files.length === 0 || findings.some((finding) => finding.unreadable)) return exit.unusable;
  return failed(diagnostics) ? exit.found : exit.fine;
}

function summary(files: number, diagnostics: readonly Diagnostic[], lang: Lang): string {
  const count = (severity: Diagnostic['severity']) => diagnostics.filter((one) => one.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  return lang === 'zh'
    ? `检查了${files}个文件：${errors}个错误，${warnings}个警告\n`
    : `${files} files checked: ${errors} errors, ${warnings} warnings\n`;
}

type Rubrics = Map<string, Promise<Rubric | undefined>>;

async function checkFile(file: string, options: CheckOptions, rubrics: Rubrics, world: World): Promise<Finding> {
  const opened = await open(file, world);
  if (!opened.ok) {
    const unreadable = opened.diagnostics.some(({ code }) => code === 'file/unreadable');
    return { diagnostics: opened.diagnostics, documents: [], unreadable };
  }
  const document = opened.value;
  const meant = await checkDocument(file, document, options, rubrics, world);
  return { diagnostics: [...opened.diagnostics, ...meant], documents: [document], unreadable: false };
}

/** What a document is, by the words only its kind has, and what is wrong with it as such. */
async function checkDocument(
  file: string,
  document: Document,
  options: CheckOptions,
  rubrics: Rubrics,
  world: World,
): Promise<readonly Diagnostic[]> {
  const { data } = document;
  const has = (key: string) => typeof data === 'object' && data !== null && key in data;
  if (has('assessment')) return checkAssessment(file, document, rubrics, world);
  if (has('branch')) return checkEvidence(file, document, options, rubrics, world);
  if (has('grades') || has('categories') || has('total')) return readRubric(document).diagnostics;
  return [neither(document)];
}

async function checkAssessment(file: string, document: Document, rubrics: Rubrics, world: World) {
  const written = readAssessmentFile(document);
  if (!written.ok) return written.diagnostics;
  const rubric = await rubricAt(beside(file, written.value.rubric), rubrics, world);
  if (rubric) return compileAssessment(rubric, document.file, written.value).diagnostics;
  return [unusableRubric(document, written.value.rubric)];
}

async function checkEvidence(file: string, document: Document, options: CheckOptions, rubrics: Rubrics, world: World) {
  const rubricFile = options.rubric ?? (await plannedRubric(file, world));
  const rubric = rubricFile === undefined ? undefined : await rubricAt(rubricFile, rubrics, world);
  return rubric ? readEvidence(rubric, document).diagnostics : checkEvidenceShape(document);
}

/** The rubric that the plan beside or above an evidence file names. */
async function plannedRubric(file: string, world: World): Promise<string | undefined> {
  const plan = findPlan([file], world);
  const opened = plan === undefined ? undefined : await open(plan, world);
  const written = opened?.ok ? readAssessmentFile(opened.value) : undefined;
  return plan !== undefined && written?.ok ? beside(plan, written.value.rubric) : undefined;
}

function rubricAt(file: string, rubrics: Rubrics, world: World): Promise<Rubric | undefined> {
  const known = rubrics.get(file);
  if (known) return known;
  const reading = open(file, world).then((opened) => {
    const rubric = opened.ok ? readRubric(opened.value) : undefined;
    return rubric?.ok ? rubric.value : undefined;
  });
  rubrics.set(file, reading);
  return reading;
}

const beside = (file: string, path: string): string => (isAbsolute(path) ? path : join(dirname(file), path));

const unusableRubric = (document: Document, rubric: string): Diagnostic => ({
  code: 'assessment/unusable-rubric',
  severity: 'error',
  file: document.file,
  path: ['rubric'],
  message: { zh: `细则“${rubric}”读不出来或有错误`, en: `the rubric "${rubric}" cannot be read or has errors` },
  hint: { zh: '核对路径，并先检查细则文件', en: 'check the path, and check the rubric file first' },
});

const neither = (document: Document): Diagnostic => ({
  code: 'file/unknown-kind',
  severity: 'error',
  file: shown(document.file),
  path: [],
  message: {
    zh: '看不出这是细则、证据还是考核方案',
    en: 'this is neither a rubric nor evidence nor an assessment',
  },
  hint: {
    zh: '细则有 rubric 和 total，证据有 branch，考核方案有 assessment',
    en: 'a rubric has rubric and total, evidence has branch, an assessment has assessment',
  },
});
