import { type Formatted, formatted, textDiff } from '../../authoring.ts';
import { type Checked, type Diagnostic, type Lang, visible } from '../../scoring.ts';
import { complain } from '../complain.ts';
import { writeOut } from '../deliver.ts';
import { exit } from '../exit.ts';
import { open, shown } from '../open.ts';
import type { World } from '../world.ts';
import { yamlFiles } from '../yaml-files.ts';

/** The options of `score fmt`. */
export type FmtOptions = {
  readonly lang: Lang;
  readonly check?: boolean;
  readonly stdout?: boolean;
  readonly quiet?: boolean;
};

/** A file in its canonical form, and whether that differs from what is there, byte by byte. */
type Made = Formatted & { readonly file: string; readonly differs: boolean };

/** `score fmt`: the canonical form of YAML files; written, shown, or only compared. */
export async function fmtCommand(paths: readonly string[], options: FmtOptions, world: World): Promise<number> {
  const isStream = paths.length === 1 && paths[0] === '-';
  const { files, diagnostics } = isStream ? { files: ['-'], diagnostics: [] } : yamlFiles(paths, world);
  complain(diagnostics, options.lang, world);
  const results = [];
  for (const file of files) results.push(await fileInForm(file, options, world));
  const made = results.filter((one) => one !== undefined);
  const isUsable = diagnostics.length === 0 && made.length === files.length;
  const isPrinted = options.stdout === true || isStream;
  const isDone = await deliver(made, { ...options, stdout: isPrinted }, world);
  if (!isUsable || !isDone) return exit.unusable;
  return options.check === true && made.some(({ differs }) => differs) ? exit.found : exit.fine;
}

/** Shows what would change, prints the files, or writes those that change; says whether it could. */
async function deliver(made: readonly Made[], options: FmtOptions, world: World): Promise<boolean> {
  const changed = made.filter(({ differs }) => differs);
  if (options.check !== true && options.stdout === true) {
    for (const { text } of made) world.print(text);
    return true;
  }
  if (options.check === true) await showChanges(changed, options, world);
  const isDone = options.check === true || (await write(changed, options, world));
  if (options.quiet !== true) world.print(summary(changed.length, made.length, options));
  return isDone;
}

/** The canonical form of a file; undefined, and said, where there is none. */
async function fileInForm(file: string, { lang, quiet }: FmtOptions, world: World): Promise<Made | undefined> {
  const opened = world.read(file);
  const result: Checked<Formatted> = opened.ok ? await formatted(shown(file), opened.bytes) : await unread(file, world);
  const told = quiet === true ? result.diagnostics.filter(({ severity }) => severity === 'error') : result.diagnostics;
  complain(told, lang, world);
  if (!result.ok || !opened.ok) return undefined;
  return { ...result.value, file, differs: !isSame(new TextEncoder().encode(result.value.text), opened.bytes) };
}

/** Why a file cannot be read. */
async function unread(file: string, world: World): Promise<{ ok: false; diagnostics: readonly Diagnostic[] }> {
  const { diagnostics } = await open(file, world);
  return { ok: false, diagnostics };
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, i) => byte === other[i]);

async function showChanges(changed: readonly Made[], { lang, quiet }: FmtOptions, world: World): Promise<void> {
  for (const { file, before, text } of changed) {
    const isHidden = before === text;
    const said =
      lang === 'zh' ? '只有换行符、字节序标记或文件末尾不同' : 'only line ends or the byte-order mark differ';
    if (quiet === true) world.print(`${shown(file)}\n`);
    else world.print(isHidden ? `${shown(file)}: ${said}\n` : visible(await textDiff(shown(file), before, text)));
  }
}

async function write(changed: readonly Made[], { lang, quiet }: FmtOptions, world: World): Promise<boolean> {
  let isDone = true;
  for (const { file, text } of changed) {
    const isWritten = await writeOut(file, text, lang, world);
    if (isWritten && quiet !== true) world.print(`${shown(file)}\n`);
    isDone &&= isWritten;
  }
  return isDone;
}

function summary(changed: number, all: number, { lang, check }: FmtOptions): string {
  if (lang === 'zh') return `${all}个文件，${check === true ? '需要整理' : '整理了'}${changed}个\n`;
  const files = `${all} file${all === 1 ? '' : 's'}`;
  return `${files}: ${changed} ${check === true ? 'to format' : 'formatted'}\n`;
}
