import { countedIn } from '../clause-lists.ts';
import type { LintRule } from '../rule.ts';

/** Words that count, beside a clause that does not. */
export const countInWords: LintRule = {
  id: 'lint/count-in-words',
  severity: 'warning',
  doc: {
    zh: '文字写“每次扣”“每少一人扣”，条款却没有 per，只会计一次。“每月召开”一类只说频次、没有“每…扣（得、加）”的不提示',
    en: 'the words count (每次扣…, 每少一人扣…), but the clause has no `per` and counts once at most. Silent on frequencies such as 每月 without points behind them',
  },
  wrong: 'items:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 1, fault: 无故缺席的，每次扣1分}]}',
  right: 'items:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 1, fault: 无故缺席的，每次扣1分, per: 次}]}',
  find: ({ rubric }) =>
    countedIn(rubric).flatMap(({ clause: { trigger, path } }) => {
      if ((trigger.kind !== 'fault' && trigger.kind !== 'act') || trigger.per !== undefined) return [];
      const [words] = counting.exec(trigger.text) ?? [];
      if (words === undefined) return [];
      return [
        {
          path: [...path, trigger.kind],
          message: {
            zh: `文字写“${words}”，但没有 per，只会计一次`,
            en: `the words say "${words}", but without per it counts once`,
          },
          hint: { zh: '加上 per: 次（人、项……），或改正文字', en: 'add per: 次 (人, 项 …), or correct the words' },
        },
      ];
    }),
};

// a unit that counts cases, and points behind it in the same phrase
const counting =
  /每(?:少|缺|漏|差|超|有|发现|出现|发生)?(?:[一1]|)(?:人次|次|人|例|项|个|件|处|篇|条|份|起|户|名|期|场)[^，。；、,;]{0,8}(?:扣|得|加|奖)[^，。；、,;]{0,4}分/u;
