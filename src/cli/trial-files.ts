import { basename, dirname, join } from 'node:path';
import { readTrial } from '../authoring.ts';
import type { Diagnostic } from '../scoring.ts';
import { isTrial, nothingThere, yamlBelow } from './inputs.ts';
import { beside, open, shown } from './open.ts';
import type { World } from './world.ts';

/** The files of tests that paths mean, each once, and what is wrong with the paths. */
export type FoundTrials = { readonly files: readonly string[]; readonly diagnostics: readonly Diagnostic[] };

/** The files of tests at the paths: all of a folder, a file itself, and those beside a rubric that name it. */
export async function findTrials(paths: readonly string[], world: World): Promise<FoundTrials> {
  const found: FoundTrials[] = [];
  for (const path of paths) found.push(await trialsAt(path, world));
  const files = new Map(found.flatMap((one) => one.files).map((file) => [world.realPath(file), file] as const));
  return { files: [...files.values()], diagnostics: found.flatMap(({ diagnostics }) => diagnostics) };
}

async function trialsAt(path: string, world: World): Promise<FoundTrials> {
  const kind = world.kindOf(path);
  if (kind === 'nothing') return { files: [], diagnostics: [nothingThere(path)] };
  if (kind === 'file' && isTrial(path)) return { files: [path], diagnostics: [] };
  const files = kind === 'folder' ? yamlBelow(path, world).filter(isTrial) : await trialsOf(path, world);
  return { files, diagnostics: files.length > 0 ? [] : [noTrials(path, kind === 'folder')] };
}

/** The tests beside a rubric: those with its name, and all others that name it. */
async function trialsOf(rubric: string, world: World): Promise<readonly string[]> {
  const folder = dirname(rubric);
  const near = yamlBelow(folder, world).filter((file) => isTrial(file) && join(dirname(file)) === join(folder));
  const named = near.filter((file) => ofSameName(rubric, file));
  const others: string[] = [];
  for (const file of near) {
    if (named.includes(file)) continue;
    const opened = await open(file, world);
    const read = opened.ok ? readTrial(opened.value) : undefined;
    if (read?.ok && world.realPath(beside(file, read.value.rubric)) === world.realPath(rubric)) others.push(file);
  }
  return [...named, ...others];
}

const ofSameName = (rubric: string, trial: string): boolean =>
  basename(trial).replace(/\.test\.ya?ml$/i, '') === basename(rubric).replace(/\.ya?ml$/i, '');

const noTrials = (path: string, isFolder: boolean): Diagnostic => ({
  code: 'test/no-tests',
  severity: 'error',
  file: shown(path),
  message: isFolder
    ? { zh: '这个文件夹里没有测试文件（*.test.yaml）', en: 'this folder holds no tests (*.test.yaml)' }
    : { zh: '旁边没有这份细则的测试文件（*.test.yaml）', en: 'no tests of this rubric lie beside it (*.test.yaml)' },
  hint: {
    zh: '用 score test --generate 细则文件 -o 文件名.test.yaml 写出一份',
    en: 'score test --generate RUBRIC -o NAME.test.yaml writes them',
  },
});
