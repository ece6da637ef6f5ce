import { mostEach } from '../../clauses/amount.ts';
import { compare, plainText } from '../../model/exact.ts';
import { countedIn } from '../clause-lists.ts';
import type { LintRule } from '../rule.ts';

/** A cap that cuts off even a single count. */
export const capBelowAmount: LintRule = {
  id: 'lint/cap-below-amount',
  severity: 'warning',
  doc: {
    zh: '一条的 cap 比它计一次的分值还小，写明的分值永远计不满。等于一次分值的不提示',
    en: 'the cap of a clause is below what a single count is worth, so that amount never counts in full. Silent where they are equal',
  },
  wrong: 'items:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 2, fault: 未建台账, per: 项, cap: 1}]}',
  right: 'items:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 1, fault: 未建台账, per: 项, cap: 2}]}',
  find: ({ rubric }) =>
    countedIn(rubric).flatMap(({ clause: { effect, cap, path } }) => {
      if (effect.kind === 'zero' || cap === undefined || compare(cap, mostEach(effect.amount)) >= 0) return [];
      const [most, limit] = [plainText(mostEach(effect.amount)), plainText(cap)];
      return [
        {
          path: [...path, 'cap'],
          message: {
            zh: `计一次就有${most}分，却封顶${limit}分`,
            en: `a single count is worth ${most}, but the cap is ${limit}`,
          },
          hint: { zh: '对照纸面，改正分值或 cap', en: 'compare with the paper, and correct the amount or the cap' },
        },
      ];
    }),
};
