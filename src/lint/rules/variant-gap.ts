import type { Condition } from '../../clauses/condition.ts';
import type { FactDeclaration } from '../../model/facts.ts';
import { allCategories } from '../../rubric/compile-category.ts';
import type { Category, Item, Rubric } from '../../rubric/rubric.ts';
import { anyApart, apart, conditionsOf } from '../apart.ts';
import type { LintRule } from '../rule.ts';

/** Alternatives that leave somebody without any of them. */
export const variantGap: LintRule = {
  id: 'lint/variant-gap',
  severity: 'warning',
  doc: {
    zh: '同名可选项没有覆盖概况项的全部选项：漏掉的那类支部没有这一项的分值。细则或大项的 applies 已把这类支部排除的不提示',
    en: 'alternatives of one `variant` do not cover all options of their profile field: a branch of that kind has none of them, and their points are out of play. Silent where the rubric or the category does not apply to such a branch',
  },
  wrong:
    'profile:\n  kind: {one-of: [机关, 国企, 农村]}\nitems:\n  - {id: a, points: 5, variant: v, applies: {kind: 机关}, clauses: [{id: x, deduct: 1, fault: 甲}]}\n  - {id: b, points: 5, variant: v, applies: {kind: 国企}, clauses: [{id: y, deduct: 1, fault: 乙}]}',
  right:
    'profile:\n  kind: {one-of: [机关, 国企, 农村]}\nitems:\n  - {id: a, points: 5, variant: v, applies: {kind: 机关}, clauses: [{id: x, deduct: 1, fault: 甲}]}\n  - {id: b, points: 5, variant: v, applies: {kind: not 机关}, clauses: [{id: y, deduct: 1, fault: 乙}]}',
  find: ({ rubric }) => {
    const parts = [...allCategories(rubric.categories), ...rubric.items];
    const names = new Set(parts.flatMap(({ variant }) => variant ?? []));
    return [...names].flatMap((name) => {
      const group = parts.filter(({ variant }) => variant === name);
      const [first] = group;
      const lacking = first && group.length > 1 ? lackingIn(rubric, group, first) : [];
      if (!first || lacking.length === 0) return [];
      const list = lacking.join('、');
      return [
        {
          path: [...first.path, 'variant'],
          message: {
            zh: `可选项“${name}”没有一项适用于：${list}`,
            en: `none of the alternatives "${name}" applies to ${lacking.join(', ')}`,
          },
          hint: {
            zh: '给这类支部也写一项，或把它写进某一项的 applies',
            en: 'write one for such branches, or name them in the applies of one of the others',
          },
        },
      ];
    });
  },
};

type Part = Item | Category;

function lackingIn(rubric: Rubric, group: readonly Part[], first: Part): readonly string[] {
  const fact = first.applies?.[0]?.[0]?.fact;
  const above = [...(rubric.applies ? [rubric.applies] : []), ...conditionsOf(rubric, first).slice(0, -1)];
  return fact === undefined
    ? []
    : casesOf(fact)
        .filter(({ when }) => !anyApart([when], above))
        .filter(({ when }) => group.every(({ applies }) => applies && apart(applies, when)))
        .map(({ told }) => told);
}

/** Everything a field may be, as a condition. */
function casesOf(fact: FactDeclaration): readonly { readonly told: string; readonly when: Condition }[] {
  if (fact.kind === 'yes-no') {
    return [true, false].map((yes) => ({
      told: `${fact.title}${yes ? '：是' : '：否'}`,
      when: [[{ kind: 'yes-no', fact, yes }]],
    }));
  }
  return fact.options.map((option) => ({
    told: option,
    when: [[{ kind: 'option', fact, among: [option], not: false }]],
  }));
}
