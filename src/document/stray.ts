/** Whether a text ends with a bracket that nothing in it opened. */
export function isUnopened(text: string): boolean {
  const close = text.charAt(text.length - 1);
  const open = close === '}' ? '{' : close === ']' ? '[' : undefined;
  return open !== undefined && text.split(close).length > text.split(open).length;
}

/** Whether a text ends with a double quote and has no other. */
export const isUnquoted = (text: string): boolean => text.endsWith('"') && text.indexOf('"') === text.length - 1;

/** Whether a text may have a stray mark; what passes here is none of the above. */
export const mayBeStray = (text: string): boolean => /[\]}"]$|＃/.test(text);
