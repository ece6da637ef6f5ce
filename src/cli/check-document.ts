import {
  type Assessment,
  checkEvidenceShape,
  compileAssessment,
  type Diagnostic,
  type Document,
  type Gathering,
  gather,
  plainAssessment,
  type Rubric,
  readAssessmentFile,
  readEvidence,
  readLedger,
  readRubric,
  strangersIn,
} from '../index.ts';
import { findPlan } from './inputs.ts';
import { beside, noSuchRubric } from './load.ts';
import { open } from './open.ts';
import type { World } from './world.ts';

/** What checks have in common: every rubric and plan is read once. */
export type Checking = {
  readonly world: World;
  /** The rubric evidence is checked against, where it is not the one its plan names. */
  readonly rubric: string | undefined;
  readonly rubrics: Map<string, Promise<Rubric | undefined>>;
  readonly plans: Map<string, Promise<Plan | undefined>>;
};

/** A rubric, and the roster of all evidence under one plan: who stands there twice, or in a group that is none. */
type Plan = { readonly rubric: Rubric; readonly gathering: Gathering };

/** The beginning of a check. */
export const checking = (rubric: string | undefined, world: World): Checking => ({
  ...{ world, rubric, rubrics: new Map(), plans: new Map() },
});

/** What a document is, by the words only its kind has, and what is wrong with it as such. */
export async function checkDocument(
  file: string,
  document: Document,
  common: Checking,
): Promise<readonly Diagnostic[]> {
  const { data } = document;
  const has = (key: string) => typeof data === 'object' && data !== null && Object.hasOwn(data, key);
  if (has('ledger')) return checkLedger(file, document, common);
  if (has('assessment')) return checkAssessment(file, document, common);
  if (has('branch')) return checkEvidence(file, document, common);
  if (has('grades') || has('categories') || has('total')) return readRubric(document).diagnostics;
  return [neither(document)];
}

async function checkAssessment(file: string, document: Document, common: Checking) {
  const written = readAssessmentFile(document);
  if (!written.ok) return written.diagnostics;
  const rubricFile = beside(file, written.value.rubric);
  if (common.world.kindOf(rubricFile) !== 'file') return [noSuchRubric(document, written.value.rubric)];
  const rubric = await rubricAt(rubricFile, common);
  if (rubric) return compileAssessment(rubric, document.file, written.value).diagnostics;
  return [unusableRubric(document, written.value.rubric)];
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
  const rubric = rubricFile === undefined ? undefined : await rubricAt(rubricFile, common);
  if (!rubric) return undefined;
  const compiled = written?.ok ? compileAssessment(rubric, file ?? '', written.value) : undefined;
  const assessment: Assessment = compiled?.ok ? compiled.value : plainAssessment(rubric);
  return { rubric, gathering: gather({ rubric, rubricHash: '', assessment }) };
}

function rubricAt(file: string, { rubrics, world }: Checking): Promise<Rubric | undefined> {
  const known = rubrics.get(file);
  if (known) return known;
  const reading = open(file, world).then((opened) => {
    const rubric = opened.ok ? readRubric(opened.value) : undefined;
    return rubric?.ok ? rubric.value : undefined;
  });
  rubrics.set(file, reading);
  return reading;
}

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
    zh: '看不出这是细则、证据、考核方案还是整改台账',
    en: 'this is neither a rubric nor evidence nor an assessment nor a ledger',
  },
  hint: {
    zh: '细则有 rubric 和 total，证据有 branch，考核方案有 assessment，台账有 ledger',
    en: 'a rubric has rubric and total, evidence has branch, an assessment has assessment, a ledger has ledger',
  },
});
