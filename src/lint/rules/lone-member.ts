import type { Path } from '../../model/diagnostic.ts';
import { nearest } from '../../model/nearest.ts';
import { allCategories } from '../../rubric/compile-category.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { clauseLists, countedIn } from '../clause-lists.ts';
import type { Finding, LintRule } from '../rule.ts';

/** A word that joins several, and stands alone. */
export const loneMember: LintRule = {
  id: 'lint/lone-member',
  severity: 'warning',
  doc: {
    zh: '把几条（几项）连在一起的词只有一处用到：worst、best 里只有一条，same-matter 或 variant 的名称没有第二处，多半写错了名称',
    en: 'a word that joins several stands alone: a group of one clause, a `same-matter` or `variant` nobody else names; most often a name is mistyped',
  },
  wrong:
    'items:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 1, fault: 问题逾期未销号, same-matter: rectify}]}\n  - {id: b, points: 5, clauses: [{id: y, deduct: 1, fault: 反馈问题未整改, same-matter: rectfy}]}',
  right:
    'items:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 1, fault: 问题逾期未销号, same-matter: rectify}]}\n  - {id: b, points: 5, clauses: [{id: y, deduct: 1, fault: 反馈问题未整改, same-matter: rectify}]}',
  find: ({ rubric }) => [
    ...clauseLists(rubric).flatMap(({ entries }) =>
      entries.flatMap((entry) => (entry.form === 'group' && entry.clauses.length < 2 ? [single(entry)] : [])),
    ),
    ...aloneAmong(mattersIn(rubric), 'same-matter'),
    ...aloneAmong(variantsIn(rubric), 'variant'),
  ],
};

type Used = { readonly name: string; readonly path: Path };

const mattersIn = (rubric: Rubric): readonly Used[] =>
  countedIn(rubric).flatMap(({ clause: { matter, path } }) =>
    matter === undefined ? [] : [{ name: matter, path: [...path, 'same-matter'] }],
  );

const variantsIn = ({ categories, items }: Rubric): readonly Used[] =>
  [...allCategories(categories), ...items].flatMap(({ variant, path }) =>
    variant === undefined ? [] : [{ name: variant, path: [...path, 'variant'] }],
  );

const aloneAmong = (used: readonly Used[], word: string): readonly Finding[] =>
  used.flatMap(({ name, path }) => {
    const others = used.filter((other) => other.path !== path).map((other) => other.name);
    if (others.includes(name)) return [];
    const meant = nearest(name, others);
    return [
      {
        path,
        message: {
          zh: `只有这里写了 ${word}: ${name}，不起作用`,
          en: `nobody else has ${word}: ${name}, so it does nothing`,
        },
        hint: meant
          ? { zh: `是不是“${meant}”？`, en: `did you mean "${meant}"?` }
          : { zh: '删去，或给另一处也写上', en: 'remove it, or give it to another one as well' },
      },
    ];
  });

const single = ({ path, of }: { readonly path: Path; readonly of: string }): Finding => ({
  path: [...path, of],
  atKey: true,
  message: { zh: `${of} 里只有一条，不起作用`, en: `${of} holds a single clause, so it does nothing` },
  hint: { zh: '把另一条也写进来，或去掉这一层', en: 'put the other clause in, or take the clause out' },
});
