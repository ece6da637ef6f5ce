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
import { findEvidence, findPlan, type Setting } from './inputs.ts';
import { open } from './open.ts';
import type { World } from './world.ts';

/** What a run is made of: the rubric, the plan, and the evidence files in order. */
export type Loaded = {
  readonly rubric: Rubric;
  readonly rubricHash: string;
  readonly rubricDocument: Document;
  readonly assessment: Assessment;
  readonly files: readonly string[];
  /** The other evidence files of the assessment, where clauses of the rubric compare branches. */
  readonly peers: readonly string[];
  /** Every file the run may depend on, so that none is overwritten. */
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
  const rubricFile = options.rubric ?? plan.rubric;
  const setting: Setting = { plan: planFile, branches: plan.written?.branches, rubric: rubricFile };
  const found = findEvidence(paths, setting, world);
  const planned = plan.document ? [plan.document] : [];
  if (rubricFile === undefined) return nothing([...noRubric(paths, world), ...found.diagnostics], planned);
  const misnamed = options.rubric === undefined ? notThere(plan, world) : [];
  if (misnamed.length > 0) return nothing([...misnamed, ...found.diagnostics], planned);
  const opened = await open(rubricFile, world);
  if (!opened.ok) return nothing([...opened.diagnostics, ...found.diagnostics], planned);
  const rubric = readRubric(opened.value);
  const documents = [opened.value, ...planned];
  const sofar = [...opened.diagnostics, ...rubric.diagnostics, ...found.diagnostics];
  if (!rubric.ok) return nothing(sofar, documents);
  const assessment = assessmentOf(rubric.value, plan, options.asOf === undefined ? undefined : parseDay(options.asOf));
  const diagnostics = [...sofar, ...assessment.diagnostics];
  if (!assessment.value) return nothing(diagnostics, documents);
  const peers = rubric.value.comparisons.length === 0 ? [] : othersOf(found.files, setting, world);
  const named = [rubricFile, plan.rubric, planFile].filter((file) => file !== undefined);
  const loaded: Loaded = {
    rubric: rubric.value,
    rubricHash: await hashOf(opened.value),
    rubricDocument: opened.value,
    assessment: assessment.value,
    files: found.files,
    peers,
    sources: [...named, ...found.files, ...peers],
  };
  return { loaded, diagnostics, documents };
}

/** The evidence files of the plan's folder that are not among those asked for. */
function othersOf(files: readonly string[], setting: Setting, world: World): readonly string[] {
  if (setting.plan === undefined) return [];
  const asked = new Set(files.map((file) => world.realPath(file)));
  return findEvidence([dirname(setting.plan)], setting, world).files.filter((file) => !asked.has(world.realPath(file)));
}

const nothing = (diagnostics: readonly Diagnostic[], documents: readonly Document[]): Loading => ({
  ...{ loaded: undefined, diagnostics, documents },
});

type Plan = {
  readonly written?: AssessmentFile;
  readonly document?: Document;
  /** The rubric the plan names, as seen from here. */
  readonly rubric?: string;
  readonly failed?: Loading;
};

async function loadPlan(file: string | undefined, world: World): Promise<Plan> {
  if (file === undefined) return {};
  const opened = await open(file, world);
  if (!opened.ok) return { failed: nothing(opened.diagnostics, []) };
  const written = readAssessmentFile(opened.value);
  if (!written.ok) return { failed: nothing(written.diagnostics, [opened.value]) };
  return { written: written.value, document: opened.value, rubric: beside(file, written.value.rubric) };
}

function assessmentOf(rubric: Rubric, plan: Plan, asOf: Day | undefined) {
  if (!plan.written || !plan.document) return { value: plainAssessment(rubric, asOf), diagnostics: [] };
  const compiled = compileAssessment(rubric, plan.document.file, plan.written);
  if (!compiled.ok) return { value: undefined, diagnostics: compiled.diagnostics };
  const value = asOf === undefined ? compiled.value : { ...compiled.value, asOf };
  return { value, diagnostics: compiled.diagnostics };
}

/** A path written in a file, as seen from that file. */
export const beside = (file: string, path: string): string => (isAbsolute(path) ? path : join(dirname(file), path));

/** What is wrong with the path of the rubric in the plan; nothing where a file lies there. */
function notThere({ written, document, rubric }: Plan, world: World): readonly Diagnostic[] {
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

// a path that leads nowhere is complained about by itself
const noRubric = (paths: readonly string[], world: World): readonly Diagnostic[] =>
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
