import { describe, expect, it } from 'vitest';
import { clauseTold } from '../src/clauses/sentence.ts';
import { exampleDay, makeExample } from '../src/example/make-example.ts';
import type { WorkedExample } from '../src/example/worked-example.ts';
import { handbookView, type Lang, type Report, type Rubric, readRubric, writers } from '../src/index.ts';
import { compare, exactText, fixedText, plainText } from '../src/model/exact.ts';
import { fixed } from '../src/report/amounts.ts';
import { vetoTold } from '../src/report/words/vetoes.ts';
import { recomputed } from './support/recompute.ts';
import { shippedRubric, shippedRubrics } from './support/shipped.ts';

async function rubricAt(file: string): Promise<Rubric> {
  const rubric = readRubric(await shippedRubric(file));
  if (!rubric.ok) throw new Error(`${file} is not usable`);
  return rubric.value;
}

async function exampleOf(rubric: Rubric, lang: Lang = 'zh'): Promise<WorkedExample> {
  const asOf = exampleDay(rubric);
  const example = asOf === undefined ? undefined : await makeExample(rubric, asOf, lang);
  if (!example) throw new Error(`no example of ${rubric.id}`);
  return example;
}

const booklet = (rubric: Rubric, example: WorkedExample, lang: Lang = 'zh'): Report =>
  handbookView(rubric, { lang, rubricHash: '0123456789abcdef', asOf: undefined, example, place: () => 'rubric.yaml' });

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What a reader of the page sees, markup aside. */
const seen = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll('<br>', '\n')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');

const pageOf = async (report: Report): Promise<string> =>
  (await writers.html()).write(report, { width: 80, colour: false });

describe.each(shippedRubrics)('the booklet of %s', async (file) => {
  const rubric = await rubricAt(file);
  const example = await exampleOf(rubric);
  const report = booklet(rubric, example);
  const page = await pageOf(report);
  const text = seen(page);
  const missing = (sentences: readonly (string | undefined)[]): readonly string[] =>
    sentences.filter((sentence) => sentence !== undefined && !text.includes(sentence)) as readonly string[];

  it('says every clause of items, bonus, penalties and vetoes', () => {
    const clauses = [...rubric.items, rubric.bonus, rubric.penalties].flatMap((part) => part.clauses);
    expect(missing(clauses.map((clause) => clauseTold(clause).zh))).toEqual([]);
    expect(missing(clauses.flatMap(({ source, note }) => [source, note]))).toEqual([]);
    expect(missing(rubric.vetoes.flatMap((veto) => [vetoTold(veto).zh, veto.source, veto.note]))).toEqual([]);
  });

  it('says of every item what is asked, where that stands, how it is checked, proved and put right, and who scores it', () => {
    const parts = rubric.items.flatMap((item) => [
      ...[item.title, item.requirement, item.source, item.remedy, item.scoredBy, item.note],
      ...[...item.method, ...item.proof, ...item.covers],
    ]);
    expect(missing(parts)).toEqual([]);
  });

  it('says what the title page of the paper says, every grade, every standard and every fact', () => {
    const { title, version, issuedBy, issuedOn, assesses, note, standards, grades, facts } = rubric;
    expect(missing([title, version, issuedBy, issuedOn, assesses, note, ...standards])).toEqual([]);
    expect(missing(grades.map((grade) => grade.title))).toEqual([]);
    expect(missing([...facts.values()].flatMap((fact) => [fact.title, fact.name, fact.unit]))).toEqual([]);
  });

  it('asks about every item in the sign-off', () => {
    const table = report.blocks.findLast((block) => block.type === 'table');
    const rows = table?.type === 'table' ? table.rows : [];
    const asked = rows.filter((row) => row.length > 1).map(([, title]) => title);
    expect(rubric.items.filter(({ title }) => !asked.includes(title))).toEqual([]);
    expect(rows.filter((row) => row.length > 1).every((row) => row[4] === '□' && row[5] === '□')).toBe(true);
  });

  it('shows a branch that loses something, vetoed by nothing, its total certain', () => {
    const { score } = example;
    expect(score.items.some(({ item, points }) => compare(points.low, item.points) < 0)).toBe(true);
    expect(score.vetoes.filter(({ state }) => state === 'fired')).toEqual([]);
    expect([score.coverage.open, score.grade.state]).toEqual([0, 'final']);
    expect(compare(score.total.low, score.total.high)).toBe(0);
  });

  it('shows the numbers of the engine, and these are right by another way of computing', () => {
    const { score } = example;
    const again = recomputed(score);
    const rows = report.blocks.flatMap((block) =>
      block.type === 'table' && block.columns.some(({ id }) => id === 'how') ? block.rows : [],
    );
    const shown = rows.filter((row) => row.length > 1).map((row) => row[4]);
    const { places } = rubric.rounding;
    const computed = score.items.map(({ state, points }) =>
      state === 'not-applicable' ? '-' : plainText(points.low, places),
    );
    expect(shown).toEqual(computed);
    for (const { item, state, points } of score.items)
      if (state === 'scored') expect([item.id, exactText(points.low)]).toEqual([item.id, again.items.get(item.id)]);
    expect(again.total).toBe(exactText(score.total.low));
    const head = report.blocks.flatMap((block) => (block.type === 'pairs' ? block.pairs : []));
    expect(head).toContainEqual({ label: '总分', value: fixed(score.total.low, places) });
  });

  it('shows what an item that does not apply and one that is not assessed do, as the engine has it', () => {
    const { notApplicable, missing: open } = example;
    const { places } = rubric.rounding;
    if (!notApplicable || !open) throw new Error('no case of an item left out');
    const without = notApplicable.score;
    if (rubric.comparisons.length === 0) expect(recomputed(without).total).toBe(exactText(without.total.low));
    expect(text).toContain(fixedText(without.total.low, places));
    const state = open.score.items.find(({ item }) => item.id === open.item.id)?.state;
    expect(state).toBe('missing');
    expect(text).toContain(fixed(open.score.total.low, places));
  });

  it('has a number of its own for every category, item and clause', () => {
    const tables = report.blocks.flatMap((block) => (block.type === 'table' ? [block] : []));
    const numbers = tables.flatMap(({ columns, rows }) =>
      columns.some(({ id }) => id === 'rule' || id === 'veto') ? rows.map(([number]) => number).filter(Boolean) : [],
    );
    const parts = [...rubric.items, rubric.bonus, rubric.penalties].flatMap(({ clauses }) => clauses);
    expect(new Set(numbers).size).toBe(parts.length + rubric.vetoes.length);
    expect(numbers.length).toBe(parts.length + rubric.vetoes.length);
  });

  it('is one page of less than a megabyte, and the same every time', async () => {
    expect(Buffer.byteLength(page)).toBeLessThan(1_000_000);
    expect(await pageOf(booklet(rubric, await exampleOf(rubric)))).toBe(page);
  });

  it('is said in English as well', async () => {
    const english = await pageOf(booklet(rubric, await exampleOf(rubric, 'en'), 'en'));
    const clauses = rubric.items.flatMap((item) => item.clauses.map((clause) => clauseTold(clause).en));
    expect(clauses.filter((clause) => !seen(english).includes(clause))).toEqual([]);
    expect(english).not.toMatch(/undefined|\[object|NaN/);
  });
});
