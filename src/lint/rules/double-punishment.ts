import type { Clause } from '../../clauses/clause.ts';
import { factTold } from '../../clauses/known.ts';
import { type Exact, plainText } from '../../model/exact.ts';
import type { Told } from '../../model/told.ts';
import { doublesIn } from '../../reach/double.ts';
import { reachOf } from '../../reach/reach.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import type { LintRule } from '../rule.ts';

/** Two clauses that take points for the same value of the same fact. */
export const doublePunishment: LintRule = {
  id: 'lint/double-punishment',
  severity: 'warning',
  doc: {
    zh: '重复扣分：同一事实的同一个值，两处都扣，又没有写只计重的一条（worst 或 same-matter）',
    en: 'two clauses take points for the same value of the same fact, and nothing (`worst`, `same-matter`) says that only one of them counts',
  },
  wrong:
    'facts: {rate: {ratio: 到会率}}\nitems: [{id: a, points: 5, clauses: [{id: low, deduct: 1, below: {of: rate, line: 80%}}, {id: lower, deduct: 2, below: {of: rate, line: 60%}}]}]',
  right:
    'facts: {rate: {ratio: 到会率}}\nitems: [{id: a, points: 5, clauses: [{worst: [{id: low, deduct: 1, below: {of: rate, line: 80%}}, {id: lower, deduct: 2, below: {of: rate, line: 60%}}]}]}]',
  find: ({ rubric }) => {
    const { entries, frame } = reachOf(rubric);
    const placed = entries.map((one) => one.placed);
    return doublesIn(rubric, placed, frame).map(({ fact, first, second, by, taken }) => {
      const is = factTold({ facts: by, asOf: frame.asOf }, fact);
      const [one, other] = [takenTold(taken[0]), takenTold(taken[1])];
      const [here, there] = [nameOf(rubric, second), nameOf(rubric, first)];
      return {
        path: second.path,
        message: {
          zh: `${is.zh}时扣两次：${there.zh}${one.zh}，${here.zh}${other.zh}`,
          en: `"${is.en}" is punished twice: ${there.en} ${one.en}, ${here.en} ${other.en}`,
        },
        hint: {
          zh: '只该扣一次的，同一分项内写进 worst，不同分项写同一个 same-matter；本意就要都扣的，可以照留',
          en: 'where only one should count, put both into worst, or give them the same same-matter in different items; where both are meant, leave them',
        },
      };
    });
  },
};

function takenTold(points: Exact | undefined): Told {
  if (points === undefined) return { zh: '不得分', en: 'empties' };
  return { zh: `扣${plainText(points)}分`, en: `takes ${plainText(points)}` };
}

/** A clause by its id and the item it stands in. */
function nameOf(rubric: Rubric, clause: Clause): Told {
  const item = rubric.items.find(({ clauses }) => clauses.includes(clause));
  return item
    ? { zh: `“${item.title}”的“${clause.id}”`, en: `"${clause.id}" of "${item.title}"` }
    : { zh: `总分的“${clause.id}”`, en: `"${clause.id}" of the total` };
}
