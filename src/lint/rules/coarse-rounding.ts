import { type Clause, clausesOf } from '../../clauses/clause.ts';
import { type Exact, equals, plainText, round } from '../../model/exact.ts';
import { clauseLists } from '../clause-lists.ts';
import { numbersOf } from '../numbers-of.ts';
import type { LintRule } from '../rule.ts';

/** Rounding that swallows what the clauses give. */
export const coarseRounding: LintRule = {
  id: 'lint/coarse-rounding',
  severity: 'warning',
  doc: {
    zh: '在分项或大项就舍入，位数却比条款的分值粗（places: 1 而一条扣0.25），每项都被舍入改动。在总分舍入的不提示：总分取整是常事',
    en: 'items or categories are rounded to fewer decimals than the clauses use (places: 1, and a clause takes 0.25), so every item is bent. Silent where only the total is rounded, which is usual',
  },
  wrong:
    'rounding: {places: 1, mode: half-up, at: item}\nitems:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 0.25, fault: 无记录, per: 次}]}',
  right:
    'rounding: {places: 2, mode: half-up, at: item}\nitems:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 0.25, fault: 无记录, per: 次}]}',
  find: ({ rubric }) => {
    const { places, at } = rubric.rounding;
    if (at === 'total') return [];
    const fine = clauseLists(rubric).flatMap(({ item, entries }) =>
      item ? clausesOf(entries).flatMap((clause) => finerThan(clause, places)) : [],
    );
    const [first] = fine;
    if (first === undefined) return [];
    return [
      {
        path: ['rounding', 'places'],
        message: {
          zh: `${at === 'item' ? '分项' : '大项'}得分只留${places}位小数，条款里却有${plainText(first, 6)}分`,
          en: `${at === 'item' ? 'items' : 'categories'} keep ${places} decimal${places === 1 ? '' : 's'}, but a clause has ${plainText(first, 6)}`,
        },
        hint: { zh: '增加 places，或改为 at: total', en: 'raise places, or round at the total' },
      },
    ];
  },
};

const finerThan = (clause: Clause, places: number): readonly Exact[] =>
  numbersOf([clause]).filter((one) => !equals(round(one, places, 'down'), one));
