import type { Told } from '../../model/told.ts';
import type { Firing } from '../../reach/firing.ts';
import { reachOf } from '../../reach/reach.ts';
import type { LintRule } from '../rule.ts';

/** A clause that has no effect, whatever is found. */
export const neverFires: LintRule = {
  id: 'lint/never-fires',
  severity: 'warning',
  doc: {
    zh: '条款永远不起作用：条件自相矛盾、界线超出可能的范围、扣分或封顶为0、在所在的组里总被更重的一条盖过',
    en: 'a clause that never has an effect: its conditions contradict each other, its line is out of range, it is worth nothing, or a larger one of its group always stands before it',
  },
  wrong:
    'facts: {dues: {ratio: 党费收缴率}}\nitems: [{id: a, points: 10, clauses: [{id: late, deduct: 2, fault: 迟交}, {id: more, deduct: 1, above: {of: dues, line: 98}}]}]',
  right:
    'facts: {dues: {ratio: 党费收缴率}}\nitems: [{id: a, points: 10, clauses: [{id: late, deduct: 2, fault: 迟交}, {id: more, deduct: 1, above: {of: dues, line: 98%}}]}]',
  find: ({ rubric }) =>
    reachOf(rubric).entries.flatMap(({ firings }) =>
      (firings ?? []).filter(({ stands }) => !stands).map((one) => ({ path: one.clause.path, ...told(one) })),
    ),
};

function told(firing: Firing): { readonly message: Told; readonly hint: Told } {
  const { id } = firing.clause;
  const { because, hint } = reason(firing);
  return {
    message: {
      zh: `条款“${id}”永远不起作用：${because.zh}`,
      en: `the clause "${id}" never has an effect: ${because.en}`,
    },
    hint,
  };
}

function reason({ applies, met, fires }: Firing): { readonly because: Told; readonly hint: Told } {
  if (!applies) {
    return {
      because: {
        zh: '没有支部同时符合它和所在分项的适用条件',
        en: 'no branch meets its conditions and those of its item',
      },
      hint: {
        zh: '核对 applies，以及分项、大项的 applies',
        en: 'check its applies, and those of its item and categories',
      },
    };
  }
  if (!met) {
    return {
      because: { zh: '不论事实是什么，条件都不成立', en: 'its condition does not hold for any value of the facts' },
      hint: {
        zh: '核对界线和条件：比率写百分数（98%，不是98），各条件能否同时成立',
        en: 'check lines and conditions: ratios are written as percentages (98%, not 98), and all must hold at once',
      },
    };
  }
  if (!fires) {
    return {
      because: {
        zh: '条件成立时也不扣分、不加分，或总被免除',
        en: 'where it applies it is worth nothing, or always excused',
      },
      hint: { zh: '核对分数、cap、free 和 unless', en: 'check its amount, cap, free and unless' },
    };
  }
  return {
    because: {
      zh: '总被同组更重的一条盖过，或所在处的封顶为0',
      en: 'a larger clause of its group always stands before it, or the cap where it stands is 0',
    },
    hint: { zh: '核对同组各条的分数和条件，或删去它', en: 'check the amounts and conditions of its group, or drop it' },
  };
}
