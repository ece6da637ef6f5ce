import type { Tree } from '../document/document.ts';
import type { Path } from '../model/diagnostic.ts';

// what the entries of lists are known by, in this order
const names = ['id', 'branch', 'item', 'name', 'title', 'clause'];

/** A path with the names of list entries instead of their positions: `items[election].clauses[late].deduct`. */
export function idPath(data: Tree, path: Path): string {
  let here: Tree | undefined = data;
  let text = '';
  for (const part of path) {
    const inList: boolean = Array.isArray(here);
    here = childOf(here, part);
    text += inList ? `[${nameOf(here) ?? part}]` : `${text === '' ? '' : '.'}${part}`;
  }
  return text;
}

function childOf(tree: Tree | undefined, part: string | number): Tree | undefined {
  if (Array.isArray(tree)) return (tree as readonly Tree[])[Number(part)];
  return isMapping(tree) && Object.hasOwn(tree, part) ? tree[part] : undefined;
}

const isMapping = (tree: Tree | undefined): tree is { readonly [key: string]: Tree } =>
  typeof tree === 'object' && tree !== null && !Array.isArray(tree);

/** What an entry is called: its text, or the first of the keys that name things. */
function nameOf(entry: Tree | undefined): string | undefined {
  if (typeof entry === 'string') return entry;
  if (!isMapping(entry)) return undefined;
  const found = names.map((name) => (Object.hasOwn(entry, name) ? entry[name] : undefined));
  return found.find((name): name is string => typeof name === 'string');
}
