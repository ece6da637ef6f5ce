import { describe, expect, it } from 'vitest';
import { examples, run } from '../cli/world.ts';
import { itIsShipped, lineOf, rosterJson } from '../support/shipped-example.ts';
import { mapping, treeOfFile } from '../support/tree.ts';
import { hitBy } from './example.ts';

const folder = 'examples/village-members-2023';
const roster = await rosterJson(folder);
const fileOf = (id: string) => `${folder}/branches/${id}.yaml`;

/** The facts whose names begin so, as numbers. */
const countsOf = (id: string, prefix: string): readonly number[] =>
  Object.entries(mapping(mapping(treeOfFile(fileOf(id)))['facts']))
    .filter(([name]) => name.startsWith(prefix))
    .map(([, count]) => Number(count));

const cappedSum = (counts: readonly number[], each: number, all: number): number =>
  Math.min(
    all,
    counts.reduce((sum, count) => sum + Math.min(each, count), 0),
  );

describe('points of members over a year', () => {
  itIsShipped(folder, {
    'roster.txt': ['report', folder, '--view', 'roster'],
    'roster.csv': [folder, '--format', 'csv'],
    'explain-member-02-study.txt': ['explain', fileOf('member-02'), 'monthly-study'],
    'sheet-member-10.txt': ['report', fileOf('member-10'), '--view', 'branch'],
  });

  it('assesses 20 of 22 members; the two special ones are left out by name', () => {
    expect([roster.count, roster.final]).toEqual([20, true]);
    expect(roster.exempt.map(({ name }) => name)).toEqual(['党员戌', '党员亥']);
  });

  it.each(roster.standings.map(({ branch }) => branch))('caps the months, the quarters and the year of %s', (id) => {
    const months = countsOf(id, 'study_');
    const quarters = countsOf(id, 'service_q');
    expect([months.length, quarters.length]).toEqual([12, 4]);
    const { items } = lineOf(roster, id);
    expect(Number(items['monthly-study']?.low)).toBe(cappedSum(months, 2, 16));
    expect(Number(items['volunteering']?.low)).toBe(cappedSum(quarters, 4, 12));
  });

  it('says in the trace that 28 times earned 21, and 16 count', async () => {
    expect(countsOf('member-02', 'study_').reduce((sum, count) => sum + count)).toBe(28);
    const { out } = await run(['explain', fileOf('member-02'), 'monthly-study'], examples);
    expect(out).toContain('十二月学习4次，得2分');
    expect(out).toContain('得21分（至满分16为止），本项得16分');
  });

  it('has 6 of 20 on the red list, 12 between, 2 on the yellow list', () => {
    expect(roster.distribution.map(({ grade, count, of, shown }) => [grade.title, count, of, shown])).toEqual([
      ['红榜', 6, 20, '30%'],
      ['合格', 12, 20, '60%'],
      ['黄榜', 2, 20, '10%'],
    ]);
    expect(roster.quotas).toMatchObject([{ of: 20, places: 6, held: 6 }]);
  });

  it('praises the red list and warns the yellow list, which gets no awards', async () => {
    const on = (grade: string) => roster.standings.filter((one) => one.grade?.title === grade).map(({ name }) => name);
    expect(hitBy(roster, 'red-list')).toEqual(on('红榜'));
    expect(hitBy(roster, 'yellow-list')).toEqual(on('黄榜'));
    expect(roster.standings.filter(({ eligible }) => !eligible).map(({ name }) => name)).toEqual(on('黄榜'));
    expect((await run([folder], examples)).out).toContain('张榜表扬，推荐为镇党委“七一”表彰对象（6个）');
  });

  it('finds him who is right on the line of six tenths not below it', async () => {
    expect(lineOf(roster, 'member-10').categories['life']?.shown).toBe('12.0');
    expect(hitBy(roster, 'company')).toEqual(['党员申', '党员寅']);
    expect((await run([folder], examples)).out).toContain('其次是党员癸，恰在界线上');
  });

  it('puts who paid no dues for seven months on the yellow list, and keeps the sanctioned off the red one', () => {
    expect(lineOf(roster, 'member-19')).toMatchObject({ vetoes: [{ id: 'no-dues' }], grade: { id: 'yellow' } });
    expect(lineOf(roster, 'member-03')).toMatchObject({ vetoes: [{ id: 'sanctioned' }], grade: { id: 'passed' } });
  });

  it('asks members on the move for reports instead of meetings', () => {
    const { items } = lineOf(roster, 'member-10');
    expect([items['meetings'], items['theme-days']]).toEqual([undefined, undefined]);
    expect(Number(items['reports']?.low)).toBe(6);
  });
});
