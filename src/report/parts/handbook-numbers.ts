import type { Path } from '../../model/diagnostic.ts';
import type { Lang } from '../../model/told.ts';
import type { Category, Rubric } from '../../rubric/rubric.ts';

/** A part of a rubric: a category, item, clause or veto. */
type Part = { readonly path: Path };

/**
 * The numbers by which a booklet speaks of the parts of its rubric: `1.2` an item, `1.2.3` a clause, `加1` a bonus, `否1` a veto.
 * Parts are told apart by where they stand, for an example may have been scored by a second reading of the same file.
 */
export type Numbers = { readonly get: (part: Part) => string | undefined };

/** Every part of a rubric with its number, in the order written. */
export function numbersOf(rubric: Rubric, lang: Lang): Numbers {
  const marks =
    lang === 'zh' ? { bonus: '加', penalties: '减', vetoes: '否' } : { bonus: 'B', penalties: 'P', vetoes: 'V' };
  const parts: readonly Numbered[] = [
    ...rubric.categories.flatMap((category, i) => inCategory(category, [i + 1])),
    ...rubric.bonus.clauses.map((clause, i): Numbered => [clause, `${marks.bonus}${i + 1}`]),
    ...rubric.penalties.clauses.map((clause, i): Numbered => [clause, `${marks.penalties}${i + 1}`]),
    ...rubric.vetoes.map((veto, i): Numbered => [veto, `${marks.vetoes}${i + 1}`]),
  ];
  const numbers = new Map(parts.map(([part, number]) => [placeOf(part), number]));
  return { get: (part) => numbers.get(placeOf(part)) };
}

const placeOf = ({ path }: Part): string => path.join('/');

type Numbered = readonly [Part, string];

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
