import { describe, expect, it } from 'vitest';
import { run } from './world.ts';

const rubric = `rubric: demo
title: 示例细则
version: "2019"
total: 100
rounding: {places: 2, mode: half-up, at: total}
missing: open
not-applicable: exclude-in-total
facts:
  lectures: {count: 次, title: 党课}
  elected_on: {date: 最近换届}
categories:
  - id: life
    title: 组织生活
    points: 100
    items:
      - id: lessons
        title: 上好党课
        points: 60
        clauses:
          - {id: few, deduct: 15, short: {of: lectures, need: 4}, cap: 40}
          - {id: ledger, deduct: 10, fault: 未建台账}
      - id: election
        title: 按期换届
        points: 40
        clauses:
          - {id: late, deduct: 30, late: {of: elected_on, term: 3 years}, unless: 经批准延期}
grades:
  - {id: good, title: 达标, from: 80}
  - {id: poor, title: 不达标}
`;

const head = `test: 示例
rubric: rubric.yaml
as-of: 2019-12-20
base:
  facts: {lectures: 4, elected_on: 2018-05-20}
  findings: {lessons: none, election: none}
cases:
`;

const good = `  - it: 样样做到   # 一句话
    expect: {total: 100, grade: 达标}
`;

const bad = `  - it: 少两次
    change: {facts: {lectures: 2}}
    expect:
      items: {lessons: 45}
`;

const files = (cases: string) => ({ 'demo/rubric.yaml': rubric, 'demo/rubric.test.yaml': head + cases });

describe('score test', () => {
  it('ends well where every case comes out as expected, by folder, file or rubric', async () => {
    for (const path of ['demo', 'demo/rubric.test.yaml', 'demo/rubric.yaml']) {
      const { code, out, err } = await run(['test', path], files(good));
      expect([path, code, err]).toEqual([path, 0, '']);
      expect(out).toContain('1例：1例通过，0例未通过');
    }
  });

  it('shows the first difference with its place, the clause, the fact and both places', async () => {
    const { code, out } = await run(['test', 'demo', '--width', '120'], files(good + bad));
    expect(code).toBe(1);
    expect(out).toContain('demo/rubric.test.yaml:13:24 “上好党课”得分应为45，实为30');
    expect(out).toContain('党课2次，应有4次，扣30分');
    expect(out).toMatch(/规则：党课少于4次.*demo\/rubric\.yaml:20:13/);
    expect(out).toContain('证据：demo/rubric.test.yaml:11:22');
  });

  it('tells a wrong expectation from a file that cannot be used', async () => {
    const cases = `${good}    states: {lessons.feww: fired}\n`;
    const misspelt = good.replace('grade: 达标', 'grade: 达表, items: {lesons: 60}, fired: [lessons.feww]');
    const { code, err } = await run(['test', 'demo'], files(misspelt));
    expect(code).toBe(2);
    expect(err).toContain('是不是“达标”？');
    expect(err).toContain('是不是“lessons”？');
    expect(err).toContain('是不是“lessons.few”？');
    expect((await run(['test', 'demo'], files(cases))).code).toBe(2);
    expect((await run(['test', 'nowhere'], files(good))).code).toBe(2);
    expect((await run(['test', 'demo'], { 'demo/rubric.yaml': rubric })).err).toContain('--generate');
  });

  it('puts results behind a comment on lines of their own, and leaves reviewed cases alone', async () => {
    const flow = '  - {it: 少两次,\n     change: {facts: {lectures: 2}} # 说明\n    }\n';
    const quiet = '  - it: 看过\n    expect: {fired: []}\n    reviewed: true\n';
    const { written } = await run(['test', 'demo', '--record'], files(flow + quiet));
    const text = written.get('demo/rubric.test.yaml') ?? '';
    expect(text).toMatch(/# 说明\n +, expect: \{.*total: 70/);
    expect(text).toContain(quiet);
    const again = await run(['test', 'demo'], { ...files(''), 'demo/rubric.test.yaml': text });
    expect(again.out).toContain('2例：1例通过');
  });

  it('refuses cases of a day on which other numbers hold than on that of the file', async () => {
    const dated = rubric.replace('deduct: 15', 'deduct: {2019-01-01: 15, 2020-01-01: 20}');
    const cases = '  - it: 次年\n    as-of: 2020-06-30\n    expect: {total: 100}\n';
    const { code, err } = await run(['test', 'demo'], { ...files(cases), 'demo/rubric.yaml': dated });
    expect([code, err.includes('test/other-day')]).toEqual([2, true]);
  });

  it('finds a branch for every grade where faults have to be found many times', async () => {
    const faults = `${rubric.slice(0, rubric.indexOf('categories:'))}categories:
  - id: life
    title: 组织生活
    points: 100
    items:
      - {id: a, title: 甲, points: 50, clauses: [{id: x, deduct: 0.5, fault: 甲, per: 次}]}
      - {id: b, title: 乙, points: 50, clauses: [{id: x, deduct: 0.5, fault: 乙, per: 次}]}
grades:
  - {id: good, title: 优秀, from: 90}
  - {id: fair, title: 达标, from: 60}
  - {id: poor, title: 不达标}
`;
    const alone = { 'demo/rubric.yaml': faults };
    const made = await run(['test', '--generate', 'demo/rubric.yaml', '-o', 'demo/rubric.test.yaml'], alone);
    const written = { ...alone, 'demo/rubric.test.yaml': made.written.get('demo/rubric.test.yaml') ?? '' };
    const { code, out } = await run(['test', 'demo', '--threshold', '100'], written);
    expect([code, out.includes('100%')]).toEqual([0, true]);
  });

  it('places what is wrong with the evidence in the change or in the base', async () => {
    const wrong = `  - it: 写错了\n    change: {facts: {lecturs: 2}}\n    expect: {total: 100}\n`;
    const { code, err } = await run(['test', 'demo'], files(wrong));
    expect(code).toBe(2);
    expect(err).toContain('demo/rubric.test.yaml:9:22');
    const base = { ...files(good), 'demo/rubric.test.yaml': (head + good).replace('lectures: 4', 'lectures: 很多') };
    const spoilt = await run(['test', 'demo'], base);
    expect(spoilt.code).toBe(2);
    expect(spoilt.err.match(/evidence\/unfit-value/g)).toHaveLength(1);
  });

  it('runs only the cases that are asked for, and stops at the first failure where that is enough', async () => {
    expect((await run(['test', 'demo', '--filter', '样样'], files(good + bad))).code).toBe(0);
    expect((await run(['test', 'demo', '--filter', '没有这一例'], files(good))).code).toBe(1);
    const { out } = await run(['test', 'demo', '--fail-fast'], files(bad + good));
    expect(out).toContain('1例：0例通过，1例未通过');
  });

  it('lists what is not covered with its place, and holds a threshold exactly', async () => {
    const { code, out, err } = await run(['test', 'demo', '--threshold', '100', '--width', '120'], files(good));
    expect(code).toBe(1);
    expect(out).toContain('demo/rubric.yaml:20:13 触发 [lessons.few:fired]');
    expect(out).toContain('[grade.poor]');
    expect(err).toContain('覆盖率低于100%：demo');
    expect((await run(['test', 'demo', '--threshold', '10'], files(good))).code).toBe(0);
  });

  it('says in JSON and JUnit what it says to people', async () => {
    const json = await run(['test', 'demo', '--format', 'json'], files(good + bad));
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({
      ...{ view: 'test', cases: 2, passed: 1, failed: 1, errors: 0 },
      files: [
        {
          cases: [
            { state: 'passed' },
            { state: 'failed', differences: [{ wanted: '45', seen: '30', at: 'demo/rubric.test.yaml:13:24' }] },
          ],
        },
      ],
      coverage: [{ rubric: { id: 'demo' } }],
    });
    const junit = await run(['test', 'demo', '--format', 'junit', '-o', 'out.xml'], files(good + bad));
    expect(junit.written.get('out.xml')).toContain('<testsuites name="score test" tests="2" failures="1" errors="0">');
    expect(junit.written.get('out.xml')).toContain('应为45，实为30');
  });

  it('fills in what is left empty, marks it, and leaves every other character alone', async () => {
    const empty = `  # 空着的\n  - it: 少一次   # 待填\n    change: {facts: {lectures: 3}}\n  - {it: 差, expect: {total: , grade: good}}\n`;
    const { written, err } = await run(['test', 'demo', '--record'], files(good + empty));
    expect(err).toContain('填写了2例');
    expect(written.get('demo/rubric.test.yaml')).toBe(
      `${head}${good}  # 空着的\n  - it: 少一次   # 待填\n    change: {facts: {lectures: 3}}\n    expect: {items: {lessons: 45}}\n    reviewed: false\n` +
        '  - {it: 差, expect: {total: 100, grade: good}, reviewed: false}\n',
    );
    const text = written.get('demo/rubric.test.yaml') ?? '';
    const after = await run(['test', 'demo'], { ...files(good), 'demo/rubric.test.yaml': text });
    expect([after.code, after.err]).toEqual([0, '']);
  });

  it('never changes what was reviewed, and renews what was not', async () => {
    expect((await run(['test', 'demo', '--record'], files(bad))).written.size).toBe(0);
    const { written } = await run(['test', 'demo', '--record'], files(`${bad}    reviewed: false\n`));
    expect(written.get('demo/rubric.test.yaml')).toContain('expect: {items: {lessons: 30}}');
  });

  it('counts what nobody has reviewed, and fails on it where asked', async () => {
    const unreviewed = files(`${good}    reviewed: false\n`);
    expect((await run(['test', 'demo'], unreviewed)).out).toContain('1例未复核');
    expect((await run(['test', 'demo'], unreviewed)).code).toBe(0);
    expect((await run(['test', 'demo', '--fail-on-unreviewed'], unreviewed)).code).toBe(1);
  });

  it('writes cases that cover a rubric, and adds only what is lacking to those that are there', async () => {
    const alone = { 'demo/rubric.yaml': rubric };
    const made = await run(['test', '--generate', 'demo/rubric.yaml', '-o', 'demo/rubric.test.yaml'], alone);
    expect(made.code).toBe(0);
    const text = made.written.get('demo/rubric.test.yaml') ?? '';
    expect(text).toContain('按期换届：最近换届已超过3年，扣30分，经批准延期的除外——触发');
    const again = await run(['test', 'demo', '--threshold', '100'], { ...alone, 'demo/rubric.test.yaml': text });
    expect([again.code, again.err]).toEqual([0, '']);
    const added = await run(['test', '--generate', 'demo/rubric.yaml', '-o', 'demo/rubric.test.yaml'], files(good));
    const longer = added.written.get('demo/rubric.test.yaml') ?? '';
    expect(longer.startsWith(head + good.trimEnd())).toBe(true);
    const full = await run(['test', 'demo', '--threshold', '100'], { ...alone, 'demo/rubric.test.yaml': longer });
    expect([full.code, full.err]).toEqual([0, '']);
  });

  it('does not write over a file that is no test of the rubric', async () => {
    const there = { 'demo/rubric.yaml': rubric, 'demo/other.yaml': 'a: 1\n' };
    const { code, written } = await run(['test', '--generate', 'demo/rubric.yaml', '-o', 'demo/other.yaml'], there);
    expect([code, written.size]).toEqual([2, 0]);
  });

  it('runs again after a change, and ends with what came out last', async () => {
    const changes = [{ 'demo/rubric.test.yaml': head + good }];
    const { code, out } = await run(['test', 'demo', '--watch'], files(bad), { changes });
    expect(code).toBe(0);
    expect(out).toContain('1例未通过');
    expect(out).toContain('1例：1例通过');
  });

  it('is checked with the rest, and never taken for evidence', async () => {
    const checked = await run(['check', 'demo'], files(good));
    expect(checked.code).toBe(0);
    expect(checked.out).toContain('检查了2个文件：0个错误，0个警告');
    const wrong = await run(['check', 'demo'], files(good.replace('达标', '达表')));
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('test/unknown-grade');
    const branch =
      'branch: a\nname: 甲支部\nfacts: {lectures: 4, elected_on: 2018-05-20}\nfindings: {lessons: none, election: none}\n';
    const roster = await run(['demo', '--rubric', 'demo/rubric.yaml', '--as-of', '2019-12-20'], {
      ...files(good),
      'demo/a.yaml': branch,
    });
    expect([roster.code, roster.err]).toEqual([0, '']);
  });
});
