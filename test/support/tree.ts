import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Tree } from '../../src/document/document.ts';

/** A mapping of test data. */
export type Mapping = { readonly [key: string]: Tree };

/** YAML as the program reads it: every plain value the text that stands there. */
export const treeOf = (text: string): Tree => parse(text, { schema: 'failsafe', merge: true }) as Tree;

/** A YAML file of the repository, by its path from the root. */
export const treeOfFile = (path: string): Tree =>
  treeOf(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

export const isMapping = (tree: Tree | undefined): tree is Mapping =>
  typeof tree === 'object' && tree !== null && !Array.isArray(tree);

/** The mapping a test counts on; anything else is a mistake in the test. */
export function mapping(tree: Tree | undefined): Mapping {
  if (isMapping(tree)) return tree;
  if (tree === undefined) return {};
  throw new Error(`a mapping is needed here: ${JSON.stringify(tree)}`);
}

/** The list a test counts on. */
export function list(tree: Tree | undefined): readonly Tree[] {
  if (Array.isArray(tree)) return tree;
  if (tree === undefined) return [];
  throw new Error(`a list is needed here: ${JSON.stringify(tree)}`);
}

/** The text a test counts on. */
export function text(tree: Tree | undefined): string {
  if (typeof tree === 'string') return tree;
  throw new Error(`a text is needed here: ${JSON.stringify(tree)}`);
}
