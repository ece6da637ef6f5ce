import { describe, expect, it } from 'vitest';
import { type Files, run } from './world.ts';

const rubric = `rubric: publicity
title: 信息宣传考核细则
version: "2025"
total: 10
rounding: {places: 2, mode: half-up, at: total}
missing: open
not-applicable: exclude-in-total
ranking: {ties: competition}
profile: {group: {text: 片组}}
facts: {reports: {count: 篇, title: 网站信息}}
categories:
  - id: publicity
    title: 信息宣传
    points: 10
    items:
      - {id: place, title: 报送名次, points: 6, clauses: [{id: x, rank: {of: reports, points: {1: 6, 2: 5, 3: 4, rest: 2}}}]}
      - {id: amount, title: 报送数量, points: 4, clauses: [{id: x, against: {of: reports, within: group, mean: {above: 4, below: 2}}}]}
grades: [{id: good, title: 好, from: 80%}, {id: plain, title: 一般}]
`;

const plan = 'assessment: a\nrubric: ../rubric.yaml\ngroups: {by: group}\nranking: {ties: competition}\n';

const branch = (id: string, group: string, reports: string): string =>
  `branch: ${id}\nname: ${id}支部\nprofile: {group: ${group}}\nfacts: {${reports}}\n`;

const files: Files = {
  'rubric.yaml': rubric,
  'year/assessment.yaml': plan,
  'year/branches/east.yaml': branch('east', '甲片', 'reports: 12'),
  'year/branches/north.yaml': branch('north', '乙片', 'reports: 3'),
  'year/branches/south.yaml': branch('south', '甲片', 'reports: 20'),
};

const totals = (out: string): unknown =>
  Object.fromEntries(
    JSON.parse(out).standings.map((one: { branch: string; total: { shown: string } }) => [one.branch, one.total.shown]),
  );

describe('a rubric that compares branches', () => {
  it('is scored when all branches are there', async () => {
    const { code, out } = await run(['year', '--format', 'json'], files);
    expect(code).toBe(0);
    expect(totals(out)).toEqual({ south: '10.00', east: '7.00', north: '8.00' });
  });

  it('is explained alike by its file and by its name in the folder', async () => {
    const byFile = await run(['explain', 'year/branches/east.yaml'], files);
    expect((await run(['explain', 'year', '--branch', 'east'], files)).out).toBe(byFile.out);
  });

  it('is explained among the whole assessment, though one file is asked for', async () => {
    const { code, out } = await run(['explain', 'year/branches/east.yaml'], files);
    expect(code).toBe(0);
    expect(out).toContain('总分：7.00');
    expect(out).toContain('网站信息12篇，第2名（共3个），得5分');
    expect(out).toContain('网站信息12篇，本组平均16篇（共2个），低于平均，得2分');
  });

  it('gives the same points to files that are picked out, and lists no others', async () => {
    const { out } = await run(['year/branches/east.yaml', 'year/branches/north.yaml', '--format', 'json'], files);
    expect(totals(out)).toEqual({ east: '7.00', north: '8.00' });
    const sheet = await run(['report', 'year/branches/east.yaml', '--view', 'branch'], files);
    expect(sheet.out).toContain('总分：7.00');
    expect(sheet.out).not.toContain('south支部');
  });

  it('says whose values are not known where they may change the points', async () => {
    const gap = { ...files, 'year/branches/south.yaml': branch('south', '甲片', '') };
    const { out } = await run(['explain', 'year/branches/east.yaml', 'place'], gap);
    expect(out).toContain('报送名次：6分，得5～6分');
    expect(out).toContain('相比较的支部数据未齐：south支部，得分待定');
    expect((await run(['explain', 'year/branches/east.yaml', 'place', '--lang', 'en'], gap)).out).toContain(
      'compared with others not known yet: south支部; its points are open',
    );
  });

  it('names a file that cannot be used, in explanations as in the roster', async () => {
    const bad = { ...files, 'year/branches/west.yaml': branch('west', '乙片', 'reports: 四') };
    const { code, out } = await run(['explain', 'year/branches/north.yaml', 'amount'], bad);
    expect(code).toBe(0);
    expect(out).toContain('数据未齐：year/branches/west.yaml');
    const roster = await run(['year', '--format', 'json'], bad);
    expect(roster.code).toBe(2);
    const { final, standings } = JSON.parse(roster.out);
    expect([final, standings.length]).toEqual([false, 3]);
    expect(standings[0].missing[0]).toMatchObject({ code: 'cohort-open', reason: 'year/branches/west.yaml' });
  });

  it('has nobody to compare with where a branch lies in no assessment', async () => {
    const alone = { 'rubric.yaml': rubric, 'east.yaml': branch('east', '甲片', 'reports: 12') };
    const { code, out } = await run(['explain', 'east.yaml', '--rubric', 'rubric.yaml'], alone);
    expect(code).toBe(0);
    expect(out).toContain('总分：4.00～10.00');
    expect(out).toContain('没有可比较的支部，得分待定');
  });

  it('never writes over a file it compares with', async () => {
    const { code, written } = await run(
      ['explain', 'year/branches/east.yaml', '-o', 'year/branches/north.yaml'],
      files,
    );
    expect([code, written.size]).toEqual([2, 0]);
  });
});
