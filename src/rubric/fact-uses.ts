import { type Clause, factsOf } from '../clauses/clause.ts';
import { type Condition, readsOf } from '../clauses/condition.ts';
import { allCategories } from './compile-category.ts';
import type { Category, Grade, Item, Rubric, Veto } from './rubric.ts';

/** What reads a fact: a clause by itself, the scope of an item, category or the whole rubric, a veto, or a grade. */
export type FactUse =
  | { readonly kind: 'clause'; readonly clause: Clause }
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'category'; readonly category: Category }
  | { readonly kind: 'veto'; readonly veto: Veto }
  | { readonly kind: 'grade'; readonly grade: Grade }
  | { readonly kind: 'rubric' };

/** Where every fact is read, in the order of the rubric; facts nobody reads have no uses. */
export function factUses(rubric: Rubric): ReadonlyMap<string, readonly FactUse[]> {
  const uses = new Map<string, FactUse[]>([...rubric.facts.keys()].map((name) => [name, []]));
  for (const { use, reads } of readersIn(rubric)) {
    for (const name of new Set(reads)) uses.get(name)?.push(use);
  }
  return uses;
}

/** The facts a clause reads: in its own rule, for whom it applies, and in what excuses. */
export const readsOfClause = (clause: Clause): readonly string[] => [
  ...factsOf(clause),
  ...(clause.form === 'counted' ? [...reads(clause.applies), ...reads(excuseOf(clause))] : []),
];

const excuseOf = ({ excuse }: Extract<Clause, { form: 'counted' }>): Condition | undefined =>
  excuse?.kind === 'condition' ? excuse.condition : undefined;

const reads = (condition: Condition | undefined): readonly string[] => (condition ? readsOf(condition) : []);

type Reader = { readonly use: FactUse; readonly reads: readonly string[] };

const readersIn = (rubric: Rubric): readonly Reader[] => [
  { use: { kind: 'rubric' }, reads: reads(rubric.applies) },
  ...allCategories(rubric.categories).flatMap((category): readonly Reader[] => [
    { use: { kind: 'category', category }, reads: reads(category.applies) },
    ...category.items.flatMap((item): readonly Reader[] => [
      { use: { kind: 'item', item }, reads: reads(item.applies) },
      ...item.clauses.map(clauseReader),
    ]),
  ]),
  ...[...rubric.bonus.clauses, ...rubric.penalties.clauses].map(clauseReader),
  ...rubric.vetoes.map((veto): Reader => ({ use: { kind: 'veto', veto }, reads: readsOfClause(veto.clause) })),
  ...rubric.grades.map((grade): Reader => ({ use: { kind: 'grade', grade }, reads: reads(grade.requires?.facts) })),
];

const clauseReader = (clause: Clause): Reader => ({ use: { kind: 'clause', clause }, reads: readsOfClause(clause) });
