import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document } from '../src/document/document.ts';
import { readDocument } from '../src/document/read.ts';
import { equals, exactText, subtract, sum } from '../src/model/exact.ts';
import { readRubric } from '../src/rubric/read.ts';
import type { Category, Rubric } from '../src/rubric/rubric.ts';
import { filesOf, run } from './cli/world.ts';
import { bestScore } from './support/perfect.ts';
import { scored } from './support/score.ts';

type Shipped = {
  readonly file: string;
  /** The rubric it extends. */
  readonly base?: string;
  readonly total: string;
  readonly categories: number;
  readonly items: number;
  readonly standards: number;
  readonly asOf: string;
  readonly remarks?: readonly string[];
  /** How many findings the rubric lets stand with a reason. */
  readonly reasoned?: number;
};

const shipped: readonly Shipped[] = [
  {
    file: 'rubrics/organs-acceptance-100.yaml',
    total: '100',
    categories: 6,
    items: 19,
    standards: 24,
    asOf: '2019-12-20',
  },
  {
    file: 'rubrics/organs-acceptance-2020.yaml',
    base: 'rubrics/organs-acceptance-100.yaml',
    total: '100',
    categories: 6,
    items: 20,
    standards: 24,
    asOf: '2020-12-20',
  },
  {
    file: 'rubrics/goal-management-1000.yaml',
    total: '1000',
    categories: 7,
    items: 132,
    standards: 0,
    asOf: '2010-12-25',
  },
  {
    file: 'rubrics/standard-branch-100.yaml',
    total: '100',
    categories: 5,
    items: 15,
    standards: 0,
    asOf: '2010-12-10',
  },
  {
    file: 'rubrics/strong-branch-recognition.yaml',
    total: '100',
    categories: 5,
    items: 10,
    standards: 0,
    asOf: '2021-12-10',
  },
  {
    file: 'rubrics/strong-branch-quality.yaml',
    total: '100',
    categories: 6,
    items: 17,
    standards: 0,
    asOf: '2022-11-20',
  },
  {
    file: 'rubrics/secretary-report-review.yaml',
    total: '100',
    categories: 3,
    items: 8,
    standards: 0,
    asOf: '2020-01-20',
  },
  {
    file: 'rubrics/study-norms-100.yaml',
    total: '100',
    categories: 3,
    items: 10,
    standards: 0,
    asOf: '2012-12-20',
  },
  {
    file: 'rubrics/section-head-appraisal.yaml',
    total: '100',
    categories: 3,
    items: 9,
    standards: 0,
    asOf: '2009-12-05',
  },
  {
    file: 'rubrics/organ-questionnaire.yaml',
    total: '100',
    categories: 1,
    items: 7,
    standards: 0,
    asOf: '2009-12-05',
  },
  {
    file: 'rubrics/three-colour-bills.yaml',
    total: '100',
    categories: 4,
    items: 17,
    standards: 0,
    asOf: '2018-11-20',
  },
  {
    file: 'rubrics/three-level-review-100.yaml',
    total: '100',
    categories: 3,
    items: 3,
    standards: 0,
    asOf: '2011-12-31',
  },
  {
    file: 'rubrics/excellent-member-100.yaml',
    total: '100',
    categories: 4,
    items: 10,
    standards: 0,
    asOf: '2011-12-25',
  },
  {
    file: 'rubrics/town-report-100.yaml',
    total: '100',
    categories: 5,
    items: 11,
    standards: 0,
    asOf: '2018-12-28',
  },
  {
    file: 'rubrics/nonpublic-stars-100.yaml',
    total: '100',
    categories: 6,
    items: 18,
    standards: 0,
    asOf: '2018-12-20',
    remarks: ['声明有7个大项，实际写了6个'],
  },
  {
    file: 'rubrics/village-grading-100.yaml',
    total: '100',
    categories: 5,
    items: 16,
    standards: 0,
    asOf: '2012-04-30',
    reasoned: 1,
  },
  { file: 'rubrics/two-coverages-100.yaml', total: '100', categories: 5, items: 9, standards: 0, asOf: '2018-12-20' },
  { file: 'rubrics/eight-haves.yaml', total: '8', categories: 8, items: 8, standards: 8, asOf: '2019-03-29' },
  { file: 'rubrics/six-haves.yaml', total: '6', categories: 6, items: 6, standards: 6, asOf: '2019-03-29' },
  {
    file: 'rubrics/branch-ledgers-100.yaml',
    total: '100',
    categories: 4,
    items: 11,
    standards: 3,
    asOf: '2010-12-10',
    remarks: ['声明有13个分项，实际写了11个', '声明有5个标准，实际写了3个'],
    reasoned: 1,
  },
  { file: 'rubrics/community-cards-100.yaml', total: '100', categories: 2, items: 8, standards: 8, asOf: '2012-12-10' },
  {
    file: 'rubrics/organs-groups-100.yaml',
    total: '100',
    categories: 6,
    items: 29,
    standards: 0,
    asOf: '2024-12-20',
  },
  {
    file: 'rubrics/organs-performance-100.yaml',
    total: '100',
    categories: 4,
    items: 7,
    standards: 0,
    asOf: '2024-12-31',
  },
  {
    file: 'rubrics/five-good-team.yaml',
    total: '100',
    categories: 2,
    items: 10,
    standards: 10,
    asOf: '2023-12-20',
  },
  {
    file: 'rubrics/five-lead-member.yaml',
    total: '100',
    categories: 2,
    items: 10,
    standards: 10,
    asOf: '2023-12-20',
  },
  {
    file: 'rubrics/member-points-100.yaml',
    total: '100',
    categories: 5,
    items: 13,
    standards: 0,
    asOf: '2023-12-31',
  },
  {
    file: 'rubrics/admission-25-steps.yaml',
    total: '100',
    categories: 5,
    items: 25,
    standards: 0,
    asOf: '2024-11-29',
  },
];

async function rubricAt(file: string, base?: string): Promise<Rubric> {
  const rubric = readRubric(await documentAt(file), base === undefined ? {} : { bases: [await documentAt(base)] });
  if (!rubric.ok) throw new Error(JSON.stringify(rubric.diagnostics));
  return rubric.value;
}

async function documentAt(file: string): Promise<Document> {
  const document = await readDocument(file, readFileSync(file));
  if (!document.ok) throw new Error(JSON.stringify(document.diagnostics));
  return document.value;
}

const repeated = (texts: readonly string[]): readonly string[] => texts.filter((text, i) => texts.indexOf(text) !== i);

const deepItems = (category: Category): number =>
  category.items.length + category.categories.reduce((count, child) => count + deepItems(child), 0);

describe.each(shipped)('$file', ({ file, base, ...said }) => {
  it('is checked without a finding, except for what the paper itself miscounts', async () => {
    const { code, out, err } = await run(['check', file], filesOf(file, ...(base === undefined ? [] : [base])));
    const remarks = said.remarks ?? [];
    const reasoned = said.reasoned === undefined ? '' : `；${said.reasoned}处已说明理由、不计`;
    expect([code, out]).toEqual([0, `检查了1个文件：0个错误，${remarks.length}个警告${reasoned}\n`]);
    expect(err.match(/(?<=警告: ).+(?= \[lint\/declared-count\])/g) ?? []).toEqual(remarks);
  });

  it('has the categories, items, points and standards that the paper says', async () => {
    const rubric = await rubricAt(file, base);
    expect({
      total: exactText(rubric.total),
      categories: rubric.categories.length,
      items: rubric.items.length,
      standards: rubric.standards.length,
    }).toEqual({ total: said.total, categories: said.categories, items: said.items, standards: said.standards });
    expect(rubric.categories.reduce((count, category) => count + deepItems(category), 0)).toBe(said.items);
  });

  it('covers every standard by an item, and names no other', async () => {
    const { items, standards } = await rubricAt(file, base);
    expect([...new Set(items.flatMap(({ covers }) => covers))].sort()).toEqual([...standards].sort());
  });

  it('says of every item what is asked, where it is written, how it is looked at, what proves it and what cures it', async () => {
    const { items } = await rubricAt(file, base);
    const silent = items.filter(
      ({ requirement, source, method, proof, remedy }) =>
        !requirement || !source || method.length === 0 || proof.length === 0 || !remedy,
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('asks nothing twice', async () => {
    const { items } = await rubricAt(file, base);
    expect(repeated(items.map(({ title }) => title))).toEqual([]);
    expect(repeated(items.map(({ requirement }) => requirement ?? ''))).toEqual([]);
    expect(repeated(items.map(({ remedy }) => remedy ?? ''))).toEqual([]);
  });

  it('can be fulfilled: the best branch has full marks on every item, the best grade and no veto', async () => {
    const rubric = await rubricAt(file, base);
    const score = bestScore(rubric, said.asOf);
    const lost = score.items.filter(({ item, points }) => item.counts && !equals(points.low, item.points));
    expect(
      lost.map(({ item, state, points }) => `${item.id} ${state} ${exactText(points.low)}/${exactText(item.points)}`),
    ).toEqual([]);
    expect([exactText(score.base.low), exactText(score.total.low)]).toEqual([said.total, said.total]);
    expect(score.grade).toMatchObject({ state: 'final', grade: { id: rubric.grades[0]?.id } });
    expect(score.vetoes.filter(({ state }) => state === 'fired')).toEqual([]);
  });

  it('leaves everything open for a branch of which nothing is known', async () => {
    const rubric = await rubricAt(file, base);
    const { grade, total, coverage } = scored(rubric, {}, said.asOf);
    expect(grade).toMatchObject({
      state: 'open',
      lowest: { id: rubric.grades.at(-1)?.id },
      highest: { id: rubric.grades[0]?.id },
    });
    // what is not handed in earns nothing where an item says so
    const unproven = sum(rubric.items.filter(({ missing }) => missing === 'zero').map(({ inTotal }) => inTotal));
    expect([exactText(total.low), exactText(total.high), exactText(coverage.scored)]).toEqual([
      '0',
      exactText(subtract(rubric.total, unproven)),
      '0',
    ]);
  });
});
