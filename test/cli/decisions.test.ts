import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { resultSchema } from '../../src/index.ts';
import { branch, demo, demoWith, settled } from './demo.ts';
import { type Files, run } from './world.ts';

const granted = 'by: 机关工委, on: 2019-12-25, status: granted';
const decided = (...list: readonly string[]): string =>
  `decisions: demo\nlist:\n${list.map((one) => `  - {${one}}\n`).join('')}`;

// north: 50 for its classes and 32.5 for its records make 82.5
const north = `branch: north, item: classes, from: 50, to: 57.5, reason: 补课经核实, see: 工委〔2019〕12号, ${granted}`;
const withNorth: Files = { ...settled, 'demo/decisions.yaml': decided(north) };

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const validate = ajv.compile(resultSchema);

describe('decisions beside the plan', () => {
  it('change points, total and grade of the branch', async () => {
    const total = async (files: Files) => {
      const { standings } = JSON.parse((await run(['demo', '--format', 'json'], files)).out);
      const { total: points, grade, items } = standings.find(({ branch: id }: { branch: string }) => id === 'north');
      return [points.low, grade.title, items.classes.low];
    };
    expect(await total(settled)).toEqual(['82.5', '合格', '50']);
    expect(await total(withNorth)).toEqual(['90', '优秀', '57.5']);
  });

  it('are never taken for evidence', async () => {
    const { code, err, out } = await run(['demo', '--format', 'json'], withNorth);
    expect([code, err, JSON.parse(out).unusable]).toEqual([0, '', []]);
  });

  it('are listed in the circular by what became of them', async () => {
    const { out } = await run(['demo'], {
      ...settled,
      'demo/decisions.yaml': decided(
        north,
        'branch: east, item: records, from: 40, to: 38, reason: 有举报, status: pending',
        `branch: north, item: records, from: 32.5, to: 40, reason: 记录补写无效, ${granted.replace('granted', 'refused')}`,
        `branch: east, item: classes, from: 60, to: 0, reason: 旧案, ${granted}, until: 2019-06-30`,
      ),
    });
    const section = out.slice(out.indexOf('六、复核决定')).split('\n').slice(1).join('\n');
    expect(section).toBe(`
（一）已改定

- north支部“党课”由50分改为57.5分：补课经核实（机关工委，2019-12-25，见工委
  〔2019〕12号）

（二）待复核

- east支部“会议记录”申请由40分改为38分：有举报

（三）不予变更

- north支部“会议记录”申请由32.5分改为40分：记录补写无效（机关工委，2019-12-25）

（四）未采用

- east支部“党课”由60分改为0分，已过有效期（至2019-06-30）：旧案（机关工委，
  2019-12-25）
`);
    expect(out).toMatch(/north支部 ?│.*改定1项/);
    expect(out).toMatch(/east支部 ?│.*申诉1项待复核/);
  });

  it('are not spoken of where there are none', async () => {
    expect((await run(['demo'], settled)).out).not.toContain('复核决定');
    const { document } = { document: JSON.parse((await run(['demo', '--format', 'json'], settled)).out) };
    expect(Object.keys(document)).not.toContain('decisions');
  });

  it('settle what was missing, so that the ranking is final', async () => {
    const west = `branch: west, item: records, to: 30, reason: 记录已调阅, ${granted}`;
    const { code, out } = await run(['demo', '--fail-on', 'missing'], {
      ...demo,
      'demo/decisions.yaml': decided(west),
    });
    expect(code).toBe(0);
    expect(out).not.toContain('暂定');
    expect(out).toMatch(/2│west支部 ?│.*90\.00│优秀/);
  });

  it('are explained with both scores and the places of all', async () => {
    const { code, out } = await run(['explain', 'demo/branches/north.yaml', 'classes', '--width', '100'], withNorth);
    expect(code).toBe(0);
    expect(out).toContain(`党课：60分，得57.5分
├─ 复核由50分改为57.5分：补课经核实（机关工委，2019-12-25，见工委〔2019〕12号）
│  └─ 决定：demo/decisions.yaml:3:5
└─ 原得50分
   ├─ 党课3次，应有4次，扣10分`);
  });

  it('stand on the score sheet beside what was found', async () => {
    const { out } = await run(['report', 'demo', '--view', 'branch', '--format', 'markdown'], withNorth);
    expect(out).toContain('1. 复核由50分改为57.5分：补课经核实');
    expect(out).toContain('2. 原评定：党课3次，应有4次，扣10分');
    expect(out).toContain('- “党课”由50分改为57.5分，已改定：补课经核实');
  });

  it.each([
    ['run', 'demo'],
    ['report', 'demo', '--view', 'branch'],
    ['explain', 'demo/branches/north.yaml'],
    ['explain', 'demo/branches/north.yaml', 'classes'],
  ])('are published by %s %s as the schema says', async (...words) => {
    const { out } = await run([...words, '--format', 'json'], withNorth);
    validate(JSON.parse(out));
    expect(validate.errors ?? []).toEqual([]);
    expect(out).toContain('"reason": "补课经核实"');
  });

  it('are named in tables for spreadsheets', async () => {
    const roster = (await run(['demo', '--format', 'csv'], withNorth)).out;
    expect(roster.split('\r\n')[0]).toContain('复核改定');
    const { out } = await run(['explain', 'demo/branches/north.yaml', '--format', 'csv'], withNorth);
    expect(out).toContain('党课,机关工委,,已改定,7.5,由50分改为57.5分,');
    const sheets = (await run(['report', 'demo', '--view', 'branch', '--format', 'csv'], withNorth)).out;
    expect(sheets).toContain('60,复核改定,');
    const lines = (await run(['explain', 'demo/branches/north.yaml', '--format', 'ndjson'], withNorth)).out;
    expect(lines).toMatch(/"item":"classes","itemState":"decided".*"clause":"few"/);
  });

  it('are not overwritten', async () => {
    const { code, err } = await run(['demo', '-o', 'demo/decisions.yaml'], withNorth);
    expect(code).toBe(2);
    expect(err).toContain('file/would-overwrite');
  });
});

describe('a granted decision that does not fit', () => {
  const stale: Files = { ...withNorth, 'demo/branches/north.yaml': branch('north', { group: '乙片' }) };

  it('is said with its place, its line and what to do, and the ranking is not final', async () => {
    const { code, err, out } = await run(['demo'], stale);
    expect(code).toBe(2);
    expect(err).toMatch(
      /^demo\/decisions\.yaml:3:\d+: 错误: “党课”原得分写的是50分，现在算出来是60分，情况已有变化 \[decisions\/other-points\]\n {2}3 \| .*\n.*\^\^\n {2}怎么办: .*把 from 改为 60\n$/,
    );
    expect(out).toContain('名次为暂定：1项复核决定未采用。');
    expect(out.replaceAll('\n', '')).toContain('未采用（现算得60分，与原得分不符）');
  });

  it('is said by explain and by check as well', async () => {
    const explained = await run(['explain', 'demo/branches/north.yaml'], stale);
    const checked = await run(['check', 'demo'], stale);
    expect([explained.code, checked.code]).toEqual([2, 1]);
    for (const { err } of [explained, checked]) expect(err).toContain('decisions/other-points');
  });

  it('is an error only where it was granted', async () => {
    const asked = { ...stale, 'demo/decisions.yaml': decided(north.replace('granted', 'pending')) };
    const { code, err } = await run(['demo'], asked);
    expect([code, err]).toEqual([0, expect.stringContaining('警告: “党课”原得分写的是50分')]);
  });

  it('may be about a branch whose evidence cannot be used', async () => {
    const { err } = await run(['demo'], { ...withNorth, 'demo/branches/north.yaml': 'branch: north\n' });
    expect(err).toMatch(/本次考核没有支部“north”[\s\S]+有的证据文件不能用，这个支部可能就在其中/);
  });

  it('is no matter where only other branches are scored', async () => {
    const { code, err } = await run(['demo/branches/east.yaml'], stale);
    expect([code, err]).toEqual([0, '']);
  });
});

describe('a file of decisions with mistakes', () => {
  it('stops the run, and all of them are said at once', async () => {
    const { code, err, out } = await run(['demo'], {
      ...settled,
      'demo/decisions.yaml': decided(north.replace('classes', 'clases'), north.replace('57.5', '60.5')),
    });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/decisions\/unknown-item[\s\S]+是不是“classes”[\s\S]+decisions\/above-points/);
  });

  it('is checked alone by its shape, with the rubric by its meaning', async () => {
    const alone = {
      'decisions.yaml': decided('branch: a, item: clases, to: 3, status: granted'),
      'rubric.yaml': demo['rubric.yaml'] ?? '',
    };
    const shape = await run(['check', 'decisions.yaml'], alone);
    expect([shape.code, shape.err]).toEqual([1, expect.stringContaining('schema/missing-key')]);
    const whole = { ...alone, 'decisions.yaml': decided(north.replace('classes', 'clases')) };
    const meaning = await run(['check', 'decisions.yaml', '--rubric', 'rubric.yaml'], whole);
    expect([meaning.code, meaning.err]).toEqual([1, expect.stringContaining('是不是“classes”')]);
  });

  it('in the wrong place is not passed over in silence', async () => {
    const inside = demoWith({ 'demo/branches/decisions.yaml': decided(north) });
    const { code, err } = await run(['demo'], inside);
    expect([code, err]).toEqual([2, expect.stringMatching(/放错了地方[\s\S]+放到 assessment\.yaml 旁边/)]);
    const checked = await run(['check', 'demo/branches/decisions.yaml'], inside);
    expect([checked.code, checked.err]).toEqual([0, expect.stringContaining('评分时不会用到这份复核决定')]);
  });
});

describe('decisions of a bare folder', () => {
  const { 'demo/assessment.yaml': _, ...bare } = withNorth;

  it.each([['demo'], ['demo/branches'], ['demo/branches/north.yaml']])('are found for %s', async (path) => {
    const { code, out } = await run([path, '--rubric', 'rubric.yaml', '--format', 'json'], bare);
    expect(code).toBe(0);
    expect(JSON.parse(out).decisions).toMatchObject([{ branch: 'north', state: 'applied' }]);
  });

  it('may lie among the evidence itself', async () => {
    const flat = {
      'rubric.yaml': demo['rubric.yaml'] ?? '',
      'all/north.yaml': demo['demo/branches/north.yaml'] ?? '',
      'all/decisions.yaml': decided(north),
    };
    const { code, out, err } = await run(['all', '--rubric', 'rubric.yaml'], flat);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/north支部 .*90\.00/);
  });
});
