import { isZero, one } from '../../model/exact.ts';
import { allCategories } from '../../rubric/compile-category.ts';
import type { Category, Item } from '../../rubric/rubric.ts';
import type { Finding, Linted, LintRule } from '../rule.ts';
import { textAt } from '../written-at.ts';

/** Weights that weigh nothing. */
export const idleWeight: LintRule = {
  id: 'lint/idle-weight',
  severity: 'info',
  doc: {
    zh: '权重不起作用：并列各项写的全是100%，或某项权重为0（只列示不计分要写 counts: false）。只有部分写100%、全是50%之类的不提示',
    en: 'weights that weigh nothing: all that are written side by side are 100 %, or one is 0 (what is only shown has `counts: false`). Silent where only some are 100 %, or all are another share',
  },
  wrong: 'items:\n  - {id: a, points: 5, weight: 100%, clauses: [{id: x, deduct: 1, fault: 甲}]}',
  right: 'items:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 1, fault: 甲}]}',
  find: (linted) => {
    const { categories } = linted.rubric;
    const lists = [categories, ...allCategories(categories).flatMap((one) => [one.items, one.categories])];
    return lists.flatMap((parts) => idleIn(linted, parts));
  },
};

type Part = Item | Category;

function idleIn({ document }: Linted, parts: readonly Part[]): readonly Finding[] {
  const weighed = parts.filter(({ path }) => textAt(document.data, [...path, 'weight']) !== undefined);
  const [first] = weighed;
  const all = weighed.every(({ weight }) => weight === one);
  return [
    ...(first && all ? [pointless(first)] : []),
    ...weighed.filter(({ weight }) => isZero(weight)).map(weightless),
  ];
}

const pointless = ({ path }: Part): Finding => ({
  path: [...path, 'weight'],
  message: { zh: '并列各项的权重都是100%，写了等于没写', en: 'all weights side by side are 100%, which says nothing' },
  hint: { zh: '删去，或对照纸面补上真正的权重', en: 'remove them, or write the weights of the paper' },
});

const weightless = ({ path, title }: Part): Finding => ({
  path: [...path, 'weight'],
  message: { zh: `“${title}”权重为0，得多少分都不计`, en: `"${title}" weighs 0, so its points never count` },
  hint: {
    zh: '只列示的写 counts: false；否则改正权重',
    en: 'write counts: false if it is only shown, or correct the weight',
  },
});
