import type { At, Document, Origin, Tree } from '../document/document.ts';
import type { Path } from '../model/diagnostic.ts';

/**
 * Data of which every part knows where it was written, and where its key was if that is elsewhere.
 * While a rubric is put together, its lists and mappings change in place; nobody outside this folder sees them.
 */
export type Sourced = SourcedText | SourcedList | SourcedMap;
type Placed = { readonly at: At; readonly key?: At };
type SourcedText = Placed & { readonly kind: 'text'; readonly text: string | null };
/** A list of which every entry knows where it was written. */
export type SourcedList = Placed & { readonly kind: 'list'; readonly entries: Sourced[] };
/** A mapping of which every value knows where it was written. */
export type SourcedMap = Placed & { readonly kind: 'map'; readonly entries: Map<string, Sourced> };

/** The data of a document, every part with its place. */
export const sourcedOf = (document: Document): Sourced => placed(document.data, document, []);

function placed(data: Tree, document: Document, path: Path): Sourced {
  const at = { document, path };
  if (data === null || typeof data === 'string') return { kind: 'text', text: data, at };
  if (isList(data)) return { kind: 'list', entries: data.map((entry, i) => placed(entry, document, [...path, i])), at };
  const entries = Object.entries(data).map(([key, value]) => [key, placed(value, document, [...path, key])] as const);
  return { kind: 'map', entries: new Map(entries), at };
}

const isList = (tree: Tree): tree is readonly Tree[] => Array.isArray(tree);

/** The plain data of it. */
export function treeOf(node: Sourced): Tree {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list') return node.entries.map(treeOf);
  return Object.fromEntries([...node.entries].map(([key, value]) => [key, treeOf(value)]));
}

/** The text of a plain value; undefined where there is none. */
export const textOf = (node: Sourced | undefined): string | undefined =>
  node?.kind === 'text' && node.text !== null ? node.text : undefined;

/** The texts of a list, or of a single value, each with its place. */
export const textsOf = (node: Sourced | undefined): readonly { readonly text: string; readonly at: At }[] =>
  (node?.kind === 'list' ? node.entries : node ? [node] : []).flatMap((one) => {
    const text = textOf(one);
    return text === undefined ? [] : [{ text, at: one.at }];
  });

/** Where what stands at a path was written; for what does not exist, what its closest parent would have there. */
export const originOf =
  (root: Sourced): Origin =>
  (path, atKey = false) => {
    let here = root;
    for (const [depth, step] of path.entries()) {
      const next = childOf(here, step);
      if (!next) return { ...here.at, path: [...here.at.path, ...path.slice(depth)] };
      here = next;
    }
    return (atKey ? here.key : undefined) ?? here.at;
  };

/** Where parts below a path were written, if in another document than the whole: what an extension or the command line changed. */
export function changedBelow(root: Sourced, path: Path): readonly At[] {
  let here: Sourced | undefined = root;
  for (const step of path) here = here && childOf(here, step);
  return here ? foreign(here, here.at.document) : [];
}

const foreign = (node: Sourced, own: Document): readonly At[] =>
  partsOf(node).flatMap((part) => (part.at.document === own ? foreign(part, own) : [part.at]));

const partsOf = (node: Sourced): readonly Sourced[] =>
  node.kind === 'text' ? [] : node.kind === 'list' ? node.entries : [...node.entries.values()];

function childOf(node: Sourced, step: string | number): Sourced | undefined {
  if (node.kind === 'text') return undefined;
  return node.kind === 'list' ? node.entries[Number(step)] : node.entries.get(String(step));
}

/** A value on one line, as it would be written between commas. */
export function flowText(tree: Tree): string {
  if (tree === null) return '';
  if (typeof tree === 'string') return tree;
  if (isList(tree)) return `[${tree.map(flowText).join(', ')}]`;
  return `{${Object.entries(tree)
    .map(([key, value]) => `${key}: ${flowText(value)}`)
    .join(', ')}}`;
}
