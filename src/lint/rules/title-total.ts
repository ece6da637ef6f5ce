import { compare, type Exact, parseExact, plainText } from '../../model/exact.ts';
import { halfWidth } from '../../model/half-width.ts';
import type { LintRule } from '../rule.ts';

/** A title that names another total than the rubric has. */
export const titleTotal: LintRule = {
  id: 'lint/title-total',
  severity: 'warning',
  doc: {
    zh: '名称写着百分制、千分制（或120分制之类），总分却是另一个数。名称里没有“…分制”的不提示',
    en: 'the title says 百分制 (out of 100), 千分制 (out of 1000) or the like, and the total is another. Silent where the title names none',
  },
  wrong: 'title: 党支部工作百分制考核办法\nitems:\n  - {id: a, points: 120, clauses: [{id: x, deduct: 1, fault: 甲}]}',
  right: 'title: 党支部工作百分制考核办法\nitems:\n  - {id: a, points: 100, clauses: [{id: x, deduct: 1, fault: 甲}]}',
  find: ({ rubric: { title, total } }) => {
    const [words, said] = /([百千]|\d+)分制/u.exec(halfWidth(title)) ?? [];
    const meant = said === undefined ? undefined : pointsOf(said);
    if (meant === undefined || compare(meant, total) === 0) return [];
    return [
      {
        path: ['total'],
        message: {
          zh: `名称写着“${words}”，总分却是${plainText(total)}`,
          en: `the title says "${words}", but the total is ${plainText(total)}`,
        },
        hint: { zh: '对照纸面，改正名称或总分', en: 'compare with the paper, and correct the title or the total' },
      },
    ];
  },
};

const pointsOf = (said: string): Exact | undefined =>
  said === '百' ? parseExact('100') : said === '千' ? parseExact('1000') : parseExact(said);
