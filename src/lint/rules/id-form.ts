import { clausesOf } from '../../clauses/clause.ts';
import type { Path } from '../../model/diagnostic.ts';
import { allCategories } from '../../rubric/compile-category.ts';
import { clauseLists } from '../clause-lists.ts';
import type { LintRule } from '../rule.ts';

/** An id in another form than the rest. */
export const idForm: LintRule = {
  id: 'lint/id-form',
  severity: 'info',
  doc: {
    zh: 'id 的写法与别的不一样：细则里绝大多数（九成以上）id 是小写字母、数字和连字符，个别却有大写、下划线或汉字；或一个 id 里汉字与字母混写。全用汉字的细则不提示，事实名不看',
    en: 'an id is written unlike the others: nine in ten are lower-case letters, digits and hyphens, and this one has capitals, underscores or Chinese; or it mixes Chinese with letters. Silent in rubrics whose ids are Chinese throughout; names of facts are not looked at',
  },
  wrong: 'items:\n  - {id: 党课dk, points: 5, clauses: [{id: x, deduct: 1, fault: 甲}]}',
  right: 'items:\n  - {id: 党课, points: 5, clauses: [{id: x, deduct: 1, fault: 甲}]}',
  find: ({ rubric }) => {
    const clauses = clauseLists(rubric).flatMap(({ entries }) => clausesOf(entries));
    const all: readonly { readonly id: string; readonly path: Path }[] = [
      ...allCategories(rubric.categories),
      ...rubric.items,
      ...clauses,
      ...rubric.grades,
      ...rubric.vetoes,
    ];
    const plain = all.filter(({ id }) => kebab.test(id)).length * 10 >= all.length * 9;
    return all.flatMap(({ id, path }) => {
      if (!mixed.test(id) && (!plain || kebab.test(id))) return [];
      return [
        {
          path: [...path, 'id'],
          message: { zh: `id“${id}”的写法与别的不一样`, en: `the id "${id}" is written unlike the others` },
          hint: plain
            ? { zh: '用小写字母、数字和连字符', en: 'use lower-case letters, digits and hyphens' }
            : { zh: '一个 id 里只用汉字，或只用字母', en: 'use Chinese or letters in one id, not both' },
        },
      ];
    });
  },
};

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const mixed = /\p{Script=Han}.*[A-Za-z]|[A-Za-z].*\p{Script=Han}/u;
