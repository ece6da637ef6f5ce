import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { invisibleCharacter } from './characters.ts';
import type { Tree } from './document.ts';
import { isPlainKey } from './key-flaw.ts';
import { isNothing } from './nothing.ts';
import { stray } from './stray.ts';
import { unfold } from './unfold.ts';

/**
 * What the fast parser may read otherwise than the exact one, or what deserves a word that only the exact one can say.
 * Each pattern was found by comparing the two on millions of texts; to be refused here costs a file two milliseconds.
 */
const risks: readonly RegExp[] = [
  // tabs, escapes, and characters nobody sees
  new RegExp(`[\\t\\\\]|${invisibleCharacter.source}`),
  // where a value or key begins: anchors, aliases, tags, block texts, explicit keys, and signs that may not stand there
  /[&*!%@`|>?](?<=(?:^|[\s[{,:-]).)/m,
  // in brackets: keys that are empty or brackets themselves
  /:(?<=[[{,\]}] *:)/,
  // comments without a space before them
  /#(?<=["'[\]{},]#)/,
  // lines that are no comment, no entry of a single list, and begin with no simple key: mostly lines that continue others
  /^(?! *(?:$|#|- +(?!-(?: |$))[^\s#]|(?:[^\s\-?:,[\]{}#&*!|>'"%@`.][^:#\n'"[\]{},]{0,200}|"[^"\n]{0,200}"):(?: |$)))/m,
];

// the exact parser refuses keys of more than 1024 characters
const longest = 1000;

/** Reads a text with the fast parser. Undefined wherever the exact one might not agree or has something to say. */
export function readFast(source: string): Tree | undefined {
  const text = source.includes(': >-\n') ? withoutFolds(source) : source;
  if (risks.some((risk) => risk.test(text)) || hasLongLine(text)) return undefined;
  const data = loaded(text);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  return isSound(data as Tree, mayHideKeys.test(text)) ? (data as Tree) : undefined;
}

// only where a line begins: there it can be inside nothing else
const fold = /^([^\s\-?:,[\]{}#&*!|>'"%@`.][^:#\n'"[\]{},]{0,200}: )(>-\n((?: +\S.*\n)+))(?![ \n])/gm;

/** A text whose notes over several lines (`note: >-`) stand on one line each; what is not quite simple is left as it stands. */
const withoutFolds = (text: string): string =>
  text.replace(fold, (whole, key: string, raw: string, body: string) => {
    const lines = body.slice(0, -1).split('\n');
    const indent = body.search(/[^ ]/);
    if (lines.some((line) => line.search(/[^ ]/) !== indent || /\s$/.test(line))) return whole;
    const said = unfold(lines.map((line) => line.slice(indent)).join(' '), raw);
    return `${key}'${said.replaceAll("'", "''")}'\n`;
  });

function hasLongLine(text: string): boolean {
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    if (end - start > longest) return true;
    start = end + 1;
  }
  return text.length - start > longest;
}

function loaded(text: string): unknown {
  let warned = false;
  const onWarning = (): void => {
    warned = true;
  };
  const options = { schema: FAILSAFE_SCHEMA, maxDepth: 50, onWarning };
  try {
    const data = load(text, options);
    return warned ? undefined : data;
  } catch {
    return undefined;
  }
}

// a bracket as key without value leaves no trace in the data but the missing value
const mayHideKeys = /[{,]\s*[[{]/;

function isSound(tree: Tree, mayHide: boolean): boolean {
  if (typeof tree === 'string') return isSoundText(tree);
  if (tree === null) return true;
  if (isList(tree)) return tree.every((entry) => isSound(entry, mayHide) && !isJoined(entry));
  for (const key in tree) {
    const value = tree[key] ?? null;
    if (!isPlainKey(key) || (value === null && mayHide) || !isSound(value, mayHide)) return false;
  }
  return true;
}

const isList = (tree: Tree): tree is readonly Tree[] => Array.isArray(tree);

// a list entry joined to the line above it leaves its dash in the text
const odd = new RegExp(`[\\n ]-|${stray.source}`);

const isSoundText = (text: string): boolean => !odd.test(text) && !isNothing(text);

const isJoined = (entry: Tree): boolean => typeof entry === 'string' && entry.includes('，');
