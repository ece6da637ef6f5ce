import { dirname, join, normalize } from 'node:path';
import type { Diagnostic } from '../index.ts';
import { shown } from './open.ts';
import type { World } from './world.ts';

const planName = 'assessment.yaml';
const isYaml = (file: string): boolean => /\.ya?ml$/i.test(file);
// editors, office programs and systems leave such files about
const isLitter = (file: string): boolean => /(^|[\\/])(~\$|\.|Thumbs\.db$)/.test(file.slice(file.search(/[^\\/]*$/)));
const byCodePoints = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The YAML files below a folder, in code-point order. */
export const yamlBelow = (folder: string, world: World): readonly string[] =>
  world
    .filesBelow(folder)
    .filter((file) => isYaml(file) && !isLitter(file))
    .map(shown)
    .sort(byCodePoints);

/** The plan that governs the paths: in a folder, beside it, or one folder up; the first there is. */
export const findPlan = (paths: readonly string[], world: World): string | undefined =>
  paths.map((path) => planFor(path, world)).find((plan) => plan !== undefined);

function planFor(path: string, world: World): string | undefined {
  const here = dirname(path);
  const inside = world.kindOf(path) === 'folder' ? [join(path, planName)] : [];
  return [...inside, join(here, planName), join(here, '..', planName)].find((plan) => world.kindOf(plan) === 'file');
}

/** The evidence files of a run, and what is wrong with the paths. */
export type Found = { readonly files: readonly string[]; readonly diagnostics: readonly Diagnostic[] };

/** The evidence files that the paths mean. `branches` is the folder the plan names for them. */
export function findEvidence(
  paths: readonly string[],
  plan: string | undefined,
  branches: string | undefined,
  world: World,
): Found {
  const found = paths.map((path) => evidenceAt(path, plan, branches, world));
  return {
    files: [...new Set(found.flatMap(({ files }) => files))],
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

function evidenceAt(path: string, plan: string | undefined, branches: string | undefined, world: World): Found {
  const kind = world.kindOf(path);
  if (kind === 'nothing') return { files: [], diagnostics: [nothingThere(path)] };
  if (kind === 'file') return { files: [shown(path)], diagnostics: [] };
  const folder = evidenceFolder(path, plan, branches, world);
  const there = world.kindOf(folder) === 'folder' ? yamlBelow(folder, world) : [];
  const files = there.filter((file) => plan === undefined || normalize(file) !== normalize(plan));
  return { files, diagnostics: files.length === 0 ? [noBranches(folder)] : [] };
}

/** Where the evidence of a folder lies: where its own plan says, else in branches/, else in the folder itself. */
function evidenceFolder(path: string, plan: string | undefined, branches: string | undefined, world: World): string {
  const own = plan !== undefined && normalize(dirname(plan)) === normalize(path);
  if (own && branches !== undefined) return join(path, branches);
  const usual = join(path, 'branches');
  return world.kindOf(usual) === 'folder' ? usual : path;
}

const nothingThere = (path: string): Diagnostic => ({
  code: 'file/unreadable',
  severity: 'error',
  file: shown(path),
  message: { zh: '找不到这个文件或文件夹', en: 'there is no such file or folder' },
  hint: { zh: '请核对路径；路径中有空格时加引号', en: 'check the path; quote it where it contains spaces' },
});

const noBranches = (folder: string): Diagnostic => ({
  code: 'file/no-branches',
  severity: 'error',
  file: shown(folder),
  message: { zh: '这个文件夹里没有支部的证据文件（.yaml）', en: 'this folder holds no evidence files (.yaml)' },
  hint: {
    zh: '把各支部的 .yaml 文件放进来，或指明另一个文件夹',
    en: 'put the .yaml files of the branches there, or name another folder',
  },
});
