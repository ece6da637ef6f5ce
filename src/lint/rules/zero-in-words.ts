import { compare, plainText } from '../../model/exact.ts';
import { countedIn } from '../clause-lists.ts';
import type { LintRule } from '../rule.ts';

/** Words that say nothing is earned, beside a clause that only takes a part. */
export const zeroInWords: LintRule = {
  id: 'lint/zero-in-words',
  severity: 'warning',
  doc: {
    zh: '文字写“本项不得分”，条款却只扣一部分。扣足本项分值、写了 then 清零，或说的是别的事不得分的不提示',
    en: 'the words say that the item earns nothing (不得分), but the clause takes only a part. Silent where it takes all the points, or empties the item by `then`',
  },
  wrong: 'items:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 2, fault: 资料造假，本项不得分}]}',
  right: 'items:\n  - {id: a, points: 5, clauses: [{id: x, zero: item, fault: 资料造假，本项不得分}]}',
  find: ({ rubric }) =>
    countedIn(rubric).flatMap(({ item, clause: { trigger, effect, escalation, path } }) => {
      if (!item || trigger.kind !== 'fault' || effect.kind !== 'deduct' || escalation?.empties) return [];
      const [words] = nothing.exec(trigger.text) ?? [];
      const { amount } = effect;
      if (words === undefined || amount.kind !== 'each' || compare(amount.points, item.points) >= 0) return [];
      return [
        {
          path: [...path, 'deduct'],
          message: {
            zh: `文字写“${words}”，这里只扣${plainText(amount.points)}分`,
            en: `the words say "${words}", but only ${plainText(amount.points)} is taken`,
          },
          hint: { zh: '改为 zero: item，或改正文字', en: 'write zero: item, or correct the words' },
        },
      ];
    }),
};

const nothing = /(?:(?:本|该|此)(?:小|分)?项)?(?:不得分|不给分|不计分|[得计记][0０零]分)(?=[。；;）)]?$)/u;
