import type { YAMLError } from 'yaml';
import { type Lines, lineAt, lineStart, lineText } from './lines.ts';
import { bracketSaid, commaSaid, tabSaid } from './look-alike-sentences.ts';
import { lookAlike } from './look-alikes.ts';
import { parserSaid } from './parser-sentences.ts';
import type { Problem, Said } from './problem.ts';
import { aliasSaid } from './sentences.ts';
import { isUnopened } from './stray.ts';
import type { Token } from './tokens.ts';

/** A complaint of the parser and what stands around it; `first` is the first visible character from there on. */
type Spot = {
  readonly error: YAMLError;
  readonly errors: readonly YAMLError[];
  readonly tokens: readonly Token[];
  readonly lines: Lines;
  readonly from: number;
  readonly to: number;
  readonly first: number;
};

/** Which complaints of the parser a rule is for, and what it makes of one. Undefined leaves it to the next rule. */
export type ParserRule = { readonly on: RegExp; readonly tell: (spot: Spot) => readonly Problem[] | undefined };

const one = (name: string, said: Said, from: number, to = from + 1): readonly Problem[] => [
  { code: `yaml/${name}`, ...said, from, to: Math.max(to, from + 1) },
];

const markAt = (lines: Lines, at: number): string => lines.text.charAt(at);

const visible = (line: number, lines: Lines): readonly [number, number] => {
  const [start, text] = [lineStart(lines, line), lineText(lines, line)];
  return [start + Math.max(0, text.search(/\S/)), start + text.trimEnd().length];
};

/** What on a line only looks like YAML, at its place in the text. */
function looksOf(line: number, lines: Lines): readonly Problem[] | undefined {
  const found = lookAlike(lineText(lines, line));
  const start = lineStart(lines, line);
  return found && [{ ...found, from: start + found.from, to: start + found.to }];
}

function tab({ from, lines, error }: Spot): readonly Problem[] | undefined {
  const line = lineAt(lines, from);
  const before = /^ *\t/.exec(lineText(lines, line))?.[0].length;
  if (before !== undefined) return one('tab', tabSaid, lineStart(lines, line) + before - 1);
  return error.code === 'TAB_AS_INDENT' ? one('tab', tabSaid, from) : undefined;
}

function bracket({ from, lines, tokens }: Spot): readonly Problem[] | undefined {
  const open = openBefore(tokens, from);
  if (!open) return undefined;
  const mark = markAt(lines, from);
  if (mark === ']' || mark === '}') return one('wrong-bracket', parserSaid.wrongBracket(mark, open.source), from);
  const wide = open.at + lines.text.slice(open.at, from).search(/[｝］】]/);
  if (wide >= open.at) return one('full-width-bracket', bracketSaid(markAt(lines, wide)), wide);
  return one('unclosed-bracket', parserSaid.unclosedBracket(open.source), open.at);
}

function openBefore(tokens: readonly Token[], at: number): Token | undefined {
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.at >= at) break;
    if (token.kind === 'open') open.push(token);
    if (token.kind === 'close') open.pop();
  }
  return open.at(-1);
}

function quote({ tokens }: Spot): readonly Problem[] | undefined {
  const open = tokens.findLast((token) => token.kind === 'quoted');
  return open && one('unclosed-quote', parserSaid.unclosedQuote(open.source.charAt(0)), open.at);
}

function tagWithoutSpace({ from, lines }: Spot): readonly Problem[] | undefined {
  const line = lineAt(lines, from);
  const start = lines.text.lastIndexOf('!', from - 1);
  if (start < lineStart(lines, line)) return undefined;
  const tag = /^\S*/.exec(lines.text.slice(start, visible(line, lines)[1]))?.[0] ?? '';
  return one('starts-with-sign', aliasSaid.tag(tag), start, start + tag.length);
}

// more of a line is not quoted
const quoted = 200;

const sign = ({ from, lines }: Spot): readonly Problem[] => {
  const [, end] = visible(lineAt(lines, from), lines);
  const value =
    /^.[^,\]}]*?(?=\s+#|\s*[,\]}]|$)/.exec(lines.text.slice(from, Math.min(end, from + quoted)))?.[0] ??
    markAt(lines, from);
  return one('starts-with-sign', parserSaid.sign(value), from);
};

/** `>= 7` begins like a folded text. */
function blockSign(spot: Spot): readonly Problem[] | undefined {
  const { from, lines } = spot;
  const start = Math.max(lineStart(lines, lineAt(lines, from)), from - quoted);
  const at = lines.text.slice(start, from).search(/(?<=^|[\s:-])[|>]\S*\s*$/);
  return at < 0 ? undefined : sign({ ...spot, from: start + at });
}

function missingComma({ from, to, lines }: Spot): readonly Problem[] {
  const wide = from + lines.text.slice(from, to).search(/[，、；]/);
  if (wide >= from) return one('full-width-comma', commaSaid(markAt(lines, wide)), wide);
  return one('missing-comma', parserSaid.missingComma, from, to);
}

/** Lines that were read as one key: each of them is looked at by itself. */
function joinedLines({ from, to, lines }: Spot): readonly Problem[] | undefined {
  const [first, last] = [lineAt(lines, from), lineAt(lines, to)];
  if (first === last) return undefined;
  // behind a key the first line is sound, and those that follow are indented too far
  const behindKey = lines.text.slice(lineStart(lines, first), from).includes(':');
  const suspects = Array.from({ length: last - first }, (_, step) => first + step + (behindKey ? 1 : 0));
  const [name, said] = behindKey ? ['indentation', parserSaid.indentation] : ['no-colon', parserSaid.noColon];
  return suspects.flatMap((line) => looksOf(line, lines) ?? one(name, said, ...visible(line, lines)));
}

function secondColon({ from, lines, errors }: Spot): readonly Problem[] {
  // a complaint about several lines is told line by line
  if (errors.some((other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === from)) return [];
  const line = lineAt(lines, from);
  const [start, end] = [lineStart(lines, line), visible(line, lines)[1]];
  const mark = markAt(lines, from);
  if (/[｛［【]/.test(mark)) return one('full-width-bracket', bracketSaid(mark), from);
  // the first of the two colons may be the wrong one, or a bracket in front of them missing
  const before = lookAlike(lines.text.slice(start, from));
  if (before) return [{ ...before, from: start + before.from, to: start + before.to }];
  const value = lines.text.slice(from, end);
  const last = value.at(-1) ?? '';
  if (isUnopened(value)) return one('extra-bracket', parserSaid.extraBracket(last), end - 1);
  return one('second-colon', parserSaid.secondColon(value), from, end);
}

function afterValue({ from, to, first, lines }: Spot): readonly Problem[] {
  const mark = markAt(lines, first);
  if (/[｝］】]/.test(mark)) return one('full-width-bracket', bracketSaid(mark), first);
  if (/[，、；]/.test(mark)) return one('full-width-comma', commaSaid(mark), first);
  const before =
    lines.text
      .slice(Math.max(0, from - quoted), from)
      .trimEnd()
      .at(-1) ?? '';
  if (before === '"' || before === "'") return one('text-after-quote', parserSaid.afterQuote, first, to);
  return one('after-value', parserSaid.afterValue, ...visible(lineAt(lines, first), lines));
}

const badEscape = ({ from, lines }: Spot): readonly Problem[] =>
  one('escape', parserSaid.escape(lines.text.slice(from, from + 2)), from, from + 2);

const looks = ({ first, lines }: Spot): readonly Problem[] | undefined => looksOf(lineAt(lines, first), lines);

const always =
  (name: string, said: Said) =>
  ({ first, to }: Spot): readonly Problem[] =>
    one(name, said, first, to);

const wholeLine =
  (name: string, said: Said) =>
  ({ first, lines }: Spot): readonly Problem[] =>
    one(name, said, ...visible(lineAt(lines, first), lines));

const extraBracket = ({ first, lines }: Spot): readonly Problem[] =>
  one('extra-bracket', parserSaid.extraBracket(markAt(lines, first)), first);

/** What is made of the parser's complaints, from the particular to the general. */
export const parserRules: readonly ParserRule[] = [
  { on: /^/, tell: tab },
  { on: / Flow (?:map|sequence) in block/, tell: bracket },
  { on: / Missing closing/, tell: quote },
  { on: /^BAD_DQ_ESCAPE/, tell: badEscape },
  { on: /^BAD_DIRECTIVE/, tell: wholeLine('directive', parserSaid.directive) },
  { on: / Tags and anchors must/, tell: tagWithoutSpace },
  { on: /^BAD_(?:SCALAR_START|ALIAS)/, tell: sign },
  { on: / Block scalar header| Not a YAML token/, tell: blockSign },
  { on: /^BLOCK_IN_FLOW| Missing (?:, |space)/, tell: missingComma },
  { on: / Unexpected (?:, in|empty item)/, tell: always('extra-comma', parserSaid.extraComma) },
  { on: / Nested mappings/, tell: secondColon },
  { on: /^MULTILINE_IMPLICIT_KEY/, tell: joinedLines },
  { on: /^KEY_OVER/, tell: wholeLine('long-key', parserSaid.longKey) },
  { on: / Comments must be/, tell: always('hash-without-space', parserSaid.hash) },
  { on: /^(?:MISSING_CHAR|BAD_INDENT|UNEXPECTED_TOKEN)/, tell: looks },
  { on: / on same line with key/, tell: always('dash-after-key', parserSaid.dashAfterKey) },
  { on: / at node end| Unexpected scalar token$/, tell: afterValue },
  { on: /flow-(?:seq|map)-end/, tell: extraBracket },
  { on: / followed by map values/, tell: wholeLine('no-colon', parserSaid.noColon) },
  {
    on: /^BAD_INDENT|^BLOCK_AS|^MULTILINE|without - indicator/,
    tell: wholeLine('indentation', parserSaid.indentation),
  },
];
