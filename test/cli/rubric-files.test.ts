import { describe, expect, it } from 'vitest';
import { type Files, filesOf, run } from './world.ts';

const county = `rubric: county
title: 县细则
version: "2019"
total: 20
rounding: {places: 2, mode: half-up, at: total}
missing: open
not-applicable: exclude-in-total
ranking: {ties: competition}
parameters:
  late: {title: 逾期扣分, value: {2019-01-01: 2, 2020-01-01: 3}, unit: 分}
facts: {lectures: {count: 次, title: 党课}, plan_on: {date: 计划报送}}
categories:
  - id: life
    title: 组织生活
    points: 20
    items:
      - id: lectures
        title: 上好党课
        points: 10
        clauses: [{id: few, deduct: {2019-01-01: 1, 2020-07-01: 2}, short: {of: lectures, need: 4}, cap: 8}]
      - id: plan
        title: 年度计划
        points: 10
        clauses: [{id: late, deduct: $late, late: {of: plan_on, by: 03-31}}]
grades: [{id: pass, title: 达标, from: 60%}, {id: fail, title: 不达标}]
`;

const town = `rubric: town
title: 镇细则
version: "2020"
extends: ../county.yaml
items:
  - id: lectures
    clauses: [{id: few, cap: 1}]
`;

const branch = (id: string, on: string) =>
  `branch: ${id}\nname: ${id}\n${on === '' ? '' : `assessed: {on: ${on}}\n`}facts: {lectures: 1, plan_on: 2020-06-02}\n`;

const files: Files = {
  'county.yaml': county,
  'towns/town.yaml': town,
  'a/x.yaml': branch('x', '2020-06-30'),
  'both/x.yaml': branch('x', '2020-06-30'),
  'both/y.yaml': branch('y', '2020-07-01'),
  'none/x.yaml': branch('x', ''),
};

const totalOf = (out: string): string | undefined =>
  (JSON.parse(out) as { standings: { total: { shown: string } }[] }).standings[0]?.total.shown;

const scoredAt = async (...args: readonly string[]) => {
  const { out, err, code } = await run([...args, '--format', 'json', '--quiet'], files);
  return code === 0 ? totalOf(out) : err;
};

describe('values by day', () => {
  it('are those of the as-of day, the day itself included', async () => {
    const on = (day: string) => scoredAt('a', '--rubric', 'county.yaml', '--as-of', day);
    expect(await on('2019-12-31')).toBe('15.00');
    expect(await on('2020-06-30')).toBe('14.00');
    expect(await on('2020-07-01')).toBe('11.00');
  });

  it('are those of the plan where nobody asks for a day', async () => {
    const plan = 'assessment: year\ntitle: 年度\nrubric: ../county.yaml\nas-of: 2020-07-01\n';
    const { out } = await run(['a', '--format', 'json'], { ...files, 'a/assessment.yaml': plan });
    expect(totalOf(out)).toBe('11.00');
  });

  it('are those of the days on which branches were assessed, as long as one set holds for all', async () => {
    expect(await scoredAt('a', '--rubric', 'county.yaml')).toBe('14.00');
    const { code, err, out } = await run(['both', '--rubric', 'county.yaml'], files);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(
      'county.yaml:20:53: 错误: 各支部的考核日期跨过了2020-07-01：both/x.yaml 2020-06-30，both/y.yaml 2020-07-01',
    );
    expect(await scoredAt('both', '--rubric', 'county.yaml', '--as-of', '2020-12-31')).toBe('11.00');
  });

  it('are not guessed where branches have no day, and the latest where there are no branches', async () => {
    const { code, err } = await run(['none', '--rubric', 'county.yaml'], files);
    expect([code, err]).toEqual([2, expect.stringContaining('[rubric/no-as-of]')]);
    const handbook = await run(['report', 'towns', '--view', 'rubric', '--rubric', 'county.yaml'], files);
    expect(handbook.out).toContain('每少1次扣2分');
    expect(handbook.out).toMatch(/逾期扣分 +late +3 +分 +2020-01-01 +2019-01-01起2、2020-01-01起3/);
  });

  it('are all looked at by a check, on whichever day they begin', async () => {
    const odd = county.replace('points: 20\n', 'points: {2019-01-01: 19, 2020-01-01: 20}\n');
    const { code, err } = await run(['check', 'county.yaml'], { 'county.yaml': odd });
    expect(code).toBe(1);
    expect(err).toContain('county.yaml:15:26: 错误: ');
    expect(err.match(/错误/g)).toHaveLength(2);
  });
});

describe('parameters on the command line', () => {
  const set = ['a', '--rubric', 'county.yaml', '--as-of', '2020-06-30', '--set', 'late=5'];

  it('count, and every paper says so', async () => {
    expect(await scoredAt(...set)).toBe('12.00');
    const said = '参数：逾期扣分=5（命令行）';
    for (const view of ['roster', 'branch', 'rubric', 'comments'])
      expect((await run(['report', ...set, '--view', view], files)).out).toContain(said);
    const explained = await run(['explain', 'a/x.yaml', ...set.slice(1)], files);
    expect(explained.out).toContain(said);
    expect(explained.out.replace(/\n[ │]*/g, ' ')).toContain('改动：--set late=5');
    expect((await run([...set, '--lang', 'en'], files)).out).toContain('Parameters: 逾期扣分=5 (command line)');
  });

  it('are part of the published data and of the fingerprint', async () => {
    const rubricIn = async (args: readonly string[]) =>
      (
        JSON.parse((await run([...args, '--format', 'json'], files)).out) as {
          rubric: { hash: string; parameters: object };
        }
      ).rubric;
    const [plain, other] = [await rubricIn(set.slice(0, -2)), await rubricIn(set)];
    expect(plain.hash).not.toBe(other.hash);
    expect(other.parameters).toEqual([
      { name: 'late', title: '逾期扣分', value: '5', by: 'command-line', unit: '分', since: null },
    ]);
    expect(plain.parameters).toMatchObject([{ value: '3', by: 'rubric', since: '2020-01-01' }]);
    expect((await rubricIn([...set.slice(0, -1), '逾期扣分=5'])).hash).toBe(other.hash);
  });

  it('are refused where they are none, or no value', async () => {
    const refused = async (...more: readonly string[]) => run([...set.slice(0, -2), ...more], files);
    expect(await refused('--set', 'lat=5')).toMatchObject({ code: 2, err: expect.stringContaining('是不是“late”？') });
    expect(await refused('--set', 'late=viel')).toMatchObject({
      code: 2,
      err: expect.stringContaining('不是同一种数'),
    });
    expect(await refused('--set', 'late')).toMatchObject({ code: 2, err: expect.stringContaining('应是 参数=值') });
    expect((await run(['check', 'county.yaml', '--set', 'lat=5'], files)).code).toBe(1);
  });

  it('are kept with a result, which is the same only with them', async () => {
    const { written } = await run([...set, '--snapshot', 'kept.json'], files);
    const there = { ...files, 'kept.json': written.get('kept.json') ?? '' };
    expect(await run(['verify', 'kept.json'], there)).toMatchObject({
      code: 0,
      out: expect.stringContaining('核对一致'),
    });
    const tried = await run(['verify', 'kept.json', '--set', '逾期扣分=2'], there);
    expect(tried).toMatchObject({ code: 1, out: expect.stringContaining('留存 12分，达标，第1名；现在 15分') });
    const again = await run([...set.slice(0, -2), '--snapshot', 'kept.json'], there);
    expect([again.code, again.written.size]).toEqual([2, 0]);
    // a difference is told of what was kept, with its parameters
    expect((await run(['diff', 'kept.json', 'kept.json'], there)).out).toContain('0个有变化，1个没有');
  });

  it('leave a result without them as it was always kept', async () => {
    const { written } = await run([...set.slice(0, -2), '--snapshot', 'kept.json'], files);
    expect(JSON.parse(written.get('kept.json') ?? '')).toHaveProperty('asked', {
      paths: ['a'],
      rubric: 'county.yaml',
      asOf: '2020-06-30',
    });
  });
});

describe('a rubric that extends another', () => {
  const scored = ['a', '--rubric', 'towns/town.yaml'];

  it('scores by both, and says of every rule where it stands and who changed it', async () => {
    expect(await scoredAt(...scored)).toBe('16.00');
    const { out } = await run(['explain', 'a/x.yaml', 'lectures', ...scored.slice(1)], files);
    expect(out.replace(/\n[ │]*/g, '')).toContain('（county.yaml:20:19；改动：towns/town.yaml:7:30）');
  });

  it('lists in its handbook what it changes, and where', async () => {
    const { out } = await run(['report', 'a', '--view', 'rubric', ...scored.slice(1)], files);
    expect(out).toContain('与基础细则的差异');
    expect(out).toContain('- 组织生活 › 上好党课 › few › 封顶：8 改为 1（towns/town.yaml:7:30）');
  });

  it('is another one when its base is, and verify notices', async () => {
    const { written } = await run([...scored, '--snapshot', 'kept.json'], files);
    const kept = written.get('kept.json') ?? '';
    expect(kept).toContain('"path": "county.yaml"');
    const changed = { ...files, 'kept.json': kept, 'county.yaml': county.replace('need: 4', 'need: 1') };
    const { code, out } = await run(['verify', 'kept.json'], changed);
    expect(code).toBe(1);
    expect(out).toContain('3个文件中有1个变了：county.yaml');
    expect(out).toContain('x：留存 16分，达标，第1名；现在 17分，达标，第1名');
  });

  it('never takes its base for evidence, nor writes over it', async () => {
    const together = {
      ...files,
      'here/x.yaml': branch('x', '2020-06-30'),
      'here/county.yaml': county,
      'here/town.yaml': town.replace('../', ''),
    };
    const { out, err, code } = await run(['here', '--rubric', 'here/town.yaml', '--format', 'json'], together);
    expect([code, err, totalOf(out)]).toEqual([0, '', '16.00']);
    const over = await run(['here', '--rubric', 'here/town.yaml', '-o', 'here/county.yaml'], together);
    expect([over.code, over.written.size]).toEqual([2, 0]);
  });

  it('tells of a base that is not there, and of a circle', async () => {
    const lost = await run(['check', 'town.yaml'], { 'town.yaml': town });
    expect(lost).toMatchObject({
      code: 1,
      err: expect.stringContaining('town.yaml:4:10: 错误: 这里没有基础细则“../county.yaml”'),
    });
    const circle = { 'a.yaml': 'rubric: a\nextends: b.yaml\n', 'b.yaml': 'rubric: b\nextends: a.yaml\n' };
    const round = await run(['check', 'a.yaml'], circle);
    expect(round).toMatchObject({
      code: 1,
      err: expect.stringContaining('b.yaml:2:10: 错误: 细则绕了一圈，以自己为基础：a.yaml → b.yaml → a.yaml'),
    });
  });

  it('says what is wrong in the file in which it was written, and once', async () => {
    const broken = {
      ...files,
      'county.yaml': county.replace('of: lectures', 'of: lecture'),
      'towns/town.yaml': `${town}remove: [plans]\n`,
    };
    const { err, out } = await run(['check', 'county.yaml', 'towns'], broken);
    expect(err).toContain('towns/town.yaml:8:10: 错误: 基础细则没有“plans”，不用去掉');
    expect(err).toContain('county.yaml:20:81: 错误: 没有声明过名为“lecture”的事实');
    expect(out).toBe('检查了2个文件：2个错误，0个警告\n');
    const alone = await run(['check', 'towns'], { ...broken, 'towns/town.yaml': town });
    expect(alone.err).toContain('county.yaml:20:81: 错误: 没有声明过名为“lecture”的事实');
  });

  it('gives the schema of its evidence', async () => {
    const { out } = await run(['schema', 'evidence', '--rubric', 'towns/town.yaml'], files);
    expect(out).toContain('"lectures"');
  });
});

describe('the shipped rubric that extends another', () => {
  it('takes the points of its year for a late summary', async () => {
    const evidence = (year: string) =>
      `branch: x\nname: x\nassessed: {on: ${year}-12-20}\nfacts: {midyear_on: ${year}-08-10, quarter_notes: 4}\nfindings: {summaries: none}\n`;
    const points = async (year: string) => {
      const there = { ...filesOf('rubrics'), 'x.yaml': evidence(year) };
      const { out } = await run(
        ['explain', 'x.yaml', 'summaries', '--rubric', 'rubrics/organs-acceptance-2020.yaml'],
        there,
      );
      return /小结总结：4分，得(\S+)分/.exec(out)?.[1];
    };
    expect([await points('2020'), await points('2021'), await points('2019')]).toEqual(['3.5', '3', undefined]);
  });
});
