import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { resultSchema } from '../../src/index.ts';
import { branch, demoWith, plan } from './demo.ts';
import { type Files, run } from './world.ts';

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(resultSchema);

const csv =
  '代号,名称,片组\neast,东支部,甲片\nsouth,南支部,甲片\nnorth,北支部,乙片\nwest,西支部,乙片\nfar,远支部,乙片\n';
const seed = ['--seed', '摇号0427'];
const folder = demoWith({ 'all.csv': csv });

/** The demonstration with a sample of these branches of each group, out of so many. */
const inspected = (files: Files, chosen: Readonly<Record<string, readonly string[]>>, all = 4): Files => ({
  ...files,
  'demo/assessment.yaml': `${plan}sample: sample.yaml\n`,
  'demo/sample.yaml': `by: 片组\nstrata:\n${Object.entries(chosen)
    .map(
      ([name, ids]) => `  - {stratum: ${name}, all: ${all}, chosen: [${ids.map((id) => `{id: ${id}}`).join(', ')}]}\n`,
    )
    .join('')}`,
});

const sampledIn = async (files: Files) => {
  const { out } = await run(['demo', '--format', 'json'], files);
  const document = JSON.parse(out);
  validate(document);
  expect(validate.errors ?? []).toEqual([]);
  return document.sampled;
};

describe('score sample', () => {
  it('draws the same from a folder and from a register of the same branches', async () => {
    const draw = async (...args: readonly string[]) => {
      const { code, out, err } = await run(['sample', ...args, ...seed, '--size', '2', '--format', 'json'], folder);
      expect([code, err]).toEqual([0, '']);
      return JSON.parse(out).strata.flatMap(({ chosen }: { chosen: { branch: string }[] }) =>
        chosen.map((one) => one.branch),
      );
    };
    const register = await draw('all.csv', '--by', '片组');
    expect(register).toHaveLength(2);
    // the folder has no evidence of 远支部
    const four = demoWith({ 'all.csv': csv.replace(/far.*\n/, '') });
    const args = ['--by', '片组', ...seed, '--share', '50%', '--format', 'json'];
    const [one, other] = await Promise.all(['demo', 'all.csv'].map((path) => run(['sample', path, ...args], four)));
    expect(JSON.parse(one?.out ?? '').strata.map(ids)).toEqual(JSON.parse(other?.out ?? '').strata.map(ids));
  });

  it('publishes a sample as its schema says', async () => {
    const { out } = await run(['sample', 'all.csv', ...seed, '--size', '2', '--format', 'json'], folder);
    validate(JSON.parse(out));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('writes the file that a plan names, and never over one that is there', async () => {
    const args = ['sample', 'demo', ...seed, '--share', '50%', '--by', 'group', '-o', 'demo/sample.yaml'];
    const { code, all, written } = await run(args, demoWith({}));
    expect([code, all]).toEqual([0, '']);
    const files = demoWith({
      'demo/assessment.yaml': `${plan}sample: sample.yaml\n`,
      'demo/sample.yaml': written.get('demo/sample.yaml') ?? '',
    });
    expect((await run(['demo'], files)).out).toContain('六、抽查推及全体');
    expect((await run(['check', 'demo'], files)).code).toBe(0);
    expect(await run(args, files)).toMatchObject({ code: 2, err: expect.stringContaining('file/would-overwrite') });
  });

  it('can draw the sample that the plan names already', async () => {
    const files = demoWith({ 'demo/assessment.yaml': `${plan}sample: sample.yaml\n` });
    expect((await run(['sample', 'demo', ...seed, '--size', '1', '-o', 'demo/sample.yaml'], files)).code).toBe(0);
    const { code, err } = await run(['demo'], files);
    expect([code, err]).toEqual([2, expect.stringContaining('assessment/no-such-sample')]);
    expect(err).toContain('score sample … -o');
  });

  it('draws from branches that only checked themselves, and each once', async () => {
    const self = (id: string) => branch(id).replace('by: 验收组', 'by: 支部, as: self');
    const files = demoWith({ 'demo/branches/east.self.yaml': self('east'), 'demo/branches/far.yaml': self('far') });
    const { out } = await run(['sample', 'demo', ...seed, '--share', '100%', '--format', 'csv'], files);
    expect(out.trim().split('\n')).toHaveLength(6);
  });

  it('draws nothing where a file cannot be used', async () => {
    const files = demoWith({ 'demo/branches/far.yaml': 'branch: far\n' });
    const { code, out, err } = await run(['sample', 'demo', ...seed, '--size', '1'], files);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('demo/branches/far.yaml');
  });

  it('says everything that is missing in one run, with cures', async () => {
    const { code, err } = await run(['sample', 'all.csv'], folder);
    expect(code).toBe(2);
    expect(err).toContain('[sample/no-seed]\n  怎么办: 加上 --seed');
    expect(err).toContain('[sample/no-share]\n  怎么办: 加上 --share 20%');
    expect((await run(['sample', 'nowhere.csv', ...seed, '--size', '1'], folder)).err).toContain('找不到');
  });

  it('shows the line of a register that is wrong', async () => {
    const { err } = await run(['sample', 'all.csv', ...seed, '--size', '1'], { 'all.csv': `${csv}east,又一个,甲片\n` });
    expect(err).toContain('all.csv:7:1: 错误: 支部“east”在总体中出现了两次');
    expect(err).toContain('7 | east,又一个,甲片');
  });
});

const ids = ({ stratum, chosen }: { stratum: string; chosen: readonly { branch: string }[] }) => [
  stratum,
  chosen.map((one) => one.branch),
];

describe('a roster of a sample', () => {
  const settled = demoWith({ 'demo/branches/west.yaml': branch('west', { group: '乙片' }) });

  it('extends what was found to the whole', async () => {
    const sampled = await sampledIn(inspected(settled, { 甲片: ['east', 'south'], 乙片: ['north', 'west'] }));
    expect(sampled).toMatchObject({
      passed: { low: 3, high: 3 },
      rate: { low: '0.75', high: '0.75', shown: '75%' },
      weighted: { low: '0.75' },
      confidence: '95%',
      absent: [],
      open: [],
      outside: [],
    });
    // one of two in four: 1 to 3 are possible at all; two of two: 2 to 4
    expect(sampled.credible).toEqual({ low: 3, high: 7 });
  });

  it('stays open while a chosen branch has no evidence or no grade, and leaves out who was not chosen', async () => {
    const files = inspected(demoWith({}), { 甲片: ['east', 'far'], 乙片: ['west'] });
    // whatever is found, west will be qualified at least
    expect((await sampledIn(files)).open).toEqual([]);
    const strict = { ...files, 'demo/assessment.yaml': `${plan}sample: sample.yaml\nsample-pass: [excellent]\n` };
    const sampled = await sampledIn(strict);
    expect(sampled).toMatchObject({
      passed: { low: 1, high: 3 },
      absent: [{ branch: 'far', name: 'far' }],
      open: [{ branch: 'west', name: 'west' }],
      outside: [
        { branch: 'south', name: 'south支部' },
        { branch: 'north', name: 'north支部' },
      ],
    });
    const { out } = await run(['demo'], strict);
    expect(out).toContain('抽查结果未齐，以下为区间。');
    expect(out).toContain('抽中而没有验收证据的1个：far。');
    expect(out).toContain('不在抽样名单，不计入本节的2个：south支部、north支部。');
  });

  it('takes the grades that the plan names for passing', async () => {
    const files = inspected(settled, { 甲片: ['east', 'south'], 乙片: ['north', 'west'] });
    const strict = { ...files, 'demo/assessment.yaml': `${plan}sample: sample.yaml\nsample-pass: [excellent]\n` };
    expect((await sampledIn(strict)).passed).toEqual({ low: 2, high: 2 });
  });

  it('is scored by no sample that is broken', async () => {
    const files = { ...inspected(settled, {}), 'demo/sample.yaml': 'strata: [{all: 1, chosen: [{id: a}, {id: b}]}]' };
    const { code, out, err } = await run(['demo'], files);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('demo/sample.yaml:1:16: 错误');
    expect((await run(['check', 'demo'], files)).code).toBe(1);
  });
});
