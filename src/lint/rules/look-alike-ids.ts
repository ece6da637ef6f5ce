import { clausesOf } from '../../clauses/clause.ts';
import type { Path } from '../../model/diagnostic.ts';
import { halfWidth } from '../../model/half-width.ts';
import { allCategories } from '../../rubric/compile-category.ts';
import { clauseLists } from '../clause-lists.ts';
import type { Finding, LintRule } from '../rule.ts';

/** Two ids that nobody tells apart. */
export const lookAlikeIds: LintRule = {
  id: 'lint/look-alike-ids',
  severity: 'warning',
  doc: {
    zh: '两个 id 只差大小写、连字符与下划线或全半角（party-class 与 party_class），填证据的人分不清。不在同一处使用的（不同分项里的条款）不提示',
    en: 'two ids differ only in capitals, `-` and `_`, or width (party-class and party_class), and whoever fills in evidence mixes them up. Silent where they are never used in one place, as clauses of different items',
  },
  wrong:
    'items:\n  - {id: party-class, points: 5, clauses: [{id: x, deduct: 1, fault: 甲}]}\n  - {id: Party_Class, points: 5, clauses: [{id: x, deduct: 1, fault: 乙}]}',
  right:
    'items:\n  - {id: party-class, points: 5, clauses: [{id: x, deduct: 1, fault: 甲}]}\n  - {id: secretary-class, points: 5, clauses: [{id: x, deduct: 1, fault: 乙}]}',
  find: ({ rubric }) => {
    const at = ({ id, path }: { readonly id: string; readonly path: Path }): Used => ({
      id,
      path: [...path, 'id'],
      atKey: false,
    });
    const facts = [...rubric.facts.values()].map(({ name, from }) => ({ id: name, path: [from, name], atKey: true }));
    const spaces = [
      facts,
      [...allCategories(rubric.categories), ...rubric.items].map(at),
      rubric.grades.map(at),
      rubric.vetoes.map(at),
      ...clauseLists(rubric).map(({ entries }) => clausesOf(entries).map(at)),
    ];
    return spaces.flatMap(alikeIn);
  },
};

type Used = { readonly id: string; readonly path: Path; readonly atKey: boolean };

const shape = (id: string): string => halfWidth(id).toLowerCase().replace(/[-_]/g, '');

function alikeIn(used: readonly Used[]): readonly Finding[] {
  const byShape = new Map<string, Used[]>();
  return used.flatMap((one) => {
    const { id, path, atKey } = one;
    const alike = byShape.get(shape(id)) ?? [];
    byShape.set(shape(id), [...alike, one]);
    const before = alike.find((other) => other.id !== id);
    if (!before) return [];
    return [
      {
        path,
        atKey,
        message: { zh: `“${id}”与“${before.id}”几乎一样`, en: `"${id}" and "${before.id}" are nearly the same` },
        hint: { zh: '给其中一个换一个分得清的 id', en: 'give one of them an id that cannot be mistaken' },
      },
    ];
  });
}
