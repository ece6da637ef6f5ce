import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.ts';
import type { Stream, World, Written } from '../../src/cli/world.ts';

/** Files of a world, by path: a text, or bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What a world is like, beside its files. */
export type Setting = {
  readonly env?: Readonly<Record<string, string>>;
  /** Both streams are terminals of so many columns; pipes where it is left out. */
  readonly terminal?: number;
  /** Names that stand for other files or folders. */
  readonly links?: Readonly<Record<string, string>>;
  /** Files that cannot be read or written, and why. */
  readonly locked?: Readonly<Record<string, 'busy' | 'denied' | 'other'>>;
  /** What somebody types at a terminal, line by line; without it there is nobody to ask. */
  readonly answers?: readonly string[];
  /** Files as they become while somebody watches them, one change after the other; then the watching is ended. */
  readonly changes?: readonly Files[];
  /** Milliseconds that pass from one look at the clock to the next. */
  readonly tick?: number;
};

/** What a run left behind. */
export type Ran = {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Both in the order of printing. */
  readonly all: string;
  readonly written: ReadonlyMap<string, string>;
};

const clean = (path: string): string => posix.normalize(path).replace(/(.)\/$/, '$1');

/** The file a path means: links are followed, in folders too. */
function meant(path: string, links: Readonly<Record<string, string>>): string {
  const name = clean(path);
  const found = Object.keys(links).find((link) => name === link || name.startsWith(`${link}/`));
  return found === undefined ? name : meant(`${links[found]}${name.slice(found.length)}`, links);
}

function looking(
  files: Files,
  { links = {}, locked = {} }: Setting,
): Pick<World, 'read' | 'kindOf' | 'filesBelow' | 'realPath'> {
  const all = new Map(Object.entries(files).map(([path, content]) => [clean(path), content]));
  const realPath = (path: string) => meant(path, links);
  const isBelow = (file: string, folder: string) =>
    folder === '.' ? !file.startsWith('../') : file.startsWith(`${folder}/`);
  const below = (folder: string) => [...all.keys()].filter((file) => isBelow(file, folder));
  return {
    realPath,
    read: (path) => {
      const file = realPath(path);
      const content = all.get(file);
      if (content === undefined) return { ok: false, reason: below(file).length > 0 ? 'folder' : 'missing' };
      if (locked[file] !== undefined) return { ok: false, reason: locked[file] === 'denied' ? 'denied' : 'other' };
      return { ok: true, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
    },
    kindOf: (path) => (all.has(realPath(path)) ? 'file' : below(realPath(path)).length > 0 ? 'folder' : 'nothing'),
    filesBelow: (folder) =>
      below(realPath(folder)).map((file) => posix.join(folder, posix.relative(realPath(folder), file))),
  };
}

/** Runs the command line in a world of its own. */
export async function run(args: readonly string[], files: Files, setting: Setting = {}): Promise<Ran> {
  const { env = {}, terminal, locked = {}, tick = 1 } = setting;
  const stream: Stream = { isTerminal: terminal !== undefined, columns: terminal, colours: terminal !== undefined };
  const printed: string[] = [];
  const complained: string[] = [];
  const all: string[] = [];
  const written = new Map<string, string>();
  let now = 0;
  const typed = [...(setting.answers ?? [])];
  let current = files;
  const there = looking(files, setting);
  const world: World = {
    ...there,
    read: (file) => {
      const text = written.get(clean(file));
      return text === undefined ? there.read(file) : { ok: true, bytes: new TextEncoder().encode(text) };
    },
    write: async (file, text): Promise<Written> => {
      const reason = locked[clean(file)];
      if (reason) return { ok: false, reason };
      written.set(clean(file), text);
      return { ok: true };
    },
    makeFolder: (folder) => locked[clean(folder)] === undefined,
    input: {
      isTerminal: setting.answers !== undefined,
      ask: async (question) => {
        all.push(complained[complained.push(question) - 1] ?? '');
        return typed.shift();
      },
    },
    watch: async (_folders, changed) => {
      for (const change of setting.changes ?? []) {
        current = { ...current, ...change };
        Object.assign(world, looking(current, setting));
        changed();
        // whoever was told runs again before the next change
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    print: (text) => void all.push(printed[printed.push(text) - 1] ?? ''),
    complain: (text) => void all.push(complained[complained.push(text) - 1] ?? ''),
    env,
    out: stream,
    err: stream,
    now: () => {
      now += tick;
      return now;
    },
  };
  const code = await main(args, world);
  return { code, out: printed.join(''), err: complained.join(''), all: all.join(''), written };
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The files of folders of this repository, by their paths from its root. */
export const filesOf = (...paths: readonly string[]): Files =>
  Object.fromEntries(paths.flatMap((path) => allBelow(path).map((file) => [file, readFileSync(join(root, file))])));

const allBelow = (path: string): readonly string[] =>
  statSync(join(root, path)).isDirectory()
    ? readdirSync(join(root, path)).flatMap((name) => allBelow(posix.join(path, name)))
    : [path];

/** The two examples with their rubrics. */
export const examples = filesOf('examples', 'rubrics');
