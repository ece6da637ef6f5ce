import { add, type Exact, exactText, floor, fraction, multiply, whole, zero } from '../model/exact.ts';

/** A rubric to begin with: what somebody who is about to write one knows already. */
export type Draft = {
  readonly id: string;
  readonly title: string;
  /** Who is assessed. */
  readonly assesses: string;
  readonly total: number;
  /** The titles of the categories. */
  readonly categories: readonly string[];
  /** Items in each category. */
  readonly items: number;
  /** The titles of the grades from the best down. */
  readonly grades: readonly string[];
};

/** A line of a draft: an item with its share of the points. */
export type DraftItem = { readonly id: string; readonly title: string; readonly points: Exact };

/** A category of a draft. */
export type DraftCategory = {
  readonly id: string;
  readonly title: string;
  readonly points: Exact;
  readonly items: readonly DraftItem[];
};

/** The total dealt out to all items as evenly as whole points (else tenths or hundredths) allow, the first getting what is over. */
export function dealt({ total, categories, items }: Draft): readonly DraftCategory[] {
  const count = categories.length * items;
  const unit = [1, 10, 100].find((parts) => total * parts >= count) ?? 100;
  const all = total * unit;
  const each = floor(fraction(BigInt(all), BigInt(count)));
  const over = all - each * count;
  const pointsOf = (n: number): Exact => fraction(BigInt(n < over ? each + 1 : each), BigInt(unit));
  return categories.map((title, c) => {
    const list = Array.from({ length: items }, (_, i) => ({
      id: `item-${c + 1}-${i + 1}`,
      title: `${title}第${i + 1}项`,
      points: pointsOf(c * items + i),
    }));
    return { id: `part-${c + 1}`, title, points: list.reduce((sum, one) => add(sum, one.points), zero), items: list };
  });
}

/** The lower bounds of so many grades: from nine tenths of the total down to six, evenly; the last has none. */
export function boundsOf({ total, grades }: Draft): readonly (string | undefined)[] {
  const bounded = grades.length - 1;
  return grades.map((_, i) => {
    if (i === bounded) return undefined;
    // tenths of the total, in hundredths where they are none
    const steps = bounded === 1 ? 60 : 90 - floor(fraction(BigInt(30 * i), BigInt(bounded - 1)));
    return exactText(multiply(whole(total), fraction(BigInt(steps), 100n)));
  });
}
