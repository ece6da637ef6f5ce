import type { Clause } from '../../clauses/clause.ts';
import { factsOf } from '../../clauses/clause.ts';
import { type Condition, readsOf } from '../../clauses/condition.ts';
import type { Category, Item, Rubric } from '../../rubric/rubric.ts';

/** The facts that may change what a clause does: its own, and those of its conditions. */
export function factsRead(clause: Clause): readonly string[] {
  if (clause.form === 'value') return factsOf(clause);
  const { applies, excuse } = clause;
  const excused = excuse?.kind === 'condition' ? excuse.condition : undefined;
  return [...new Set([...factsOf(clause), ...reads(applies), ...reads(excused)])];
}

const reads = (condition: Condition | undefined): readonly string[] => (condition ? readsOf(condition) : []);

/** The conditions under which each item is a branch's: its own, and those of the categories it stands in. */
export function conditionsOf(rubric: Rubric): ReadonlyMap<Item, readonly Condition[]> {
  const found = new Map<Item, readonly Condition[]>();
  const visit = ({ applies, items, categories }: Category, above: readonly Condition[]): void => {
    const own = applies ? [...above, applies] : above;
    for (const item of items) found.set(item, item.applies ? [...own, item.applies] : own);
    for (const child of categories) visit(child, own);
  };
  for (const category of rubric.categories) visit(category, []);
  return found;
}

/** The facts an item depends on, whether it applies included. */
export const factsOfItem = (item: Item, conditions: readonly Condition[]): readonly string[] => [
  ...new Set([...item.clauses.flatMap(factsRead), ...conditions.flatMap(readsOf)]),
];
