import { dirname, join } from 'node:path';
import {
  type Diagnostic,
  decode,
  differencesOf,
  failed,
  type Lang,
  type ParameterSetting,
  readKept,
  type Snapshot,
} from '../../scoring.ts';
import { exit } from '../exit.ts';
import { load } from '../load.ts';
import { shown } from '../open.ts';
import { say, together } from '../say.ts';
import { scoreAll } from '../score-all.ts';
import { hashAt, keptText } from '../snapshot.ts';
import { type Change, verifiedTold } from '../verified-told.ts';
import type { World } from '../world.ts';

/** The options of `score verify`. */
export type VerifyOptions = {
  readonly lang: Lang;
  readonly quiet?: boolean;
  /** Values of parameters to try in the place of those that were kept. */
  readonly set?: readonly ParameterSetting[];
};

/** `score verify`: makes a kept result again from its files, and says whether it still comes to the same. */
export async function verifyCommand(file: string, options: VerifyOptions, world: World): Promise<number> {
  const opened = world.read(file);
  const decoded = opened.ok ? decode(shown(file), opened.bytes) : unreadable(file);
  const read = decoded.ok ? await readKept(shown(file), decoded.value) : decoded;
  if (!read.ok) return unusable(read.diagnostics, options, world);
  const { snapshot, kept } = read.value;
  const changed = await changedFiles(file, snapshot, world);
  const again = await scoredAgain(file, snapshot, options, world);
  if (!again) return exit.unusable;
  const same = again.text === (decoded.ok ? decoded.value : '');
  const differences = differencesOf(kept, again.kept);
  const otherwise = JSON.stringify(snapshot.result) !== JSON.stringify(again.result);
  world.print(
    verifiedTold(
      { file: shown(file), snapshot, changed, differences, same, otherwise, tool: again.tool, whom: again.whom },
      options.lang,
    ),
  );
  return same || !otherwise ? exit.fine : exit.found;
}

async function unusable(diagnostics: readonly Diagnostic[], options: VerifyOptions, world: World): Promise<number> {
  await say({ diagnostics, documents: [] }, options, world);
  return exit.unusable;
}

const unreadable = (file: string) => ({
  ok: false as const,
  diagnostics: [
    {
      code: 'file/unreadable',
      severity: 'error',
      file: shown(file),
      message: { zh: '读不出这个文件', en: 'this file cannot be read' },
      hint: { zh: '请核对路径和文件名', en: 'check the path and the name' },
    } satisfies Diagnostic,
  ],
});

async function changedFiles(file: string, { files }: Snapshot, world: World): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const { path, hash } of files) {
    const now = await hashAt(join(dirname(file), path), world);
    if (now !== hash) changes.push({ path, gone: now === '' });
  }
  return changes;
}

/** The parameters as they were kept, and after them those that are to be tried. */
const settingsFor = (
  { set = [] }: Snapshot['asked'],
  { set: tried = [] }: VerifyOptions,
): readonly ParameterSetting[] => [...set.map((one) => ({ ...one, kept: true })), ...tried];

async function scoredAgain(file: string, { asked }: Snapshot, options: VerifyOptions, world: World) {
  const here = (path: string) => join(dirname(file), path);
  const paths = asked.paths.map(here);
  const wanted = {
    ...(asked.rubric !== null && { rubric: here(asked.rubric) }),
    ...(asked.asOf !== null && { asOf: asked.asOf }),
    set: settingsFor(asked, options),
  };
  const { loaded, ...found } = await load(paths, wanted, world);
  if (!loaded) {
    await say(found, options, world);
    return undefined;
  }
  const scored = await scoreAll(loaded, options, world);
  const all = together(found, scored);
  if (failed(all.diagnostics)) await say(all, options, world);
  const text = await keptText(file, { paths, options: wanted, loaded, roster: scored.roster }, world);
  const read = await readKept(file, text);
  if (!read.ok) return undefined;
  const { snapshot: now, kept } = read.value;
  return { text, tool: now.tool, kept, result: now.result, whom: loaded.rubric.whom };
}
