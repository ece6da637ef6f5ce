import type { Clause } from '../../clauses/clause.ts';
import type { Lang } from '../../model/told.ts';
import type { Category, Item, Rubric, Veto } from '../../rubric/rubric.ts';

/** The numbers by which a booklet speaks of its parts: `1.2` an item, `1.2.3` a clause, `加1` a bonus, `否1` a veto. */
export type Numbers = ReadonlyMap<Category | Item | Clause | Veto, string>;

/** Every part of a rubric with its number, in the order written. */
export function numbersOf(rubric: Rubric, lang: Lang): Numbers {
  const marks = { zh: { bonus: '加', penalties: '减', vetoes: '否' }, en: { bonus: 'B', penalties: 'P', vetoes: 'V' } }[
    lang
  ];
  return new Map<Category | Item | Clause | Veto, string>([
    ...rubric.categories.flatMap((category, i) => inCategory(category, [i + 1])),
    ...rubric.bonus.clauses.map((clause, i) => [clause, `${marks.bonus}${i + 1}`] as const),
    ...rubric.penalties.clauses.map((clause, i) => [clause, `${marks.penalties}${i + 1}`] as const),
    ...rubric.vetoes.map((veto, i) => [veto, `${marks.vetoes}${i + 1}`] as const),
  ]);
}

type Numbered = readonly [Category | Item | Clause, string];

/** Items first, then the categories within, counted on. */
function inCategory(category: Category, at: readonly number[]): readonly Numbered[] {
  const number = at.join('.');
  return [
    [category, number],
    ...category.items.flatMap((item, i): readonly Numbered[] => [
      [item, `${number}.${i + 1}`],
      ...item.clauses.map((clause, k): Numbered => [clause, `${number}.${i + 1}.${k + 1}`]),
    ]),
    ...category.categories.flatMap((child, i) => inCategory(child, [...at, category.items.length + i + 1])),
  ];
}
