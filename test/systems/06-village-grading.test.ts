import { describe, expect, it } from 'vitest';
import { hitBy } from './example.ts';
import { asked, itKeepsWhatItSays, publishedOf, sharesOf } from './published.ts';

const folder = 'examples/village-grading-2012';
const roster = await publishedOf(folder);
const gradeOf = (name: string) => roster.standings.find((one) => one.name === name)?.grade?.title;

describe('分类定级', () => {
  it('sorts twelve villages into four grades, each share of the twelve', () => {
    expect(sharesOf(roster)).toEqual([
      ['好', 2, 12, '16.7%'],
      ['较好', 5, 12, '41.7%'],
      ['一般', 3, 12, '25%'],
      ['较差', 2, 12, '16.7%'],
    ]);
  });

  it('shows the last five alone, as they are to be listed from the bottom', async () => {
    const { out } = await asked('run', folder, '--bottom', '5');
    const lastFive = roster.standings.slice(0, 5).map(({ name }) => name);
    expect(lastFive.filter((name) => out.includes(name))).toEqual(lastFive);
    expect(out).not.toContain(roster.standings.at(-1)?.name);
  });

  it('lists the last first, and lets everybody keep his rank', async () => {
    expect(roster.standings.map(({ rank }) => rank)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    const { out } = await asked('run', folder);
    expect(out.indexOf('老湾村党支部')).toBeLessThan(out.indexOf('东沟村党支部'));
  });

  it('bars the heads of the five villages below 较好 from awards and from the civil service', async () => {
    const below = roster.standings.filter(({ grade }) => ['一般', '较差'].includes(grade?.title ?? ''));
    expect(below).toHaveLength(5);
    expect(hitBy(roster, 'barred')).toEqual(below.map(({ name }) => name));
    expect(roster.standings.filter(({ eligible }) => !eligible)).toEqual(below);
    expect((await asked('run', folder)).out).toContain('转化提高前，村党组织负责人不得评先选优、不得报考公务员（5个）');
    expect(hitBy(roster, 'overhaul')).toEqual(['老湾村党支部', '北沟村党支部']);
  });

  it('asks more than points: a weak side, an empty post and discontent lower the grade', async () => {
    expect(gradeOf('河口村党支部')).toBe('较好');
    expect(gradeOf('北沟村党支部')).toBe('较差');
    expect(gradeOf('老湾村党支部')).toBe('较差');
    const { out } = await asked('run', folder, '--width', '120');
    expect(out).toContain('书记空缺月数≥3个月（直接定为“较差”）');
    expect(out).toContain('群众满意率低于60%（直接定为“较差”）');
  });

  itKeepsWhatItSays('village-grading-2012', [
    ['roster.txt', folder],
    ['roster.csv', folder, '--format', 'csv'],
    ['bottom.txt', folder, '--bottom', '5'],
    ['explain-hekou.txt', 'explain', `${folder}/branches/hekou.yaml`],
    ['sheet-laowan.txt', 'report', `${folder}/branches/laowan.yaml`, '--view', 'branch'],
  ]);
});
