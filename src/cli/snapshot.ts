import { dirname, relative } from 'node:path';
import {
  type Asked,
  decode,
  type Roster,
  rosterView,
  settingsOf,
  sha256Of,
  snapshotText,
  snapshotVersion,
} from '../scoring.ts';
import { complainOf } from './complain.ts';
import { isSource, refuse, writeOut } from './deliver.ts';
import type { Loaded } from './loaded.ts';
import { shown } from './open.ts';
import { toolVersion } from './version.ts';
import type { World } from './world.ts';

/** What a run is kept as: how it was asked for, and what it came to. */
export type Keeping = {
  readonly paths: readonly string[];
  readonly options: {
    readonly rubric?: string | undefined;
    readonly asOf?: string | undefined;
  };
  readonly loaded: Loaded;
  readonly roster: Roster;
};

/** Keeps a result in a file of its own; one that was kept before is never replaced by another. Says whether it could. */
export async function keep(file: string, keeping: Keeping, lang: 'zh' | 'en', world: World): Promise<boolean> {
  if (isSource(file, keeping.loaded.sources, world)) return refuse(file, lang, world);
  const text = await keptText(file, keeping, world);
  const before = world.read(file);
  if (!before.ok) return writeOut(file, text, lang, world);
  const decoded = decode(file, before.bytes);
  if (decoded.ok && decoded.value === text) return true;
  complainOf(file, already[lang], lang, world);
  return false;
}

const already = {
  zh: {
    message: '这里已经留存了另一份结果，不能覆盖 [history/already-kept]',
    hint: '换一个文件名；确实作废的，先自行移走旧件',
  },
  en: {
    message: 'another result is kept here and is not overwritten [history/already-kept]',
    hint: 'choose another name, or move the old one away yourself',
  },
} as const;

/** The text of a run as it is kept in a file: every path in it is seen from that file. */
export async function keptText(file: string, keeping: Keeping, world: World): Promise<string> {
  const { options, loaded, roster } = keeping;
  const seen = seenFrom(file);
  const set = settingsOf(loaded.written.parameters);
  const asked: Asked = {
    paths: keeping.paths.map(seen),
    rubric: options.rubric === undefined ? null : seen(options.rubric),
    asOf: options.asOf ?? null,
    ...(set.length > 0 && { set }),
  };
  const paths = new Map(loaded.sources.map((path) => [seen(path), path]));
  const files = await Promise.all(
    [...paths].sort(byName).map(async ([path, file]) => ({ path, hash: await hashAt(file, world) })),
  );
  const tool = `biaochi ${toolVersion}`;
  return snapshotText({ snapshot: snapshotVersion, tool, asked, files, result: resultSeen(roster, seen) });
}

const byName = ([a]: readonly [string, string], [b]: readonly [string, string]): number => (a < b ? -1 : a > b ? 1 : 0);

/** A path as it is seen from a file. */
export const seenFrom = (file: string) => (path: string) => shown(relative(dirname(file), path)) || '.';

/** The SHA-256 of the text of a file; empty where there is none. */
export async function hashAt(path: string, world: World): Promise<string> {
  const opened = world.read(path);
  const decoded = opened.ok ? decode(path, opened.bytes) : undefined;
  return decoded?.ok ? sha256Of(decoded.value) : '';
}

/** The published roster, its files seen from where it is kept. */
function resultSeen(roster: Roster, seen: (path: string) => string): object {
  const moved = <T extends { readonly file: string }>(one: T): T => ({ ...one, file: seen(one.file) });
  const there: Roster = {
    ...roster,
    standings: roster.standings.map(moved),
    exempt: roster.exempt.map(moved),
    unusable: roster.unusable.map(seen),
  };
  return rosterView(there, { lang: roster.rubric.language }).data.document;
}
