import type { Leaf } from './layout.ts';

// what nobody takes for a number, a date, a condition or a sign of YAML: one word that begins with a letter and holds no digit
const plainly = /^(?:\p{Script=Han}|[A-Za-z])(?:[\p{Script=Han}A-Za-z_（）《》、；。·/-])*$/u;
const chinese = /\p{Script=Han}/u;
const plainlyWithDigits = /^\p{Script=Han}[\p{Script=Han}\w（）《》、；。·/-]*$/u;
const otherwiseRead = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/** Whether a text means the same without quotes, to this program and to every other. */
const needsNoQuotes = (text: string): boolean =>
  !otherwiseRead.test(text) && (plainly.test(text) || (chinese.test(text) && plainlyWithDigits.test(text)));

/** A text of one line as it is written: quotes only where they are needed, and then double ones where nothing has to be escaped. */
export function leafText({ style, raw, text }: Leaf): string {
  if (style !== 'quoted' || raw.includes('\n')) return raw;
  if (needsNoQuotes(text)) return text;
  const isSimple = raw.startsWith("'") && !/["\\\p{Cc}]/u.test(text);
  return isSimple ? `"${text}"` : raw;
}

/** The first line of a text, and the lines that follow, indented by so many columns. */
export function leafLines(leaf: Leaf, indent: number): readonly [string, ...string[]] {
  if (leaf.style === 'lines') return blockLines(leaf, indent);
  const [first = '', ...rest] = leafText(leaf).split('\n');
  const margin = ' '.repeat(indent);
  return [first.trimEnd(), ...rest.map((line) => (line.trim() === '' ? '' : margin + trimmed(line)))];
}

// a line that ends in `\` goes on in the next, with the blanks before that mark
const trimmed = (line: string): string => line.trim();

/** A block of lines: its mark, and its lines at their new indentation. */
function blockLines({ raw, text }: Leaf, indent: number): readonly [string, ...string[]] {
  const [mark = '|', ...lines] = raw.split('\n');
  const keeps = mark.includes('+');
  const old =
    indentOf(lines.find((line) => line.trim() !== '')) - indentOf(text.split('\n').find((line) => line.trim() !== ''));
  const body = lines.map((line) => line.slice(Math.min(old, indentOf(line))));
  while (!keeps && body.at(-1)?.trim() === '') body.pop();
  if (keeps && raw.endsWith('\n')) body.pop();
  const isIndented = /^\s/.test(body.find((line) => line.trim() !== '') ?? '');
  const chomping = /[+-]/.exec(mark.replace(/#.*/, ''))?.[0] ?? '';
  const margin = ' '.repeat(indent);
  return [
    `${mark.charAt(0)}${isIndented ? '2' : ''}${chomping}`,
    ...body.map((line) => (line === '' ? '' : margin + line)),
  ];
}

const indentOf = (line = ''): number => /^ */.exec(line)?.[0].length ?? 0;
