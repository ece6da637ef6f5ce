import type { Path } from '../../model/diagnostic.ts';
import type { Item } from '../../rubric/rubric.ts';
import type { Finding, LintRule } from '../rule.ts';

/** A column that nearly all items fill in, and this one does not. */
export const leftOut: LintRule = {
  id: 'lint/left-out',
  severity: 'info',
  doc: {
    zh: '多数分项写了条款出处（source）、考核方式（method）或佐证材料（proof），这一项没有写；否决项没有出处也算。全细则多数都不写这一栏的、不计分的分项不提示',
    en: 'most items name their source, method or proof, and this one does not; nor does a veto its source. Silent where most items of the rubric leave that out, and on items that do not count',
  },
  wrong:
    'items:\n  - {id: a, points: 5, source: 第五条, clauses: [{id: x, deduct: 1, fault: 甲}]}\n  - {id: b, points: 5, source: 第六条, clauses: [{id: x, deduct: 1, fault: 乙}]}\n  - {id: c, points: 5, clauses: [{id: x, deduct: 1, fault: 丙}]}',
  right:
    'items:\n  - {id: a, points: 5, source: 第五条, clauses: [{id: x, deduct: 1, fault: 甲}]}\n  - {id: b, points: 5, source: 第六条, clauses: [{id: x, deduct: 1, fault: 乙}]}\n  - {id: c, points: 5, source: 第七条, clauses: [{id: x, deduct: 1, fault: 丙}]}',
  find: ({ rubric: { items, vetoes } }) => {
    const counting = items.filter(({ counts }) => counts);
    const usual = columns.filter((column) => counting.filter((item) => has(item, column)).length * 2 > counting.length);
    return [
      ...counting.flatMap((item) =>
        usual.filter((column) => !has(item, column)).map((column) => lacks(item.path, `“${item.title}”`, column)),
      ),
      ...(usual.includes('source')
        ? vetoes.flatMap(({ path, id, source }) =>
            source === undefined ? [lacks(path, `否决项“${id}”`, 'source')] : [],
          )
        : []),
    ];
  },
};

const columns = ['source', 'method', 'proof'] as const;
type Column = (typeof columns)[number];

const has = (item: Item, column: Column): boolean =>
  column === 'source' ? item.source !== undefined : item[column].length > 0;

const told = {
  source: { zh: '条款出处', en: 'source' },
  method: { zh: '考核方式', en: 'method' },
  proof: { zh: '佐证材料', en: 'proof' },
} as const;

const lacks = (path: Path, name: string, column: Column): Finding => ({
  path: [...path, column],
  message: {
    zh: `${name}没有写${told[column].zh}，多数分项都写了`,
    en: `${name} names no ${told[column].en}, as most items do`,
  },
  hint: { zh: `补上 ${column}`, en: `add ${column}` },
});
