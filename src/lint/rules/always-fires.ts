import { reachOf } from '../../reach/reach.ts';
import type { LintRule } from '../rule.ts';

/** A clause that has its effect whatever the facts are. */
export const alwaysFires: LintRule = {
  id: 'lint/always-fires',
  severity: 'warning',
  doc: {
    zh: '条款不论事实是什么都起作用：条件等于没有写',
    en: 'a clause has its effect whatever the facts are, as if it had no condition',
  },
  wrong:
    'facts: {dues: {ratio: 党费收缴率}}\nitems: [{id: a, points: 10, clauses: [{id: low, deduct: 1, below: {of: dues, line: 98}}]}]',
  right:
    'facts: {dues: {ratio: 党费收缴率}}\nitems: [{id: a, points: 10, clauses: [{id: low, deduct: 1, below: {of: dues, line: 98%}}]}]',
  find: ({ rubric }) =>
    reachOf(rubric).entries.flatMap(({ firings }) =>
      (firings ?? [])
        .filter(({ always }) => always)
        .map(({ clause }) => ({
          path: clause.path,
          message: {
            zh: `条款“${clause.id}”不论事实是什么都成立`,
            en: `the clause "${clause.id}" applies whatever the facts are`,
          },
          hint: {
            zh: '核对界线和条件：比率写百分数（98%，不是98），方向有没有写反',
            en: 'check its line and condition: ratios are written as percentages (98%, not 98), and the direction may be reversed',
          },
        })),
    ),
};
