import { type Beyond, type Measured, measureName, type Rate } from '../assessment/consequence.ts';
import { exactly } from '../engine/bounds.ts';
import type { Bounds, BranchScore, CategoryScore } from '../engine/score.ts';
import { compare, type Exact, isZero, multiply } from '../model/exact.ts';

/** What a branch comes to in what a rate is of: an amount, and the points it is a share of. */
export type Measure =
  | { readonly state: 'known'; readonly amount: Bounds; readonly of: Exact | undefined }
  | { readonly state: 'missing' | 'not-applicable' };

/** Whether a condition holds for a branch; `possible` while something is open. */
export type Verdict = 'holds' | 'fails' | 'possible';

/** What a branch comes to in everything the rates are of, by name. */
export const measuresOf = (score: BranchScore, rates: readonly Rate[]): ReadonlyMap<string, Measure> =>
  new Map(rates.map(({ of }) => [measureName(of), measureOf(score, of)]));

function measureOf(score: BranchScore, of: Measured): Measure {
  switch (of.kind) {
    case 'total':
      return { state: 'known', amount: score.total, of: score.rubric.total };
    case 'fact': {
      const value = score.evidence.facts.get(of.fact.name);
      return value?.kind === 'amount'
        ? { state: 'known', amount: exactly(value.amount), of: undefined }
        : { state: 'missing' };
    }
    case 'item': {
      const item = score.items.find((one) => one.item.id === of.id);
      if (!item || item.state === 'not-applicable') return { state: 'not-applicable' };
      return { state: 'known', amount: item.points, of: item.item.points };
    }
    default: {
      const category = everyCategory(score.categories).find((one) => one.category.id === of.id);
      if (!category || category.state === 'not-applicable' || isZero(category.inPlay))
        return { state: 'not-applicable' };
      return { state: 'known', amount: category.points, of: category.inPlay };
    }
  }
}

const everyCategory = (categories: readonly CategoryScore[]): readonly CategoryScore[] =>
  categories.flatMap((score) => [score, ...everyCategory(score.categories)]);

/** Whether a measure lies beyond every line of a rate. What does not apply lies beyond none. */
export function beyondLines(measure: Measure | undefined, { beyond }: Rate): Verdict {
  if (measure?.state === 'not-applicable') return 'fails';
  if (measure?.state !== 'known') return 'possible';
  const { amount, of } = measure;
  return together(beyond.map((one) => beyondLine(amount, of, one)));
}

function beyondLine({ low, high }: Bounds, of: Exact | undefined, { side, line, isShare }: Beyond): Verdict {
  if (isShare && of === undefined) return 'possible';
  const bound = isShare && of !== undefined ? multiply(of, line) : line;
  const holds = (points: Exact) => (side === 'below' ? compare(points, bound) < 0 : compare(points, bound) > 0);
  if (holds(low) && holds(high)) return 'holds';
  return holds(low) || holds(high) ? 'possible' : 'fails';
}

/** The verdict on several conditions that must all hold. */
export const together = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes('fails') ? 'fails' : verdicts.includes('possible') ? 'possible' : 'holds';
