import { type CheckResult, type FailOn, type Found, fails, idPath, suppress, type Weighed } from '../../authoring.ts';
import { type Diagnostic, type Document, inOrder, locate, type ParameterSetting } from '../../scoring.ts';
import { type BaselineOptions, withBaseline } from '../check-baseline.ts';
import { checkDocument } from '../check-document.ts';
import { checkKept, checkTable } from '../check-kept.ts';
import { outputsOf, type ShowOptions, show } from '../check-outputs.ts';
import { type Targets, targetsOf } from '../check-targets.ts';
import { type Checking, checking } from '../checking.ts';
import { exit } from '../exit.ts';
import { type Configured, configure } from '../find-config.ts';
import { type FixOptions, fixFiles } from '../fix.ts';
import { namedRubrics, single } from '../named-rubrics.ts';
import { open, shown } from '../open.ts';
import type { Findings } from '../say.ts';
import { toolVersion } from '../version.ts';
import type { World } from '../world.ts';

/** The options of `score check`. */
export type CheckOptions = ShowOptions &
  BaselineOptions &
  FixOptions & {
    readonly fix?: boolean;
    readonly rubric?: string;
    readonly set?: readonly ParameterSetting[];
    readonly config?: string;
    readonly failOn?: FailOn;
  };

/** `score check`: every kind of file against its schema, its meaning and the files it belongs to. */
export async function checkCommand(paths: readonly string[], options: CheckOptions, world: World): Promise<number> {
  const outputs = outputsOf(options, world);
  if (!outputs) return exit.unusable;
  const config = await configure(options.config, world);
  const targets = await targetsOf(options.rubric === undefined ? paths : [...paths, options.rubric], world);
  if (options.fix === true || options.dryRun === true) await fixFiles(yamlOf(targets), options, world);
  const checked = await checkAll(targets, config, options, world);
  const files = targets.files.map(shown);
  const sources = [...targets.files, ...(config.file === undefined ? [] : [config.file])];
  const compared = await withBaseline({ ...checked, files, sources }, options, world);
  if (!compared) return exit.unusable;
  const { failOn = 'error', minSeverity: least = 'info' } = options;
  const found = compared.found.filter((one) => isAskedFor(one, checked.named));
  const tool = { name: 'biaochi', version: toolVersion };
  const result: CheckResult = { tool, files, found, cured: compared.cured, failOn, least, readable: checked.readable };
  const taken = options.baseline === undefined ? sources : [...sources, options.baseline];
  const written = await show(outputs, { result, documents: checked.documents, sources: taken }, options, world);
  if (!checked.readable || !written) return exit.unusable;
  return found.some((one) => fails(one, failOn)) ? exit.found : exit.fine;
}

const yamlOf = ({ files }: Targets): readonly string[] => files.filter((file) => /\.ya?ml$/i.test(file));

type Checked = {
  readonly found: readonly Found[];
  readonly documents: readonly Document[];
  readonly readable: boolean;
  /** Rubrics that nobody asked for but an assessment names. */
  readonly named: ReadonlySet<string>;
};

/** Checks every file, then the rubrics that assessments name, and weighs what was found with the comments in the files. */
async function checkAll(targets: Targets, config: Configured, options: CheckOptions, world: World): Promise<Checked> {
  const common = checking(options, config.levelsIn, world);
  const own: Findings[] = [{ diagnostics: targets.diagnostics, documents: [] }];
  for (const file of targets.files) own.push(await checkFile(file, common));
  const named = await namedRubrics(targets.files, common);
  const isTarget = targets.files.some((file) => config.file && world.realPath(file) === world.realPath(config.file));
  const parts = [...own, ...named, ...(isTarget ? [] : [config])];
  const all: Findings = {
    // what is odd about a base is said once, however many build on it
    diagnostics: single(parts.flatMap(({ diagnostics }) => diagnostics)),
    documents: [...parts, ...(await Promise.all(common.rubrics.values()))].flatMap(({ documents }) => documents),
  };
  const files = new Set(targets.files.map(shown));
  const isRead = ({ code, file }: Diagnostic) => code !== 'file/unreadable' || !files.has(file);
  return {
    found: await weighed(all, config),
    documents: all.documents,
    readable: config.ok && targets.diagnostics.length === 0 && all.diagnostics.every(isRead),
    named: new Set(named.flatMap((one) => one.documents.map(({ file }) => file)).filter((file) => !files.has(file))),
  };
}

async function checkFile(file: string, common: Checking): Promise<Findings> {
  if (/\.json$/i.test(file)) return { diagnostics: await checkKept(file, common.world), documents: [] };
  if (/\.csv$/i.test(file)) return { diagnostics: await checkTable(file, common.world), documents: [] };
  const opened = await open(file, common.world);
  if (!opened.ok) return { diagnostics: opened.diagnostics, documents: [] };
  const meant = await checkDocument(file, opened.value, common);
  return { diagnostics: [...opened.diagnostics, ...meant], documents: [opened.value] };
}

/** Everything that was found, with its place in the text and by names, in order. */
async function weighed({ diagnostics, documents }: Findings, config: Configured): Promise<readonly Found[]> {
  const byFile = new Map(documents.map((document) => [document.file, document]));
  const others = diagnostics.filter(({ file }) => !byFile.has(file));
  const all: Weighed[] = others.map((diagnostic) => ({ diagnostic, standing: { kind: 'counts' } }));
  const ofFile = new Map<string, Diagnostic[]>(documents.map(({ file }) => [file, []]));
  for (const one of diagnostics) ofFile.get(one.file)?.push(one);
  for (const [file, document] of byFile)
    all.push(...(await suppress(document, ofFile.get(file) ?? [], config.levelsIn(file))));
  const located = await locate(
    documents,
    all.map(({ diagnostic }) => diagnostic),
  );
  const found = new Map(
    located.map((diagnostic, i): readonly [Diagnostic, Found] => {
      const document = byFile.get(diagnostic.file);
      const at = document && diagnostic.path ? idPath(document.data, diagnostic.path) : '';
      return [diagnostic, { diagnostic, at, standing: all[i]?.standing ?? { kind: 'counts' } }];
    }),
  );
  return inOrder(located).flatMap((diagnostic) => found.get(diagnostic) ?? []);
}

/** Of a rubric that nobody asked for, notes are not told. */
const isAskedFor = ({ diagnostic }: Found, named: ReadonlySet<string>): boolean =>
  !named.has(diagnostic.file) ||
  diagnostic.severity === 'warning' ||
  (diagnostic.code.startsWith('lint/') && diagnostic.severity === 'error');
