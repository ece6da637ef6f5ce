import { conditionTold } from '../../clauses/condition.ts';
import { type Day, dayText } from '../../model/day.ts';
import { isZero, plainText } from '../../model/exact.ts';
import type { Category } from '../../rubric/rubric.ts';
import { listed, say } from '../labels.ts';
import type { Block, Entry, Pair } from '../report.ts';
import type { Booklet } from './handbook-clauses.ts';
import { categoryTitle, worthText } from './handbook-items.ts';
import { pairOf } from './rubric-blocks.ts';

/** What stands on the title page: what the rubric is, whose, for whom, how much, and what pins it down. */
export function coverBlocks(
  booklet: Booklet,
  { rubricHash, asOf }: { readonly rubricHash: string; readonly asOf: Day | undefined },
): readonly Block[] {
  const { rubric, lang } = booklet;
  const pairs: readonly Pair[] = [
    ...pairOf('rubric', rubric.title, lang),
    ...pairOf('version', rubric.version, lang),
    ...pairOf('branchId', rubric.id, lang),
    ...pairOf('issuedBy', rubric.issuedBy, lang),
    ...pairOf('issuedOn', rubric.issuedOn, lang),
    ...pairOf('assesses', rubric.assesses, lang),
    ...pairOf('applies', rubric.applies && conditionTold(rubric.applies)[lang], lang),
    ...pairOf('total', totalTold(booklet), lang),
    ...countPairs(booklet),
    ...pairOf('asOf', asOf === undefined ? undefined : dayText(asOf), lang),
    ...pairOf('hash', rubricHash, lang),
    ...pairOf('note', rubric.note, lang),
  ];
  return [
    {
      type: 'paragraph',
      text: say(lang, '供与纸面原件逐项核对、签字', 'to be compared with the paper original and signed'),
    },
    { type: 'pairs', pairs },
  ];
}

function totalTold({ rubric, lang }: Booklet): string {
  const { total, base, totalCap, totalFloor } = rubric;
  const parts = [
    say(lang, `${plainText(total)}分`, `${plainText(total)} points`),
    ...(isZero(base) ? [] : [say(lang, `其中基准分${plainText(base)}分`, `${plainText(base)} of them to begin with`)]),
    ...(totalCap === undefined ? [] : [say(lang, `封顶${plainText(totalCap)}分`, `at most ${plainText(totalCap)}`)]),
    ...(totalFloor === undefined
      ? []
      : [say(lang, `最低${plainText(totalFloor)}分`, `not below ${plainText(totalFloor)}`)]),
  ];
  return parts.join(say(lang, '，', ', '));
}

const words = {
  categories: { zh: '个大项', en: 'categories' },
  items: { zh: '个分项', en: 'items' },
  standards: { zh: '条标准', en: 'standards' },
} as const;

/** How much the rubric holds, and what the paper says it holds. */
function countPairs({ rubric, lang }: Booklet): readonly Pair[] {
  const { categories, items, standards, declares } = rubric;
  const there = { categories: categories.length, items: items.length, standards: standards.length };
  const clauses = items.reduce((sum, item) => sum + item.clauses.length, 0);
  const told = (counts: Readonly<Partial<Record<keyof typeof words, string | number>>>): readonly string[] =>
    (['categories', 'items', 'standards'] as const).flatMap((key) => {
      const count = counts[key];
      if (count === undefined || count === 0) return [];
      return [say(lang, `${count}${words[key].zh}`, `${count} ${words[key].en}`)];
    });
  const all = [...told(there), say(lang, `${clauses}条评分标准`, `${clauses} clauses`)];
  const declared = told(declares);
  const differs = (['categories', 'items', 'standards'] as const).some(
    (key) => declares[key] !== undefined && Number(declares[key]) !== there[key],
  );
  const remark = differs ? say(lang, '（与实有的不一致，请核对）', ' (not what is there: please compare)') : '';
  return [
    { label: say(lang, '实有', 'Holds'), value: listed(all, lang) },
    ...(declared.length === 0
      ? []
      : [{ label: say(lang, '纸面写明', 'Declared'), value: `${listed(declared, lang)}${remark}` }]),
  ];
}

/** The table of contents: every category and item with its points, then the chapters behind them. */
export const contentsOf = (
  booklet: Booklet,
  chapters: readonly { readonly id: string; readonly title: string }[],
): readonly Entry[] => [
  ...booklet.rubric.categories.flatMap((category) => categoryEntries(category, 0, booklet)),
  ...chapters.map(({ id, title }): Entry => ({ text: title, level: 1, end: '', anchor: `chapter-${id}` })),
];

function categoryEntries(category: Category, depth: number, booklet: Booklet): readonly Entry[] {
  const { numbers, lang } = booklet;
  const [own, below] = depth === 0 ? ([1, 2] as const) : ([2, 3] as const);
  return [
    {
      ...{ text: categoryTitle(category, depth, booklet), level: own },
      ...{ end: worthText(category, lang), anchor: `category-${category.id}` },
    },
    ...category.items.map(
      (item): Entry => ({
        ...{ text: `${numbers.get(item) ?? ''} ${item.title}`, level: below },
        ...{ end: worthText(item, lang), anchor: `item-${item.id}` },
      }),
    ),
    ...category.categories.flatMap((child) => categoryEntries(child, depth + 1, booklet)),
  ];
}
