import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Tree } from './document.ts';
import { keyFlaw } from './key-flaw.ts';
import { type Lines, lineAt } from './lines.ts';
import { commaSaid } from './look-alike-sentences.ts';
import { isNothing } from './nothing.ts';
import { isError, type Problem } from './problem.ts';
import { aliasSaid, keySaid } from './sentences.ts';
import { deepest } from './syntax.ts';
import { textProblems } from './text-problems.ts';
import { unfold } from './unfold.ts';

// what aliases may add to a file, in nodes; more is an explosion, not a rubric
const mostRepeated = 10_000;

/** A node's data, with how many nodes it counts and how deep it goes once its aliases are followed. */
type Built = { readonly tree: Tree; readonly size: number; readonly depth: number };

const nothing: Built = { tree: null, size: 1, depth: 0 };

/** What is known while a tree is being built. An `open` anchor is one whose node is not finished. */
type Work = {
  readonly lines: Lines;
  readonly problems: Problem[];
  readonly anchors: Map<string, Built | 'open'>;
  repeated: number;
};

/** The data of a parsed node: mappings, lists and texts, and what is odd about them. */
export function buildTree(node: Node, lines: Lines): { readonly tree: Tree; readonly problems: readonly Problem[] } {
  const work: Work = { lines, problems: [], anchors: new Map(), repeated: 0 };
  return { tree: build(node, work).tree, problems: work.problems };
}

function build(node: unknown, work: Work): Built {
  if (isAlias(node)) return aliased(node, work);
  const anchor = isMap(node) || isSeq(node) || isScalar(node) ? node.anchor : undefined;
  if (anchor !== undefined) work.anchors.set(anchor, 'open');
  const built = isMap(node)
    ? mapping(node, work)
    : isSeq(node)
      ? list(node, work)
      : isScalar(node)
        ? leaf(node, work)
        : nothing;
  if (anchor !== undefined) work.anchors.set(anchor, built);
  return built;
}

function leaf(node: Scalar, work: Work): Built {
  work.problems.push(...textProblems(node, work.lines));
  const [from, to] = rangeOf(node);
  const text = unfold(String(node.value), work.lines.text.slice(from, to));
  return { tree: isPlain(node) && isNothing(text) ? null : text, size: 1, depth: 0 };
}

const isPlain = (node: Scalar): boolean => node.type === Scalar.PLAIN;

function list(node: YAMLSeq, work: Work): Built {
  const entries = node.items.map((item) => build(item, work));
  for (const item of node.flow ? node.items : []) joinedEntries(item, work);
  return { tree: entries.map((entry) => entry.tree), ...extent(entries) };
}

/** `[甲，乙]` is one entry, which is seldom what was meant. */
function joinedEntries(item: unknown, { problems }: Work): void {
  if (!isScalar(item) || !isPlain(item) || !String(item.value).includes('，')) return;
  const [from, to] = rangeOf(item);
  problems.push({ code: 'yaml/full-width-comma', severity: 'warning', ...commaSaid('，'), from, to });
}

function mapping(node: YAMLMap, work: Work): Built {
  const data: Record<string, Tree> = {};
  const values: Built[] = [];
  const seen = new Map<string, number>();
  for (const pair of node.items) {
    const name = nameOf(pair.key, work);
    const value = build(pair.value, work);
    values.push(value);
    if (name === undefined || !isKey(name, pair, value.tree, seen, work)) continue;
    data[name] = value.tree;
  }
  return { tree: data, ...extent(values) };
}

/** The text of a key; a key that is no text is a problem. */
function nameOf(key: unknown, { problems, anchors }: Work): string | undefined {
  if (!isScalar(key)) {
    const [from, to] = rangeOf(key);
    problems.push({ code: 'yaml/key-not-text', ...keySaid.notText, from, to });
    return undefined;
  }
  const name = String(key.value);
  if (key.anchor !== undefined) anchors.set(key.anchor, { ...nothing, tree: name });
  return name;
}

/** Whether a name may stand as key where others were seen already. */
function isKey(
  name: string,
  { key }: Pair,
  value: Tree,
  seen: Map<string, number>,
  { lines, problems }: Work,
): boolean {
  const [from, to] = rangeOf(key);
  const flaw = keyFlaw(name, value, isScalar(key) && isPlain(key));
  if (flaw) problems.push({ ...flaw, from, to });
  if (flaw && isError({ ...flaw, from, to })) return false;
  const first = seen.get(name);
  if (first !== undefined) {
    problems.push({ code: 'yaml/duplicate-key', ...keySaid.duplicate(name, lineAt(lines, first) + 1), from, to });
    return false;
  }
  seen.set(name, from);
  return true;
}

function aliased(node: Alias, work: Work): Built {
  const found = work.anchors.get(node.source);
  const [from, to] = rangeOf(node);
  if (found === undefined)
    return refused(work, { code: 'yaml/starts-with-sign', ...aliasSaid.unknown(node.source), from, to });
  if (found === 'open') return refused(work, { code: 'yaml/alias-loop', ...aliasSaid.loop(node.source), from, to });
  const before = work.repeated;
  work.repeated += found.depth > deepest ? mostRepeated + 1 : found.size;
  if (work.repeated <= mostRepeated) return found;
  // told once: every alias from here on is one too many
  return before > mostRepeated
    ? nothing
    : refused(work, { code: 'yaml/too-many-aliases', ...aliasSaid.tooMany, from, to });
}

function refused(work: Work, problem: Problem): Built {
  work.problems.push(problem);
  return nothing;
}

const rangeOf = (node: unknown): readonly [number, number] => {
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined;
  return [range?.[0] ?? 0, range?.[1] ?? 0];
};

const extent = (parts: readonly Built[]): { readonly size: number; readonly depth: number } => ({
  size: parts.reduce((total, part) => total + part.size, 1),
  depth: parts.reduce((most, part) => Math.max(most, part.depth), 0) + 1,
});
