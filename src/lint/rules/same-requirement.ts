import { neverTogether } from '../apart.ts';
import type { LintRule } from '../rule.ts';

/** Two items that ask for the same in the same words. */
export const sameRequirement: LintRule = {
  id: 'lint/same-requirement',
  severity: 'warning',
  doc: {
    zh: '两个分项的 requirement 一字不差，多半是复制后忘了改。不会同时适用的、不足8个字的不提示',
    en: 'two items have the same requirement word for word: most often a copy was not finished. Silent where never both apply, and on fewer than 8 characters',
  },
  wrong:
    'items:\n  - {id: a, points: 5, requirement: 每月相对固定1天开展主题党日, clauses: [{id: x, deduct: 1, fault: 甲}]}\n  - {id: b, points: 5, requirement: 每月相对固定1天开展主题党日, clauses: [{id: y, deduct: 1, fault: 乙}]}',
  right:
    'items:\n  - {id: a, points: 5, requirement: 每月相对固定1天开展主题党日, clauses: [{id: x, deduct: 1, fault: 甲}]}\n  - {id: b, points: 5, requirement: 每季度召开1次支部党员大会, clauses: [{id: y, deduct: 1, fault: 乙}]}',
  find: ({ rubric }) =>
    rubric.items.flatMap((item, i) => {
      const { requirement } = item;
      if (requirement === undefined || [...requirement].length < shortest) return [];
      const before = rubric.items
        .slice(0, i)
        .find((other) => other.requirement === requirement && !neverTogether(rubric, other, item));
      if (!before) return [];
      return [
        {
          path: [...item.path, 'requirement'],
          message: {
            zh: `考核内容与“${before.title}”一字不差`,
            en: `word for word the requirement of "${before.title}"`,
          },
          hint: { zh: '对照纸面改正，或合为一项', en: 'compare with the paper and correct it, or make them one item' },
        },
      ];
    }),
};

// shorter ones, such as 见附件, are no contents of their own
const shortest = 8;
