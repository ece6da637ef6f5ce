import { compare, type Exact, isZero, plainText } from '../../model/exact.ts';
import { countedIn } from '../clause-lists.ts';
import type { Finding, LintRule } from '../rule.ts';

/** A single amount or a cap that is larger than the item it acts on. */
export const beyondItem: LintRule = {
  id: 'lint/beyond-item',
  severity: 'info',
  doc: {
    zh: '一次扣（给）的分，或一条的 cap，比本项分值还多，纸面的数永远到不了。几次相加超过分值（扣完为止）、按级别、酌情和倒扣、加分的不提示',
    en: 'a single amount or a cap exceeds the points of its item, so the number on paper is never reached. Silent where only several counts together exceed them (which is usual), on amounts by level or at discretion, and on bonus and penalties',
  },
  wrong: 'items:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 8, fault: 未按期换届}]}',
  right: 'items:\n  - {id: a, points: 5, clauses: [{id: x, zero: item, fault: 未按期换届}]}',
  find: ({ rubric }) =>
    countedIn(rubric).flatMap(({ item, clause }) => {
      const { effect, cap, path } = clause;
      if (!item || isZero(item.points) || (effect.kind !== 'deduct' && effect.kind !== 'earn')) return [];
      const { amount } = effect;
      const each = amount.kind === 'each' && compare(amount.points, item.points) > 0;
      const capped = cap !== undefined && compare(cap, item.points) > 0;
      return [
        ...(each ? [beyond([...path, effect.kind], amount.points, item.points)] : []),
        ...(capped ? [beyond([...path, 'cap'], cap, item.points)] : []),
      ];
    }),
};

const beyond = (path: Finding['path'], amount: Exact, points: Exact): Finding => ({
  path,
  message: {
    zh: `${plainText(amount)}分超过本项的${plainText(points)}分`,
    en: `${plainText(amount)} is more than the ${plainText(points)} of the item`,
  },
  hint: {
    zh: '要整项不得分，写 zero: item；否则改正数字',
    en: 'if the item is to earn nothing, write zero: item; otherwise correct the number',
  },
});
