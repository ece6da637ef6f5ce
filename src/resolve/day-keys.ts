import type { Tree } from '../document/document.ts';
import { type Day, parseDay } from '../model/day.ts';
import type { Sourced, SourcedMap } from './sourced.ts';

const dayLike = /^\d{4}-\d{1,2}-\d{1,2}$/;
const reference = /^(?:(?:[<>]=?|!?=) ?)?\$[\p{L}\p{N}]/u;

/** Whether a key is meant as a day, be it well written or not. */
export const isDayLike = (key: string): boolean => dayLike.test(key);

/** The name of the parameter that a text stands for, and the comparison before it: `$late`, `">= $least"`. */
export function referenceIn(text: string): { readonly before: string; readonly name: string } | undefined {
  const found = /^((?:(?:[<>]=?|!?=) ?)?)\$([\p{L}\p{N}][\p{L}\p{N}_-]*)$/u.exec(text);
  return found ? { before: found[1] ?? '', name: found[2] ?? '' } : undefined;
}

// what people read is never a number that changes: there a dollar sign is a dollar sign
const words: ReadonlySet<string> = new Set([
  ...['title', 'note', 'requirement', 'source', 'method', 'proof', 'remedy', 'scored-by', 'means'],
  ...['fault', 'act', 'per', 'covers', 'standards', 'rubric', 'version', 'issued-by', 'assesses', 'id'],
]);

/** Whether what stands behind a key is words, in which nothing is resolved. */
export const isWords = (key: string): boolean => words.has(key) || key.startsWith('x-');

/** Whether data says everything itself: it builds on no other file, and has neither parameters nor values by day. */
export function isPlain(data: Tree): boolean {
  if (typeof data !== 'object' || data === null) return true;
  if (Object.hasOwn(data, 'extends') || Object.hasOwn(data, 'parameters')) return false;
  return isSettled(data);
}

const isReference = (text: string): boolean => text.includes('$') && reference.test(text);

function isSettled(data: Tree): boolean {
  if (data === null || typeof data === 'string') return !isReference(data ?? '');
  if (isList(data)) return data.every(isSettled);
  // no list is made of the keys: most rubrics are plain, and every run asks
  for (const key in data) if (!isWords(key) && (isDayKey(key) || !isSettled(data[key] ?? null))) return false;
  return true;
}

const isList = (data: Tree): data is readonly Tree[] => Array.isArray(data);

const isDayKey = (key: string): boolean => key >= '0' && key < ':' && isDayLike(key);

/** A mapping of start days to values, of which the latest that has begun is in force; undefined where it is none. */
export const datedIn = (node: Sourced): SourcedMap | undefined =>
  node.kind === 'map' && [...node.entries.keys()].some(isDayLike) ? node : undefined;

/** A value and the day from which on it holds. */
export type Since = { readonly since: Day; readonly key: string; readonly value: Sourced };

/** The values of a mapping of days, the earliest first; keys that are no days are left out. */
export const sincesOf = (node: SourcedMap): readonly Since[] =>
  [...node.entries]
    .flatMap(([key, value]) => {
      const since = parseDay(key);
      return since === undefined ? [] : [{ since, key, value }];
    })
    .sort((a, b) => a.since - b.since);

/** The value in force on a day; the latest where no day is asked for, undefined before the first. */
export const inForce = (sinces: readonly Since[], day: Day | undefined): Since | undefined =>
  sinces.findLast(({ since }) => day === undefined || since <= day);
