import { describe, expect, it } from 'vitest';
import { examples, run } from '../cli/world.ts';
import { itIsShipped, lineOf, rosterJson } from '../support/shipped-example.ts';
import { list, mapping, text, treeOfFile } from '../support/tree.ts';

const folder = 'examples/admission-2024';
const roster = await rosterJson(folder);
const production = [1, 2, 3, 4, 5].map((n) => `${folder}/branches/production-0${n}.yaml`);

/** An exact number as the published JSON has it: a decimal or a fraction. */
function numberOf(exact: string | undefined): number {
  const [above = Number.NaN, below = 1] = (exact ?? '').split('/').map(Number);
  return above / below;
}

describe('five stages and 25 steps of admission', () => {
  itIsShipped(folder, {
    'roster.txt': ['report', folder, '--view', 'roster'],
    'roster.csv': [folder, '--format', 'csv'],
    'roster-production.txt': ['report', ...production, '--view', 'roster'],
    'explain-technology-02-step-17.txt': ['explain', `${folder}/branches/technology-02.yaml`, 'step-17'],
    'sheet-production-03.txt': ['report', `${folder}/branches/production-03.yaml`, '--view', 'branch'],
  });

  it('has 5 stages and 25 steps of 4 points: 2, 4, 5, 7 and 7', () => {
    const stages = list(mapping(treeOfFile('rubrics/admission-25-steps.yaml'))['categories']).map(mapping);
    expect(stages.map(({ items }) => list(items).length)).toEqual([2, 4, 5, 7, 7]);
    const steps = stages.flatMap(({ items }) => list(items).map(mapping));
    expect(steps.map(({ title }) => text(title).split(' ')[0])).toEqual(
      Array.from({ length: 25 }, (_, i) => `第${i + 1}步`),
    );
    expect([...new Set(steps.map(({ points }) => points))]).toEqual(['4']);
  });

  it('asks of each person the steps of the stages reached: 2, 6, 11, 18 or 25', () => {
    const asked = ['technology-04', 'production-05', 'production-04', 'production-02', 'production-01'].map(
      (id) => Object.values(lineOf(roster, id).items).filter(Boolean).length,
    );
    expect(asked).toEqual([2, 6, 11, 18, 25]);
  });

  it('rescales by the steps in play: 71 of 72 points are 98.61', () => {
    expect(lineOf(roster, 'production-02').total.shown).toBe(((71 / 72) * 100).toFixed(2));
    expect(lineOf(roster, 'office-04').total.shown).toBe(((5 / 8) * 100).toFixed(2));
  });

  it.each([
    ['all', [folder], 13, '93.98'],
    ['one branch', production, 5, '98.33'],
  ])('takes the mean over the persons of %s', async (_, paths, persons, mean) => {
    const { standings, statistics } = await rosterJson(...paths);
    expect(standings).toHaveLength(persons);
    const sum = standings.reduce((before, { total }) => before + Number(total.low), 0);
    expect(numberOf(statistics?.mean)).toBeCloseTo(sum / persons, 10);
    expect(numberOf(statistics?.mean).toFixed(2)).toBe(mean);
  });

  it('gives nothing for a candidate named after 11 months, and says so', async () => {
    const { out } = await run(['explain', `${folder}/branches/production-03.yaml`, 'step-07'], examples);
    expect(out).toContain('11个月，界线12个月，本项不得分');
  });

  it('excuses a late approval that was allowed', () => {
    expect(lineOf(roster, 'technology-02')).toMatchObject({
      total: { shown: '100.00' },
      items: { 'step-17': { low: '4' } },
    });
  });

  it('counts 7 of 13 sound, 5 nearly, 1 to be corrected', () => {
    expect(roster.distribution.map(({ grade, count, of, shown }) => [grade.title, count, of, shown])).toEqual([
      ['规范', 7, 13, '53.8%'],
      ['基本规范', 5, 13, '38.5%'],
      ['需补正', 1, 13, '7.7%'],
      ['不规范', 0, 13, '0%'],
    ]);
  });
});
