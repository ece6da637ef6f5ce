import { oddSpace } from '../document/characters.ts';
import { type Lines, lineAt, lineStart, lineText } from '../document/lines.ts';
import type { Diagnostic, Span } from '../model/diagnostic.ts';
import { halfWidth, hasFullWidth } from '../model/half-width.ts';
import type { Edit } from './edits.ts';

/** The part of a text that a diagnostic speaks of. */
type Spot = { readonly from: number; readonly to: number; readonly source: string; readonly lines: Lines };

type Cure = (spot: Spot) => Edit | undefined;

/** What puts a problem of YAML right without touching a name or a sentence; undefined where that takes a person. */
export function markEdit({ code, span, severity }: Diagnostic, lines: Lines): Edit | undefined {
  const cure = cures[code];
  if (!span || !cure || (severity !== 'error' && code !== 'yaml/full-width-comma')) return undefined;
  return cure(spotOf(span, lines));
}

/** The same for a value of the wrong kind: a number, share or day in full-width digits, a group in full-width brackets. */
export function valueEdit({ code, span }: Diagnostic, lines: Lines): Edit | undefined {
  if (!span) return undefined;
  const spot = spotOf(span, lines);
  const { from, to, source } = spot;
  const by = halfWidth(source);
  const isNumber = /^-?\d+(?:\.\d+)?%?$|^\d+\/\d+$|^\d{4}-\d{2}-\d{2}$/.test(by);
  if (hasFullWidth(source) && isNumber) return { from, to, by };
  if (code !== 'schema/wrong-type') return undefined;
  return /^[｛［【]/.test(source) ? brackets(spot) : keys(spot);
}

function spotOf({ line, column, endLine, endColumn }: Span, lines: Lines): Spot {
  const [from, to] = [offsetOf(lines, line - 1, column), offsetOf(lines, endLine - 1, endColumn)];
  return { from, to, source: lines.text.slice(from, to), lines };
}

/** Columns count characters, of which some are two code units. */
const offsetOf = (lines: Lines, line: number, column: number): number =>
  lineStart(lines, line) +
  Array.from(lineText(lines, line))
    .slice(0, column - 1)
    .join('').length;

const cures: Readonly<Record<string, Cure>> = {
  'yaml/tab': indentation,
  'yaml/full-width-space': (spot) => (isAtStart(spot) ? indentation(spot) : space(spot)),
  'yaml/full-width-colon': colon,
  'yaml/full-width-dash': ({ from, lines }) => ({ from, to: behindBlanks(lines.text, from + 1), by: '- ' }),
  'yaml/full-width-hash': ({ from, to, source }) => (source === '＃' ? { from, to, by: '#' } : undefined),
  'yaml/full-width-bracket': brackets,
  'yaml/full-width-comma': names,
  'yaml/space-after-dash': ({ from, source }) => (source === '-' ? { from, to: from + 1, by: '- ' } : undefined),
};

const isAtStart = ({ from, lines }: Spot): boolean =>
  lines.text.slice(lineStart(lines, lineAt(lines, from)), from).trim() === '';

/** The blanks a line begins with: a tab or a wide space are two columns. */
function indentation({ from, lines }: Spot): Edit | undefined {
  const line = lineAt(lines, from);
  const start = lineStart(lines, line);
  const blanks = /^\s*/.exec(lineText(lines, line))?.[0] ?? '';
  if (from > start + blanks.length) return undefined;
  const by = blanks.replaceAll('\t', '  ').replaceAll('\u3000', '  ').replace(new RegExp(oddSpace.source, 'g'), ' ');
  return by === blanks ? undefined : { from: start, to: start + blanks.length, by };
}

/** Wide spaces behind a mark of YAML: one that YAML knows. */
function space({ from, lines }: Spot): Edit | undefined {
  const odd = new RegExp(`^${oddSpace.source}+`).exec(lines.text.slice(from, from + 100))?.[0] ?? '';
  return odd === '' ? undefined : { from, to: behindBlanks(lines.text, from + odd.length), by: ' ' };
}

const behindBlanks = (text: string, at: number): number =>
  at + (/^[ \u00a0\u3000]*/.exec(text.slice(at, at + 100))?.[0].length ?? 0);

/** A colon that ends a key; one inside a longer text may be meant. */
function colon({ from, to, source, lines }: Spot): Edit | undefined {
  if (source === '：')
    return { from, to: behindBlanks(lines.text, to), by: /^\s*$/m.test(restOfLine(lines, to)) ? ':' : ': ' };
  const at = source.indexOf('：');
  if (at < 0 || source.indexOf('：', at + 1) >= 0 || source.includes('，')) return undefined;
  return { from: from + at, to: behindBlanks(lines.text, from + at + 1), by: ': ' };
}

const restOfLine = (lines: Lines, at: number): string => lines.text.slice(at, lineEnd(lines, at));

function lineEnd({ text }: Lines, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

// keys with plain values, or plain values, between full-width brackets: no comma in it can belong to a sentence
const wholly = /^[｛{]\s*([^：:，,；;。{}[\]｛｝［］【】]+[：:]\s*[^：:，,；;。{}[\]｛｝［］【】]+[，,]?\s*)+[｝}]\s*$/;
const listed = /^[［【[]\s*([^：:，,；;。{}[\]｛｝［］【】]+[，,、]?\s*)+[］】\]]\s*$/;

/** Everything between full-width brackets that end with their line. */
function brackets({ from, lines }: Spot): Edit | undefined {
  const source = restOfLine(lines, from).trimEnd();
  if (!wholly.test(source) && !listed.test(source)) return undefined;
  const by = source
    .replace(/[｛［【]/g, (mark) => (mark === '｛' ? '{' : '['))
    .replace(/[｝］】]/g, (mark) => (mark === '｝' ? '}' : ']'))
    .replace(/\s*：\s*/g, ': ')
    .replace(/\s*[，、]\s*/g, ', ');
  return { from, to: from + source.length, by };
}

/** Lines that were read as one text because the colon behind each key is full-width. */
function keys({ from, to, source }: Spot): Edit | undefined {
  const areKeys = source.split('\n').every((line) => /^\s*[\p{L}\p{N}_-]{1,16}：\s*[^：，。]+$/u.test(line));
  return areKeys ? { from, to, by: source.replace(/：[ \u00a0\u3000]*/g, ': ') } : undefined;
}

/** A full-width comma between short names of a list; in a sentence it may be meant. */
function names({ from, to, source }: Spot): Edit | undefined {
  const parts = source.split('，').map((part) => part.trim());
  const areNames = parts.every((part) => /^[\p{L}\p{N}_-]{1,8}$/u.test(part));
  return areNames ? { from, to, by: parts.join(', ') } : undefined;
}
