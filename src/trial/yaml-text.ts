import type { Tree } from '../document/document.ts';

// letters, Chinese characters, digits and marks that mean nothing to YAML, not even within brackets
const plain = /^[\p{L}\p{N}-][\p{L}\p{N}.%/_+=-]*( [\p{L}\p{N}.%/_+=]+)*$/u;

// one Chinese word, with the marks that Chinese texts have
const chinese = /^\p{Script=Han}[\p{Script=Han}\w（）《》、；。·/-]*$/u;

const reserved = /^(null|~|-+|yes|no|on|off|y|n)$/i;

/** A text as a value of YAML: as it stands where nobody can misread it, else in quotes. */
export function scalarText(text: string): string {
  if ((plain.test(text) || chinese.test(text)) && !reserved.test(text) && !text.startsWith('- ')) return text;
  return text.includes('"') || text.includes('\\') ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}

const isList = (tree: Tree): tree is readonly Tree[] => Array.isArray(tree);

/** Data on one line, in brackets. */
export function flowText(tree: Tree): string {
  if (tree === null) return '';
  if (typeof tree === 'string') return scalarText(tree);
  if (isList(tree)) return `[${tree.map(flowText).join(', ')}]`;
  return `{${Object.entries(tree)
    .map(([key, value]) => `${scalarText(key)}: ${flowText(value)}`)
    .join(', ')}}`;
}

// as much as an editor shows on one line
const widest = 110;

/** A key with its value as lines: on one where that fits, else one line for each entry. */
export function keyLines(key: string, tree: Tree, indent = 0): readonly string[] {
  const lead = `${' '.repeat(indent)}${scalarText(key)}:`;
  const flow = `${lead} ${flowText(tree)}`;
  const simple = tree === null || typeof tree === 'string' || isList(tree) || Object.keys(tree).length === 0;
  if (simple || flow.length <= widest) return [flow.trimEnd()];
  return [lead, ...Object.entries(tree).flatMap(([name, value]) => keyLines(name, value, indent + 2))];
}

/** The same with every entry on a line of its own, however short. */
export const entryLines = (key: string, tree: { readonly [key: string]: Tree }, indent = 0): readonly string[] => [
  `${' '.repeat(indent)}${scalarText(key)}:`,
  ...Object.entries(tree).flatMap(([name, value]) => keyLines(name, value, indent + 2)),
];
