import { forbiddenCharacter, invisibleCharacter, oddSpace } from './characters.ts';
import type { Tree } from './document.ts';
import { bracketSaid, colonSaid, dashSaid, hashSaid, spaceAfterColonSaid, spaceSaid } from './look-alike-sentences.ts';
import type { Problem } from './problem.ts';
import { keySaid, textSaid } from './sentences.ts';

/** What is wrong with a key, without its place. */
export type Flaw = Pick<Problem, 'code' | 'severity' | 'message' | 'hint'>;

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
const edge = new RegExp(`^${oddSpace.source}|${oddSpace.source}$`);
const suspect = new RegExp(`^$|^[－＃｛［【]|[:：\\n\\t]|\\s-|${edge.source}|${invisibleCharacter.source}`);

// what nearly all keys look like; this is asked of every key of every file
const ordinary = /^[\w\u4e00-\u9fff-]+$/;

const spaceBehindColon = new RegExp(`:${oddSpace.source}`);

// the same few keys stand in every file
const known = new Set<string>();
const mostKnown = 5000;

/** Whether a key cannot have a flaw, however it was written. */
export function isPlainKey(key: string): boolean {
  if (known.has(key)) return true;
  if ((!ordinary.test(key) && suspect.test(key)) || forbidden.has(key)) return false;
  if (known.size < mostKnown) known.add(key);
  return true;
}

/** What is wrong with a key in front of a value; `plain` where it was written without quotes. */
export function keyFlaw(key: string, value: Tree, plain: boolean): Flaw | undefined {
  if (key === '') return { code: 'yaml/empty-key', ...keySaid.empty };
  if (forbidden.has(key)) return { code: 'yaml/forbidden-key', ...keySaid.forbidden(key) };
  const control = forbiddenCharacter.exec(key) ?? /[\t\n]/.exec(key);
  if (control) return { code: 'yaml/control-character', ...textSaid.control(control[0]) };
  const invisible = invisibleCharacter.exec(key);
  if (invisible) return { code: 'yaml/invisible-character', ...keySaid.invisible(key, invisible[0]) };
  if (edge.test(key)) return { code: 'yaml/full-width-space', ...keySaid.oddSpace(key) };
  return plain ? lookAlikeKey(key, value) : undefined;
}

function lookAlikeKey(key: string, value: Tree): Flaw | undefined {
  const first = key.charAt(0);
  if (first === '＃') return { code: 'yaml/full-width-hash', ...hashSaid };
  if (first === '－') return { code: 'yaml/full-width-dash', ...dashSaid(first) };
  if (/[｛［【]/.test(first)) return { code: 'yaml/full-width-bracket', ...bracketSaid(first) };
  if (key.includes('：')) {
    const severity = value === null || /：\s*[{[]/.test(key) ? 'error' : 'warning';
    return {
      code: 'yaml/full-width-colon',
      severity,
      ...colonSaid(key.replace(/，\s*/g, ', ').replace(/(?<=, [^：]*)：/g, ': ')),
    };
  }
  if (spaceBehindColon.test(key)) return { code: 'yaml/full-width-space', ...spaceSaid };
  // a colon inside a key is usual in times of day; before a bracket or without value it was to end the key
  const ends = /^[^:]+:[{[]/.test(key) || (value === null && /^[^\d:][^:]*:./.test(key));
  return ends ? { code: 'yaml/space-after-colon', ...spaceAfterColonSaid(key) } : undefined;
}
