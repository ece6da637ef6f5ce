import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseAllDocuments,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type Lines, lineAt, lineStart, linesOf, lineText } from '../document/lines.ts';
import { unfold } from '../document/unfold.ts';
import { attach } from './attach.ts';
import { commentsOf } from './comments.ts';
import type { Entry, Group, Layout, Leaf, Part } from './layout.ts';

const settings = { schema: 'failsafe', strict: true, uniqueKeys: false, keepSourceTokens: true } as const;

/**
 * The layout of a text that was read without errors; undefined for what cannot be laid out anew in safety: directives, keys
 * that are no plain texts, and files that are one value.
 */
export function readLayout(text: string): Layout | undefined {
  const documents = parseAllDocuments(text, settings);
  const document = Array.isArray(documents) ? documents[0] : undefined;
  if (!document || documents.length > 1 || document.errors.length > 0 || /^%/m.test(text.slice(0, document.range[0])))
    return undefined;
  const { contents } = document;
  if (!isMap(contents) && !isSeq(contents)) return undefined;
  const lines = linesOf(text);
  const root = groupOf(contents, lines);
  if (!root || /^%/m.test(text.slice(0, root.from))) return undefined;
  return attach(root, commentsOf(lines));
}

function partOf(node: unknown, at: number, lines: Lines): Part | undefined {
  if (isMap(node) || isSeq(node)) return groupOf(node, lines);
  if (isAlias(node)) {
    const to = node.range?.[1] ?? at;
    return { kind: 'leaf', style: 'alias', raw: `*${node.source}`, text: node.source, signs: '', to };
  }
  if (!isScalar(node)) return { kind: 'nothing', to: at };
  const [from = at, to = at] = node.range ?? [];
  const isEmpty = from === to && node.type === Scalar.PLAIN;
  return isEmpty && signsOf(node) === '' ? { kind: 'nothing', to } : leafOf(node, from, to, lines);
}

function leafOf(node: Scalar, from: number, to: number, { text }: Lines): Leaf {
  const raw = text.slice(from, to);
  const style = node.type === Scalar.PLAIN ? 'plain' : /^[|>]/.test(raw) ? 'lines' : 'quoted';
  return { kind: 'leaf', style, raw, text: unfold(String(node.value), raw), signs: signsOf(node), to };
}

const signsOf = ({ anchor, tag }: Pick<Node, 'tag'> & { anchor?: string }): string =>
  [anchor === undefined ? '' : `&${anchor} `, tag === undefined ? '' : `${tag} `].join('');

function groupOf(node: YAMLMap | YAMLSeq, lines: Lines): Group | undefined {
  const [from = 0, to = from] = node.range ?? [];
  const entries = isMap(node) ? mappingEntries(node, lines) : listEntries(node, lines);
  if (entries.includes(undefined)) return undefined;
  return {
    kind: isMap(node) ? 'mapping' : 'list',
    flow: node.flow === true || node.items.length === 0,
    entries: entries.filter((entry) => entry !== undefined),
    ...{ signs: signsOf(node), from, to, end: [] },
  };
}

const mappingEntries = (node: YAMLMap, lines: Lines): readonly (Entry | undefined)[] =>
  node.items.map((pair) => pairEntry(pair, lines));

function pairEntry({ key, value }: Pair, lines: Lines): Entry | undefined {
  if (!isScalar(key) || !key.range || signsOf(key) !== '') return undefined;
  const [from, to] = key.range;
  const name = leafOf(key, from, to, lines);
  const isSimple = name.raw !== '' && !name.raw.includes('\n') && name.style !== 'lines';
  // `? key` says it is one in another way
  const isExplicit = /\?\s+$/.test(lines.text.slice(Math.max(0, from - 3), from));
  const part = partOf(value, to, lines);
  return isSimple && !isExplicit && part ? entryOf(name, part, from, lines) : undefined;
}

function listEntries(node: YAMLSeq, lines: Lines): readonly (Entry | undefined)[] {
  const starts = hyphensOf(node);
  return node.items.map((item, i) => {
    const from = starts[i] ?? rangeStart(item);
    const part = from === undefined ? undefined : partOf(item, from + 1, lines);
    return from === undefined || !part ? undefined : entryOf(undefined, part, from, lines);
  });
}

function rangeStart(item: unknown): number | undefined {
  const range = isMap(item) || isSeq(item) || isScalar(item) || isAlias(item) ? item.range : undefined;
  return range?.[0];
}

/** Where the hyphens of a list stand; none in brackets. */
function hyphensOf({ srcToken }: YAMLSeq): readonly number[] {
  if (srcToken?.type !== 'block-seq') return [];
  return srcToken.items.flatMap(({ start }) =>
    start.filter(({ type }) => type === 'seq-item-ind').map(({ offset }) => offset),
  );
}

function entryOf(key: Leaf | undefined, value: Part, at: number, lines: Lines): Entry {
  const line = lineAt(lines, at);
  const column = at - lineStart(lines, line);
  const isFirst = lines.text.slice(at - column, at).trim() === '';
  const blankBefore = isFirst && line > 0 && lineText(lines, line - 1).trim() === '';
  return { key, value, at, column, blankBefore, before: [], beside: [] };
}
