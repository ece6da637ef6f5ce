import { isPositive } from '../../model/exact.ts';
import { countedIn } from '../clause-lists.ts';
import type { LintRule } from '../rule.ts';

/** A clause that takes or gives nothing. */
export const noPoints: LintRule = {
  id: 'lint/no-points',
  severity: 'warning',
  doc: {
    zh: '一条的分值写成了0，触发也不起作用。按级别分值中个别级别为0的不提示',
    en: 'the amount of a clause is 0, so it does nothing. Silent where only some levels of it are 0',
  },
  wrong: 'items:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 0, fault: 台账不全}]}',
  right: 'items:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 1, fault: 台账不全}]}',
  find: ({ rubric }) =>
    countedIn(rubric).flatMap(({ clause: { effect, path } }) => {
      if (effect.kind === 'zero' || effect.amount.kind !== 'each' || isPositive(effect.amount.points)) return [];
      return [
        {
          path: [...path, effect.kind],
          message: { zh: '分值为0，这一条不起作用', en: 'the amount is 0, so this clause does nothing' },
          hint: { zh: '写一个大于0的分值', en: 'write an amount above 0' },
        },
      ];
    }),
};
