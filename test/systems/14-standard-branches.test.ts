import { describe, expect, it } from 'vitest';
import { example, gradeRow, hitBy } from './example.ts';

const kept = ['standard-branches/2009.json', 'standard-branches/2010.json'];

const year = (name: string) => example(`standard-branches/${name}`, 'standard-branch-100', ...kept);

const said: Readonly<
  Record<string, { passed: string; of: string; share: string; failed: string[]; exempt: string[] }>
> = {
  2009: {
    passed: '7',
    of: '10',
    share: '70%',
    failed: ['城东热电项目党支部', '石桥变电站项目党支部', '河西变电站项目党支部'],
    exempt: [],
  },
  2010: {
    passed: '8',
    of: '11',
    share: '72.7%',
    failed: ['清水河电站项目党支部', '城东热电项目党支部', '柳沟变电站项目党支部'],
    exempt: ['滩涂风电项目党支部'],
  },
  2011: { passed: '10', of: '11', share: '90.9%', failed: ['滩涂风电项目党支部'], exempt: [] },
};

describe.each(Object.entries(said))('规范化党支部达标 %s', (name, { passed, of, share, failed, exempt }) => {
  const folder = year(name);

  it('is checked without a finding', () => folder.isClean());

  it('prints the pass rate with its denominator', async () => {
    expect(gradeRow(await folder.says([folder.path]), '达标')).toEqual(['达标', '80', passed, share, of]);
  });

  it('takes the plate off every one that fails', async () => {
    expect(hitBy(await folder.roster(), 'plate-off')).toEqual(failed);
  });

  it('names who fails, and who is too young to be assessed', async () => {
    const { standings, exempt: left } = await folder.roster();
    expect(standings.filter(({ grade }) => grade?.title === '不达标').map((one) => one.name)).toEqual(failed);
    expect(left.map((one) => one.name)).toEqual(exempt);
  });

  it('keeps its ranking, byte for byte', () => folder.keeps('roster.txt'));
});

describe('规范化党支部达标 2009—2011', () => {
  it('passes 25 of 32 in three years', async () => {
    const rosters = await Promise.all(Object.keys(said).map((name) => year(name).roster()));
    const all = rosters.flatMap(({ standings }) => standings);
    expect([all.filter(({ grade }) => grade?.title === '达标').length, all.length]).toEqual([25, 32]);
  });

  it('drops out the one that fails two years running, and nobody else in three years', async () => {
    const [first, second, third] = await Promise.all(Object.keys(said).map((name) => year(name).roster()));
    const dropped = [first, second, third].map((roster) => roster && hitBy(roster, 'drop-out'));
    expect(dropped).toEqual([[], ['城东热电项目党支部'], []]);
    expect(third?.standings.map(({ name }) => name)).not.toContain('城东热电项目党支部');
  });

  it('leaves to be checked whom the year before does not know', async () => {
    const { standings } = await year('2010').roster();
    const undecided = standings.filter(({ consequences }) => consequences.some(({ state }) => state === 'undecided'));
    expect(undecided.map(({ name }) => name)).toEqual(['清水河电站项目党支部', '柳沟变电站项目党支部']);
    // who was left out the year before has not failed twice
    expect(await year('2011').says([year('2011').path])).not.toMatch(/滩涂风电项目党支部.*待查/);
  });

  it.each(['2009', '2010'])('keeps %s as it was', async (name) => {
    const folders = ['standard-branches/2009', 'standard-branches/2010', ...kept];
    const [first = '', ...others] = folders;
    expect(await example(first, 'standard-branch-100', ...others).verifies(`standard-branches/${name}.json`)).toContain(
      '核对一致',
    );
  });

  it('fails a branch above the line whose records are below six tenths', async () => {
    const { standings } = await year('2011').roster();
    const one = standings.find(({ name }) => name === '滩涂风电项目党支部');
    expect([one?.total.shown, one?.categories['records']?.shown, one?.grade?.title]).toEqual([
      '83.15',
      '10.00',
      '不达标',
    ]);
  });

  it('lets project branches come and go', async () => {
    const [first, second, third] = await Promise.all(Object.keys(said).map((name) => year(name).roster()));
    const names = (roster = first) => roster?.standings.map(({ name }) => name) ?? [];
    expect(names(first).filter((name) => !names(second).includes(name))).toEqual([
      '石桥变电站项目党支部',
      '河西变电站项目党支部',
    ]);
    expect(names(third).filter((name) => !names(second).includes(name))).toEqual([
      '古渡电厂项目党支部',
      '石门换流站项目党支部',
      '滩涂风电项目党支部',
    ]);
  });
});
