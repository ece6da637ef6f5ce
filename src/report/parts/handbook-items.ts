import { conditionTold } from '../../clauses/condition.ts';
import { equals, isZero, one, percentText, plainText } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { Category, Item, Rubric } from '../../rubric/rubric.ts';
import { joined, listed, numbered, say } from '../labels.ts';
import type { Block, Pair } from '../report.ts';
import { countingTold } from '../words/computing.ts';
import { type Booklet, clauseTable } from './handbook-clauses.ts';
import { pairOf } from './rubric-blocks.ts';

/** A category of the booklet with everything in it; one that is not within another begins a page. */
export function bookletCategory(category: Category, depth: number, booklet: Booklet): readonly Block[] {
  const { lang } = booklet;
  const title = categoryTitle(category, depth, booklet);
  const pairs = categoryPairs(category, booklet);
  const level = depth === 0 ? 2 : 3;
  return [
    {
      ...{ type: 'heading', level, text: `${title}${worthTold(category, lang)}`, anchor: `category-${category.id}` },
      newPage: depth === 0,
    },
    ...(pairs.length > 0 ? [{ type: 'pairs', pairs } as const] : []),
    ...category.items.flatMap((item) => bookletItem(item, depth, booklet)),
    ...category.categories.flatMap((child) => bookletCategory(child, depth + 1, booklet)),
  ];
}

/** A category with its number: `一、组织设置` where it stands by itself, `1.2 组织设置` within another. */
export function categoryTitle(category: Category, depth: number, { numbers, lang }: Omit<Booklet, 'rubric'>): string {
  const number = numbers.get(category) ?? '';
  return depth === 0 ? numbered(Number(number), category.title, lang) : `${number} ${category.title}`;
}

/** What a category or item is worth, and how much of it counts: `（20分，权重150%）`. */
function worthTold({ points, weight }: Pick<Item, 'points' | 'weight'>, lang: Lang): string {
  const worth = worthText({ points, weight }, lang);
  return say(lang, `（${worth}）`, ` (${worth})`);
}

/** The same without brackets, for the end of a line. */
export function worthText({ points, weight }: Pick<Item, 'points' | 'weight'>, lang: Lang): string {
  const own = say(lang, `${plainText(points)}分`, `${plainText(points)} points`);
  if (equals(weight, one)) return own;
  return say(lang, `${own}，权重${percentText(weight, 6)}`, `${own}, × ${percentText(weight, 6)}`);
}

function categoryPairs(category: Category, booklet: Booklet): readonly Pair[] {
  const { lang, rubric } = booklet;
  const { applies, cap, floor, source, note } = category;
  const limits = [
    ...(cap === undefined ? [] : [say(lang, `封顶${plainText(cap)}分`, `at most ${plainText(cap)}`)]),
    ...(isZero(floor) ? [] : [say(lang, `最低${plainText(floor)}分`, `not below ${plainText(floor)}`)]),
  ];
  return [
    ...pairOf('applies', applies && conditionTold(applies)[lang], lang),
    ...alternatives(category, rubric.categories, booklet),
    ...pairOf('limits', joined(limits, lang), lang),
    ...pairOf('source', source, lang),
    ...pairOf('note', note, lang),
  ];
}

function bookletItem(item: Item, depth: number, booklet: Booklet): readonly Block[] {
  const { numbers, lang } = booklet;
  const text = `${numbers.get(item) ?? ''} ${item.title}${worthTold(item, lang)}`;
  const [above, below] = [askedPairs(item, booklet), checkedPairs(item, booklet)];
  return [
    { type: 'heading', level: depth === 0 ? 3 : 4, text, anchor: `item-${item.id}` },
    ...(above.length > 0 ? [{ type: 'pairs', pairs: above } as const] : []),
    clauseTable(item.entries, booklet),
    { type: 'pairs', pairs: below },
  ];
}

/** What is asked, of whom, and where that stands. */
const askedPairs = (item: Item, booklet: Booklet): readonly Pair[] => {
  const { lang, rubric } = booklet;
  return [
    ...pairOf('requirement', item.requirement, lang),
    ...pairOf('applies', item.applies && conditionTold(item.applies)[lang], lang),
    ...alternatives(item, rubric.items, booklet),
    ...pairOf('source', item.source, lang),
    ...pairOf('covers', listed(item.covers, lang), lang),
  ];
};

/** How it counts, and how it is checked, proved and put right, and by whom. */
const checkedPairs = (item: Item, { rubric, lang }: Booklet): readonly Pair[] => [
  ...pairOf('limits', joined(countingTold(item, rubric, lang), lang), lang),
  ...pairOf('method', listed(item.method, lang), lang),
  ...pairOf('proof', listed(item.proof, lang), lang),
  ...pairOf('scoredBy', item.scoredBy, lang),
  ...pairOf('remedy', item.remedy, lang),
  ...pairOf('note', item.note, lang),
];

/** With which others a part shares its points, so that only the one that applies counts. */
function alternatives<T extends Item | Category>(
  part: T,
  parts: readonly T[],
  { numbers, rubric, lang }: Booklet,
): readonly Pair[] {
  if (part.variant === undefined) return [];
  const others = parts.filter((one) => one !== part && one.variant === part.variant);
  if (others.length === 0) return [];
  const names = listed(
    others.map((one) => `${numbers.get(one) ?? ''} ${one.title}`),
    lang,
  );
  const { one } = rubric.whom;
  return [
    {
      label: say(lang, '可选项', 'Alternative'),
      value: say(
        lang,
        `与${names}互为可选：只计适用于本${one.zh}的一项，分值不重复计`,
        `to ${names}: only the one for this ${one.en} counts, and its points once`,
      ),
    },
  ];
}

/** The rubric's standards with the items that cover each; undefined where it names none. */
export function standardsTable({ rubric, numbers, lang }: Booklet): Block | undefined {
  if (rubric.standards.length === 0) return undefined;
  const covering = (rubric: Rubric, standard: string) => rubric.items.filter(({ covers }) => covers.includes(standard));
  return {
    type: 'table',
    columns: [
      { id: 'number', title: say(lang, '序号', 'No.'), align: 'right' },
      { id: 'standard', title: say(lang, '标准', 'Standard'), align: 'left' },
      { id: 'items', title: say(lang, '对应分项', 'Items'), align: 'left' },
    ],
    rows: rubric.standards.map((standard, i) => [
      String(i + 1),
      standard,
      listed(
        covering(rubric, standard).map((item) => `${numbers.get(item) ?? ''} ${item.title}`),
        lang,
      ),
    ]),
  };
}
