import { dirname } from 'node:path';
import {
  type Assessment,
  type Diagnostic,
  type Document,
  keptOf,
  type ParameterSetting,
  parseDay,
  type Rubric,
  rosterView,
} from '../scoring.ts';
import { type Found, findDecisions, findEvidence, findPlan, type Setting } from './inputs.ts';
import { loadDecisions } from './load-decisions.ts';
import { assessmentOf, loadPlan, noRubric, notThere, type Plan } from './load-plan.ts';
import { loadSample } from './load-sample.ts';
import { type Loaded, type Loading, nothing } from './loaded.ts';
import { shown } from './open.ts';
import { branchDays } from './rubric-day.ts';
import { openChain, rubricOf } from './rubric-file.ts';
import type { Findings } from './say.ts';
import { scoreAll } from './score-all.ts';
import { loadSupply, type ScoredSource, type Supplying } from './supply.ts';
import type { World } from './world.ts';

/** The options every scoring command has. */
export type LoadOptions = {
  readonly rubric?: string | undefined;
  readonly asOf?: string | undefined;
  /** Values that parameters of the rubric have in this run. */
  readonly set?: readonly ParameterSetting[] | undefined;
  /** Whether to read the sample that the plan names; yes where it is not said. */
  readonly sample?: boolean;
  /** The plans by which this one is scored as a source, by their true names. */
  readonly above?: readonly string[];
};

/** Loads rubric, plan and the list of evidence files for the paths of a command. */
export async function load(paths: readonly string[], options: LoadOptions, world: World): Promise<Loading> {
  const planFile = findPlan(paths, world);
  const plan = await loadPlan(planFile, world);
  if (plan.failed) return plan.failed;
  const rubricFile = options.rubric ?? plan.rubric;
  const decisionsFile = findDecisions(paths, planFile, world);
  const chain = rubricFile === undefined ? undefined : await openChain(rubricFile, world);
  const setting: Setting = {
    plan: planFile,
    branches: plan.written?.branches,
    rubrics: chain?.files ?? [],
    decisions: decisionsFile,
    sample: plan.sample,
  };
  const found = findEvidence(paths, setting, world);
  const planned = plan.document ? [plan.document] : [];
  if (!chain) return nothing([...noRubric(paths, world), ...found.diagnostics], planned);
  const misnamed = options.rubric === undefined ? notThere(plan, world) : [];
  if (misnamed.length > 0) return nothing([...misnamed, ...found.diagnostics], planned);
  const read = await rubricOf(chain, {
    asOf: parseDay(options.asOf ?? plan.written?.['as-of'] ?? ''),
    set: options.set,
    days: () => branchDays([...found.files, ...othersOf(found.files, setting, world)], world),
  });
  const documents: Document[] = [...read.documents, ...planned];
  const sofar = [...read.diagnostics, ...found.diagnostics];
  if (!read.rubric || !read.resolved) return nothing(sofar, documents);
  const files = [...chain.files, plan.rubric, planFile, decisionsFile].filter((file) => file !== undefined);
  return loadAll(
    { paths, plan, options, decisionsFile, setting, found, files },
    { rubric: read.rubric, rubricHash: read.hash, written: read.resolved },
    { diagnostics: sofar, documents },
    world,
  );
}

/** The rubric of a run, and how it came about. */
type RubricLoaded = Pick<Loaded, 'rubric' | 'rubricHash' | 'written'>;

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
async function loadAll(begun: Begun, read: RubricLoaded, sofar: Findings, world: World): Promise<Loading> {
  const { rubric } = read;
  const { plan, options, found } = begun;
  const assessment = assessmentOf(rubric, plan, options.asOf === undefined ? undefined : parseDay(options.asOf));
  const decided = await loadDecisions(begun.decisionsFile, rubric, world);
  const drawn = await loadSample(options.sample === false ? {} : plan, world);
  const documents = [...sofar.documents, ...decided.documents, ...drawn.documents];
  const diagnostics = [...sofar.diagnostics, ...assessment.diagnostics, ...decided.diagnostics, ...drawn.diagnostics];
  if (!assessment.value || !decided.ok || !drawn.ok) return nothing(diagnostics, documents);
  const alone = found.files.length === 0 && assessment.value.sources.length > 0;
  const supplying = await supplyFor(rubric, assessment.value, begun, alone, world);
  const needed = alone ? diagnostics.filter(({ code }) => code !== 'file/no-branches') : diagnostics;
  const peers = rubric.comparisons.length === 0 ? [] : othersOf(found.files, begun.setting, world);
  const loaded: Loaded = {
    ...read,
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

async function supplyFor(
  rubric: Rubric,
  assessment: Assessment,
  { plan: { document }, options: { above = [] } }: Begun,
  alone: boolean,
  world: World,
): Promise<Supplying> {
  if (!document || assessment.sources.length + assessment.earlier.length === 0) return noSupply;
  const own = [...above, world.realPath(document.file)];
  return loadSupply(rubric, assessment, document, { alone, scoreNow: (path) => scoredNow(path, own, world) }, world);
}

/** A folder that is a source: scored now, as if it had been kept. */
async function scoredNow(named: string, above: readonly string[], world: World): Promise<ScoredSource> {
  // the plan of a folder stands for the folder
  const path = world.kindOf(named) === 'file' ? dirname(named) : named;
  const plan = findPlan([path], world);
  if (plan !== undefined && above.includes(world.realPath(plan))) {
    return { kept: undefined, files: [], diagnostics: [ownSource(path, above)] };
  }
  const { loaded, diagnostics } = await load([path], { above }, world);
  if (!loaded) return { kept: undefined, files: [], diagnostics };
  const scored = await scoreAll(loaded, { lang: loaded.rubric.language, quiet: true }, world);
  const { document } = rosterView(scored.roster, { lang: loaded.rubric.language }).data;
  return {
    kept: keptOf(shown(path), document),
    files: loaded.sources,
    diagnostics: [...diagnostics, ...scored.diagnostics],
  };
}

const ownSource = (path: string, above: readonly string[]): Diagnostic => ({
  code: 'assessment/source-cycle',
  severity: 'error',
  file: shown(path),
  message: {
    zh: `这次考核以自己为来源，算不出来：${above.map(shown).join(' → ')} → ${shown(path)}`,
    en: `this assessment is a source of itself: ${above.map(shown).join(' → ')} → ${shown(path)}`,
  },
  hint: {
    zh: '从其中一个 assessment.yaml 的 sources 中去掉另一个',
    en: 'remove one of them from the sources of the other',
  },
});

/** The evidence files of the plan's folder that are not among those asked for. */
function othersOf(files: readonly string[], setting: Setting, world: World): readonly string[] {
  if (setting.plan === undefined) return [];
  const asked = new Set(files.map((file) => world.realPath(file)));
  return findEvidence([dirname(setting.plan)], setting, world).files.filter((file) => !asked.has(world.realPath(file)));
}
