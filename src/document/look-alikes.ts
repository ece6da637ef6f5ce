import { oddSpace } from './characters.ts';
import {
  bracketSaid,
  colonSaid,
  dashSaid,
  hashSaid,
  spaceAfterColonSaid,
  spaceAfterDashSaid,
  spaceSaid,
  tabSaid,
} from './look-alike-sentences.ts';
import type { Problem } from './problem.ts';

type Rule = (line: string) => Problem | undefined;

/** What on a line only looks like YAML: full-width marks, odd spaces, a missing space. Its place counts within the line. */
export function lookAlike(line: string): Problem | undefined {
  for (const rule of rules) {
    const found = rule(line);
    if (found) return found;
  }
  return undefined;
}

const tab: Rule = (line) => {
  const before = /^[^\S\t]*/.exec(line)?.[0].length ?? 0;
  return line[before] === '\t' ? { code: 'yaml/tab', ...tabSaid, from: before, to: before + 1 } : undefined;
};

const indentation = new RegExp(`^( *)(${oddSpace.source}+)`);

const oddIndentation: Rule = (line) => {
  const [, plain = '', odd = ''] = indentation.exec(line) ?? [];
  return odd
    ? { code: 'yaml/full-width-space', ...spaceSaid, from: plain.length, to: plain.length + odd.length }
    : undefined;
};

const hash: Rule = (line) => {
  const at = line.search(/\S/);
  return line[at] === '＃' ? { code: 'yaml/full-width-hash', ...hashSaid, from: at, to: at + 1 } : undefined;
};

const dash: Rule = (line) => {
  const [, before = '', mark] = /^(\s*(?:- +)*)([－—–−•·])\s*\S/.exec(line) ?? [];
  if (mark === undefined) return undefined;
  return { code: 'yaml/full-width-dash', ...dashSaid(mark), from: before.length, to: before.length + 1 };
};

const dashAlone: Rule = (line) => {
  const [, before] = /^(\s*)-[^\s\-\d.]/.exec(line) ?? [];
  if (before === undefined) return undefined;
  return { code: 'yaml/space-after-dash', ...spaceAfterDashSaid, from: before.length, to: before.length + 1 };
};

const bracket: Rule = (line) => {
  const [, before = '', mark] = /^(\s*(?:- +)*(?:[^\s:'"]+: +)?)([｛［【])/.exec(line) ?? [];
  if (mark === undefined) return undefined;
  return { code: 'yaml/full-width-bracket', ...bracketSaid(mark), from: before.length, to: before.length + 1 };
};

// a line up to the half-width colon that ends a key; all of it where there is none
const keyPart = (line: string): string => line.slice(0, line.search(/:(?:\s|$)|$/));

const colon: Rule = (line) => {
  const at = keyPart(line).indexOf('：');
  if (at < 0 || /^\s*(?:- +)*['"]/.test(line)) return undefined;
  return { code: 'yaml/full-width-colon', ...colonSaid(line), from: at, to: at + 1 };
};

const colonAndSpace = new RegExp(`:${oddSpace.source}`);

const oddSpaceAfterColon: Rule = (line) => {
  const at = line.search(colonAndSpace) + 1;
  return at > 0 ? { code: 'yaml/full-width-space', ...spaceSaid, from: at, to: at + 1 } : undefined;
};

const colonAlone: Rule = (line) => {
  const [, before] = /^(\s*(?:- +)*[^\s:'"[{\d][^\s:'"[{]*):(?=[^\s/])/.exec(keyPart(line)) ?? [];
  if (before === undefined) return undefined;
  return { code: 'yaml/space-after-colon', ...spaceAfterColonSaid(line), from: before.length, to: before.length + 1 };
};

const rules: readonly Rule[] = [
  tab,
  oddIndentation,
  hash,
  dash,
  dashAlone,
  bracket,
  colon,
  oddSpaceAfterColon,
  colonAlone,
];
