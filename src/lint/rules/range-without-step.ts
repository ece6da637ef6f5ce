import { equals, plainText } from '../../model/exact.ts';
import { rangesIn } from '../ranges-in.ts';
import type { LintRule } from '../rule.ts';

/** Discretion down to the last decimal. */
export const rangeWithoutStep: LintRule = {
  id: 'lint/range-without-step',
  severity: 'info',
  doc: {
    zh: '酌情给（扣）分没有写步长，3.27分也能给，检查人之间无从比较。上下限相同的不提示',
    en: 'points at discretion have no step: 3.27 may be given, and assessors cannot be compared. Silent where both ends are the same',
  },
  wrong: 'items:\n  - {id: a, points: 5, clauses: [{id: x, judge: {from: 0, to: 5}}]}',
  right: 'items:\n  - {id: a, points: 5, clauses: [{id: x, judge: {from: 0, to: 5, step: 0.5}}]}',
  find: ({ rubric }) =>
    rangesIn(rubric).flatMap(({ from, to, step, path }) => {
      if (step !== undefined || equals(from, to)) return [];
      const [low, high] = [plainText(from), plainText(to)];
      return [
        {
          path,
          message: {
            zh: `酌情${low}～${high}分没有写步长`,
            en: `${low} to ${high} at discretion has no step`,
          },
          hint: { zh: '写上步长，如 step: 0.5', en: 'add a step, such as step: 0.5' },
        },
      ];
    }),
};
