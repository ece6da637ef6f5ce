import { conditionTold } from '../../clauses/condition.ts';
import { clauseTold, entryTold } from '../../clauses/sentence.ts';
import type { Lang } from '../../model/told.ts';
import type { Category, Item, Rubric } from '../../rubric/rubric.ts';
import type { Sheet } from '../draw/grid.ts';
import { label, listed, say } from '../labels.ts';
import type { Cell, Column } from '../report.ts';
import { vetoEffectTold, vetoTold } from '../words/vetoes.ts';

/** The rubric as a table: a row for each item, then one for each clause of bonus, penalties and vetoes. */
export function rubricTable(rubric: Rubric, lang: Lang): Sheet {
  const columns = columnsOf(lang);
  const short = (cells: readonly Cell[]): readonly Cell[] => columns.map((_, i) => cells[i]);
  const rows = [
    ...rubric.categories.flatMap((category) => categoryRows(category, lang)),
    ...(['bonus', 'penalties'] as const).flatMap((key) =>
      rubric[key].clauses.map((clause) => [
        label(key, lang),
        clause.id,
        '',
        undefined,
        '',
        clauseTold(clause)[lang],
        '',
        clause.source,
      ]),
    ),
    ...rubric.vetoes.map((veto) => {
      const rule = say(
        lang,
        `${vetoTold(veto).zh}：${vetoEffectTold(veto.effect, rubric).zh}`,
        `${vetoTold(veto).en}: ${vetoEffectTold(veto.effect, rubric).en}`,
      );
      return [say(lang, '一票否决', 'Vetoes'), veto.id, '', undefined, '', rule, '', veto.source];
    }),
  ];
  return { columns, rows: rows.map(short) };
}

function columnsOf(lang: Lang): readonly Column[] {
  const words = [
    'category',
    'itemId',
    'item',
    'points',
    'requirement',
    'standard',
    'applies',
    'source',
    'method',
    'proof',
    'remedy',
    'covers',
  ] as const;
  return words.map((word) => ({ id: word, title: label(word, lang), align: word === 'points' ? 'right' : 'left' }));
}

const categoryRows = (category: Category, lang: Lang): readonly (readonly Cell[])[] => [
  ...category.items.map((item) => itemRow(item, category, lang)),
  ...category.categories.flatMap((child) => categoryRows(child, lang)),
];

const itemRow = (item: Item, category: Category, lang: Lang): readonly Cell[] => [
  ...[category.title, item.id, item.title, item.points, item.requirement],
  item.entries.map((entry) => entryTold(entry)[lang]).join('\n'),
  item.applies && conditionTold(item.applies)[lang],
  item.source,
  ...[item.method, item.proof].map((list) => listed(list, lang)),
  item.remedy,
  listed(item.covers, lang),
];
