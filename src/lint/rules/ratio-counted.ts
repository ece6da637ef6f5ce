import { countedIn } from '../clause-lists.ts';
import type { LintRule } from '../rule.ts';

/** A ratio counted as if it were a number of things. */
export const ratioCounted: LintRule = {
  id: 'lint/ratio-counted',
  severity: 'warning',
  doc: {
    zh: 'short、over、each 按“几个”计，用在比率上只会计零点几次（差5个百分点计0.05次）。用 below、above 加 every 的不提示',
    en: '`short`, `over` and `each` count things; of a ratio they count a fraction of one (5 points short are 0.05). Silent on `below` and `above`, which count steps',
  },
  wrong:
    'facts:\n  attendance: {ratio: 到会率}\nitems:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 1, short: {of: attendance, need: 90%}}]}',
  right:
    'facts:\n  attendance: {ratio: 到会率}\nitems:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 1, below: {of: attendance, line: 90%, every: 1%, steps: begun}}]}',
  find: ({ rubric }) =>
    countedIn(rubric).flatMap(({ clause: { trigger, path } }) => {
      if (trigger.kind !== 'short' && trigger.kind !== 'over' && trigger.kind !== 'each') return [];
      const { kind, title } = trigger.of;
      if (kind !== 'ratio') return [];
      return [
        {
          path: [...path, trigger.kind],
          message: {
            zh: `“${title}”是比率，${trigger.kind} 只会计零点几次`,
            en: `"${title}" is a ratio, of which ${trigger.kind} counts a fraction of one`,
          },
          hint: {
            zh: '改用 below 或 above，并写 every: 1% 和 steps',
            en: 'use below or above, with every: 1% and steps',
          },
        },
      ];
    }),
};
