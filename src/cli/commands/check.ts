import { type Diagnostic, type Document, failed, type Lang } from '../../index.ts';
import { type Checking, checkDocument, checking } from '../check-document.ts';
import { exit } from '../exit.ts';
import { type FixOptions, fixFiles } from '../fix.ts';
import { nothingThere, yamlBelow } from '../inputs.ts';
import { namedRubrics } from '../named-rubrics.ts';
import { open, shown } from '../open.ts';
import { say } from '../say.ts';
import type { World } from '../world.ts';

/** The options of `score check`. */
export type CheckOptions = FixOptions & { readonly fix?: boolean };

type Finding = {
  readonly diagnostics: readonly Diagnostic[];
  readonly documents: readonly Document[];
  readonly unreadable: boolean;
};

/** `score check`: rubrics, evidence and assessments, each against its schema and its meaning. */
export async function checkCommand(paths: readonly string[], options: CheckOptions, world: World): Promise<number> {
  const asked = options.rubric === undefined ? paths : [...paths, options.rubric];
  const found = asked.map((path) => filesAt(path, world));
  const files = [...new Map(found.flatMap((one) => one.files).map((file) => [world.realPath(file), file])).values()];
  if (options.fix === true || options.dryRun === true) await fixFiles(files, options, world);
  const findings: Finding[] = [...found];
  const common = checking(options.rubric, world);
  for (const file of files) findings.push(await checkFile(file, common));
  for (const finding of await namedRubrics(files, common)) findings.push({ ...finding, unreadable: false });
  const diagnostics = findings.flatMap((finding) => finding.diagnostics);
  await say({ diagnostics, documents: findings.flatMap((finding) => finding.documents) }, options, world);
  if (options.quiet !== true) world.print(summary(files.length, diagnostics, options.lang));
  if (findings.some((finding) => finding.unreadable)) return exit.unusable;
  return failed(diagnostics) ? exit.found : exit.fine;
}

/** The files of a path; a path without any cannot be checked. */
function filesAt(path: string, world: World): Finding & { readonly files: readonly string[] } {
  const kind = world.kindOf(path);
  const files = kind === 'folder' ? yamlBelow(path, world) : kind === 'file' ? [path] : [];
  const diagnostics = files.length > 0 ? [] : [kind === 'nothing' ? nothingThere(path) : noYaml(path)];
  return { files, diagnostics, documents: [], unreadable: files.length === 0 };
}

const noYaml = (folder: string): Diagnostic => ({
  code: 'file/no-yaml',
  severity: 'error',
  file: shown(folder),
  message: { zh: '这个文件夹里没有 .yaml 文件', en: 'this folder holds no .yaml files' },
  hint: { zh: '指明另一个文件夹或文件', en: 'name another folder or file' },
});

async function checkFile(file: string, common: Checking): Promise<Finding> {
  const opened = await open(file, common.world);
  if (!opened.ok) {
    const unreadable = opened.diagnostics.some(({ code }) => code === 'file/unreadable');
    return { diagnostics: opened.diagnostics, documents: [], unreadable };
  }
  const meant = await checkDocument(file, opened.value, common);
  return { diagnostics: [...opened.diagnostics, ...meant], documents: [opened.value], unreadable: false };
}

function summary(files: number, diagnostics: readonly Diagnostic[], lang: Lang): string {
  const count = (severity: Diagnostic['severity']) => diagnostics.filter((one) => one.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const counted = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;
  return lang === 'zh'
    ? `检查了${files}个文件：${errors}个错误，${warnings}个警告\n`
    : `${counted(files, 'file')} checked: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}\n`;
}
