import { isAlias, isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import type { Tree } from '../document/document.ts';
import { parseSyntax } from '../document/syntax.ts';
import type { Mapping } from './trial.ts';
import { flowText, keyLines, scalarText } from './yaml-text.ts';

/** What is to stand in a case: an expectation in place of the one there, or (where that `keeps`) its gaps filled in. */
export type Change = { readonly index: number; readonly expect: Mapping; readonly keeps: boolean };

/** A stretch of the text, and what takes its place. */
type Edit = { readonly from: number; readonly to: number; readonly text: string };

/** The text with expectations put in, and their cases marked as not reviewed; every other character stays as it is. */
export function spliced(text: string, changes: readonly Change[]): string {
  const cases = caseNodes(text);
  const edits = changes.flatMap((change) => {
    const node = cases[change.index];
    return isMap(node) ? editsOf(text, node, change) : [];
  });
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((sofar, { from, to, text: put }) => sofar.slice(0, from) + put + sofar.slice(to), text);
}

/** The text with lines put behind the last case. */
export function appended(text: string, lines: (indent: number) => readonly string[]): string {
  const last = caseNodes(text).at(-1);
  if (!isMap(last) || last.flow) return `${text.trimEnd()}\n${lines(2).join('\n')}\n`;
  const at = lineEnd(text, endOf(last));
  const indent = columnOf(text, rangeOf(last)[0]) - 2;
  return `${text.slice(0, at)}\n\n${lines(Math.max(0, indent)).join('\n')}${text.slice(at)}`;
}

function caseNodes(text: string): readonly unknown[] {
  const syntax = parseSyntax(text);
  const root = syntax.kind === 'parsed' ? syntax.documents[0]?.contents : undefined;
  const cases = isMap(root) ? pairOf(root, 'cases')?.value : undefined;
  return isSeq(cases) ? cases.items : [];
}

const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);

function editsOf(text: string, node: YAMLMap, { expect, keeps }: Change): readonly Edit[] {
  const [pair, reviewed] = [pairOf(node, 'expect'), pairOf(node, 'reviewed')];
  const flag = reviewed ? [valueEdit(text, reviewed, 'false')] : [];
  const lacking: Mapping = { ...(pair ? {} : { expect }), ...(reviewed ? {} : { reviewed: 'false' }) };
  const inside = !pair ? [] : keeps ? gapEdits(text, pair, expect) : [valueEdit(text, pair, flowText(expect))];
  return [...inside, ...flag, ...(Object.keys(lacking).length > 0 ? [addition(text, node, lacking)] : [])];
}

/** The gaps of an expectation, each filled in where it stands. */
function gapEdits(text: string, pair: Pair, expect: Mapping): readonly Edit[] {
  return Object.entries(expect).flatMap(([key, tree]): readonly Edit[] => {
    const inner = isMap(pair.value) ? pairOf(pair.value, key) : undefined;
    if (!inner) return [];
    if (typeof tree === 'string') return [valueEdit(text, inner, scalarText(tree))];
    return tree === null ? [] : gapEdits(text, inner, tree as Mapping);
  });
}

/** A value in place of the one behind a key, or behind a key that has none. */
function valueEdit(text: string, { key, value }: Pair, put: string): Edit {
  const colon = text.indexOf(':', rangeOf(key)[1]) + 1;
  // between brackets the room of an empty value is not kept
  const room = /^ *(?=[,}])/.exec(text.slice(colon))?.[0].length ?? 0;
  const to = isEmpty(value) ? colon + room : endOf(value);
  return { from: colon, to: Math.max(colon, to), text: ` ${put}` };
}

const isEmpty = (value: unknown): boolean => !value || rangeOf(value)[0] === rangeOf(value)[1];

/** Keys behind the last one of a mapping. */
function addition(text: string, node: YAMLMap, lacking: Mapping): Edit {
  if (node.flow) {
    const close = rangeOf(node)[1] - 1;
    const before = text.slice(0, close).trimEnd();
    const put = `${before.endsWith(',') ? '' : ','} ${flowText(lacking).slice(1, -1)}`;
    // behind a comment nothing can stand on its line
    const isComment = /(?:^|\s)#/.test(before.slice(before.lastIndexOf('\n') + 1));
    const line = isComment ? `\n${' '.repeat(columnOf(text, rangeOf(node)[0]))}` : '';
    return { from: before.length, to: before.length, text: line + put };
  }
  const at = lineEnd(text, endOf(node));
  const indent = columnOf(text, rangeOf(node)[0]);
  const lines = Object.entries(lacking).flatMap(([key, tree]: readonly [string, Tree]) => keyLines(key, tree, indent));
  return { from: at, to: at, text: lines.map((line) => `\n${line}`).join('') };
}

function rangeOf(node: unknown): readonly [number, number] {
  const range = isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : [0, 0];
}

/** Where the last character of a node stands; what follows a block, comments and empty lines, is none of it. */
function endOf(node: unknown): number {
  if (isMap(node) && !node.flow) {
    const last = node.items.at(-1);
    return last ? Math.max(rangeOf(last.key)[1], isEmpty(last.value) ? 0 : endOf(last.value)) : rangeOf(node)[1];
  }
  if (isSeq(node) && !node.flow) return node.items.length > 0 ? endOf(node.items.at(-1)) : rangeOf(node)[1];
  return rangeOf(node)[1];
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

const columnOf = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1);
