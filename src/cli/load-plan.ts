import {
  type AssessmentFile,
  compileAssessment,
  type Day,
  type Diagnostic,
  type Document,
  plainAssessment,
  type Rubric,
  readAssessmentFile,
} from '../scoring.ts';
import { type Loading, nothing } from './loaded.ts';
import { beside, open } from './open.ts';
import type { World } from './world.ts';

/** The plan of a run: as written, with the files it names as seen from here; empty where there is none. */
export type Plan = {
  readonly written?: AssessmentFile;
  readonly document?: Document;
  /** The rubric the plan names, as seen from here. */
  readonly rubric?: string;
  /** The sample the plan names, as seen from here. */
  readonly sample?: string;
  readonly failed?: Loading;
};

/** Reads a plan. */
export async function loadPlan(file: string | undefined, world: World): Promise<Plan> {
  if (file === undefined) return {};
  const opened = await open(file, world);
  if (!opened.ok) return { failed: nothing(opened.diagnostics, []) };
  const written = readAssessmentFile(opened.value);
  if (!written.ok) return { failed: nothing(written.diagnostics, [opened.value]) };
  const { rubric, sample } = written.value;
  const named = sample === undefined ? {} : { sample: beside(file, sample) };
  return { written: written.value, document: opened.value, rubric: beside(file, rubric), ...named };
}

/** The plan as meant; without one, what the rubric itself says. */
export function assessmentOf(rubric: Rubric, plan: Plan, asOf: Day | undefined) {
  if (!plan.written || !plan.document) return { value: plainAssessment(rubric, asOf), diagnostics: [] };
  const compiled = compileAssessment(rubric, plan.document.file, plan.written);
  if (!compiled.ok) return { value: undefined, diagnostics: compiled.diagnostics };
  const value = asOf === undefined ? compiled.value : { ...compiled.value, asOf };
  return { value, diagnostics: compiled.diagnostics };
}

/** What is wrong with the path of the rubric in the plan; nothing where a file lies there. */
export function notThere({ written, document, rubric }: Plan, world: World): readonly Diagnostic[] {
  if (!written || !document || rubric === undefined || world.kindOf(rubric) === 'file') return [];
  return [noSuchRubric(document, written.rubric)];
}

/** A plan that names a rubric where there is no file. */
export const noSuchRubric = ({ file }: Document, rubric: string): Diagnostic => ({
  code: 'assessment/no-such-rubric',
  severity: 'error',
  file,
  path: ['rubric'],
  message: { zh: `这里没有细则文件“${rubric}”`, en: `there is no rubric file "${rubric}"` },
  hint: {
    zh: '核对路径：从 assessment.yaml 所在的文件夹算起，如 ../../rubrics/细则.yaml',
    en: 'check the path: it starts from the folder of assessment.yaml, as in ../../rubrics/rubric.yaml',
  },
});

/** What is said where nothing names a rubric; a path that leads nowhere is complained about by itself. */
export const noRubric = (paths: readonly string[], world: World): readonly Diagnostic[] =>
  paths
    .filter((path) => world.kindOf(path) !== 'nothing')
    .slice(0, 1)
    .map((file) => ({
      code: 'file/no-rubric',
      severity: 'error',
      file,
      message: { zh: '不知道用哪个细则评分', en: 'it is not said by which rubric to score' },
      hint: {
        zh: '加上 --rubric 细则文件，或在文件夹里放一个写明 rubric 的 assessment.yaml',
        en: 'add --rubric FILE, or put an assessment.yaml that names the rubric into the folder',
      },
    }));
