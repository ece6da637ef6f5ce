import type { Diagnostic } from '../scoring.ts';
import { nothingThere, yamlBelow } from './inputs.ts';
import { shown } from './open.ts';
import type { World } from './world.ts';

/** The YAML files that paths mean, each once, and what is wrong with the paths. */
export type YamlFiles = { readonly files: readonly string[]; readonly diagnostics: readonly Diagnostic[] };

/** The YAML files of folders and files, in the order of the paths. */
export function yamlFiles(paths: readonly string[], world: World): YamlFiles {
  const found = paths.map((path) => filesAt(path, world));
  const files = new Map(found.flatMap((one) => one.files).map((file) => [world.realPath(file), file]));
  return { files: [...files.values()], diagnostics: found.flatMap((one) => one.diagnostics) };
}

function filesAt(path: string, world: World): YamlFiles {
  const kind = world.kindOf(path);
  if (kind === 'nothing') return { files: [], diagnostics: [nothingThere(path)] };
  const files = kind === 'folder' ? yamlBelow(path, world) : /\.ya?ml$/i.test(path) ? [path] : [];
  return { files, diagnostics: files.length > 0 ? [] : [noYaml(path, kind === 'folder')] };
}

const noYaml = (path: string, isFolder: boolean): Diagnostic => ({
  code: 'file/no-yaml',
  severity: 'error',
  file: shown(path),
  message: isFolder
    ? { zh: '这个文件夹里没有 .yaml 文件', en: 'this folder holds no .yaml files' }
    : { zh: '这不是 .yaml 文件', en: 'this is no .yaml file' },
  hint: { zh: '指明另一个文件夹或文件', en: 'name another folder or file' },
});
