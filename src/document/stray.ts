/** Whether a text ends with a bracket that nothing in it opened. */
export function isUnopened(text: string): boolean {
  const close = text.charAt(text.length - 1);
  const open = close === '}' ? '{' : close === ']' ? '[' : undefined;
  return open !== undefined && text.split(close).length > text.split(open).length;
}

/** Whether a text ends with a double quote and has no other. */
export const isUnquoted = (text: string): boolean => text.endsWith('"') && text.indexOf('"') === text.length - 1;

/** What a stray mark looks like; a text without it has none of the above. */
export const stray = /[\]}"]$|＃/;

/** Whether a text may have a stray mark. */
export const mayBeStray = (text: string): boolean => stray.test(text);
