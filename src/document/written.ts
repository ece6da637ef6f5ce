import type { Tree } from './document.ts';

// letters, Chinese characters, digits and marks that mean nothing to YAML, neither first nor last a space
const plain = /^[\p{L}\p{N}（《“][\p{L}\p{N} ，。；：、（）《》“”！？%.+/_·～≥≤×-]*$/u;

// what may stand in no YAML file as it is
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** A text as YAML: as it is where nobody can misread it, else in double quotes. */
export function written(text: string): string {
  if (plain.test(text) && !text.endsWith(' ') && !/^(null|true|false|yes|no|on|off|y|n)$/i.test(text)) return text;
  return quoted(text);
}

/** Texts, lists and mappings as JSON, which YAML reads alike; what may not stand in a file is written by its number. */
export const quoted = (tree: Tree): string =>
  JSON.stringify(tree).replace(hidden, (mark) => mark.split('').map(numbered).join(''));

const numbered = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
