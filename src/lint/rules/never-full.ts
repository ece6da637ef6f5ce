import { compare, isPositive, plainText } from '../../model/exact.ts';
import { reachOf } from '../../reach/reach.ts';
import type { LintRule } from '../rule.ts';

/** An item whose points nobody can have in full. */
export const neverFull: LintRule = {
  id: 'lint/never-full',
  severity: 'warning',
  doc: {
    zh: '分项的满分无论什么情况都得不到（例如两条扣分总有一条成立）',
    en: 'nobody can have all points of an item, whatever is found, such as where one of two deductions always applies',
  },
  wrong:
    'facts: {visits: {count: 次}}\nitems: [{id: a, points: 10, clauses: [{id: few, deduct: 2, when: {visits: "< 5"}}, {id: many, deduct: 1, when: {visits: ">= 5"}}]}]',
  right:
    'facts: {visits: {count: 次}}\nitems: [{id: a, points: 10, clauses: [{id: few, deduct: 2, when: {visits: "< 5"}}, {id: many, deduct: 1, when: {visits: ">= 50"}}]}]',
  find: ({ rubric }) =>
    reachOf(rubric).items.flatMap(({ placed: { item }, reach }) => {
      if (reach.state !== 'known' || compare(reach.high.points, item.points) >= 0) return [];
      const [most, points] = [plainText(reach.high.points), plainText(item.points)];
      const never = !isPositive(reach.high.points);
      return [
        {
          path: [...item.path, 'points'],
          message: {
            zh: never
              ? `“${item.title}”${points}分，谁也得不到分`
              : `“${item.title}”${points}分，谁也得不到满分：最多得${most}分`,
            en: `"${item.title}" has ${points} points, of which nobody can have more than ${most}`,
          },
          hint: {
            zh: '核对各条的条件、扣分和封顶，或改分值',
            en: 'check the conditions, amounts and caps of its clauses, or change its points',
          },
        },
      ];
    }),
};
