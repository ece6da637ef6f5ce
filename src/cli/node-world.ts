import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
  watch as watchFolder,
} from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Interface } from 'node:readline';
import type { Kind, Opened, Stream, World, Written } from './world.ts';

/** The real world. */
export function nodeWorld(): World {
  return {
    read,
    kindOf,
    filesBelow,
    realPath,
    write,
    makeFolder,
    watch,
    print: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
    env: process.env,
    input: { isTerminal: process.stdin.isTTY === true, ask: asking() },
    out: streamOf(process.stdout),
    err: streamOf(process.stderr),
    now: () => performance.now(),
  };
}

function streamOf(stream: NodeJS.WriteStream): Stream {
  const isTerminal = stream.isTTY === true;
  return { isTerminal, columns: stream.columns, colours: isTerminal && stream.hasColors() };
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

function read(file: string): Opened {
  try {
    if (file !== '-') return { ok: true, bytes: beginningOf(openSync(file, 'r')) };
    // what streams in can be read only once
    streamed ??= beginningOf(0);
    return { ok: true, bytes: streamed };
  } catch (error) {
    return { ok: false, reason: reasons[codeOf(error)] ?? 'other' };
  }
}

const reasons: Readonly<Record<string, 'missing' | 'folder' | 'denied'>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  EACCES: 'denied',
  EPERM: 'denied',
};

// more than any file that is accepted: what is longer is refused all the same, and never read in whole
const mostRead = 17 * 1024 * 1024;
const portion = Buffer.allocUnsafe(64 * 1024);

let streamed: Uint8Array | undefined;

function beginningOf(handle: number): Uint8Array {
  try {
    const parts: Buffer[] = [];
    for (let left = mostRead; left > 0; ) {
      const count = readSync(handle, portion, 0, Math.min(portion.length, left), null);
      if (count === 0) break;
      // a copy, as the next portion takes its place
      parts.push(Buffer.from(portion.subarray(0, count)));
      left -= count;
    }
    return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
  } finally {
    closeSync(handle);
  }
}

function kindOf(path: string): Kind {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return 'nothing';
    return found.isDirectory() ? 'folder' : 'file';
  } catch {
    // a path that cannot even be asked about: too long, a loop of links, a folder without permission
    return 'nothing';
  }
}

function filesBelow(folder: string): readonly string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : filesBelow(path);
    // pipes and devices are no files of evidence
    return entry.isFile() || entry.isSymbolicLink() ? [path] : [];
  });
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    // a file that does not exist yet has no other name
    return path;
  }
}

function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    return true;
  } catch {
    return false;
  }
}

/** Asks on the stream of complaints, so that what is printed holds no questions. Lines typed ahead answer later questions. */
function asking(): World['input']['ask'] {
  const typed: string[] = [];
  let lines: Interface | undefined;
  let ended = false;
  let give: ((line: string | undefined) => void) | undefined;
  const begin = async (): Promise<Interface> => {
    const { createInterface } = await import('node:readline');
    const begun = createInterface({ input: process.stdin, terminal: false });
    begun.on('line', (line) => {
      if (give) give(line);
      else typed.push(line);
    });
    begun.on('close', () => {
      ended = true;
      give?.(undefined);
    });
    return begun;
  };
  return async (question) => {
    process.stderr.write(question);
    lines ??= await begin();
    if (typed.length > 0 || ended) return typed.shift();
    lines.resume();
    const answer = await new Promise<string | undefined>((resolve) => {
      give = resolve;
    });
    give = undefined;
    // a paused input lets the program end
    lines.pause();
    return answer;
  };
}

async function write(file: string, text: string): Promise<Written> {
  const { default: writeFileAtomic } = await import('write-file-atomic');
  try {
    await writeFileAtomic(file, text);
    return { ok: true };
  } catch (error) {
    const code = codeOf(error);
    const reason = code === 'EBUSY' || code === 'EPERM' ? 'busy' : code === 'EACCES' ? 'denied' : 'other';
    return { ok: false, reason };
  }
}

// editors write a file in several steps
const settling = 100;

function watch(folders: readonly string[], changed: () => void): Promise<void> {
  let waiting: NodeJS.Timeout | undefined;
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(changed, settling);
  };
  const watchers = folders.map((folder) => watchFolder(folder, later));
  return new Promise((resolve) => {
    process.once('SIGINT', () => {
      clearTimeout(waiting);
      for (const watcher of watchers) watcher.close();
      resolve();
    });
  });
}
