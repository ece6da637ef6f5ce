import type { Bounds, CategoryScore } from '../engine/score.ts';
import {
  add,
  compare,
  divide,
  type Exact,
  equals,
  isPositive,
  multiply,
  subtract,
  whole,
  zero,
} from '../model/exact.ts';
import type { Grade, Requirements, Rubric } from '../rubric/rubric.ts';
import { waysOf, withInner } from './grades.ts';
import type { Lazy } from './lazy.ts';
import type { KnownTotal, TotalCase } from './total.ts';

/** A condition of a grade that whoever reaches its line meets anyway. */
export type Idle =
  | { readonly kind: 'each-category' | 'vetoes' | 'facts' }
  | { readonly kind: 'categories' | 'items'; readonly id: string };

/** The conditions of a grade that never keep anybody from it. */
export function idleRequirements(rubric: Rubric, grade: Grade, cases: Lazy<TotalCase>): readonly Idle[] {
  const { requires } = grade;
  if (!requires || cases.first(1).length === 0) return [];
  const idle: Idle[] = [];
  const always = (met: (one: KnownTotal) => boolean) => cases.every((one) => one.state === 'known' && met(one));
  const { eachCategory } = requires;
  if (
    eachCategory !== undefined &&
    always((one) => one.categories.every((part) => isMet(rubric, grade, one, part, eachCategory)))
  ) {
    idle.push({ kind: 'each-category' });
  }
  for (const [id, share] of requires.categories) {
    const named = (one: KnownTotal) => withInner(one.categories).filter(({ category }) => category.id === id);
    if (always((one) => named(one).every((part) => isMet(rubric, grade, one, part, share))))
      idle.push({ kind: 'categories', id });
  }
  for (const [id, share] of requires.items) {
    if (always((one) => isItemMet(one, id, share))) idle.push({ kind: 'items', id });
  }
  return [...idle, ...idleWords(rubric, requires)];
}

function idleWords(rubric: Rubric, { noVetoes, facts }: Requirements): readonly Idle[] {
  const vetoes: readonly Idle[] = noVetoes && rubric.vetoes.length === 0 ? [{ kind: 'vetoes' }] : [];
  const always: readonly Idle[] = facts && !waysOf(rubric, facts).has(false) ? [{ kind: 'facts' }] : [];
  return [...vetoes, ...always];
}

/** Whether a category has the share that is asked in every total that reaches the line of the grade. */
function isMet(rubric: Rubric, grade: Grade, one: KnownTotal, part: CategoryScore, share: Exact): boolean {
  if (part.state === 'not-applicable') return true;
  const asked = multiply(part.inPlay, share);
  if (compare(part.points.low, asked) >= 0) return true;
  const fewest = fewestBeside(rubric, grade, one, part);
  return fewest !== undefined && compare(fewest, asked) >= 0;
}

/** The fewest points a category can have where the total reaches the line though all else is at its best. */
function fewestBeside(rubric: Rubric, { from }: Grade, one: KnownTotal, part: CategoryScore): Exact | undefined {
  const { weight } = part.category;
  if (from === undefined || !one.categories.includes(part) || !isPositive(weight) || isRescaled(rubric, one))
    return undefined;
  const most = one.categories.reduce(
    (sum, { category, points }) => add(sum, multiply(points.high, category.weight)),
    rubric.base,
  );
  const ends: Bounds = { low: one.penalties.points.low, high: one.bonus.points.high };
  const others = subtract(subtract(add(most, ends.high), ends.low), multiply(part.points.high, weight));
  return divide(subtract(subtract(from, slackOf(rubric)), others), weight);
}

const isRescaled = ({ total, base }: Rubric, { categories }: KnownTotal): boolean => {
  const inPlay = categories.reduce((sum, part) => add(sum, multiply(part.inPlay, part.category.weight)), zero);
  return !equals(inPlay, subtract(total, base));
};

/** What rounding may add to a total. */
function slackOf({ rounding, gradeOn }: Rubric): Exact {
  if (gradeOn === 'exact' && rounding.at === 'total') return zero;
  return divide(whole(1), whole(10 ** rounding.places));
}

function isItemMet(one: KnownTotal, id: string, share: Exact): boolean {
  for (const [item, reach] of one.items) {
    if (item.id === id) return reach.state !== 'known' || compare(reach.low.points, multiply(item.points, share)) >= 0;
  }
  return true;
}
