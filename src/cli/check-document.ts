import { dirname } from 'node:path';
import {
  type Assessment,
  type AssessmentFile,
  checkDecisionsShape,
  checkEvidenceShape,
  compileAssessment,
  type Diagnostic,
  type Document,
  failed,
  type Gathering,
  gather,
  lintRubric,
  plainAssessment,
  type Rubric,
  readAssessmentFile,
  readDecisions,
  readEvidence,
  readLedger,
  readRegister,
  readRubric,
  readSample,
  strangersIn,
} from '../index.ts';
import { findPlan } from './inputs.ts';
import { load } from './load.ts';
import { noSuchRubric } from './load-plan.ts';
import { noSuchSample } from './load-sample.ts';
import { type RubricRead, rubricAt } from './named-rubrics.ts';
import { beside, open } from './open.ts';
import { loadTrials } from './run-trials.ts';
import { scoreAll } from './score-all.ts';
import type { World } from './world.ts';

/** What checks have in common: every rubric and plan is read once. */
export type Checking = {
  readonly world: World;
  /** The rubric evidence is checked against, where it is not the one its plan names. */
  readonly rubric: string | undefined;
  readonly rubrics: Map<string, Promise<RubricRead>>;
  /** The rubrics that the assessments name: what is odd about them is said as well. */
  readonly named: Set<string>;
  readonly plans: Map<string, Promise<Plan | undefined>>;
};

/** A rubric, and the roster of all evidence under one plan: who stands there twice, or in a group that is none. */
type Plan = { readonly rubric: Rubric; readonly gathering: Gathering };

/** The beginning of a check. */
export const checking = (rubric: string | undefined, world: World): Checking => ({
  ...{ world, rubric, rubrics: new Map(), plans: new Map(), named: new Set() },
});

/** What a document is, by the words only its kind has, and what is wrong with it as such. */
export async function checkDocument(
  file: string,
  document: Document,
  common: Checking,
): Promise<readonly Diagnostic[]> {
  const { data } = document;
  const has = (key: string) => typeof data === 'object' && data !== null && Object.hasOwn(data, key);
  if (has('test')) return checkTrial(file, document, common);
  if (has('ledger')) return checkLedger(file, document, common);
  if (has('assessment')) return checkAssessment(file, document, common);
  if (has('strata')) return (await readSample(document)).diagnostics;
  if (has('register')) return readRegister(document).diagnostics;
  if (has('branch')) return checkEvidence(file, document, common);
  if (has('decisions')) return checkDecisions(file, document, common);
  if (has('grades') || has('categories') || has('total')) return checkRubric(document);
  return [neither(document)];
}

/** Tests against the rubric they name. */
async function checkTrial(file: string, document: Document, { world }: Checking): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await loadTrials([file], world);
  const own = diagnostics.filter((one) => one.file === document.file);
  const lost = own.length === 0 && failed(diagnostics);
  return lost ? [{ ...unusableRubric(document, rubricNamed(document)), code: 'test/unusable-rubric' }] : own;
}

function checkRubric(document: Document): readonly Diagnostic[] {
  const read = readRubric(document);
  return read.ok ? [...read.diagnostics, ...lintRubric(document, read.value)] : read.diagnostics;
}

async function checkAssessment(file: string, document: Document, common: Checking) {
  const written = readAssessmentFile(document);
  if (!written.ok) return written.diagnostics;
  const rubricFile = beside(file, written.value.rubric);
  if (common.world.kindOf(rubricFile) !== 'file') return [noSuchRubric(document, written.value.rubric)];
  const { rubric } = await rubricAt(rubricFile, common);
  common.named.add(rubricFile);
  const { sample } = written.value;
  const lacks = sample !== undefined && common.world.kindOf(beside(file, sample)) !== 'file';
  const unsampled = lacks ? [noSuchSample(document, sample)] : [];
  if (!rubric) return [unusableRubric(document, written.value.rubric)];
  const compiled = compileAssessment(rubric, document.file, written.value);
  const elsewhere = compiled.ok ? await checkElsewhere(file, written.value, common.world) : [];
  return [...compiled.diagnostics, ...unsampled, ...elsewhere];
}

/** What is wrong with the tables and results that a plan takes facts from. */
async function checkElsewhere(file: string, { sources, earlier }: AssessmentFile, world: World) {
  if (!sources && !earlier) return [];
  const { diagnostics } = await load([dirname(file)], {}, world);
  return diagnostics.filter(({ code }) => /^(file\/table|history|assessment)\b/.test(code));
}

/** A ledger by itself, and where its plan names the same rubric, by the names of that as well. */
async function checkLedger(file: string, document: Document, common: Checking): Promise<readonly Diagnostic[]> {
  const ledger = readLedger(document);
  if (!ledger.ok) return ledger.diagnostics;
  const plan = await planOf(file, common);
  const names = plan?.rubric.id === ledger.value.rubric ? strangersIn(ledger.value, plan.rubric) : [];
  return [...ledger.diagnostics, ...names];
}

async function checkEvidence(file: string, document: Document, common: Checking): Promise<readonly Diagnostic[]> {
  const plan = await planOf(file, common);
  if (!plan) return checkEvidenceShape(document);
  const evidence = readEvidence(plan.rubric, document);
  const taken = evidence.ok ? plan.gathering.take(evidence.value) : undefined;
  return taken && !taken.ok ? [...evidence.diagnostics, ...taken.diagnostics] : evidence.diagnostics;
}

/** Decisions against the rubric and, where a run would use them, against the scores of the branches they are about. */
async function checkDecisions(file: string, document: Document, common: Checking): Promise<readonly Diagnostic[]> {
  const plan = await planOf(file, common);
  if (!plan) return checkDecisionsShape(document);
  const read = readDecisions(plan.rubric, document);
  if (!read.ok) return read.diagnostics;
  const { loaded } = await load([dirname(file)], { rubric: common.rubric }, common.world);
  if (!loaded) return read.diagnostics;
  const used = loaded.decisions?.document.file;
  if (used === undefined || common.world.realPath(used) !== common.world.realPath(file))
    return [...read.diagnostics, unusedFile(document)];
  if (loaded.files.length === 0) return read.diagnostics;
  const { diagnostics } = await scoreAll(loaded, { lang: 'zh', quiet: true }, common.world);
  const unfit = diagnostics.filter((one) => one.file === used).map((one) => ({ ...one, file: document.file }));
  return [...read.diagnostics, ...unfit];
}

const unusedFile = ({ file }: Document): Diagnostic => ({
  code: 'decisions/elsewhere',
  severity: 'warning',
  file,
  path: ['decisions'],
  message: { zh: '评分时不会用到这份复核决定', en: 'no run uses these decisions' },
  hint: {
    zh: '文件名用 decisions.yaml，放在 assessment.yaml 旁边',
    en: 'name the file decisions.yaml and put it beside assessment.yaml',
  },
});

/** The plan beside or above an evidence file; without one, what the rubric that was asked for says itself. */
function planOf(file: string, common: Checking): Promise<Plan | undefined> {
  const planFile = findPlan([file], common.world);
  const key = planFile ?? '';
  const known = common.plans.get(key);
  if (known) return known;
  const reading = readPlan(planFile, common);
  common.plans.set(key, reading);
  return reading;
}

async function readPlan(file: string | undefined, common: Checking): Promise<Plan | undefined> {
  const opened = file === undefined ? undefined : await open(file, common.world);
  const written = opened?.ok ? readAssessmentFile(opened.value) : undefined;
  const named = file !== undefined && written?.ok ? beside(file, written.value.rubric) : undefined;
  const rubricFile = common.rubric ?? named;
  const rubric = rubricFile === undefined ? undefined : (await rubricAt(rubricFile, common)).rubric;
  if (!rubric) return undefined;
  const compiled = written?.ok ? compileAssessment(rubric, file ?? '', written.value) : undefined;
  const assessment: Assessment = compiled?.ok ? compiled.value : plainAssessment(rubric);
  return { rubric, gathering: gather({ rubric, rubricHash: '', assessment }) };
}

const rubricNamed = ({ data }: Document): string =>
  String(typeof data === 'object' && data !== null && 'rubric' in data ? data['rubric'] : '');

const unusableRubric = (document: Document, rubric: string): Diagnostic => ({
  code: 'assessment/unusable-rubric',
  severity: 'error',
  file: document.file,
  path: ['rubric'],
  message: { zh: `细则“${rubric}”有错误，用不了`, en: `the rubric "${rubric}" has errors and cannot be used` },
  hint: { zh: '先用 score check 检查细则文件', en: 'check the rubric file first with score check' },
});

const neither = ({ file }: Document): Diagnostic => ({
  code: 'file/unknown-kind',
  severity: 'error',
  file,
  path: [],
  message: {
    zh: '看不出这是细则、证据、考核方案、复核决定、整改台账还是测试',
    en: 'this is neither a rubric nor evidence, an assessment, decisions, a ledger or tests',
  },
  hint: {
    zh: '细则有 rubric 和 total，证据有 branch，考核方案有 assessment，复核决定有 decisions，台账有 ledger，测试有 test',
    en: 'a rubric has rubric and total, evidence branch, an assessment assessment, decisions decisions, a ledger ledger, tests test',
  },
});
