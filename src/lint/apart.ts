import type { Condition, Test } from '../clauses/condition.ts';
import type { Path } from '../model/diagnostic.ts';
import { compare, type Exact } from '../model/exact.ts';
import { allCategories } from '../rubric/compile-category.ts';
import type { Category, Item, Rubric } from '../rubric/rubric.ts';

/** Whether no branch can meet both conditions; false where that cannot be told at a glance. */
export const apart = (one: Condition, other: Condition): boolean =>
  one.every((tests) => other.every((others) => tests.some((test) => others.some((rival) => conflict(test, rival)))));

function conflict(one: Test, other: Test): boolean {
  if (one.fact.name !== other.fact.name) return false;
  if (one.kind === 'yes-no' && other.kind === 'yes-no') return one.yes !== other.yes;
  if (one.kind === 'option' && other.kind === 'option') {
    const options = optionsOf(other);
    return options !== undefined && optionsOf(one)?.some((option) => options.includes(option)) === false;
  }
  const [range, rival] = [rangeOf(one), rangeOf(other)];
  return range !== undefined && rival !== undefined && (isBelow(range, rival) || isBelow(rival, range));
}

/** The options a test lets through; undefined where they cannot be listed. */
function optionsOf(test: Test & { readonly kind: 'option' }): readonly string[] | undefined {
  if (!test.not) return test.among;
  return test.fact.kind === 'one-of' ? test.fact.options.filter((option) => !test.among.includes(option)) : undefined;
}

type End = { readonly at: Exact; readonly included: boolean };
type Range = { readonly low: End | undefined; readonly high: End | undefined };

function rangeOf(test: Test): Range | undefined {
  if (test.kind === 'between') {
    return { low: { at: test.from, included: true }, high: { at: test.to, included: true } };
  }
  if (test.kind !== 'amount' || test.is === '!=') return undefined;
  const end = { at: test.than, included: test.is.includes('=') };
  return { low: test.is.startsWith('<') ? undefined : end, high: test.is.startsWith('>') ? undefined : end };
}

/** Whether everything in a range lies below another. */
function isBelow({ high }: Range, { low }: Range): boolean {
  if (!high || !low) return false;
  const difference = compare(high.at, low.at);
  return difference < 0 || (difference === 0 && !(high.included && low.included));
}

type Part = Item | Category;

const isWithin = (path: Path, above: Path): boolean => above.every((step, i) => step === path[i]);

/** The part with all the categories it stands in. */
const linesOf = (rubric: Rubric, part: Part): readonly Part[] => [
  ...allCategories(rubric.categories).filter(({ path }) => path !== part.path && isWithin(part.path, path)),
  part,
];

/** The conditions that a branch must meet for an item or category to apply to it. */
export const conditionsOf = (rubric: Rubric, part: Part): readonly Condition[] =>
  linesOf(rubric, part).flatMap(({ applies }) => (applies ? [applies] : []));

/** Whether two items or categories are never asked of the same branch: they are alternatives, or apply to different ones. */
export function neverTogether(rubric: Rubric, one: Part, other: Part): boolean {
  const alternatives = linesOf(rubric, one).some((mine) =>
    linesOf(rubric, other).some(
      (yours) => mine.path !== yours.path && mine.variant !== undefined && mine.variant === yours.variant,
    ),
  );
  return alternatives || anyApart(conditionsOf(rubric, one), conditionsOf(rubric, other));
}

/** Whether a condition of the one list excludes a condition of the other. */
export const anyApart = (some: readonly Condition[], others: readonly Condition[]): boolean =>
  some.some((one) => others.some((other) => apart(one, other)));
