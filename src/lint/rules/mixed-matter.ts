import { givesPoints } from '../../clauses/clause.ts';
import { countedIn } from '../clause-lists.ts';
import type { LintRule } from '../rule.ts';

/** A matter in which a gain and a loss compete. */
export const mixedMatter: LintRule = {
  id: 'lint/mixed-matter',
  severity: 'warning',
  doc: {
    zh: '同一个 same-matter 里既有扣分又有加分：只计最大的一条，加得多就不扣，扣得多就不加。全是扣分或全是加分的不提示',
    en: 'one `same-matter` holds clauses that take and clauses that give: only the largest counts, so a large gain cancels a loss, or a large loss a gain. Silent where all take or all give',
  },
  wrong:
    'items: [{id: a, points: 5, clauses: [{id: x, deduct: 1, fault: 报道失实, same-matter: press}]}]\nbonus: {cap: 3, clauses: [{id: y, bonus: 2, act: 做法见报, same-matter: press}]}',
  right:
    'items: [{id: a, points: 5, clauses: [{id: x, deduct: 1, fault: 报道失实}]}]\nbonus: {cap: 3, clauses: [{id: y, bonus: 2, act: 做法见报}]}',
  find: ({ rubric }) => {
    const named = countedIn(rubric).flatMap(({ clause }) =>
      clause.matter === undefined ? [] : [{ matter: clause.matter, clause, gives: givesPoints(clause) }],
    );
    return named.flatMap(({ matter, clause, gives }) => {
      const first = named.find((one) => one.matter === matter);
      if (!first || first.gives === gives) return [];
      return [
        {
          path: [...clause.path, 'same-matter'],
          message: {
            zh: `“${matter}”里既有扣分又有加分，只会计大的一头`,
            en: `"${matter}" holds clauses that take and clauses that give, of which only the larger counts`,
          },
          hint: { zh: '扣分和加分各用一个名称', en: 'use one name for what takes and another for what gives' },
        },
      ];
    });
  },
};
