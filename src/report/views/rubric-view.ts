import { conditionTold } from '../../clauses/condition.ts';
import { plainText } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { Change } from '../../resolve/resolved.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { rubricData } from '../data/rubric-data.ts';
import { label, numbered, say } from '../labels.ts';
import { baseChanges } from '../parts/base-changes.ts';
import { parameterTable, settingPairs } from '../parts/parameters.ts';
import {
  categoryBlocks,
  factTable,
  gradeTable,
  overviewTable,
  pairOf,
  sectionBlocks,
  vetoBlocks,
} from '../parts/rubric-blocks.ts';
import { rubricTable } from '../parts/rubric-csv.ts';
import type { Block, Report } from '../report.ts';
import { computingTold } from '../words/computing.ts';

/** How the handbook is written; `place` says where a change is written, else it is only the file. */
export type RubricViewOptions = {
  readonly lang: Lang;
  readonly rubricHash: string;
  readonly place?: (at: Change['at']) => string;
};

/** The handbook of a rubric: everything it says, in sentences. */
export function rubricView(rubric: Rubric, options: RubricViewOptions): Report {
  const { lang, rubricHash, place = ({ document }) => document.file } = options;
  return {
    title: say(lang, `${rubric.title}（${rubric.version}）`, `${rubric.title} (${rubric.version})`),
    lang,
    blocks: blocksOf(rubric, { lang, rubricHash, place }),
    get data() {
      return rubricData(rubric, { rubricHash, lang, place });
    },
    get table() {
      return rubricTable(rubric, lang);
    },
  };
}

function blocksOf(rubric: Rubric, { rubricHash, lang, place }: Required<RubricViewOptions>): readonly Block[] {
  const chapters = [
    ...chapter(say(lang, '加分', 'Bonus'), rubric.bonus.clauses.length > 0 ? sectionBlocks(rubric.bonus, lang) : []),
    ...chapter(
      say(lang, '减分', 'Penalties'),
      rubric.penalties.clauses.length > 0 ? sectionBlocks(rubric.penalties, lang) : [],
    ),
    ...chapter(say(lang, '一票否决', 'Vetoes'), rubric.vetoes.length > 0 ? vetoBlocks(rubric, lang) : []),
    ...chapter(say(lang, '等次', 'Grades'), [gradeTable(rubric, lang)]),
    ...chapter(say(lang, '计算办法', 'How points are computed'), [
      { type: 'list', items: computingTold(rubric, lang) },
    ]),
    ...chapter(say(lang, '填报数据', 'Facts to be stated'), [factTable(rubric, lang)]),
    ...chapter(label('parameters', lang), rubric.parameters.length > 0 ? [parameterTable(rubric, lang)] : []),
    ...chapter(say(lang, '与基础细则的差异', 'What differs from the base'), baseChanges(rubric, lang, place)),
  ];
  return [
    { type: 'pairs', pairs: headOf(rubric, rubricHash, lang) },
    ...(rubric.note === undefined ? [] : [{ type: 'paragraph', text: rubric.note } as const]),
    { type: 'paragraph', text: sumTold(rubric, lang) },
    overviewTable(rubric, lang),
    ...rubric.categories.flatMap((category, i) => categoryBlocks(category, [i], rubric, lang)),
    ...chapters.flatMap(({ title, blocks }, i): readonly Block[] => [
      { type: 'heading', level: 2, text: numbered(rubric.categories.length + i + 1, title, lang) },
      ...blocks,
    ]),
  ];
}

const chapter = (title: string, blocks: readonly Block[]) => (blocks.length === 0 ? [] : [{ title, blocks }]);

const headOf = (rubric: Rubric, rubricHash: string, lang: Lang) => [
  ...pairOf('branchId', rubric.id, lang),
  ...pairOf('version', rubric.version, lang),
  ...pairOf('issuedBy', rubric.issuedBy, lang),
  ...pairOf('issuedOn', rubric.issuedOn, lang),
  ...pairOf('assesses', rubric.assesses, lang),
  ...pairOf('hash', rubricHash.slice(0, 12), lang),
  ...settingPairs(rubric, lang),
  ...pairOf('applies', rubric.applies && conditionTold(rubric.applies)[lang], lang),
];

function sumTold({ total, categories, items, standards }: Rubric, lang: Lang): string {
  const covers =
    standards.length === 0 ? '' : say(lang, `，覆盖${standards.length}条标准`, `, ${standards.length} standards`);
  return say(
    lang,
    `总分${plainText(total)}分，${categories.length}个大项，${items.length}个分项${covers}。`,
    `${plainText(total)} points in all, ${categories.length} categories, ${items.length} items${covers}.`,
  );
}
