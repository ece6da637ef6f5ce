/** Characters that must not stand in a file: controls, line separators, and marks that turn the direction of writing. Tab and line feed may. */
export const forbiddenCharacter = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/;

/** Characters without width: they make two names differ that look alike. */
export const invisibleCharacter = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/;

/** Spaces that look like one but are none to YAML: the ideographic, the no-break and the other wide and narrow ones. */
export const oddSpace = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;

/** `U+200B`: how a character that cannot be seen is named. */
export const codePointName = (text: string): string =>
  `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
