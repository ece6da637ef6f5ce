import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Kind, Opened, Stream, World, Written } from './world.ts';

/** The real world. */
export function nodeWorld(): World {
  return {
    read,
    kindOf,
    filesBelow,
    realPath,
    write,
    print: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
    env: process.env,
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
    return { ok: true, bytes: readFileSync(file) };
  } catch (error) {
    const code = codeOf(error);
    const reason =
      code === 'ENOENT'
        ? 'missing'
        : code === 'EISDIR'
          ? 'folder'
          : code === 'EACCES' || code === 'EPERM'
            ? 'denied'
            : 'other';
    return { ok: false, reason };
  }
}

function kindOf(path: string): Kind {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 'nothing';
  return found.isDirectory() ? 'folder' : 'file';
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : filesBelow(path);
    return [path];
  });
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // a file that does not exist yet has no other name
    return path;
  }
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
