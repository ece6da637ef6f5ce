import stringWidth from 'string-width';

/** How many terminal columns a character takes: two for Chinese and other wide ones, none for marks without width. */
export function columnsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code < 0x7f) return 1;
  // nearly all the rest of an office text
  return code >= 0x4e00 && code <= 0x9fff ? 2 : stringWidth(character);
}
