import { allCategories } from '../rubric/compile-category.ts';
import type { Category, Rubric } from '../rubric/rubric.ts';
import type { Part } from './change.ts';
import type { Correspondence } from './correspondence.ts';
import type { Pair } from './pair.ts';

/** Every part of both versions side by side: the rubric, its categories with their items and clauses, and what ends it. */
export function partsOf(all: Correspondence): readonly Pair<Part>[] {
  const [was, is] = [homesIn(all.before), homesIn(all.after)];
  return [
    { before: { kind: 'rubric', is: all.before }, after: { kind: 'rubric', is: all.after } },
    ...all.categories.map((one) =>
      both(one, (part, old): Part => ({ kind: 'category', is: part, within: (old ? was : is).get(part.id) })),
    ),
    ...all.items.map((one) =>
      both(one, (part, old): Part => ({ kind: 'item', is: part, within: (old ? was : is).get(part.id) })),
    ),
    ...all.clauses.map((one) => both(one, ({ clause, home }): Part => ({ kind: 'clause', is: clause, within: home }))),
    ...all.vetoes.map((one) => both(one, (part): Part => ({ kind: 'veto', is: part }))),
    ...all.grades.map((one) => both(one, (part): Part => ({ kind: 'grade', is: part }))),
    ...all.facts.map((one) => both(one, (part): Part => ({ kind: 'fact', is: part }))),
  ];
}

const both = <T>({ before, after }: Pair<T>, made: (part: T, old: boolean) => Part): Pair<Part> => ({
  before: before === undefined ? undefined : made(before, true),
  after: after === undefined ? undefined : made(after, false),
});

/** In which category every item and category stands; none for those of the top. */
function homesIn({ categories }: Rubric): ReadonlyMap<string, Category> {
  const homes = new Map<string, Category>();
  for (const category of allCategories(categories)) {
    for (const part of [...category.items, ...category.categories]) homes.set(part.id, category);
  }
  return homes;
}
