import type { Path } from '../../model/diagnostic.ts';
import type { Told } from '../../model/told.ts';
import type { Finding, LintRule } from '../rule.ts';

/** A column that nearly all items fill in, and this one does not. */
export const leftOut: LintRule = {
  id: 'lint/left-out',
  severity: 'info',
  doc: {
    zh: '四分之三以上的分项写了条款出处（source）、考核方式（method）或佐证材料（proof），这一项没有写；否决项的出处同此。有更多分项不写这一栏的、不计分的分项不提示',
    en: 'three quarters of the items or more name their source, method or proof, and this one does not; the same with the sources of vetoes. Silent where more of them leave it out, and on items that do not count',
  },
  wrong:
    'items:\n  - {id: a, points: 5, source: 第五条, clauses: [{id: x, deduct: 1, fault: 甲}]}\n  - {id: b, points: 5, source: 第六条, clauses: [{id: x, deduct: 1, fault: 乙}]}\n  - {id: c, points: 5, source: 第七条, clauses: [{id: x, deduct: 1, fault: 丙}]}\n  - {id: d, points: 5, clauses: [{id: x, deduct: 1, fault: 丁}]}',
  right:
    'items:\n  - {id: a, points: 5, source: 第五条, clauses: [{id: x, deduct: 1, fault: 甲}]}\n  - {id: b, points: 5, source: 第六条, clauses: [{id: x, deduct: 1, fault: 乙}]}\n  - {id: c, points: 5, source: 第七条, clauses: [{id: x, deduct: 1, fault: 丙}]}\n  - {id: d, points: 5, source: 第八条, clauses: [{id: x, deduct: 1, fault: 丁}]}',
  find: ({ rubric: { items, vetoes } }) => {
    const counting = items.filter(({ counts }) => counts);
    return [
      ...columns.flatMap((column) =>
        lackingIn(counting, (item) => (item[column] ?? []).length > 0).map(({ path, title }) =>
          lacks(path, { zh: `“${title}”`, en: `"${title}"` }, column),
        ),
      ),
      ...lackingIn(vetoes, ({ source }) => source !== undefined).map(({ path, id }) =>
        lacks(path, { zh: `否决项“${id}”`, en: `the veto "${id}"` }, 'source'),
      ),
    ];
  },
};

const columns = ['source', 'method', 'proof'] as const;
type Column = (typeof columns)[number];

/** Those that lack what three quarters of them have. */
function lackingIn<T>(list: readonly T[], has: (one: T) => boolean): readonly T[] {
  const lacking = list.filter((one) => !has(one));
  return lacking.length * 4 <= list.length ? lacking : [];
}

const told = {
  source: { zh: '条款出处', en: 'source' },
  method: { zh: '考核方式', en: 'method' },
  proof: { zh: '佐证材料', en: 'proof' },
} as const;

const lacks = (path: Path, name: Told, column: Column): Finding => ({
  path: [...path, column],
  message: {
    zh: `${name.zh}没有写${told[column].zh}，其余多数都写了`,
    en: `${name.en} names no ${told[column].en}, as most others do`,
  },
  hint: { zh: `补上 ${column}`, en: `add ${column}` },
});
