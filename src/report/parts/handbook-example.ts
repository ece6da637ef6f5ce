import type { BranchScore, CategoryScore, ItemScore } from '../../engine/score.ts';
import type { LeftOut, WorkedExample } from '../../example/worked-example.ts';
import { dayText } from '../../model/day.ts';
import type { Lang } from '../../model/told.ts';
import { fixedBounds, tracedBounds } from '../amounts.ts';
import { bracketed, label, listed, say } from '../labels.ts';
import type { Block, Column, Row } from '../report.ts';
import { gradeShort, gradeSteps } from '../words/grading.ts';
import { exampleTold, leftOutTold } from '../words/handbook-example.ts';
import { awardReasons, combinedTold, missingReason, notApplicableTold, reasonsOf } from '../words/reasons.ts';
import { categorySteps, itemSteps } from '../words/steps.ts';
import { totalSteps } from '../words/totals.ts';
import type { Booklet } from './handbook-clauses.ts';
import { categoryTitle } from './handbook-items.ts';

/** A branch from full points to its grade, step by step, every number as it was computed; then the same with an item left out. */
export function exampleChapter(example: WorkedExample, booklet: Booklet): readonly Block[] {
  const { score, notApplicable, missing } = example;
  const { lang } = booklet;
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    [say(lang, '与满分的差别', 'What is not full'), [listOf(differences(score, booklet))]],
    [say(lang, '逐项计算', 'Item by item'), [itemTable(score, booklet)]],
    [say(lang, '各大项', 'The categories'), [listOf(categoryLines(score.categories, 0, score, booklet))]],
    [say(lang, '总分', 'The total'), [listOf(totalSteps(score, lang))]],
    [say(lang, '等次', 'The grade'), [listOf(gradeSteps(score, lang))]],
    ...leftOut(notApplicable, 'notApplicable', booklet),
    ...leftOut(missing, 'missing', booklet),
  ];
  return [
    { type: 'paragraph', text: exampleTold(example, lang) },
    { type: 'pairs', pairs: headOf(score, lang) },
    ...parts.flatMap(([title, blocks], i): readonly Block[] => [
      { type: 'heading', level: 3, text: bracketed(i + 1, title, lang) },
      ...blocks,
    ]),
  ];
}

const listOf = (items: readonly string[]): Block => ({ type: 'list', items });

const headOf = (score: BranchScore, lang: Lang) => [
  { label: label('total', lang), value: fixedBounds(score.total, score.rubric.rounding.places, lang) },
  { label: label('grade', lang), value: gradeShort(score, lang) },
  ...(score.known.asOf === undefined ? [] : [{ label: label('asOf', lang), value: dayText(score.known.asOf) }]),
];

/** Why items have not their full points, and what was added or taken on the whole, a line each. */
function differences(score: BranchScore, { numbers, lang }: Booklet): readonly string[] {
  const items = score.items.flatMap((one) => {
    const why = reasonsOf(one, score, lang);
    const { item } = one;
    if (why.length === 0) return [];
    const name = `${numbers.get(item) ?? ''} ${item.title}`;
    return [say(lang, `${name}：${why.join('；')}`, `${name}: ${why.join('; ')}`)];
  });
  const more = (['bonus', 'penalties'] as const).flatMap((key) =>
    awardReasons(score[key].awards, score.evidence[key], score, lang).map((why) =>
      say(lang, `${label(key, lang)}：${why}`, `${label(key, lang)}: ${why}`),
    ),
  );
  const all = [...items, ...more];
  return all.length === 0 ? [say(lang, '没有差别，各项都是满分。', 'None: every item has full points.')] : all;
}

function itemTable(score: BranchScore, booklet: Booklet): Block {
  const { lang } = booklet;
  const columns: readonly Column[] = [
    { id: 'number', title: say(lang, '编号', 'No.'), align: 'left', key: true },
    { id: 'item', title: label('item', lang), align: 'left' },
    { id: 'points', title: label('points', lang), align: 'right' },
    { id: 'how', title: say(lang, '计算', 'Computing'), align: 'left', least: 24 },
    { id: 'score', title: label('score', lang), align: 'right' },
  ];
  return { type: 'table', columns, rows: score.categories.flatMap((one) => categoryRows(one, 0, score, booklet)) };
}

const categoryRows = (one: CategoryScore, depth: number, score: BranchScore, booklet: Booklet): readonly Row[] => [
  [categoryTitle(one.category, depth, booklet)],
  ...one.items.map((item) => itemRow(item, score, booklet)),
  ...one.categories.flatMap((child) => categoryRows(child, depth + 1, score, booklet)),
];

function itemRow(one: ItemScore, score: BranchScore, { numbers, lang }: Booklet): Row {
  const { item, state, points } = one;
  const got = state === 'not-applicable' ? '-' : tracedBounds(points, score.rubric.rounding.places, lang);
  return [numbers.get(item) ?? '', item.title, item.points, howTold(one, score, lang), got];
}

/** How an item came to its points. */
function howTold(one: ItemScore, score: BranchScore, lang: Lang): string {
  const { places } = score.rubric.rounding;
  switch (one.state) {
    case 'scored':
      return itemSteps(one.steps, one.item, one.awards, places, lang);
    case 'combined':
      return combinedTold(one, lang);
    case 'not-applicable':
      return notApplicableTold(one, score, lang);
    case 'missing':
      return missingReason(one, score, lang);
    default:
      return listed(reasonsOf(one, score, lang), lang);
  }
}

const categoryLines = (
  categories: readonly CategoryScore[],
  depth: number,
  score: BranchScore,
  booklet: Booklet,
): readonly string[] =>
  categories.flatMap((one) => {
    const steps = categorySteps(one, score.rubric.rounding.places, booklet.lang);
    const title = categoryTitle(one.category, depth, booklet);
    return [
      say(booklet.lang, `${title}：${steps}`, `${title}: ${steps}`),
      ...categoryLines(one.categories, depth + 1, score, booklet),
    ];
  });

/** What the total and the grade would be with an item left out; nothing where there is no such case. */
function leftOut(
  one: LeftOut | undefined,
  kind: 'notApplicable' | 'missing',
  { numbers, lang }: Booklet,
): readonly (readonly [string, readonly Block[]])[] {
  if (!one) return [];
  const { item, score } = one;
  const name = `${numbers.get(item) ?? ''} ${item.title}`;
  const { title, lead } = leftOutTold(kind, name, one, lang);
  const above = holding(score.categories, item.id);
  const category = above && categorySteps(above, score.rubric.rounding.places, lang);
  const within = category === undefined ? [] : [`${above?.category.title}${say(lang, '：', ': ')}${category}`];
  return [
    [
      title,
      [{ type: 'paragraph', text: lead }, listOf([...within, ...totalSteps(score, lang), ...gradeSteps(score, lang)])],
    ],
  ];
}

/** The category in which an item stands. */
function holding(categories: readonly CategoryScore[], id: string): CategoryScore | undefined {
  for (const one of categories) {
    const found = one.items.some(({ item }) => item.id === id) ? one : holding(one.categories, id);
    if (found) return found;
  }
  return undefined;
}
