import { reachGrade } from '../../reach/grades.ts';
import { reachOf } from '../../reach/reach.ts';
import type { LintRule } from '../rule.ts';

/** A grade that everybody gets. */
export const gradeCertain: LintRule = {
  id: 'lint/grade-certain',
  severity: 'warning',
  doc: {
    zh: '不论查到什么，人人都是同一个等次：分等不起作用',
    en: 'everybody gets the same grade, whatever is found',
  },
  wrong:
    'base: 60\nitems: [{id: a, points: 40, clauses: [{id: x, deduct: 5, fault: 甲}]}]\ngrades: [{id: pass, from: 60}, {id: fail}]',
  right:
    'base: 60\nitems: [{id: a, points: 40, clauses: [{id: x, deduct: 5, fault: 甲}]}]\ngrades: [{id: pass, from: 98}, {id: fail}]',
  find: ({ rubric }) => {
    const { totals } = reachOf(rubric);
    if (!totals || rubric.grades.length < 2) return [];
    const open = rubric.grades.filter((grade) => reachGrade(rubric, grade, totals).state === 'open');
    const [only, ...others] = open;
    if (!only || others.length > 0) return [];
    return [
      {
        path: only.path,
        message: {
          zh: `不论查到什么，人人都是“${only.title}”`,
          en: `whatever is found, everybody gets the grade "${only.title}"`,
        },
        hint: { zh: '核对各等次的分数线和条件', en: 'check the lines and conditions of the grades' },
      },
    ];
  },
};
