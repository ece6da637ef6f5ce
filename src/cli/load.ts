import { dirname, isAbsolute, join } from 'node:path';
import {
  type Assessment,
  type AssessmentFile,
  compileAssessment,
  type Day,
  type Diagnostic,
  type Document,
  hashOf,
  parseDay,
  plainAssessment,
  type Rubric,
  readAssessmentFile,
  readRubric,
} from '../index.ts';
import { findEvidence, findPlan } from './inputs.ts';
import { open } from './open.ts';
import type { World } from './world.ts';

/** What a run is made of: the rubric, the plan, and the evidence files in order. */
export type Loaded = {
  readonly rubric: Rubric;
  readonly rubricHash: string;
  readonly rubricDocument: Document;
  readonly assessment: Assessment;
  readonly files: readonly string[];
  /** Every file that was read, so that none is overwritten. */
  readonly sources: readonly string[];
};

/** A run, or why there is none; what was found on the way in either case. */
export type Loading = {
  readonly loaded: Loaded | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The documents the diagnostics speak of. */
  readonly documents: readonly Document[];
};

/** The options every scoring command has. */
export type LoadOptions = { readonly rubric?: string | undefined; readonly asOf?: string | undefined };

/** Loads rubric, plan and the list of evidence files for the paths of a command. */
export async function load(paths: readonly string[], options: LoadOptions, world: World): Promise<Loading> {
  const planFile = findPlan(paths, world);
  const plan = await loadPlan(planFile, world);
  if (plan.failed) return plan.failed;
  const found = findEvidence(paths, planFile, plan.written?.branches, world);
  const rubricFile = options.rubric ?? (plan.written && planFile && beside(planFile, plan.written.rubric));
  if (rubricFile === undefined)
    return { loaded: undefined, diagnostics: [...found.diagnostics, noRubric(paths)], documents: [] };
  const opened = await open(rubricFile, world);
  if (!opened.ok)
    return { loaded: undefined, diagnostics: [...opened.diagnostics, ...found.diagnostics], documents: [] };
  const rubric = readRubric(opened.value);
  const documents = plan.document ? [opened.value, plan.document] : [opened.value];
  const sofar = [...opened.diagnostics, ...rubric.diagnostics, ...found.diagnostics];
  if (!rubric.ok) return { loaded: undefined, diagnostics: sofar, documents };
  const assessment = assessmentOf(rubric.value, plan, options.asOf === undefined ? undefined : parseDay(options.asOf));
  const diagnostics = [...sofar, ...assessment.diagnostics];
  if (!assessment.value) return { loaded: undefined, diagnostics, documents };
  const loaded: Loaded = {
    rubric: rubric.value,
    rubricHash: await hashOf(opened.value),
    rubricDocument: opened.value,
    assessment: assessment.value,
    files: found.files,
    sources: [rubricFile, ...(planFile ? [planFile] : []), ...found.files],
  };
  return { loaded, diagnostics, documents };
}

type Plan = {
  readonly written?: AssessmentFile;
  readonly document?: Document;
  readonly failed?: Loading;
};

async function loadPlan(file: string | undefined, world: World): Promise<Plan> {
  if (file === undefined) return {};
  const opened = await open(file, world);
  if (!opened.ok) return { failed: { loaded: undefined, diagnostics: opened.diagnostics, documents: [] } };
  const written = readAssessmentFile(opened.value);
  if (written.ok) return { written: written.value, document: opened.value };
  return { failed: { loaded: undefined, diagnostics: written.diagnostics, documents: [opened.value] } };
}

function assessmentOf(rubric: Rubric, plan: Plan, asOf: Day | undefined) {
  if (!plan.written || !plan.document) return { value: plainAssessment(rubric, asOf), diagnostics: [] };
  const compiled = compileAssessment(rubric, plan.document.file, plan.written);
  if (!compiled.ok) return { value: undefined, diagnostics: compiled.diagnostics };
  const value = asOf === undefined ? compiled.value : { ...compiled.value, asOf };
  return { value, diagnostics: compiled.diagnostics };
}

/** A path written in a file, as seen from that file. */
const beside = (file: string, path: string): string => (isAbsolute(path) ? path : join(dirname(file), path));

const noRubric = (paths: readonly string[]): Diagnostic => ({
  code: 'file/no-rubric',
  severity: 'error',
  file: paths[0] ?? '.',
  message: { zh: '不知道用哪个细则评分', en: 'it is not said by which rubric to score' },
  hint: {
    zh: '加上 --rubric 细则文件，或在文件夹里放一个写明 rubric 的 assessment.yaml',
    en: 'add --rubric FILE, or put an assessment.yaml that names the rubric into the folder',
  },
});
