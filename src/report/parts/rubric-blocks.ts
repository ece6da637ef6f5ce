import { conditionTold } from '../../clauses/condition.ts';
import { entryTold } from '../../clauses/sentence.ts';
import { equals, one, percentText, plainText } from '../../model/exact.ts';
import type { FactDeclaration } from '../../model/facts.ts';
import type { Lang } from '../../model/told.ts';
import { itemsOf } from '../../rubric/compile-category.ts';
import type { Category, Item, Rubric, Section } from '../../rubric/rubric.ts';
import { bracketed, itemNumber, label, type labels, listed, numbered, say } from '../labels.ts';
import type { Block, Column, Pair } from '../report.ts';
import { countingTold } from '../words/computing.ts';
import { atMostTold, fromTold, requirementsTold } from '../words/grades.ts';
import { vetoEffectTold, vetoTold } from '../words/vetoes.ts';

/** The categories at a glance: points, weight where there is any, number of items. */
export function overviewTable({ categories }: Rubric, lang: Lang): Block {
  const weighted = categories.some(({ weight }) => !equals(weight, one));
  const columns: readonly Column[] = [
    { id: 'category', title: label('category', lang), align: 'left' },
    { id: 'points', title: label('points', lang), align: 'right' },
    ...(weighted ? [{ id: 'weight', title: say(lang, '权重', 'Weight'), align: 'right' } as const] : []),
    { id: 'items', title: label('items', lang), align: 'right' },
  ];
  const rows = categories.map((category, i) => [
    numbered(i + 1, category.title, lang),
    category.points,
    ...(weighted ? [percentText(category.weight, 6)] : []),
    String(itemsOf([category]).length),
  ]);
  return { type: 'table', columns, rows };
}

/** A category with all its items: what is asked, how it is scored, where it comes from, how it is checked, proved and remedied. */
export function categoryBlocks(
  category: Category,
  at: readonly number[],
  rubric: Rubric,
  lang: Lang,
): readonly Block[] {
  const n = (at.at(-1) ?? 0) + 1;
  const top = at.length === 1;
  const text = `${top ? numbered(n, category.title, lang) : bracketed(n, category.title, lang)}${pointsTold(category, lang)}`;
  const { cap, applies, source, note } = category;
  const pairs: readonly Pair[] = [
    ...pairOf('applies', applies && conditionTold(applies)[lang], lang),
    ...pairOf(
      'limits',
      cap === undefined ? undefined : say(lang, `封顶${plainText(cap)}分`, `at most ${plainText(cap)}`),
      lang,
    ),
    ...pairOf('source', source, lang),
    ...pairOf('note', note, lang),
  ];
  return [
    { type: 'heading', level: top ? 2 : 3, text },
    ...(pairs.length > 0 ? [{ type: 'pairs', pairs } as const] : []),
    ...category.items.flatMap((item, i) => itemBlocks(item, itemNumber(at, i + 1, lang), rubric, lang)),
    ...category.categories.flatMap((child, i) => categoryBlocks(child, [...at, i], rubric, lang)),
  ];
}

function pointsTold({ points, weight }: Pick<Item, 'points' | 'weight'>, lang: Lang): string {
  const times = equals(weight, one)
    ? ''
    : say(lang, `，权重${percentText(weight, 6)}`, `, × ${percentText(weight, 6)}`);
  return say(lang, `（${plainText(points)}分${times}）`, ` (${plainText(points)} points${times})`);
}

function itemBlocks(item: Item, number: string, rubric: Rubric, lang: Lang): readonly Block[] {
  const asked = pairOf('requirement', item.requirement, lang);
  return [
    { type: 'heading', level: 3, text: `${number} ${item.title}${pointsTold(item, lang)}` },
    ...(asked.length > 0 ? [{ type: 'pairs', pairs: asked } as const] : []),
    { type: 'list', items: item.entries.map((entry) => entryTold(entry)[lang]) },
    { type: 'pairs', pairs: itemPairs(item, rubric, lang) },
  ];
}

const itemPairs = (item: Item, rubric: Rubric, lang: Lang): readonly Pair[] => [
  ...pairOf('limits', countingTold(item, rubric, lang).join(say(lang, '；', '; ')), lang),
  ...pairOf('applies', item.applies && conditionTold(item.applies)[lang], lang),
  ...pairOf('covers', listed(item.covers, lang), lang),
  ...pairOf('source', item.source, lang),
  ...pairOf('method', listed(item.method, lang), lang),
  ...pairOf('proof', listed(item.proof, lang), lang),
  ...pairOf('scoredBy', item.scoredBy, lang),
  ...pairOf('remedy', item.remedy, lang),
  ...pairOf('note', item.note, lang),
];

/** A pair for a form, or none where there is nothing to say. */
export const pairOf = (word: keyof typeof labels, value: string | undefined, lang: Lang): readonly Pair[] =>
  value === undefined || value === '' ? [] : [{ label: label(word, lang), value }];

/** Bonus or penalties: their cap, and a sentence for each clause with its note. */
export function sectionBlocks(section: Section, lang: Lang): readonly Block[] {
  const cap =
    section.cap === undefined
      ? []
      : [paragraph(say(lang, `合计最多${plainText(section.cap)}分。`, `At most ${plainText(section.cap)} together.`))];
  const items = section.entries.map((entry) => {
    const note = entry.form === 'group' ? undefined : entry.note;
    return note === undefined
      ? entryTold(entry)[lang]
      : say(lang, `${entryTold(entry).zh}（${note}）`, `${entryTold(entry).en} (${note})`);
  });
  return [...cap, { type: 'list', items }];
}

const paragraph = (text: string): Block => ({ type: 'paragraph', text });

/** The vetoes: what sets each off, and what it does. */
export const vetoBlocks = (rubric: Rubric, lang: Lang): readonly Block[] => [
  {
    type: 'table',
    columns: [
      { id: 'veto', title: label('veto', lang), align: 'left' },
      { id: 'effect', title: label('effect', lang), align: 'left' },
    ],
    rows: rubric.vetoes.map((veto) => [vetoTold(veto)[lang], vetoEffectTold(veto.effect, rubric)[lang]]),
  },
];

/** The grades from the best down: bound, conditions, quota. */
export function gradeTable(rubric: Rubric, lang: Lang): Block {
  const none = label('none', lang);
  return {
    type: 'table',
    columns: [
      { id: 'grade', title: label('grade', lang), align: 'left' },
      { id: 'from', title: label('line', lang), align: 'left' },
      { id: 'requires', title: label('requires', lang), align: 'left' },
      { id: 'quota', title: label('quota', lang), align: 'left' },
    ],
    rows: rubric.grades.map((grade) => [
      grade.title,
      fromTold(grade, lang),
      requirementsTold(grade.requires, rubric, lang).join(say(lang, '；', '; ')) || none,
      grade.atMost ? atMostTold(grade.atMost, lang) : none,
    ]),
  };
}

const kinds = {
  count: { zh: '个数（整数）', en: 'a count' },
  number: { zh: '数值', en: 'a number' },
  ratio: { zh: '比例（21/23或92.5%）', en: 'a ratio (21/23 or 92.5%)' },
  date: { zh: '日期（2019-12-10或never）', en: 'a date (2019-12-10 or never)' },
  'yes-no': { zh: '是或否', en: 'yes or no' },
  'one-of': { zh: '选一项', en: 'one of' },
  text: { zh: '文字', en: 'a text' },
} as const;

/** What evidence must state: every fact with its name, and how it is written. */
export function factTable({ facts }: Rubric, lang: Lang): Block {
  return {
    type: 'table',
    columns: [
      { id: 'title', title: say(lang, '数据', 'Fact'), align: 'left' },
      { id: 'name', title: label('branchId', lang), align: 'left' },
      { id: 'kind', title: say(lang, '填写方式', 'Written as'), align: 'left' },
    ],
    rows: [...facts.values()].map((fact) => [fact.title, fact.name, kindTold(fact, lang)]),
  };
}

/** How a fact is written, with its unit or options. */
export function kindTold({ kind, unit, options }: FactDeclaration, lang: Lang): string {
  if (kind === 'one-of') return say(lang, `选一项：${listed(options, lang)}`, `one of: ${listed(options, lang)}`);
  const word = kinds[kind][lang];
  return unit === '' ? word : say(lang, `${word}，单位：${unit}`, `${word}, in ${unit}`);
}
