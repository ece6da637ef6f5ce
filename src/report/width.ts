import stringWidth from 'string-width';

// what may move a terminal, hide in a name or turn its direction, and halves of surrogate pairs
const marks = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/u;
const escaped = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]/gu;
const ignorable = /\p{Default_Ignorable_Code_Point}/gu;

/** The text as it may be printed: line feeds stay, other control characters become `\u{1b}`, invisible ones are left out. */
export function visible(text: string): string {
  if (!marks.test(text)) return text;
  return text.replaceAll('\r\n', '\n').replaceAll('\t', ' ').replace(escaped, escapeMark).replace(ignorable, '');
}

const escapeMark = (mark: string): string => (mark === '\n' ? mark : `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`);

const measured = new Map<string, number>();
const mostMeasured = 5000;

/** How many half-width columns a line takes on a terminal. */
export const displayWidth = (text: string): number => quickWidth(text) ?? slowWidth(text);

/** The width of a text of ordinary characters, none of which can do anything but be seen; undefined for all others. */
export function quickWidth(text: string): number | undefined {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) {
    const own = plainWidth(text.charCodeAt(i));
    if (own === 0) return undefined;
    width += own;
  }
  return width;
}

/** The width of a character that always stands by itself; 0 for all others. */
function plainWidth(code: number): number {
  if (code >= 0x20 && code <= 0x7e) return 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  return markWidths.get(code) ?? (isFullForm(code) ? 2 : 0);
}

/** Full-width forms of ASCII: ！ to ｠. */
const isFullForm = (code: number): boolean => code >= 0xff01 && code <= 0xff60;

const codes = (marks: string, width: number) => Array.from(marks, (mark) => [mark.charCodeAt(0), width] as const);

const markWidths: ReadonlyMap<number, number> = new Map([
  ...codes('“”‘’—–…·×÷≈≥≤≠±℃─│├└┌┐┘┤┬┴┼', 1),
  ...codes('　、。〃々〇〈〉《》「」『』【】〒〔〕〖〗〜㎡', 2),
]);

// emoji, combining marks, rare characters: right but slow, so once per text
function slowWidth(text: string): number {
  const known = measured.get(text);
  if (known !== undefined) return known;
  const width = stringWidth(text);
  if (measured.size >= mostMeasured) measured.clear();
  measured.set(text, width);
  return width;
}

/** The text in the middle of the width. */
export const centred = (text: string, width: number): string =>
  `${' '.repeat(Math.max(0, Math.floor((width - displayWidth(text)) / 2)))}${text}`;
