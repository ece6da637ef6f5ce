import type { Lang } from '../../model/told.ts';
import { type Comparison, compareParts } from '../../roster/compare-parts.ts';
import { comparisonData } from '../data/comparison-data.ts';
import { numbered, say } from '../labels.ts';
import { differencesTable } from '../parts/comparison-csv.ts';
import { bySpread, differencesSheet, isConverted, partsSheet } from '../parts/comparison-tables.ts';
import { basisPairs, type Papers, paragraph } from '../parts/papers.ts';
import type { Block, Report } from '../report.ts';

/** The branches side by side: every category and item over all, the widest apart first, and each branch beside the mean. */
export function comparisonView(papers: Papers, { lang }: { readonly lang: Lang }): Report {
  const { roster, branches } = papers;
  const comparison = compareParts(
    roster.rubric,
    branches.map(({ score }) => score),
  );
  return {
    title: say(lang, `${roster.title}对比分析`, `${roster.title}: comparison`),
    lang,
    blocks: blocksOf(papers, comparison, lang),
    get data() {
      return comparisonData(papers, comparison, lang);
    },
    get table() {
      return differencesTable(papers, comparison, lang);
    },
  };
}

function blocksOf(papers: Papers, comparison: Comparison, lang: Lang): readonly Block[] {
  const { roster } = papers;
  const { rounding, whom } = roster.rubric;
  const { places } = rounding;
  const { one, many } = whom;
  const heading = (n: number, zh: string, en: string): Block => ({
    type: 'heading',
    level: 2,
    text: numbered(n, say(lang, zh, en), lang),
  });
  const settled = say(
    lang,
    `平均、最高、最低只算得分已定的${many.zh}，“已定”一列是其个数；待定和不适用的不在其内。极差大的排在前面。`,
    `Mean, highest and lowest are those of ${many.en} whose points are settled, as many as stand under “settled”; what is open or does not apply is left out. The widest apart come first.`,
  );
  const converted = say(
    lang,
    `大项中有分项不适用的${many.zh}，得分按在评分值折算成整个大项再比较。`,
    `Where items of a category do not apply to a ${one.en}, what is left stands for the whole category.`,
  );
  return [
    { type: 'pairs', pairs: basisPairs(roster, lang) },
    { type: 'paragraph', text: settled, tone: 'dim' },
    ...paragraph(isConverted(papers) ? converted : undefined, 'dim'),
    heading(1, '大项对比', 'Categories'),
    { type: 'table', ...partsSheet(bySpread(comparison.categories), places, 'category', lang) },
    heading(2, '分项对比', 'Items'),
    { type: 'table', ...partsSheet(bySpread(comparison.items), places, 'item', lang) },
    heading(3, `各${many.zh}与平均分的差`, `Each ${one.en} beside the mean`),
    { type: 'table', ...differencesSheet(papers, bySpread(comparison.categories), lang) },
  ];
}
