import { compare, isPositive, plainText } from '../../model/exact.ts';
import { reachOf } from '../../reach/reach.ts';
import type { LintRule } from '../rule.ts';

/** An item whose points nobody can lose. */
export const neverLost: LintRule = {
  id: 'lint/never-lost',
  severity: 'warning',
  doc: {
    zh: '分项的分数无论什么情况都不会丢：人人满分，考核不起作用',
    en: 'nobody can lose any point of an item, so it tells nothing apart',
  },
  wrong:
    'facts: {visits: {count: 次}}\nitems: [{id: a, points: 10, clauses: [{id: few, deduct: 2, short: {of: visits, need: 0}}]}]',
  right:
    'facts: {visits: {count: 次}}\nitems: [{id: a, points: 10, clauses: [{id: few, deduct: 2, short: {of: visits, need: 4}}]}]',
  find: ({ rubric }) =>
    reachOf(rubric).items.flatMap(({ placed: { item }, reach }) => {
      if (reach.state !== 'known' || !isPositive(item.points) || compare(reach.low.points, item.points) < 0) return [];
      const points = plainText(item.points);
      return [
        {
          path: [...item.path, 'points'],
          message: {
            zh: `“${item.title}”的${points}分谁也丢不了：不论查到什么都是满分`,
            en: `nobody can lose any of the ${points} points of "${item.title}", whatever is found`,
          },
          hint: {
            zh: '核对各条的条件和扣分；本来就是人人都得的分，可写进 base',
            en: 'check the conditions and amounts of its clauses; points that everybody has belong into base',
          },
        },
      ];
    }),
};
