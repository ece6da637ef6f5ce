import { type ClauseEntry, type CountedClause, clausesOf } from '../clauses/clause.ts';
import type { Item, Rubric } from '../rubric/rubric.ts';

/** Clauses that stand together: those of an item, or of a section on the total. */
export type ClauseList = { readonly item: Item | undefined; readonly entries: readonly ClauseEntry[] };

/** Every list of clauses that move points, in the order written; vetoes, which move grades, are not among them. */
export const clauseLists = ({ items, bonus, penalties }: Rubric): readonly ClauseList[] => [
  ...items.map((item) => ({ item, entries: item.entries })),
  { item: undefined, entries: bonus.entries },
  { item: undefined, entries: penalties.entries },
];

/** A counted clause, and the item it stands in; none where it acts on the total. */
export type PlacedClause = { readonly item: Item | undefined; readonly clause: CountedClause };

/** Every clause that counts something and moves points for it. */
export const countedIn = (rubric: Rubric): readonly PlacedClause[] =>
  clauseLists(rubric).flatMap(({ item, entries }) =>
    clausesOf(entries).flatMap((clause) => (clause.form === 'counted' ? [{ item, clause }] : [])),
  );
