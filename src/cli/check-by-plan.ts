import { dirname } from 'node:path';
import {
  type Assessment,
  checkDecisionsShape,
  checkEvidenceShape,
  compileAssessment,
  type Diagnostic,
  type Document,
  gather,
  parseDay,
  plainAssessment,
  readAssessmentFile,
  readDecisions,
  readEvidence,
  readLedger,
  strangersIn,
} from '../scoring.ts';
import type { Checking, Plan } from './checking.ts';
import { findPlan } from './inputs.ts';
import { load } from './load.ts';
import { rubricAt } from './named-rubrics.ts';
import { beside, open } from './open.ts';
import { scoreAll } from './score-all.ts';

/** A ledger by itself, and where its plan names the same rubric, by the names of that as well. */
export async function checkLedger(file: string, document: Document, common: Checking): Promise<readonly Diagnostic[]> {
  const ledger = readLedger(document);
  if (!ledger.ok) return ledger.diagnostics;
  const plan = await planOf(file, common);
  const names = plan?.rubric.id === ledger.value.rubric ? strangersIn(ledger.value, plan.rubric) : [];
  return [...ledger.diagnostics, ...names];
}

/** Evidence by its shape, and where there is a plan or a rubric, by its names and beside the other branches. */
export async function checkEvidence(
  file: string,
  document: Document,
  common: Checking,
): Promise<readonly Diagnostic[]> {
  const plan = await planOf(file, common);
  if (!plan) return checkEvidenceShape(document);
  const evidence = readEvidence(plan.rubric, document);
  const taken = evidence.ok ? plan.gathering.take(evidence.value) : undefined;
  return taken && !taken.ok ? [...evidence.diagnostics, ...taken.diagnostics] : evidence.diagnostics;
}

/** Decisions against the rubric and, where a run would use them, against the scores of the branches they are about. */
export async function checkDecisions(
  file: string,
  document: Document,
  common: Checking,
): Promise<readonly Diagnostic[]> {
  const plan = await planOf(file, common);
  if (!plan) return checkDecisionsShape(document);
  const read = readDecisions(plan.rubric, document);
  if (!read.ok) return read.diagnostics;
  const { loaded } = await load([dirname(file)], { rubric: common.rubric, set: common.set }, common.world);
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
  const asOf = written?.ok ? parseDay(written.value['as-of'] ?? '') : undefined;
  const rubric = rubricFile === undefined ? undefined : (await rubricAt(rubricFile, common, asOf)).rubric;
  if (!rubric) return undefined;
  const compiled = written?.ok ? compileAssessment(rubric, file ?? '', written.value) : undefined;
  const assessment: Assessment = compiled?.ok ? compiled.value : plainAssessment(rubric);
  return { rubric, gathering: gather({ rubric, rubricHash: '', assessment }) };
}
