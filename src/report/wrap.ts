import { displayWidth } from './width.ts';

// 避头尾: these never begin a line, those never end one
const closing = '，。、；：？！）》”’〉】〕」』％…～·,;:!?)%';
const opening = '（《“‘〈【〔「『(';
const escapeClass = (marks: string): string => marks.replace(/[\\\]^-]/g, '\\$&');

// a piece stays together: opening marks, then a half-width word (with the unit behind a number) or one character, then closing marks
const pieceForm = new RegExp(
  ` +|[${escapeClass(opening)}]*(?:[!-'*-~]+(?:(?<=[0-9%])[分次个人项年月日天])?|[^ ]\\p{M}*)?[${escapeClass(closing)}]*`,
  'gu',
);

/** The text in lines no wider than the width; its own line ends stay. Words are kept whole where they fit a line. */
export const wrap = (text: string, width: number): readonly string[] =>
  text.split('\n').flatMap((line) => (displayWidth(line) <= width ? [line] : wrapLine(line, Math.max(2, width))));

function wrapLine(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  let used = 0;
  const end = () => {
    lines.push(current.trimEnd());
    [current, used] = ['', 0];
  };
  for (const piece of piecesOf(line, width)) {
    const size = displayWidth(piece);
    if (used + size > width && current !== '') end();
    // a space at which a line breaks is not carried over
    if (current === '' && lines.length > 0 && piece.trim() === '') continue;
    current += piece;
    used += size;
  }
  if (current !== '') end();
  return lines;
}

/** The pieces of a line; a piece wider than a line is taken apart, at a slash or hyphen if it has one. */
function* piecesOf(line: string, width: number): Generator<string> {
  for (const [piece] of line.matchAll(pieceForm)) {
    if (piece === '') continue;
    if (displayWidth(piece) <= width) yield piece;
    else yield* smaller(piece, width);
  }
}

function* smaller(piece: string, width: number): Generator<string> {
  for (const part of piece.match(/[^/_-]*[/_-]+|[^/_-]+/gu) ?? []) {
    if (displayWidth(part) <= width) yield part;
    else yield* characters(part);
  }
}

/** Single characters, each with the marks that combine with it. */
function* characters(text: string): Generator<string> {
  for (const [character] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) yield character;
}

/** The width of the widest piece of a text: it can be wrapped no narrower without being taken apart. */
export function pieceWidth(text: string): number {
  let widest = 0;
  for (const [piece] of text.matchAll(pieceForm)) widest = Math.max(widest, displayWidth(piece.trim()));
  return widest;
}
