import type { Path } from '../../model/diagnostic.ts';
import { allCategories } from '../../rubric/compile-category.ts';
import type { Category, Item, Rubric } from '../../rubric/rubric.ts';
import { neverTogether } from '../apart.ts';
import type { Finding, LintRule } from '../rule.ts';

/** Two things side by side that reports cannot tell apart. */
export const sameTitle: LintRule = {
  id: 'lint/same-title',
  severity: 'warning',
  doc: {
    zh: '并列的两个大项、同一大项下的两个分项、两个等次或两个事实用了同一个名称，报告里分不清，多半是复制后忘了改。不会同时适用的、不在同一大项下的不提示',
    en: 'two categories side by side, two items of a category, two grades or two facts have the same title: reports cannot tell them apart, and most often a copy was not finished. Silent where never both apply, and across categories',
  },
  wrong:
    'items:\n  - {id: a, title: 三会一课, points: 5, clauses: [{id: x, deduct: 1, fault: 无记录}]}\n  - {id: b, title: 三会一课, points: 5, clauses: [{id: x, deduct: 1, fault: 未开展}]}',
  right:
    'items:\n  - {id: a, title: 三会一课, points: 5, clauses: [{id: x, deduct: 1, fault: 无记录}]}\n  - {id: b, title: 主题党日, points: 5, clauses: [{id: x, deduct: 1, fault: 未开展}]}',
  find: ({ rubric }) => {
    const siblings = [rubric.categories, ...allCategories(rubric.categories).map(childrenOf)];
    const facts = [...rubric.facts.values()].map(({ name, title, from }) => ({ title, path: [from, name] }));
    return [
      ...twins(facts).map(({ title, path }) => same('事实', 'facts', title, path)),
      ...siblings.flatMap((parts) => twinParts(rubric, parts)),
      ...twins(rubric.grades).map(({ title, path }) => same('等次', 'grades', title, [...path, 'title'])),
    ];
  },
};

const childrenOf = ({ items, categories }: Category): readonly (Item | Category)[] => [...items, ...categories];

/** Those that have the title of one before them. */
const twins = <T extends { readonly title: string }>(list: readonly T[]): readonly T[] =>
  list.filter((one, i) => list.slice(0, i).some((other) => plain(other.title) === plain(one.title)));

const plain = (title: string): string => title.replace(/\s/gu, '');

const twinParts = (rubric: Rubric, parts: readonly (Item | Category)[]): readonly Finding[] =>
  parts.flatMap((part, i) => {
    const before = parts.slice(0, i).filter(({ title }) => plain(title) === plain(part.title));
    if (!before.some((other) => !neverTogether(rubric, other, part))) return [];
    const [zh, en] = 'clauses' in part ? ['分项', 'items'] : ['大项', 'categories'];
    return [same(zh, en, part.title, [...part.path, 'title'])];
  });

const same = (zh: string, en: string, title: string, path: Path): Finding => ({
  path,
  message: { zh: `有两个${zh}都叫“${title}”`, en: `two ${en} are called "${title}"` },
  hint: { zh: '改一个名称；重复的删去', en: 'give one of them another title, or remove it' },
});
