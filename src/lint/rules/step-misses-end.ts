import { divide, isPositive, isWhole, plainText, subtract } from '../../model/exact.ts';
import { rangesIn } from '../ranges-in.ts';
import type { LintRule } from '../rule.ts';

/** A range whose upper end no step comes to. */
export const stepMissesEnd: LintRule = {
  id: 'lint/step-misses-end',
  severity: 'warning',
  doc: {
    zh: '酌情的范围从下限起按步长走不到上限（0～5、步长2只能给0、2、4），上限永远给不出。没写步长的不提示',
    en: 'the steps of a range at discretion do not come to its upper end (0 to 5 in steps of 2 is 0, 2 or 4), so the end can never be given. Silent without a step',
  },
  wrong: 'items:\n  - {id: a, points: 5, clauses: [{id: x, judge: {from: 0, to: 5, step: 2}}]}',
  right: 'items:\n  - {id: a, points: 5, clauses: [{id: x, judge: {from: 0, to: 5, step: 1}}]}',
  find: ({ rubric }) =>
    rangesIn(rubric).flatMap(({ from, to, step, path }) => {
      if (step === undefined || !isPositive(step) || isWhole(divide(subtract(to, from), step))) return [];
      const [low, high, each] = [from, to, step].map((one) => plainText(one));
      return [
        {
          path: [...path, 'step'],
          message: {
            zh: `从${low}分起每档${each}分，给不出${high}分`,
            en: `from ${low} in steps of ${each} nobody comes to ${high}`,
          },
          hint: { zh: '改正步长或上下限', en: 'correct the step or an end of the range' },
        },
      ];
    }),
};
