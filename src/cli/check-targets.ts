import { sep } from 'node:path';
import { folderOf, globsOf, isGlob } from '../authoring.ts';
import type { Diagnostic } from '../scoring.ts';
import { checkableBelow, nothingThere } from './inputs.ts';
import { shown } from './open.ts';
import type { World } from './world.ts';

/** The files of a check, each once, and what is wrong with the paths. */
export type Targets = { readonly files: readonly string[]; readonly diagnostics: readonly Diagnostic[] };

/** The files that paths mean: a file itself, all of a folder, or what a pattern fits; `!` in front leaves files out. */
export async function targetsOf(paths: readonly string[], world: World): Promise<Targets> {
  const written = paths.map(slashed);
  const wanted = written.filter((path) => !isExclusion(path, world));
  const unwanted = await globsOf(written.filter((path) => isExclusion(path, world)).map((path) => path.slice(1)));
  const found = await Promise.all(wanted.map((path) => filesAt(path, world)));
  const files = found.flatMap((one) => one.files).filter((file) => !unwanted(shown(file)));
  const single = [...new Map(files.map((file) => [world.realPath(file), file])).values()];
  const diagnostics = found.flatMap((one) => one.diagnostics);
  return { files: single, diagnostics: single.length + diagnostics.length > 0 ? diagnostics : [noneLeft(paths)] };
}

// a backslash parts folders on Windows, and is a character of a name elsewhere
const slashed = (path: string): string => (sep === '\\' ? path.replaceAll('\\', '/') : path);

const isExclusion = (path: string, world: World): boolean => path.startsWith('!') && world.kindOf(path) === 'nothing';

/** The files of a path; a path without any cannot be checked. */
async function filesAt(path: string, world: World): Promise<Targets> {
  switch (world.kindOf(path)) {
    case 'file':
      return { files: [path], diagnostics: [] };
    case 'folder': {
      const files = checkableBelow(path, world);
      return { files, diagnostics: files.length > 0 ? [] : [noYaml(path)] };
    }
    default:
      return isGlob(path) ? matching(path, world) : { files: [], diagnostics: [nothingThere(path)] };
  }
}

async function matching(pattern: string, world: World): Promise<Targets> {
  const fits = await globsOf([pattern]);
  const files = checkableBelow(folderOf(pattern), world).filter((file) => fits(shown(file)));
  return { files, diagnostics: files.length > 0 ? [] : [noMatch(pattern)] };
}

const noYaml = (folder: string): Diagnostic => ({
  code: 'file/no-yaml',
  severity: 'error',
  file: shown(folder),
  message: { zh: '这个文件夹里没有 .yaml 文件', en: 'this folder holds no .yaml files' },
  hint: { zh: '指明另一个文件夹或文件', en: 'name another folder or file' },
});

const noMatch = (pattern: string): Diagnostic => ({
  code: 'file/no-match',
  severity: 'error',
  file: pattern,
  message: { zh: '没有符合这个通配符的文件', en: 'no file fits this pattern' },
  hint: {
    zh: '核对路径；** 表示任意层文件夹，{甲,乙} 表示任选其一，通配符要加引号',
    en: 'check the path; ** stands for any folders, {a,b} for either; put patterns in quotes',
  },
});

const noneLeft = (paths: readonly string[]): Diagnostic => ({
  code: 'file/no-match',
  severity: 'error',
  file: paths.join(' '),
  message: { zh: '除外（!）之后没有剩下文件', en: 'nothing is left of these paths once ! is left out' },
  hint: { zh: '先写要检查的文件夹或文件，再写除外的', en: 'name the folders to check as well as what to leave out' },
});
