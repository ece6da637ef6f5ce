import { isZero } from '../../model/exact.ts';
import type { LintRule } from '../rule.ts';

/** A standard that is covered, but by nothing that counts. */
export const standardUncounted: LintRule = {
  id: 'lint/standard-uncounted',
  severity: 'warning',
  doc: {
    zh: '一条标准只由不计分的分项覆盖（counts: false、分值或权重为0），达不达标都不影响得分。另有计分的分项覆盖的不提示',
    en: 'a standard is covered only by items that do not count (`counts: false`, no points, a weight of 0), so meeting it moves nothing. Silent where another item that counts covers it as well',
  },
  wrong:
    'standards: [按期换届]\nitems:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 1, fault: 甲}]}\n  - {id: b, points: 3, counts: false, covers: [按期换届], clauses: [{id: y, deduct: 1, fault: 未按期换届}]}',
  right:
    'standards: [按期换届]\nitems:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 1, fault: 甲}]}\n  - {id: b, points: 3, covers: [按期换届], clauses: [{id: y, deduct: 1, fault: 未按期换届}]}',
  find: ({ rubric: { standards, items } }) =>
    standards.flatMap((standard, i) => {
      const covering = items.filter(({ covers }) => covers.includes(standard));
      if (covering.length === 0 || covering.some(({ counts, inTotal }) => counts && !isZero(inTotal))) return [];
      const titles = covering.map(({ title }) => title).join('、');
      return [
        {
          path: ['standards', i],
          message: {
            zh: `“${standard}”只由不计分的“${titles}”覆盖`,
            en: `"${standard}" is covered only by what does not count: ${titles}`,
          },
          hint: { zh: '让一个计分的分项覆盖它', en: 'let an item that counts cover it' },
        },
      ];
    }),
};
