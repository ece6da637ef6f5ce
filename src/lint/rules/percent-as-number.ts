import type { LintRule } from '../rule.ts';

/** A percentage declared as a plain number. */
export const percentAsNumber: LintRule = {
  id: 'lint/percent-as-number',
  severity: 'info',
  doc: {
    zh: '以“%”为单位的数：声明为 ratio 才能写 21/23，分母留得住、算得准。单位不是百分号的不提示',
    en: 'a number whose unit is `%`: as a `ratio` it may be written 21/23, keeps its denominator and stays exact. Silent on every other unit',
  },
  wrong:
    'facts:\n  attendance: {number: "%", title: 到会率}\nitems:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 1, below: {of: attendance, line: 90}}]}',
  right:
    'facts:\n  attendance: {ratio: 到会率}\nitems:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 1, below: {of: attendance, line: 90%}}]}',
  find: ({ rubric }) =>
    [...rubric.facts.values()].flatMap(({ name, kind, unit, title, from }) => {
      if ((kind !== 'number' && kind !== 'count') || !/^[%％]$/u.test(unit)) return [];
      return [
        {
          path: [from, name, kind],
          message: { zh: `“${title}”是百分比，却声明成数`, en: `"${title}" is a percentage declared as a number` },
          hint: {
            zh: `改为 ratio: ${title}，界限写上百分号`,
            en: `declare it as ratio: ${title}, and write bounds with a percent sign`,
          },
        },
      ];
    }),
};
