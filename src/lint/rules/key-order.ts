import type { Tree } from '../../document/document.ts';
import { keysAt, placeBelow, ranksOf, rootPlace, type SchemaPlace } from '../../document/schema-place.ts';
import type { Path } from '../../model/diagnostic.ts';
import { rubricSchema } from '../../rubric/schema.ts';
import type { LintRule } from '../rule.ts';

/** Keys that do not stand in the order of the schema, which people expect and editors suggest. */
export const keyOrder: LintRule = {
  id: 'lint/key-order',
  severity: 'info',
  doc: {
    zh: '键的次序与通常的写法不同（id、名称、分值在前，评分标准在后），看起来费劲',
    en: 'keys do not stand in the usual order (id, title and points first, clauses last), which makes reading harder',
  },
  wrong:
    'categories: [{id: c, title: 甲, points: 5, items: [{title: 乙, id: a, points: 5, clauses: [{id: x, deduct: 1, fault: 丙}]}]}]',
  right:
    'categories: [{id: c, title: 甲, points: 5, items: [{id: a, title: 乙, points: 5, clauses: [{id: x, deduct: 1, fault: 丙}]}]}]',
  find: ({ document }) => {
    // what was put together of several files has an order of its own
    if (document.origin) return [];
    const [first, ...others] = misplaced(document.data, rootPlace(rubricSchema), []);
    if (!first) return [];
    const [zh, en] =
      others.length > 0 ? [`，共${others.length + 1}处`, `, here and in ${others.length} more places`] : ['', ''];
    return [
      {
        path: first,
        atKey: true,
        message: { zh: `键的次序与通常的写法不同${zh}`, en: `the keys do not stand in the usual order${en}` },
        hint: {
          zh: '用 score fmt 整理整个文件，或用 score check --fix 只调次序',
          en: 'format the file with score fmt, or only move the keys with score check --fix',
        },
      },
    ];
  },
};

/** The first key of each mapping that stands behind one it should precede. */
function misplaced(tree: Tree | undefined, place: SchemaPlace, path: Path): readonly Path[] {
  if (typeof tree !== 'object' || tree === null) return [];
  if (isList(tree)) return tree.flatMap((entry, i) => misplaced(entry, placeBelow(place), [...path, i]));
  const names = Object.keys(tree);
  const ranks = ranksOf(names, keysAt(place));
  const at = ranks.findIndex((rank, i) => i > 0 && rank < (ranks[i - 1] ?? -1));
  const own = names[at] === undefined ? [] : [[...path, names[at]]];
  return [...own, ...names.flatMap((name) => misplaced(tree[name], placeBelow(place, name), [...path, name]))];
}

const isList = (tree: Tree): tree is readonly Tree[] => Array.isArray(tree);
