import type { Tree } from '../document/document.ts';
import type { Path } from '../model/diagnostic.ts';

/** What stands at a path of a document; undefined where nothing does. */
export const writtenAt = (data: Tree, path: Path): Tree | undefined =>
  path.reduce<Tree | undefined>((tree, step) => {
    if (typeof tree !== 'object' || tree === null) return undefined;
    return Object.hasOwn(tree, step) ? (tree as Readonly<Record<string | number, Tree>>)[step] : undefined;
  }, data);

/** The text at a path of a document; undefined where none stands there. */
export function textAt(data: Tree, path: Path): string | undefined {
  const found = writtenAt(data, path);
  return typeof found === 'string' ? found : undefined;
}
