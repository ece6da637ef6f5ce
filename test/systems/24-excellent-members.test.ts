import { describe, expect, it } from 'vitest';
import { examples, run } from '../cli/world.ts';
import { itIsShipped, lineOf, rosterJson } from '../support/shipped-example.ts';
import { hitBy } from './example.ts';

const folder = 'examples/excellent-members';
const years = ['2009', '2010', '2011'];
const rosterOf = (year: string) => rosterJson(`${folder}/${year}`);
const rosters = await Promise.all(years.map(rosterOf));
const [before, last] = [await rosterOf('2010'), await rosterOf('2011')];

const excellent = ({ standings }: typeof last) =>
  standings.filter(({ grade }) => grade?.id === 'excellent').map(({ name }) => name);

describe('优秀党员 2009—2011', () => {
  itIsShipped(folder, {
    'roster-2009.txt': [`${folder}/2009`],
    'roster-2010.txt': [`${folder}/2010`],
    'roster-2011.txt': [`${folder}/2011`],
    'roster-2011.csv': [`${folder}/2011`, '--format', 'csv'],
  });

  it('names 3 of 11, 4 of 12 and 4 of 12 in the three years', () => {
    expect(rosters.map((roster) => [roster.count, excellent(roster)])).toEqual([
      [11, ['党员甲', '党员乙', '党员丙']],
      [12, ['党员乙', '党员丁', '党员甲', '党员癸']],
      [12, ['党员甲', '党员乙', '党员丙', '党员癸']],
    ]);
    expect(rosters.map(({ quotas: [quota] }) => [quota?.of, quota?.places])).toEqual([
      [11, 3],
      [12, 4],
      [12, 4],
    ]);
  });

  it('raises the pay of each of them by 10 %', () => {
    expect(rosters.map((roster) => hitBy(roster, 'raise-10'))).toEqual(rosters.map(excellent));
  });

  it('raises the pay of those named three years running by 20 %', () => {
    const always = excellent(last).filter((name) => rosters.every((roster) => excellent(roster).includes(name)));
    expect(always).toEqual(['党员甲', '党员乙']);
    expect(hitBy(last, 'raise-20')).toEqual(always);
  });

  it('starts anew for one whose row was broken by the staff’s vote', () => {
    expect(lineOf(before, 'member-03')).toMatchObject({
      total: { shown: '93.87' },
      items: { vote: { shown: '15.37' } },
      grade: { id: 'qualified' },
    });
    expect(lineOf(last, 'member-03').consequences.map(({ id }) => id)).toEqual(['raise-10']);
  });

  it('leaves to be checked who was not there in the first year', async () => {
    expect(lineOf(last, 'member-10').consequences).toMatchObject([
      { id: 'raise-10', state: 'hit' },
      { id: 'raise-20', state: 'undecided' },
    ]);
    const { out } = await run([`${folder}/2011`, '--width', '120'], examples);
    expect(out).toContain('待查：“2009年度优秀党员评选”中没有');
  });

  it('does not count points without a place', () => {
    const displaced = last.standings.filter(({ displacedFrom }) => displacedFrom?.id === 'excellent');
    expect(displaced.map(({ name, total }) => `${name}${total.shown}`)).toEqual([
      '党员丁97.06',
      '党员戊94.10',
      '党员庚91.23',
    ]);
    expect(displaced.flatMap(({ consequences }) => consequences)).toEqual([]);
  });

  it.each(['2009', '2010'])('keeps %s as it was', async (year) => {
    const { code, out } = await run(['verify', `${folder}/${year}.json`], examples);
    expect([code, out]).toEqual([0, expect.stringContaining('核对一致')]);
  });
});
