import { dirname } from 'node:path';
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
  readDecisions,
  readRubric,
} from '../index.ts';
import { type Found, findDecisions, findEvidence, findPlan, type Setting } from './inputs.ts';
import { loadSample } from './load-sample.ts';
import type { Loaded, Loading } from './loaded.ts';
import { beside, open } from './open.ts';
import type { Findings } from './say.ts';
import { loadSupply, type Supplying } from './supply.ts';
import type { World } from './world.ts';

/** The options every scoring command has. */
export type LoadOptions = {
  readonly rubric?: string | undefined;
  readonly asOf?: string | undefined;
  /** Whether to read the sample that the plan names; yes where it is not said. */
  readonly sample?: boolean;
};

/** Loads rubric, plan and the list of evidence files for the paths of a command. */
export async function load(paths: readonly string[], options: LoadOptions, world: World): Promise<Loading> {
  const planFile = findPlan(paths, world);
  const plan = await loadPlan(planFile, world);
  if (plan.failed) return plan.failed;
  const rubricFile = options.rubric ?? plan.rubric;
  const decisionsFile = findDecisions(paths, planFile, world);
  const setting: Setting = {
    plan: planFile,
    branches: plan.written?.branches,
    rubric: rubricFile,
    decisions: decisionsFile,
    sample: plan.sample,
  };
  const found = findEvidence(paths, setting, world);
  const planned = plan.document ? [plan.document] : [];
  if (rubricFile === undefined) return nothing([...noRubric(paths, world), ...found.diagnostics], planned);
  const misnamed = options.rubric === undefined ? notThere(plan, world) : [];
  if (misnamed.length > 0) return nothing([...misnamed, ...found.diagnostics], planned);
  const opened = await open(rubricFile, world);
  if (!opened.ok) return nothing([...opened.diagnostics, ...found.diagnostics], planned);
  const rubric = readRubric(opened.value);
  const documents: Document[] = [opened.value, ...planned];
  const sofar = [...opened.diagnostics, ...rubric.diagnostics, ...found.diagnostics];
  if (!rubric.ok) return nothing(sofar, documents);
  const files = [rubricFile, plan.rubric, planFile, decisionsFile].filter((file) => file !== undefined);
  return loadAll(
    { paths, plan, options, decisionsFile, setting, found, files },
    rubric.value,
    opened.value,
    { diagnostics: sofar, documents },
    world,
  );
}

/** What is known of a run once its rubric is read. */
type Begun = {
  readonly paths: readonly string[];
  readonly plan: Plan;
  readonly options: LoadOptions;
  readonly decisionsFile: string | undefined;
  readonly setting: Setting;
  readonly found: Found;
  /** The files read so far. */
  readonly files: readonly string[];
};

/** Everything else that a run needs: plan, decisions, and what comes from elsewhere. */
async function loadAll(
  begun: Begun,
  rubric: Rubric,
  document: Document,
  sofar: Findings,
  world: World,
): Promise<Loading> {
  const { plan, options, found } = begun;
  const assessment = assessmentOf(rubric, plan, options.asOf === undefined ? undefined : parseDay(options.asOf));
  const decided = await loadDecisions(begun.decisionsFile, rubric, world);
  const drawn = await loadSample(options.sample === false ? {} : plan, world);
  const documents = [...sofar.documents, ...decided.documents, ...drawn.documents];
  const diagnostics = [...sofar.diagnostics, ...assessment.diagnostics, ...decided.diagnostics, ...drawn.diagnostics];
  if (!assessment.value || !decided.ok || !drawn.ok) return nothing(diagnostics, documents);
  const alone = found.files.length === 0 && assessment.value.sources.length > 0;
  const supplying = await supplyFor(rubric, assessment.value, plan.document, alone, world);
  const needed = alone ? diagnostics.filter(({ code }) => code !== 'file/no-branches') : diagnostics;
  const peers = rubric.comparisons.length === 0 ? [] : othersOf(found.files, begun.setting, world);
  const loaded: Loaded = {
    rubric,
    rubricHash: await hashOf(document),
    rubricDocument: document,
    assessment: assessment.value,
    sample: drawn.sample,
    plan: plan.document?.file,
    files: found.files,
    decisions: decided.decisions,
    partial: !begun.paths.some((path) => world.kindOf(path) === 'folder'),
    peers,
    supply: supplying.supply,
    members: supplying.members,
    earlier: supplying.earlier,
    sources: [...begun.files, ...drawn.sources, ...supplying.files, ...found.files, ...peers],
  };
  return { loaded, diagnostics: [...needed, ...supplying.diagnostics], documents };
}

const noSupply: Supplying = { supply: undefined, members: [], earlier: [], files: [], diagnostics: [] };

const supplyFor = async (
  rubric: Rubric,
  assessment: Assessment,
  plan: Document | undefined,
  alone: boolean,
  world: World,
): Promise<Supplying> =>
  plan && assessment.sources.length + assessment.earlier.length > 0
    ? loadSupply(rubric, assessment, plan, alone, world)
    : noSupply;

/** The evidence files of the plan's folder that are not among those asked for. */
function othersOf(files: readonly string[], setting: Setting, world: World): readonly string[] {
  if (setting.plan === undefined) return [];
  const asked = new Set(files.map((file) => world.realPath(file)));
  return findEvidence([dirname(setting.plan)], setting, world).files.filter((file) => !asked.has(world.realPath(file)));
}

const nothing = (diagnostics: readonly Diagnostic[], documents: readonly Document[]): Loading => ({
  ...{ loaded: undefined, diagnostics, documents },
});

type LoadedDecisions = Omit<Loading, 'loaded'> & { readonly ok: boolean; readonly decisions: Loaded['decisions'] };

/** The decisions of a file; without a file there are none. */
async function loadDecisions(file: string | undefined, rubric: Rubric, world: World): Promise<LoadedDecisions> {
  if (file === undefined) return { ok: true, decisions: undefined, diagnostics: [], documents: [] };
  const opened = await open(file, world);
  if (!opened.ok) return { ok: false, decisions: undefined, diagnostics: opened.diagnostics, documents: [] };
  const read = readDecisions(rubric, opened.value);
  return {
    ok: read.ok,
    decisions: read.ok ? { all: read.value, document: opened.value } : undefined,
    diagnostics: [...opened.diagnostics, ...read.diagnostics],
    documents: [opened.value],
  };
}

type Plan = {
  readonly written?: AssessmentFile;
  readonly document?: Document;
  /** The rubric the plan names, as seen from here. */
  readonly rubric?: string;
  /** The sample the plan names, as seen from here. */
  readonly sample?: string;
  readonly failed?: Loading;
};

async function loadPlan(file: string | undefined, world: World): Promise<Plan> {
  if (file === undefined) return {};
  const opened = await open(file, world);
  if (!opened.ok) return { failed: nothing(opened.diagnostics, []) };
  const written = readAssessmentFile(opened.value);
  if (!written.ok) return { failed: nothing(written.diagnostics, [opened.value]) };
  const { rubric, sample } = written.value;
  const named = sample === undefined ? {} : { sample: beside(file, sample) };
  return { written: written.value, document: opened.value, rubric: beside(file, rubric), ...named };
}

function assessmentOf(rubric: Rubric, plan: Plan, asOf: Day | undefined) {
  if (!plan.written || !plan.document) return { value: plainAssessment(rubric, asOf), diagnostics: [] };
  const compiled = compileAssessment(rubric, plan.document.file, plan.written);
  if (!compiled.ok) return { value: undefined, diagnostics: compiled.diagnostics };
  const value = asOf === undefined ? compiled.value : { ...compiled.value, asOf };
  return { value, diagnostics: compiled.diagnostics };
}

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
