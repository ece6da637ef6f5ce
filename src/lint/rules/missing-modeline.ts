import type { LintRule } from '../rule.ts';

/** A file that does not say which schema it follows: editors then cannot help to fill it in. */
export const missingModeline: LintRule = {
  id: 'lint/missing-modeline',
  severity: 'info',
  doc: {
    zh: '文件开头没有指明 Schema，编辑器就不会提示该填什么，也不会当场标出错误',
    en: 'the file does not name its schema at the top, so editors neither suggest what to write nor mark errors',
  },
  wrong: 'rubric: demo\nitems: [{id: a, points: 5, clauses: [{id: x, deduct: 1, fault: 甲}]}]',
  right:
    '# yaml-language-server: $schema=rubric.schema.json\nrubric: demo\nitems: [{id: a, points: 5, clauses: [{id: x, deduct: 1, fault: 甲}]}]',
  find: ({ document: { text, origin } }) => {
    // the text of what was put together is that of its base, which is checked by itself
    if (origin) return [];
    const above = /^(?:\s*(?:#.*)?\n)*/.exec(text)?.[0] ?? '';
    if (text === '' || /^\s*#\s*yaml-language-server:/m.test(above)) return [];
    return [
      {
        path: [],
        message: { zh: '文件开头没有指明 Schema', en: 'the file does not name its schema at the top' },
        hint: {
          zh: '用 score check --fix 补上，或写一行 # yaml-language-server: $schema=rubric.schema.json',
          en: 'add it with score check --fix, or write # yaml-language-server: $schema=rubric.schema.json',
        },
      },
    ];
  },
};
