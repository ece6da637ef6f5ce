import type { PicomatchOptions } from 'picomatch';

/** Whether a path, with forward slashes, is meant by a list of patterns. */
export type IsMeant = (path: string) => boolean;

// what begins with a dot is as much a file as any other where somebody names it
const options: PicomatchOptions = { dot: false, nonegate: true };

/** Whether a text is a pattern for several files rather than the name of one. */
export const isGlob = (text: string): boolean => /[*?[\]{}]|^!/.test(text);

/**
 * Reads a list of patterns: `**`, `*`, `?`, `[…]`, `{a,b}`; `!` in front leaves out what the others mean, wherever in the list it
 * stands. A name without any sign means that file, or everything in that folder.
 */
export async function globsOf(patterns: readonly string[]): Promise<IsMeant> {
  if (patterns.length === 0) return () => false;
  const { default: picomatch } = await import('picomatch');
  const matcherOf = (pattern: string): IsMeant => {
    const matches = picomatch(inFolder(bare(pattern)), options);
    // any folder is also one above, where the path leads there
    return pattern.startsWith('**/') ? (path) => matches(path.replace(/^(\.\.\/)+/, '')) : matches;
  };
  const wanted = patterns.filter((one) => !one.startsWith('!')).map(matcherOf);
  const unwanted = patterns.filter((one) => one.startsWith('!')).map((one) => matcherOf(one.slice(1)));
  return (path) => {
    const name = bare(path);
    return wanted.some((matches) => matches(name)) && !unwanted.some((matches) => matches(name));
  };
}

/** The folder in which everything lies that a pattern may mean. */
export function folderOf(pattern: string): string {
  const parts = pattern.split('/');
  const first = parts.findIndex(isGlob);
  return parts.slice(0, first < 0 ? -1 : first).join('/') || (pattern.startsWith('/') ? '/' : '.');
}

const inFolder = (pattern: string): string | string[] => {
  if (!isGlob(pattern)) return [pattern, `${pattern}/**`];
  return pattern.endsWith('/') ? `${pattern}**` : pattern;
};

const bare = (path: string): string =>
  path
    .replace(/\/{2,}/g, '/')
    .replace(/^(\.\/)+/, '')
    .replace(/(?<=[^*])\/$/, '');
