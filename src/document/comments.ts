import { isMap, isScalar, isSeq } from 'yaml';
import type { Path, Span } from '../model/diagnostic.ts';
import { type Lines, lineAt, linesOf, lineText, spanBetween } from './lines.ts';
import { parseSyntax } from './syntax.ts';

/** A comment of a file: what it says, and what of the file it speaks of. */
export type Comment = {
  /** The text behind the `#`. */
  readonly text: string;
  readonly span: Span;
  /** Whether nothing but comments and empty lines stands above it. */
  readonly inHead: boolean;
  /** The key or list entry it speaks of: of the next line where it has a line to itself, else of its own; undefined where there is none. */
  readonly about: Path | undefined;
};

/** The comments of a text in order, with what each speaks of. A `#` inside a text is none. */
export function commentsIn(text: string): readonly Comment[] {
  const syntax = parseSyntax(text);
  if (syntax.kind !== 'parsed') return [];
  const lines = linesOf(text);
  const root = syntax.documents[0]?.contents ?? null;
  const starts = new Map<number, Path>();
  collect(root, [], lines, starts);
  const first = root ? lineAt(lines, root.range[0]) : lines.starts.length;
  const comments = syntax.tokens.filter(({ kind }) => kind === 'comment');
  return comments.map(({ at, source }) => {
    const line = lineAt(lines, at);
    const own = lineText(lines, line).trimStart().startsWith('#');
    const about = own ? nextContent(lines, line) : line;
    return {
      text: source.slice(1).trim(),
      span: spanBetween(lines, at, at + source.trimEnd().length),
      inHead: own && line < first,
      about: starts.get(about) ?? (own ? undefined : lastBefore(starts, about)),
    };
  });
}

/** The next line that holds more than a comment. */
function nextContent(lines: Lines, line: number): number {
  let next = line + 1;
  while (next < lines.starts.length && /^\s*(#|$)/.test(lineText(lines, next))) next += 1;
  return next;
}

/** What began last above a line: the line goes on with it. */
function lastBefore(starts: ReadonlyMap<number, Path>, line: number): Path | undefined {
  const lines = [...starts.keys()].filter((start) => start < line);
  return lines.length === 0 ? undefined : starts.get(Math.max(...lines));
}

/** Notes of every line the outermost key or list entry that begins on it. */
function collect(node: unknown, path: Path, lines: Lines, starts: Map<number, Path>): void {
  const note = (at: number | undefined, part: Path) => {
    const line = at === undefined ? undefined : lineAt(lines, at);
    if (line !== undefined && !starts.has(line)) starts.set(line, part);
  };
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const own = [...path, isScalar(key) ? String(key.value) : ''];
      note(isScalar(key) ? key.range?.[0] : undefined, own);
      collect(value, own, lines, starts);
    }
  } else if (isSeq(node)) {
    node.items.forEach((item, i) => {
      const own = [...path, i];
      note(startOf(item), own);
      collect(item, own, lines, starts);
    });
  }
}

const startOf = (node: unknown): number | undefined =>
  isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[0] : undefined;
