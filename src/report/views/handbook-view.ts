import type { WorkedExample } from '../../example/worked-example.ts';
import type { Day } from '../../model/day.ts';
import type { Lang } from '../../model/told.ts';
import type { Change } from '../../resolve/resolved.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { rubricData } from '../data/rubric-data.ts';
import { label, numbered, say } from '../labels.ts';
import { baseChanges } from '../parts/base-changes.ts';
import type { Booklet } from '../parts/handbook-clauses.ts';
import { sectionChapter, vetoChapter } from '../parts/handbook-ends.ts';
import { exampleChapter } from '../parts/handbook-example.ts';
import { factIndex } from '../parts/handbook-facts.ts';
import { contentsOf, coverBlocks } from '../parts/handbook-front.ts';
import { bookletCategory, standardsTable } from '../parts/handbook-items.ts';
import { numbersOf } from '../parts/handbook-numbers.ts';
import { signOffChapter } from '../parts/handbook-sign-off.ts';
import { parameterTable } from '../parts/parameters.ts';
import { gradeTable } from '../parts/rubric-blocks.ts';
import { rubricTable } from '../parts/rubric-csv.ts';
import type { Block, Report } from '../report.ts';
import { howToRead, orderOfComputing } from '../words/handbook.ts';

/** What a booklet is made with: the fingerprint of the rubric, the day it is printed for, and a branch to show it by. */
export type HandbookOptions = {
  readonly lang: Lang;
  readonly rubricHash: string;
  readonly asOf: Day | undefined;
  readonly example: WorkedExample | undefined;
  /** Where something that differs from the base is written. */
  readonly place: (at: Change['at']) => string;
};

/** The rubric as a booklet that an office compares with its paper and signs: everything it says, how it counts, an example. */
export function handbookView(rubric: Rubric, options: HandbookOptions): Report {
  const { lang, rubricHash, place } = options;
  return {
    title: say(lang, `${rubric.title}（${rubric.version}）核对手册`, `${rubric.title} (${rubric.version}): handbook`),
    lang,
    blocks: blocksOf({ rubric, numbers: numbersOf(rubric, lang), lang }, options),
    // a booklet is for people; what machines read of it is the rubric
    get data() {
      return rubricData(rubric, { rubricHash, lang, place });
    },
    get table() {
      return rubricTable(rubric, lang);
    },
  };
}

/** A chapter behind the categories; those without anything to say are left out. */
type Chapter = {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly newPage?: boolean;
};

function blocksOf(booklet: Booklet, options: HandbookOptions): readonly Block[] {
  const { rubric, lang } = booklet;
  const first = rubric.categories.length + 1;
  const chapters = chaptersOf(booklet, options)
    .filter(({ blocks }) => blocks.length > 0)
    .map((chapter, i) => ({ ...chapter, title: numbered(first + i, chapter.title, lang) }));
  return [
    ...coverBlocks(booklet, options),
    { type: 'heading', level: 2, text: say(lang, '目录', 'Contents'), newPage: true },
    { type: 'contents', entries: contentsOf(booklet, chapters) },
    { type: 'heading', level: 2, text: say(lang, '怎样阅读', 'How to read it') },
    { type: 'points', points: howToRead(rubric, lang).map((text) => ({ text })) },
    ...rubric.categories.flatMap((category) => bookletCategory(category, 0, booklet)),
    ...chapters.flatMap(({ id, title, blocks, newPage = false }): readonly Block[] => [
      { type: 'heading', level: 2, text: title, anchor: `chapter-${id}`, newPage },
      ...blocks,
    ]),
  ];
}

function chaptersOf(booklet: Booklet, { rubricHash, example, place }: HandbookOptions): readonly Chapter[] {
  const { rubric, lang } = booklet;
  const standards = standardsTable(booklet);
  return [
    { id: 'bonus', title: say(lang, '加分', 'Bonus'), blocks: sectionChapter(rubric.bonus, booklet), newPage: true },
    { id: 'penalties', title: say(lang, '减分', 'Penalties'), blocks: sectionChapter(rubric.penalties, booklet) },
    { id: 'vetoes', title: say(lang, '一票否决', 'Vetoes'), blocks: vetoChapter(booklet) },
    { id: 'grades', title: say(lang, '等次', 'Grades'), blocks: [gradeTable(rubric, lang)] },
    {
      ...{ id: 'computing', title: say(lang, '计算办法', 'How points are computed') },
      blocks: [{ type: 'points', points: orderOfComputing(rubric, lang) }],
    },
    {
      ...{
        id: 'example',
        title: say(lang, '举例：从满分算到等次', 'An example, from full points to a grade'),
        newPage: true,
      },
      blocks: example ? exampleChapter(example, booklet) : [noExample(lang)],
    },
    {
      id: 'standards',
      title: say(lang, '标准与分项对照', 'Standards and items'),
      blocks: standards ? [standards] : [],
    },
    {
      id: 'facts',
      title: say(lang, '数据索引', 'Index of facts'),
      blocks: factIndex(booklet, example?.score),
      newPage: true,
    },
    {
      id: 'parameters',
      title: label('parameters', lang),
      blocks: rubric.parameters.length > 0 ? [parameterTable(rubric, lang)] : [],
    },
    {
      id: 'base',
      title: say(lang, '与基础细则的差异', 'What differs from the base'),
      blocks: baseChanges(rubric, lang, place),
    },
    {
      id: 'sign-off',
      title: say(lang, '核对签字', 'Sign-off'),
      blocks: signOffChapter(booklet, rubricHash),
      newPage: true,
    },
  ];
}

const noExample = (lang: Lang): Block => ({
  type: 'paragraph',
  text: say(
    lang,
    '没有举例：想不出一个按本细则参评的对象。用 score handbook 的 --example 给出一份证据文件即可。',
    'There is no example: none could be made up whom this rubric assesses. Name a file of evidence with --example.',
  ),
});
