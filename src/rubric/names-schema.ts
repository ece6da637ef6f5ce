import type { FactDeclaration } from '../model/facts.ts';
import type { Category, Item, Rubric } from './rubric.ts';

/** Something of a rubric that other files name. */
type Named = { readonly id: string; readonly title: string };

/** One of several names; editors suggest them, and say what each stands for. */
export const oneOfNames = (named: readonly Named[]): object =>
  // a list of none is no schema
  named.length === 0
    ? { type: 'string' }
    : { enum: named.map(({ id }) => id), enumDescriptions: named.map(({ title }) => title) };

/** The items of a rubric as names, with their points. */
export const itemNames = ({ items }: Rubric): readonly Named[] =>
  items.map((item: Item) => ({ id: item.id, title: `${item.title}（分项）` }));

/** The categories of a rubric as names, those within others included. */
export const categoryNames = ({ categories }: Rubric): readonly Named[] => {
  const below = (category: Category): readonly Category[] => [category, ...category.categories.flatMap(below)];
  return categories.flatMap(below).map(({ id, title }) => ({ id, title: `${title}（大项）` }));
};

/** Facts as names, those of the profile included. */
export const factNames = (facts: readonly FactDeclaration[]): readonly Named[] =>
  facts.map((fact) => ({ id: fact.name, title: factTitle(fact) }));

/** What a fact is called, with its unit. */
export const factTitle = ({ title, unit }: FactDeclaration): string => `${title}${unit && `（${unit}）`}`;

const valueSchemas: Readonly<Record<FactDeclaration['kind'], object>> = {
  count: { type: 'integer', minimum: 0 },
  number: { type: 'number' },
  ratio: { type: 'string', pattern: '^(\\d+/[1-9]\\d*|\\d+(\\.\\d+)?%)$' },
  date: { type: 'string', pattern: '^(\\d{4}-\\d{2}-\\d{2}|never|从未)$' },
  'yes-no': { enum: [true, false, '是', '否'] },
  'one-of': {},
  text: { type: 'string', minLength: 1 },
};

const forms: Readonly<Record<FactDeclaration['kind'], string>> = {
  count: '整数',
  number: '数，可带小数',
  ratio: '比率，如 21/23 或 92.5%',
  date: '日期，如 2019-12-10；从未有过写 never',
  'yes-no': 'true 或 false',
  'one-of': '选项之一',
  text: '文字',
};

/** The schema of a fact's value. */
export const factValue = ({ kind, options }: FactDeclaration): object =>
  kind === 'one-of' ? { enum: options } : valueSchemas[kind];

/** What a fact is, and in which form it is written. */
export const factTold = (fact: FactDeclaration): string => `${factTitle(fact)}：${forms[fact.kind]}`;
