import { dirname, join } from 'node:path';
import { mended, textDiff } from '../authoring.ts';
import { type Diagnostic, type Document, type Lang, locate, visible } from '../scoring.ts';
import { checkDocument } from './check-document.ts';
import { checking } from './checking.ts';
import { writeOut } from './deliver.ts';
import { shown } from './open.ts';
import type { World } from './world.ts';

/** What `score check --fix` was asked to do. */
export type FixOptions = {
  readonly rubric?: string;
  readonly lang: Lang;
  readonly quiet?: boolean;
  /** Only show what would change. */
  readonly dryRun?: boolean;
};

/** Puts right in files what can be in safety, and shows it; what is left is for the check that follows. */
export async function fixFiles(files: readonly string[], options: FixOptions, world: World): Promise<void> {
  let changed = 0;
  // what files are only checked against is nobody's to change here
  const isOwn = (file: string) =>
    options.rubric === undefined || world.realPath(file) !== world.realPath(options.rubric);
  for (const file of files.filter(isOwn)) {
    const opened = world.read(file);
    const made = opened.ok
      ? await mended(shown(file), opened.bytes, {
          diagnose: (document) => diagnose(file, document, options, world),
          schemaFor: (kind) => schemaNear(file, kind, world),
        })
      : undefined;
    if (!made?.ok || made.value.before === made.value.text) continue;
    if (options.dryRun !== true && !(await writeOut(file, made.value.text, options.lang, world))) continue;
    changed += 1;
    const { before, text } = made.value;
    if (options.quiet !== true) world.print(visible(await textDiff(shown(file), before, text)));
  }
  if (options.quiet !== true) world.print(summary(changed, options));
}

/** What is wrong with a file by its meaning; what other files say is no matter. */
async function diagnose(file: string, document: Document, { rubric }: FixOptions, world: World) {
  // what is mended so far is what other files would read
  const mending: World = {
    ...world,
    read: (path) =>
      world.realPath(path) === world.realPath(file)
        ? { ok: true, bytes: new TextEncoder().encode(document.text) }
        : world.read(path),
  };
  const common = checking({ rubric }, () => (rule) => rule.severity, mending);
  const found: readonly Diagnostic[] = await checkDocument(file, document, common);
  return locate(
    [document],
    found.filter((one) => one.file === document.file),
  );
}

// as many folders above a file are looked through for schemas
const mostSteps = 5;

/** The schema of a kind of file: beside it, or in a folder `rubrics` beside or above it, as it is written in the file. */
function schemaNear(file: string, kind: string, world: World): string | undefined {
  const name = `${kind}.schema.json`;
  const steps = Array.from({ length: mostSteps + 1 }, (_, n) => '../'.repeat(n) || './');
  const places = steps.flatMap((up) => [`${up}${name}`, `${up}rubrics/${name}`]);
  return places.find((place) => world.kindOf(join(dirname(file), place)) === 'file');
}

function summary(changed: number, { lang, dryRun }: FixOptions): string {
  if (lang === 'zh') return `${dryRun === true ? '可以改正' : '改正了'}${changed}个文件\n`;
  return `${changed} file${changed === 1 ? '' : 's'} ${dryRun === true ? 'can be mended' : 'mended'}\n`;
}
