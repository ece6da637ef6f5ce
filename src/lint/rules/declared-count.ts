import type { Finding, LintRule } from '../rule.ts';

const names = { categories: '大项', items: '分项', standards: '标准' } as const;

/** What the paper says it holds, against what is there. */
export const declaredCount: LintRule = {
  id: 'lint/declared-count',
  // the paper may contradict itself, and nobody here can change it
  severity: 'warning',
  doc: {
    zh: '细则声明的大项、分项或标准的个数，与实际写出的不一致',
    en: 'the rubric declares another number of categories, items or standards than it holds',
  },
  wrong: 'declares: {items: 2}\nitems: [{id: a, points: 5, clauses: [{id: x, deduct: 1, fault: 甲}]}]',
  right: 'declares: {items: 1}\nitems: [{id: a, points: 5, clauses: [{id: x, deduct: 1, fault: 甲}]}]',
  find: ({ rubric, written }) => {
    const there = {
      categories: rubric.categories.length,
      items: rubric.items.length,
      standards: rubric.standards.length,
    };
    return (['categories', 'items', 'standards'] as const).flatMap((key) => {
      const declared = written.declares?.[key];
      return declared === undefined || Number(declared) === there[key] ? [] : [differs(key, declared, there[key])];
    });
  },
};

const differs = (key: keyof typeof names, declared: string, there: number): Finding => ({
  path: ['declares', key],
  message: {
    zh: `声明有${declared}个${names[key]}，实际写了${there}个`,
    en: `${declared} ${key} are declared, ${there} are written`,
  },
  hint: {
    zh: '对照纸质细则，补齐或改正；纸面本来就不一致的，可以照留',
    en: 'compare with the paper original and correct one of them; if the paper contradicts itself, it may stay',
  },
});
