import type { Tree } from '../document/document.ts';
import type { Path } from '../model/diagnostic.ts';

/** A text that people read, and where it stands; `atKey` where it is a key, as the names of levels are. */
export type PlacedText = { readonly text: string; readonly path: Path; readonly atKey: boolean };

const sentences = new Set([
  ...['title', 'requirement', 'source', 'method', 'proof', 'remedy', 'scored-by', 'note', 'fault', 'act'],
  ...['unless', 'per', 'means', 'standards', 'covers', 'missing', 'count', 'number', 'ratio', 'date', 'yes-no'],
  ...['one-of', 'text', 'assesses', 'issued-by'],
]);
const levels = new Set(['choose', 'by', 'tally']);

/** Every text of a rubric that people read, levels included, in the order written; numbers, names and `x-` keys are none. */
export const textsIn = (data: Tree): readonly PlacedText[] => walk(data, [], false);

function walk(tree: Tree, path: Path, told: boolean): readonly PlacedText[] {
  if (typeof tree === 'string') return told ? [{ text: tree, path, atKey: false }] : [];
  if (tree === null || typeof tree !== 'object') return [];
  if (isList(tree)) return tree.flatMap((part, i) => walk(part, [...path, i], told));
  const named = levels.has(String(path.at(-1)));
  return Object.entries(tree).flatMap(([key, part]) => {
    if (key.startsWith('x-')) return [];
    const at = [...path, key];
    const level: readonly PlacedText[] = named ? [{ text: key, path: at, atKey: true }] : [];
    return [...level, ...walk(part, at, sentences.has(key))];
  });
}

const isList = (tree: object): tree is readonly Tree[] => Array.isArray(tree);
