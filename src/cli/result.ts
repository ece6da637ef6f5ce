import { dirname, join } from 'node:path';
import { type Diagnostic, decode, readKept, type Snapshot } from '../scoring.ts';
import { load } from './load.ts';
import { type Loading, nothing } from './loaded.ts';
import { shown } from './open.ts';
import { hashAt, seenFrom } from './snapshot.ts';
import type { World } from './world.ts';

/** Loads what a result is made of: a folder, or a kept result whose files are still as they were. */
export async function loadResult(path: string, world: World): Promise<Loading> {
  if (!/\.json$/i.test(path)) return load([path], {}, world);
  const opened = world.read(path);
  const decoded = opened.ok ? decode(shown(path), opened.bytes) : undefined;
  if (!decoded?.ok) return nothing(decoded?.diagnostics ?? [gone(path)], []);
  const read = await readKept(shown(path), decoded.value);
  if (!read.ok) return nothing(read.diagnostics, []);
  const { snapshot } = read.value;
  const changed = await changedFile(path, snapshot, world);
  if (changed !== undefined) return nothing([outdated(path, changed)], []);
  const here = (file: string) => join(dirname(path), file);
  const loading = await load(
    snapshot.asked.paths.map(here),
    {
      ...(snapshot.asked.rubric !== null && { rubric: here(snapshot.asked.rubric) }),
      ...(snapshot.asked.asOf !== null && { asOf: snapshot.asked.asOf }),
      ...(snapshot.asked.set && { set: snapshot.asked.set }),
    },
    world,
  );
  // a file that is there now and was not then would change the result as well
  const known = new Set(snapshot.files.map((file) => file.path));
  const added = loading.loaded?.sources.map(seenFrom(path)).find((file) => !known.has(file));
  return added === undefined ? loading : nothing([outdated(path, added)], []);
}

async function changedFile(path: string, { files }: Snapshot, world: World): Promise<string | undefined> {
  for (const file of files) if ((await hashAt(join(dirname(path), file.path), world)) !== file.hash) return file.path;
  return undefined;
}

const gone = (path: string): Diagnostic => ({
  code: 'file/unreadable',
  severity: 'error',
  file: shown(path),
  message: { zh: '读不出这个文件', en: 'this file cannot be read' },
  hint: { zh: '请核对路径和文件名', en: 'check the path and the name' },
});

const outdated = (path: string, changed: string): Diagnostic => ({
  code: 'history/files-changed',
  severity: 'error',
  file: shown(path),
  message: {
    zh: `留存之后“${changed}”变了，说不清当时的得分由何而来`,
    en: `"${changed}" changed since this was kept, so where its points came from cannot be told`,
  },
  hint: {
    zh: '恢复当时的文件，或用 score verify 看总分、等次差在哪里',
    en: 'restore the files of then, or see with score verify which totals and grades differ',
  },
});
