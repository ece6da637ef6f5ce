import type { Finding, LintRule } from '../rule.ts';
import { type PlacedText, textsIn } from '../texts.ts';

/** Spaces nobody sees and everybody trips over. */
export const straySpace: LintRule = {
  id: 'lint/stray-space',
  severity: 'warning',
  doc: {
    zh: '名称或文字的首尾有空格，或夹有全角空格、连续空格、看不见的字符：看着一样，查找和对照却对不上。中英文之间的单个空格、分行书写的缩进不提示',
    en: 'a title or text begins or ends with a space, or holds a full-width, doubled or invisible one: it looks the same and is not found. Silent on single spaces between words, and on the line ends and indents of a text of several lines',
  },
  wrong: 'items:\n  - {id: a, title: "三会一课 ", points: 5, clauses: [{id: x, deduct: 1, fault: 甲}]}',
  right: 'items:\n  - {id: a, title: 三会一课, points: 5, clauses: [{id: x, deduct: 1, fault: 甲}]}',
  find: ({ document }) =>
    textsIn(document.data)
      .filter(({ text }) => stray.test(text))
      .map(strayIn),
};

// at either end, doubled inside a line (but not after a full stop), no-break and ideographic, or without any width
const stray = /^[ \t]|[ \t]$|(?<=[^\s.!?:;]) {2,}(?=\S)|[\u00a0\u3000\u200b-\u200f\u2060\ufeff]/u;

const strayIn = ({ text, path, atKey }: PlacedText): Finding => ({
  path,
  atKey,
  message: {
    zh: `“${text}”里有多余的空格或看不见的字符`,
    en: `"${text}" holds a stray space or an invisible character`,
  },
  hint: { zh: '删去多余的空格', en: 'remove the space' },
});
