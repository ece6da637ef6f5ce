import type { Finding, LintRule } from '../rule.ts';
import { type PlacedText, textsIn } from '../texts.ts';

/** Full-width digits and letters, which look alike and are others. */
export const fullWidth: LintRule = {
  id: 'lint/full-width',
  severity: 'warning',
  doc: {
    zh: '文字里有全角数字、字母或百分号（２分、９０％）：与半角的看着一样，查找、对照和证据里的级别名都对不上。全角标点不提示',
    en: 'a text holds full-width digits, letters or percent signs (２分): they look like others and are not found, nor do levels in evidence match. Silent on full-width punctuation',
  },
  wrong:
    'items:\n  - {id: a, points: 5, requirement: 每季度召开１次支部党员大会, clauses: [{id: x, deduct: 1, fault: 甲}]}',
  right:
    'items:\n  - {id: a, points: 5, requirement: 每季度召开1次支部党员大会, clauses: [{id: x, deduct: 1, fault: 甲}]}',
  find: ({ document }) =>
    textsIn(document.data)
      .filter(({ text }) => wide.test(text))
      .map(wideIn),
};

const wide = /[０-９Ａ-Ｚａ-ｚ％]/u;

function wideIn({ text, path, atKey }: PlacedText): Finding {
  const [mark = ''] = wide.exec(text) ?? [];
  const narrow = String.fromCharCode(mark.charCodeAt(0) - 0xfee0);
  return {
    path,
    atKey,
    message: { zh: `文字里有全角的“${mark}”`, en: `the text holds a full-width "${mark}"` },
    hint: { zh: `改成半角的“${narrow}”`, en: `write the half-width "${narrow}"` },
  };
}
