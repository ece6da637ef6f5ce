import { countedIn } from '../clause-lists.ts';
import type { Finding, LintRule } from '../rule.ts';

/** Words that count, beside a clause that does not, or counts something else. */
export const countInWords: LintRule = {
  id: 'lint/count-in-words',
  severity: 'warning',
  doc: {
    zh: '文字写“每次扣”“每少一人扣”，条款却没有 per，只会计一次；或 per 是另一种单位（文字按人，per 按次）。“每月召开”一类只说频次、没有“每…扣（得、加）”的不提示',
    en: 'the words count (每次扣…, 每少一人扣…), but the clause has no `per` and counts once at most, or its `per` is another unit. Silent on frequencies such as 每月 without points behind them',
  },
  wrong: 'items:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 1, fault: 无故缺席的，每次扣1分}]}',
  right: 'items:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 1, fault: 无故缺席的，每次扣1分, per: 次}]}',
  find: ({ rubric }) =>
    countedIn(rubric).flatMap(({ clause: { trigger, path } }) => {
      if (trigger.kind !== 'fault' && trigger.kind !== 'act') return [];
      const [words, unit] = counting.exec(trigger.text) ?? [];
      if (words === undefined || unit === undefined || unit === trigger.per) return [];
      if (trigger.per === undefined) return [once(words, unit, [...path, trigger.kind])];
      return isUnit.test(trigger.per) ? [otherwise(words, trigger.per, [...path, 'per'])] : [];
    }),
};

const units = '人次|次|人|例|项|个|件|处|篇|条|份|起|户|名|期|场';
const isUnit = new RegExp(`^(?:${units})$`, 'u');
// a unit that counts cases, and points behind it in the same phrase
const counting = new RegExp(
  `每(?:少|缺|漏|差|超|有|发现|出现|发生)?[一1]?(${units})[^，。；、,;]{0,8}(?:扣|得|加|奖)[^，。；、,;]{0,4}分`,
  'u',
);

const once = (words: string, unit: string, path: Finding['path']): Finding => ({
  path,
  message: {
    zh: `文字写“${words}”，但没有 per，只会计一次`,
    en: `the words say "${words}", but without per it counts once`,
  },
  hint: { zh: `加上 per: ${unit}，或改正文字`, en: `add per: ${unit}, or correct the words` },
});

const otherwise = (words: string, per: string, path: Finding['path']): Finding => ({
  path,
  message: { zh: `文字写“${words}”，per 却是“${per}”`, en: `the words say "${words}", but per is "${per}"` },
  hint: { zh: '改成同一种单位', en: 'use the same unit' },
});
