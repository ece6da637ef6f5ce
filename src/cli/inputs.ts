import { basename, dirname, join } from 'node:path';
import { type Diagnostic, nearest } from '../scoring.ts';
import { shown } from './open.ts';
import type { World } from './world.ts';

// the shorter ending is the same kind of file; where both lie there, the first is meant
const planNames: readonly string[] = ['assessment.yaml', 'assessment.yml'];
const decisionsNames: readonly string[] = ['decisions.yaml', 'decisions.yml'];
const isPlan = (file: string): boolean => planNames.includes(basename(file));
const isDecisions = (file: string): boolean => decisionsNames.includes(basename(file));
const isYaml = (file: string): boolean => /\.ya?ml$/i.test(file);
/** Whether a file is one of tests of a rubric, by its name. */
export const isTrial = (file: string): boolean => /\.test\.ya?ml$/i.test(file);
// editors, office programs and systems leave such files about
const isLitter = (file: string): boolean => /^(~\$|\.|Thumbs\.db$)/.test(basename(file));

const byCodePoints = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const inOrder = (files: readonly string[]): readonly string[] =>
  [...files].sort((a, b) => byCodePoints(shown(a), shown(b)));

/** The YAML files below a folder, in code-point order. */
export const yamlBelow = (folder: string, world: World): readonly string[] =>
  inOrder(world.filesBelow(folder).filter((file) => isYaml(file) && !isLitter(file)));

const isJson = (file: string): boolean => /\.json$/i.test(file);

/** The files below a folder that may be checked: YAML, and JSON, of which only kept results are looked at. */
export const checkableBelow = (folder: string, world: World): readonly string[] =>
  inOrder(world.filesBelow(folder).filter((file) => (isYaml(file) || isKeptBelow(file, world)) && !isLitter(file)));

/** Whether a file is a result that was kept; other JSON in a folder is somebody else's. */
function isKeptBelow(file: string, world: World): boolean {
  const opened = isJson(file) ? world.read(file) : undefined;
  return opened?.ok === true && /^\s*\{\s*"snapshot"\s*:/.test(new TextDecoder().decode(opened.bytes.subarray(0, 200)));
}

/** The plan that governs the paths: in a folder, beside it, or one folder up; the first there is. */
export const findPlan = (paths: readonly string[], world: World): string | undefined =>
  paths.map((path) => planFor(path, world)).find((plan) => plan !== undefined);

function planFor(path: string, world: World): string | undefined {
  const here = dirname(path);
  const inside = world.kindOf(path) === 'folder' ? [path] : [];
  return [...inside, here, join(here, '..')]
    .flatMap((folder) => planNames.map((name) => join(folder, name)))
    .find((plan) => world.kindOf(plan) === 'file');
}

/** The file of decisions of a run: beside the plan; without a plan in the folder, or the one that holds its branches/. */
export function findDecisions(paths: readonly string[], plan: string | undefined, world: World): string | undefined {
  const folders = plan === undefined ? paths.flatMap((path) => foldersOf(path, world)) : [dirname(plan)];
  return folders
    .flatMap((folder) => decisionsNames.map((name) => join(folder, name)))
    .find((file) => world.kindOf(file) === 'file');
}

function foldersOf(path: string, world: World): readonly string[] {
  const folder = world.kindOf(path) === 'folder' ? path : dirname(path);
  return basename(folder) === 'branches' ? [folder, dirname(folder)] : [folder];
}

/** The evidence files of a run, and what is wrong with the paths. */
export type Found = { readonly files: readonly string[]; readonly diagnostics: readonly Diagnostic[] };

/** What is known of a run before its evidence is looked for. */
export type Setting = {
  readonly plan: string | undefined;
  /** The folder the plan names for evidence. */
  readonly branches: string | undefined;
  /** The file of the rubric, and those it extends. */
  readonly rubrics: readonly string[];
  /** The file of decisions. */
  readonly decisions: string | undefined;
  /** The sample the plan names. */
  readonly sample?: string | undefined;
};

/** The evidence files that the paths mean, each once and in code-point order, however the paths are written. */
export function findEvidence(paths: readonly string[], setting: Setting, world: World): Found {
  const found = paths.map((path) => evidenceAt(path, setting, world));
  const files = new Map<string, string>();
  for (const [name, file] of found.flatMap((one) => one.files)) if (!files.has(name)) files.set(name, file);
  return { files: inOrder([...files.values()]), diagnostics: found.flatMap(({ diagnostics }) => diagnostics) };
}

/** Files by their one true name. */
type Named = { readonly files: readonly (readonly [name: string, file: string])[] } & Pick<Found, 'diagnostics'>;

function evidenceAt(path: string, setting: Setting, world: World): Named {
  const kind = world.kindOf(path);
  if (kind === 'nothing') return { files: [], diagnostics: [nothingThere(path)] };
  if (kind === 'file') return { files: [[world.realPath(path), path]], diagnostics: [] };
  const folder = evidenceFolder(path, setting, world);
  const there = world.kindOf(folder) === 'folder' ? ownFiles(yamlBelow(folder, world), path, folder) : [];
  const others = [...setting.rubrics, setting.sample].flatMap((file) =>
    file === undefined ? [] : [world.realPath(file)],
  );
  const files = there
    .filter((file) => !isPlan(file) && !isDecisions(file) && !isTrial(file))
    .map((file) => [world.realPath(file), file] as const)
    .filter(([name]) => !others.includes(name));
  const diagnostics = [...(files.length === 0 ? [noBranches(folder)] : []), ...strayDecisions(there, setting, world)];
  return { files, diagnostics };
}

/** The files of a folder without those of assessments of their own that lie below it. */
function ownFiles(files: readonly string[], ...own: readonly string[]): readonly string[] {
  const others = files
    .filter(isPlan)
    .map((file) => dirname(file))
    .filter((place) => !own.some((folder) => join(folder) === join(place)));
  return files.filter((file) => !others.some((place) => file.startsWith(join(place, '/'))));
}

/** Where the evidence of a folder lies: where its own plan says, else in branches/, else in the folder itself. */
function evidenceFolder(path: string, { plan, branches }: Setting, world: World): string {
  const own = plan !== undefined && world.realPath(dirname(plan)) === world.realPath(path);
  if (own && branches !== undefined) return join(path, branches);
  const usual = join(path, 'branches');
  return world.kindOf(usual) === 'folder' ? usual : path;
}

/** Files of decisions that the run does not use: nobody should believe that they count. */
function strayDecisions(files: readonly string[], { decisions, plan }: Setting, world: World): readonly Diagnostic[] {
  const used = decisions === undefined ? undefined : world.realPath(decisions);
  return files
    .filter((file) => isDecisions(file) && world.realPath(file) !== used)
    .map((file) => ({
      code: 'decisions/elsewhere',
      severity: 'error',
      file: shown(file),
      message: {
        zh: '这份复核决定放错了地方，没有用上',
        en: 'these decisions lie in the wrong place and are not used',
      },
      hint:
        plan === undefined
          ? { zh: '放到要评分的文件夹里', en: 'move them into the folder that is scored' }
          : { zh: '放到 assessment.yaml 旁边', en: 'move them beside assessment.yaml' },
    }));
}

const commands = [
  'run',
  'explain',
  'report',
  'handbook',
  'check',
  'fmt',
  'schema',
  'verify',
  'diff',
  'sample',
  'rectify',
  'preview',
  'init',
  'test',
  'help',
];

/** A path where nothing lies; a bare word may be a mistyped command. */
export function nothingThere(path: string): Diagnostic {
  const command = /^[a-z]+$/i.test(path) ? nearest(path, commands) : undefined;
  const look = { zh: '请核对路径；路径中有空格时加引号', en: 'check the path; quote it where it contains spaces' };
  const meant = {
    zh: `请核对路径；若是命令，是不是“${command}”？`,
    en: `check the path, or did you mean the command "${command}"?`,
  };
  return {
    code: 'file/unreadable',
    severity: 'error',
    file: shown(path),
    message: { zh: '找不到这个文件或文件夹', en: 'there is no such file or folder' },
    hint: command === undefined ? look : meant,
  };
}

/** A folder without a single file of evidence. */
export const noBranches = (folder: string): Diagnostic => ({
  code: 'file/no-branches',
  severity: 'error',
  file: shown(folder),
  message: { zh: '这个文件夹里没有支部的证据文件（.yaml）', en: 'this folder holds no evidence files (.yaml)' },
  hint: {
    zh: '把各支部的 .yaml 文件放进来，或指明另一个文件夹',
    en: 'put the .yaml files of the branches there, or name another folder',
  },
});
