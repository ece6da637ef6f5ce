import { compileApplies } from '../clauses/compile-clauses.ts';
import { type Compiling, numberAt, parsePercent } from '../clauses/compiling.ts';
import type { Path } from '../model/diagnostic.ts';
import { add, type Exact, equals, exactText, multiply, one, zero } from '../model/exact.ts';
import { compileItem, type ItemDefaults } from './compile-item.ts';
import type { Category, Item } from './rubric.ts';
import type { WrittenCategory } from './written.ts';

/** A written category as meant, with all it holds. `above` is the weight of the categories it stands in. */
export function compileCategory(
  cx: Compiling,
  written: WrittenCategory,
  path: Path,
  above: Exact,
  defaults: ItemDefaults,
): Category {
  const points = numberAt(cx, written.points, [...path, 'points']);
  const weight = written.weight === undefined ? one : (parsePercent(written.weight) ?? one);
  const within = multiply(above, weight);
  const items = (written.items ?? []).map((item, i) => compileItem(cx, item, [...path, 'items', i], within, defaults));
  const categories = (written.categories ?? []).map((category, i) =>
    compileCategory(cx, category, [...path, 'categories', i], within, defaults),
  );
  checkSum(cx, points, [...items, ...categories], path);
  checkVariants(cx, [...items, ...categories]);
  return {
    id: written.id,
    renamedFrom: written['renamed-from'],
    title: written.title,
    path,
    points,
    weight,
    cap: written.cap === undefined ? undefined : numberAt(cx, written.cap, [...path, 'cap']),
    floor: written.floor === undefined ? zero : numberAt(cx, written.floor, [...path, 'floor']),
    applies: written.applies && compileApplies(cx, written.applies, [...path, 'applies']),
    variant: written.variant,
    source: written.source,
    note: written.note,
    items,
    categories,
  };
}

/** Every item of the categories, in the order written. */
export const itemsOf = (categories: readonly Category[]): readonly Item[] =>
  categories.flatMap((category) => [...category.items, ...itemsOf(category.categories)]);

/** Every category, those inside others included, in the order written. */
export const allCategories = (categories: readonly Category[]): readonly Category[] =>
  categories.flatMap((category) => [category, ...allCategories(category.categories)]);

type Part = Item | Category;

const counts = (part: Part): boolean => !('counts' in part) || part.counts;

const weighted = (part: Part): Exact => multiply(part.points, part.weight);

/** The points of the parts together; alternatives of the same name count once, informational items not at all. */
export function pointsOf(parts: readonly Part[]): Exact {
  const seen = new Set<string>();
  return parts.reduce((sum, part) => {
    if (!counts(part) || (part.variant !== undefined && seen.has(part.variant))) return sum;
    if (part.variant !== undefined) seen.add(part.variant);
    return add(sum, weighted(part));
  }, zero);
}

function checkSum(cx: Compiling, points: Exact, parts: readonly Part[], path: Path): void {
  if (parts.length === 0) {
    cx.report({
      code: 'rubric/empty-category',
      path,
      message: { zh: '这个大项下面没有分项', en: 'this category holds no items' },
      hint: { zh: '写上 items，或删去这个大项', en: 'add items, or remove the category' },
    });
    return;
  }
  const sum = pointsOf(parts);
  if (equals(sum, points)) return;
  cx.report({
    code: 'rubric/category-sum',
    path: [...path, 'points'],
    message: {
      zh: `本大项${exactText(points)}分，各分项（乘权重后）合计${exactText(sum)}分`,
      en: `the category is worth ${exactText(points)}, but its parts (times weight) add up to ${exactText(sum)}`,
    },
    hint: {
      zh: '改大项分值，或改分项分值、权重',
      en: 'change the points of the category, or points and weights of its parts',
    },
  });
}

/** Alternatives must have equal points and be told apart by one profile field, each value by at most one of them. */
export function checkVariants(cx: Compiling, parts: readonly Part[]): void {
  const byName = new Map<string, Part[]>();
  for (const part of parts) {
    if (part.variant !== undefined) byName.set(part.variant, [...(byName.get(part.variant) ?? []), part]);
  }
  for (const [name, group] of byName) checkVariant(cx, name, group);
}

function checkVariant(cx: Compiling, name: string, group: readonly Part[]): void {
  const taken = new Set<string>();
  for (const part of group) {
    const flaw = variantFlaw(part, group[0], taken);
    if (flaw) reportVariant(cx, name, part, flaw);
    for (const value of optionsOf(part)?.among ?? []) taken.add(value);
  }
}

function variantFlaw(part: Part, first: Part | undefined, taken: ReadonlySet<string>) {
  const options = optionsOf(part);
  if (!first || !options || options.field !== optionsOf(first)?.field) return 'field';
  if (!equals(weighted(part), weighted(first))) return 'points';
  return options.among.some((value) => taken.has(value)) ? 'overlap' : undefined;
}

/** The profile field and the values by which an alternative applies; undefined where it is not told by one field. */
function optionsOf(part: Part): { readonly field: string; readonly among: readonly string[] } | undefined {
  const test = part.applies?.[0]?.[0];
  if (part.applies?.length !== 1 || part.applies[0]?.length !== 1 || !test) return undefined;
  if (test.kind === 'yes-no') return { field: test.fact.name, among: [String(test.yes)] };
  if (test.kind !== 'option' || test.fact.kind !== 'one-of') return undefined;
  const among = test.not ? test.fact.options.filter((option) => !test.among.includes(option)) : test.among;
  return { field: test.fact.name, among };
}

const variantProblems = {
  field: {
    zh: '必须各用同一个 one-of 或 yes-no 的 profile 项写 applies',
    en: 'must each have an applies on one and the same one-of or yes-no profile field',
  },
  points: { zh: '分值（乘权重后）必须相等', en: 'must have equal points (times weight)' },
  overlap: { zh: '适用范围不能重叠', en: 'must not overlap in whom they apply to' },
};

const reportVariant = (cx: Compiling, name: string, part: Part, kind: keyof typeof variantProblems): void =>
  cx.report({
    code: 'rubric/variant',
    path: [...part.path, 'variant'],
    message: {
      zh: `同名的可选项“${name}”${variantProblems[kind].zh}`,
      en: `the alternatives named "${name}" ${variantProblems[kind].en}`,
    },
    hint: {
      zh: '例如 applies: {kind: 机关} 与 applies: {kind: 国企}，分值相同',
      en: 'for example applies: {kind: office} and applies: {kind: company}, with the same points',
    },
  });
