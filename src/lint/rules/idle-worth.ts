import { valueKindOf } from '../../clauses/values/index.ts';
import { compare, parseExact, plainText } from '../../model/exact.ts';
import type { LintRule } from '../rule.ts';
import { textAt } from '../written-at.ts';

/** A worth that the clause cannot come to. */
export const idleWorth: LintRule = {
  id: 'lint/idle-worth',
  severity: 'warning',
  doc: {
    zh: '一条写的 worth 与它最多能得的分不符：choose、bands、judge、rank 由最高一档说了算，worth 不起作用；tally 没有一档是100%也到不了。两者相等的不提示',
    en: 'the `worth` of a clause is not the most it can give: of `choose`, `bands`, `judge` and `rank` the highest level decides and `worth` is passed over; a `tally` without a level of 100 % never comes to it. Silent where both are equal',
  },
  wrong: 'items:\n  - {id: a, points: 5, start: 1, clauses: [{id: x, choose: {好: 4, 一般: 2, 差: 0}, worth: 5}]}',
  right: 'items:\n  - {id: a, points: 5, clauses: [{id: x, choose: {好: 5, 一般: 2, 差: 0}, worth: 5}]}',
  find: ({ rubric, document }) =>
    rubric.items.flatMap(({ clauses }) =>
      clauses.flatMap((clause) => {
        if (clause.form !== 'value') return [];
        const path = [...clause.path, 'worth'];
        const said = textAt(document.data, path);
        const most = valueKindOf(clause.value).worth(clause.value);
        if (said === undefined || compare(parseExact(said) ?? most, most) === 0) return [];
        return [
          {
            path,
            message: {
              zh: `写的是 worth: ${said}，这一条最多却得${plainText(most)}分`,
              en: `worth is ${said}, but the clause gives ${plainText(most)} at most`,
            },
            hint: { zh: '改正最高一档，或删去 worth', en: 'correct the highest level, or remove worth' },
          },
        ];
      }),
    ),
};
