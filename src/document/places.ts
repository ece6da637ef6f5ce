import { isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode, type YAMLMap } from 'yaml';
import type { Path, Span } from '../model/diagnostic.ts';
import { fileStart, type Lines, linesOf, spanBetween } from './lines.ts';
import { parseSyntax } from './syntax.ts';

/** Where the values, or with `atKey` the keys, of a text stand; for what does not exist, its closest parent's key. */
export type Places = (path: Path, atKey?: boolean) => Span;

type Range = readonly [number, number];

/** A node on the way along a path, and the key it stands behind. */
type Step = { readonly node: unknown; readonly key: unknown };

/** What is known of a parsed text: its root, the nodes that anchors name, and the keys of mappings asked about. */
type Parsed = {
  readonly root: ParsedNode | null;
  readonly pairs: (map: YAMLMap) => ReadonlyMap<string, Pair>;
  readonly target: (name: string) => unknown;
};

/** Where the values and keys of a text stand. */
export function placesIn(text: string): Places {
  const lines = linesOf(text);
  const syntax = parseSyntax(text);
  const root = syntax.kind === 'parsed' ? (syntax.documents[0]?.contents ?? null) : null;
  const parsed: Parsed = { root, pairs: pairsOnce(), target: anchorsOnce(root) };
  return (path, atKey = false) => spanAlong(parsed, lines, path, atKey);
}

function spanAlong(parsed: Parsed, lines: Lines, path: Path, atKey: boolean): Span {
  let here: Step = { node: parsed.root, key: undefined };
  for (const part of path) {
    const next = stepInto(parsed, here.node, part);
    if (!next) return spanOfStep(here, parsed.root, lines, true);
    here = next;
  }
  return spanOfStep(here, parsed.root, lines, atKey);
}

function stepInto(parsed: Parsed, from: unknown, part: string | number): Step | undefined {
  const node = isAlias(from) ? parsed.target(from.source) : from;
  if (isMap(node)) {
    const pair = parsed.pairs(node).get(String(part));
    return pair && { node: pair.value, key: pair.key };
  }
  if (isSeq(node) && Number(part) < node.items.length) return { node: node.items[Number(part)], key: undefined };
  return undefined;
}

/** The span of a value, or of its key; an empty value has only its key, an entry of a list only its value, the root no place. */
function spanOfStep({ node, key }: Step, root: unknown, lines: Lines, atKey: boolean): Span {
  const [value, name] = [rangeOf(node), rangeOf(key)];
  const isEmpty = !value || value[0] === value[1];
  const range = (atKey || isEmpty ? name : undefined) ?? value;
  if (!range || node === root) return fileStart;
  const end = range[0] + lines.text.slice(range[0], range[1]).trimEnd().length;
  return spanBetween(lines, range[0], end);
}

function rangeOf(node: unknown): Range | undefined {
  const range = isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : undefined;
}

/** Looks up the keys of mappings, each mapping gone through once. */
function pairsOnce(): Parsed['pairs'] {
  const known = new Map<YAMLMap, ReadonlyMap<string, Pair>>();
  return (map) => {
    const pairs = known.get(map) ?? new Map(map.items.toReversed().map((pair) => [nameOf(pair.key), pair]));
    known.set(map, pairs);
    return pairs;
  };
}

const nameOf = (key: unknown): string => (isScalar(key) ? String(key.value) : '');

/** Finds the nodes that anchors name; the text is only searched where an alias asks. */
function anchorsOnce(root: ParsedNode | null): Parsed['target'] {
  let anchors: ReadonlyMap<string, unknown> | undefined;
  return (name) => {
    anchors ??= new Map(anchored(root));
    return anchors.get(name);
  };
}

function anchored(node: unknown): readonly (readonly [string, unknown])[] {
  const own =
    (isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined ? [[node.anchor, node] as const] : [];
  const parts = isMap(node) ? node.items.map((pair) => pair.value) : isSeq(node) ? node.items : [];
  return [...own, ...parts.flatMap(anchored)];
}
