import { type CountedClause, clausesOf, factsOf } from '../../clauses/clause.ts';
import { type Condition, readsOf } from '../../clauses/condition.ts';
import type { FactDeclaration } from '../../model/facts.ts';
import { allCategories } from '../../rubric/compile-category.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { clauseLists } from '../clause-lists.ts';
import type { Finding, LintRule } from '../rule.ts';

/** Something every branch is asked for that moves nothing. */
export const unreadFact: LintRule = {
  id: 'lint/unread-fact',
  severity: 'warning',
  doc: {
    zh: '声明了一个事实，却没有任何条款、条件或等次用到，每个支部都白填。概况（profile）不提示：它说明支部是谁，方案按它分组、算比例；基础细则的事实也不提示',
    en: 'a fact is declared, but no clause, condition or grade reads it, and every branch fills it in for nothing. Silent on the profile, which says who the branch is: plans group and count by it, and on the facts of a base',
  },
  wrong:
    'facts:\n  lectures: {count: 次, title: 党课}\n  briefings: {count: 次, title: 专题研究}\nitems:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 1, short: {of: lectures, need: 4}}]}',
  right:
    'facts:\n  lectures: {count: 次, title: 党课}\nitems:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 1, short: {of: lectures, need: 4}}]}',
  find: ({ rubric, document }) => {
    const read = new Set(readIn(rubric));
    // what a base asks for stays in evidence that serves both
    const isOwn = ({ name, from }: FactDeclaration) =>
      (document.origin?.([from, name], true).document.file ?? document.file) === document.file;
    return [...rubric.facts.values()]
      .filter((fact) => fact.from === 'facts' && !read.has(fact.name) && isOwn(fact))
      .map(unread);
  },
};

function readIn(rubric: Rubric): readonly string[] {
  const clauses = clauseLists(rubric).flatMap(({ entries }) => clausesOf(entries));
  const all = [...clauses, ...rubric.vetoes.map(({ clause }) => clause)];
  const conditions = [
    rubric.applies,
    ...[...allCategories(rubric.categories), ...rubric.items].map(({ applies }) => applies),
    ...all.flatMap((clause) => (clause.form === 'counted' ? conditionsOf(clause) : [])),
    ...rubric.grades.map(({ requires }) => requires?.facts),
  ];
  return [...all.flatMap(factsOf), ...conditions.flatMap((condition) => (condition ? readsOf(condition) : []))];
}

const conditionsOf = ({ applies, excuse }: CountedClause): readonly (Condition | undefined)[] => [
  applies,
  excuse?.kind === 'condition' ? excuse.condition : undefined,
];

const unread = ({ name, title, from }: FactDeclaration): Finding => ({
  path: [from, name],
  atKey: true,
  message: { zh: `没有条款用到“${title}”（${name}）`, en: `nothing reads "${title}" (${name})` },
  hint: {
    zh: '删去它，或写上用它的条款；只供考核方案计算的可以照留',
    en: 'remove it, or write the clause that reads it; what only a plan computes with may stay',
  },
});
