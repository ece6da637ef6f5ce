import { Scalar } from 'yaml';
import { forbiddenCharacter, invisibleCharacter } from './characters.ts';
import { type Lines, lineAt, lineStart, lineText } from './lines.ts';
import { hashSaid } from './look-alike-sentences.ts';
import { lookAlike } from './look-alikes.ts';
import { parserSaid } from './parser-sentences.ts';
import type { Problem } from './problem.ts';
import { textSaid } from './sentences.ts';
import { isUnopened, isUnquoted, mayBeStray } from './stray.ts';

const loneSurrogate = /\p{Cs}/u;

// more than any note; a report of its own does not belong into a cell of a table
const longest = 10_000;

/** What is odd about a text that stands as a value: characters nobody sees, and lines that were joined to it unawares. */
export function textProblems(node: Scalar, lines: Lines): readonly Problem[] {
  const text = String(node.value);
  const [from = 0, to = from] = node.range ?? [];
  if (text.length > longest) return [{ code: 'yaml/long-text', ...textSaid.long(longest), from, to }];
  const control = forbiddenCharacter.exec(text) ?? loneSurrogate.exec(text);
  if (control) return [{ code: 'yaml/control-character', ...textSaid.control(control[0]), from, to }];
  const invisible = invisibleCharacter.exec(text);
  const seen: readonly Problem[] = invisible
    ? [{ code: 'yaml/invisible-character', severity: 'warning', ...textSaid.invisible(invisible[0]), from, to }]
    : [];
  if (node.type !== Scalar.PLAIN) return seen;
  const stray = mayBeStray(text) ? strayMark(text, from, to) : [];
  return [...seen, ...stray, ...foldedLines(from, to, lines)];
}

/** A mark that has lost its other half, or only looks like the beginning of a comment. */
function strayMark(text: string, from: number, to: number): readonly Problem[] {
  const place = { severity: 'warning', from: to - 1, to } as const;
  if (isUnopened(text)) return [{ code: 'yaml/extra-bracket', ...parserSaid.extraBracket(text.slice(-1)), ...place }];
  if (isUnquoted(text)) return [{ code: 'yaml/extra-quote', ...parserSaid.extraQuote, ...place }];
  return /\s＃/.test(text) ? [{ code: 'yaml/full-width-hash', ...hashSaid, ...place, from }] : [];
}

// a line of a plain text that begins like a list entry or a comment was hardly meant to be joined to the line above
const marks = new Set(['yaml/full-width-dash', 'yaml/full-width-hash', 'yaml/space-after-dash']);
// longer texts are not gone through to the end
const mostLines = 1000;

const likeAKey = /^\s*[^\s：:，。；、]{1,16}(?:：|:(?=[^\s/]))/;

/** Lines of a text without quotes that look as if they stood for themselves. */
function foldedLines(from: number, to: number, lines: Lines): readonly Problem[] {
  const first = lineAt(lines, from);
  const ownLine = lineText(lines, first).search(/\S/) === from - lineStart(lines, first);
  const problems: Problem[] = [];
  const last = Math.min(lineAt(lines, to), first + mostLines);
  for (let line = first; line <= last; line += 1) {
    const found = line > first || ownLine ? foldedLine(line, line > first, lines) : undefined;
    if (found) problems.push(found);
  }
  return problems;
}

function foldedLine(line: number, joined: boolean, lines: Lines): Problem | undefined {
  const text = lineText(lines, line);
  const start = lineStart(lines, line);
  const found = lookAlike(text);
  if (found && marks.has(found.code)) return { ...found, from: start + found.from, to: start + found.to };
  const severity = !joined ? undefined : /^\s*- /.test(text) ? 'error' : likeAKey.test(text) ? 'warning' : undefined;
  if (!severity) return undefined;
  const place = { from: start + text.search(/\S/), to: start + text.trimEnd().length };
  return { code: 'yaml/folded-line', severity, ...textSaid.folded(text.trim()), ...place };
}
