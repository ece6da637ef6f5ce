import { describe, expect, it } from 'vitest';
import { branch, demo, demoWith, settled } from './demo.ts';
import { examples, run } from './world.ts';

const folder = 'demo';

describe('score run', () => {
  it('ends with 0 and says nothing more where all is well', async () => {
    const { code, err, out } = await run([folder], settled);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('示例考核排名通报');
  });

  it('ends with 0 where something is open or vetoed and nobody asked', async () => {
    expect((await run([folder], demo)).code).toBe(0);
  });

  it('takes `run` for granted', async () => {
    expect(await run(['run', folder], demo)).toEqual(await run([folder], demo));
  });

  it('takes files as well as folders', async () => {
    const { code, out } = await run(['demo/branches/east.yaml', 'demo/branches/north.yaml', '--format', 'csv'], demo);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\r\n')).toHaveLength(3);
  });
});

describe('gates', () => {
  const cases: readonly (readonly [string, number, string])[] = [
    ['missing', 1, '未通过：1个支部有缺失的分项\n'],
    ['veto', 1, '未通过：1个支部有否决项\n'],
    ['合格', 1, '未通过：1个支部低于要求的等次“合格”\n'],
    ['excellent', 1, '未通过：3个支部低于要求的等次“优秀”\n'],
    ['unqualified', 0, ''],
    ['none', 0, ''],
  ];

  it.each(cases)('on %s end with %i', async (gate, code, said) => {
    const ran = await run([folder, '--fail-on', gate], demo);
    expect([ran.code, ran.err]).toEqual([code, said]);
  });

  it('on a consequence stop whom it hits and whom it may hit', async () => {
    const consequences = [
      '- {id: talk, title: 约谈, bottom: 1}',
      '- {id: bar, title: 不得评先, grade: unqualified}',
      '- {id: none, title: 表扬, rate: {of: total, above: 1000}}',
    ];
    const files = demoWith({
      'demo/assessment.yaml': `${demo['demo/assessment.yaml']}consequences:\n${consequences.map((one) => `  ${one}\n`).join('')}`,
    });
    const talk = await run([folder, '--fail-on', 'consequence:talk'], files);
    expect([talk.code, talk.err]).toEqual([1, '未通过：2个支部适用或可能适用“约谈”\n']);
    const several = ['--fail-on', 'consequence=none', '--fail-on', 'consequence:bar', '--lang', 'en'];
    const bar = await run([folder, ...several], files);
    expect([bar.code, bar.err]).toEqual([1, 'not passed: 1 branch hit or possibly hit by "不得评先"\n']);
    const wrong = await run([folder, '--fail-on', 'consequence:talks'], files);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('是不是“talk”？');
    const unplanned = await run([folder, '--fail-on', 'consequence:talk'], demo);
    expect(unplanned.code).toBe(2);
    expect(unplanned.err).toContain('在 assessment.yaml 中写上 consequences');
  });

  it('are several, and each that stops somebody says so', async () => {
    const { code, err } = await run([folder, '--fail-on', 'missing', '--fail-on', 'veto', '--lang', 'en'], demo);
    expect([code, err]).toEqual([1, 'not passed: 1 branch with items missing\nnot passed: 1 branch vetoed\n']);
  });

  it('print the same roster as a run without them', async () => {
    const [open, gated] = [await run([folder], demo), await run([folder, '--fail-on', 'missing'], demo)];
    expect(gated.out).toBe(open.out);
  });

  it('stop branches whom the quota leaves a lower grade', async () => {
    const files = demoWith({
      'demo/assessment.yaml': `${demo['demo/assessment.yaml']}quotas: {excellent: {at-most: 0}}\n`,
      'demo/branches/south.yaml': undefined,
      'demo/branches/north.yaml': undefined,
      'demo/branches/west.yaml': undefined,
    });
    expect((await run([folder, '--fail-on', '优秀'], files)).code).toBe(1);
  });

  it('do not hide that a file is unusable', async () => {
    const files = demoWith({ 'demo/branches/bad.yaml': 'branch: [' });
    expect((await run([folder, '--fail-on', 'missing'], files)).code).toBe(2);
  });

  it('that nobody knows end with 2 before anything is printed', async () => {
    const { code, out, err } = await run([folder, '--fail-on', '优良'], demo);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('是不是“优秀”？可写：missing、veto、none、excellent、优秀');
  });
});

describe('unusable input', () => {
  const unusable: Readonly<Record<string, readonly string[]>> = {
    'a path where nothing lies': ['nowhere'],
    'a rubric that is not there': [folder, '--rubric', 'nowhere.yaml'],
    'files without a rubric': ['alone.yaml'],
    'a folder instead of a branch': ['explain', folder],
    'an item nobody knows': ['explain', 'demo/branches/east.yaml', 'clases'],
    'a field nobody knows': [folder, '--group-by', 'grup'],
    'a folder to be checked that is not there': ['check', 'nowhere'],
    'a rubric for the schema that is not there': ['schema', 'evidence', '--rubric', 'nowhere.yaml'],
  };

  it.each(Object.entries(unusable))('such as %s ends with 2, a word and a cure', async (_, args) => {
    const { code, out, err } = await run(args, demoWith({ 'alone.yaml': branch('alone') }));
    expect(code).toBe(2);
    expect(out.replace(/^检查了.*\n/, '')).toBe('');
    expect(err).toMatch(/错误: .+\n {2}怎么办: /);
  });
});

describe('score check', () => {
  it('ends with 0 where nothing is wrong', async () => {
    const rubric = `# yaml-language-server: $schema=rubric.schema.json\n${demo['rubric.yaml']}`;
    expect(await run(['check', folder, 'rubric.yaml'], { ...demo, 'rubric.yaml': rubric })).toMatchObject({
      code: 0,
      err: '',
      out: '检查了6个文件：0个错误，0个警告\n',
    });
  });

  it('says the warnings of the rubric that an assessment names, once, whether or not it is asked for', async () => {
    const rubric = 'rubrics/branch-ledgers-100.yaml';
    for (const args of [['examples/branch-ledgers-2010'], ['examples/branch-ledgers-2010', rubric]]) {
      const { code, out, err } = await run(['check', ...args], examples);
      expect([code, out]).toEqual([0, expect.stringContaining('0个错误，2个警告')]);
      expect(err.match(/\[lint\/declared-count\]/g)).toHaveLength(2);
    }
  });

  it('ends with 1 where a file is wrong, and names the place', async () => {
    const files = demoWith({ 'demo/branches/east.yaml': branch('east', { lectures: '四' }) });
    const { code, err } = await run(['check', folder], files);
    expect(code).toBe(1);
    expect(err).toMatch(/^demo\/branches\/east\.yaml:7:13: 错误: /);
  });

  it('finds who stands there twice and who is in no group, as a run would', async () => {
    const files = demoWith({
      'demo/branches/twin.yaml': branch('east'),
      'demo/branches/astray.yaml': branch('astray', { group: '丙片' }),
    });
    const { code, err } = await run(['check', folder], files);
    expect(code).toBe(1);
    expect(err).toContain('assessment/branch-twice');
    expect(err).toContain('assessment/unknown-group');
  });

  it('ends with 2 where there is nothing to check', async () => {
    const { code, err } = await run(['check', 'papers'], { 'papers/letter.txt': 'x' });
    expect([code, err]).toEqual([2, expect.stringContaining('这个文件夹里没有 .yaml 文件')]);
  });
});
