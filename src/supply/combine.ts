import type { Combining } from '../assessment/assessment.ts';
import { add, compare, divide, type Exact, whole, zero } from '../model/exact.ts';
import type { Told } from '../model/told.ts';

/** Several periods' values as one; there is at least one, in the order of the periods. */
export function combined(values: readonly Exact[], how: Combining): Exact {
  const sorted = [...values].sort(compare);
  switch (how) {
    case 'sum':
      return values.reduce(add, zero);
    case 'last':
      return values.at(-1) ?? zero;
    case 'least':
      return sorted[0] ?? zero;
    case 'most':
      return sorted.at(-1) ?? zero;
    case 'median': {
      const middle = Math.floor((sorted.length - 1) / 2);
      return mean(sorted.slice(middle, sorted.length - middle));
    }
    case 'trimmed-mean':
      return mean(sorted.length > 2 ? sorted.slice(1, -1) : sorted);
    default:
      return mean(values);
  }
}

const mean = (values: readonly Exact[]): Exact => divide(values.reduce(add, zero), whole(values.length));

/** The way of combining in words. */
export const combiningTold: Readonly<Record<Combining, Told>> = {
  mean: { zh: '平均', en: 'mean' },
  sum: { zh: '合计', en: 'sum' },
  last: { zh: '最近一期', en: 'last' },
  least: { zh: '最低一期', en: 'lowest' },
  most: { zh: '最高一期', en: 'highest' },
  median: { zh: '中位数', en: 'median' },
  'trimmed-mean': { zh: '去掉最高最低后的平均', en: 'mean without the highest and the lowest' },
};
