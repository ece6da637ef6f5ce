import { compare, type Exact } from '../model/exact.ts';

/** Ascending, each once. */
export function distinct(amounts: readonly Exact[]): readonly Exact[] {
  const sorted = [...amounts].sort(compare);
  return sorted.filter((amount, i) => {
    const before = sorted[i - 1];
    return before === undefined || compare(before, amount) !== 0;
  });
}
