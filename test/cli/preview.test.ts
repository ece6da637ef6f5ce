import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { resultSchema } from '../../src/index.ts';
import { type Exact, equals, readExact, sum, zero } from '../../src/model/exact.ts';
import { branch, demo, plan as grouped, rubric } from './demo.ts';
import { examples, type Files, run } from './world.ts';

type Range = { readonly low: string; readonly high: string };
type Part = {
  readonly kind: string;
  readonly item: string | null;
  readonly by: Range;
  readonly told: string;
  readonly clauses: readonly { readonly kind: string; readonly clause: string | null; readonly by: string }[];
};
type Branch = {
  readonly branch: string;
  readonly before: { readonly rank: number | null } | null;
  readonly after: { readonly total: { readonly shown: string }; readonly rank: number | null } | null;
  readonly gradeChanges: boolean | null;
  readonly rankChanges: boolean;
  readonly by: Range | null;
  readonly parts: readonly Part[] | null;
};

// all branches of these tests stand in one group
const plan = grouped.replace(', order: [甲片, 乙片]', '');

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(resultSchema);

/** The published preview of a new version of the demonstration's rubric on given evidence. */
async function preview(newer: string, evidence: Readonly<Record<string, string>>, planned = plan, older = rubric) {
  const files: Files = {
    'rubric.yaml': older,
    'new.yaml': newer,
    '2019/assessment.yaml': planned,
    ...Object.fromEntries(Object.entries(evidence).map(([id, text]) => [`2019/branches/${id}.yaml`, text])),
  };
  const args = ['preview', 'new.yaml', '--against', 'rubric.yaml', '--evidence', '2019', '--format', 'json'];
  const { out, err, code } = await run(args, files);
  expect([code, err]).toEqual([0, '']);
  const document = JSON.parse(out);
  validate(document);
  expect(validate.errors ?? []).toEqual([]);
  const branches = document.branches as readonly Branch[];
  for (const one of branches) addsUp(one);
  return { document, of: (id: string) => branches.find((one) => one.branch === id) };
}

const exact = (text: string): Exact => readExact(text) ?? zero;
const same = (list: readonly string[], whole: string): boolean => equals(sum(list.map(exact)), exact(whole));

/** The parts add up to the change at either end, and the clauses to their part. */
function addsUp({ by, parts }: Branch): void {
  if (!by || !parts) return;
  for (const end of ['low', 'high'] as const)
    expect(
      same(
        parts.map((part) => part.by[end]),
        by[end],
      ),
    ).toBe(true);
  for (const part of parts) {
    if (part.clauses.length === 0) continue;
    expect(
      same(
        part.clauses.map((clause) => clause.by),
        part.by.low,
      ),
    ).toBe(true);
  }
}

const two = {
  east: branch('east', { lectures: '3', rest: 'findings: {records: {thin: 2}}' }),
  west: branch('west', { rest: 'findings: {records: {thin: 1}}' }),
};

describe('score preview', () => {
  it('tells by which item and clause a stricter version changes a branch', async () => {
    const { of } = await preview(
      rubric.replace('deduct: 7.5', 'deduct: 9').replace('need: 4', 'need: 5').replace('from: 90', 'from: 80'),
      two,
    );
    // 75: a lecture short and two thin records; now two short, and 9 for each record
    expect(of('east')).toMatchObject({ by: { low: '-13', high: '-13' } });
    expect(of('east')?.parts).toMatchObject([
      { item: 'classes', by: { low: '-10' }, clauses: [{ clause: 'few', by: '-10' }] },
      { item: 'records', by: { low: '-3' }, clauses: [{ clause: 'thin', by: '-3' }] },
    ]);
    // 92.5 is 81 now, and the line was 90 and is 80
    expect(of('west')).toMatchObject({ by: { low: '-11.5' }, gradeChanges: false });
  });

  it('reads old evidence under new names', async () => {
    const { of, document } = await preview(
      rubric
        .replace('lectures: {count', 'talks: {renamed-from: lectures, count')
        .replace('of: lectures', 'of: talks')
        .replace('- id: records', '- id: minutes\n        renamed-from: records')
        .replace('{id: thin,', '{id: poor, renamed-from: thin,')
        .replace('{id: honour,', '{id: praise, renamed-from: honour,')
        .replace('{id: crime,', '{id: offence, renamed-from: crime,')
        .replace('{id: excellent,', '{id: best, renamed-from: excellent,'),
      {
        ...two,
        north: branch('north', { rest: 'findings: {records: none}\nbonus: {honour: 1}\nvetoes: {crime: 1}' }),
      },
      `${plan}quotas: {excellent: {at-most: 1}}\n`,
    );
    expect(document.changes.map((change: { how: string }) => change.how)).toEqual(Array(6).fill('renamed'));
    for (const id of ['east', 'west', 'north'])
      expect(of(id)).toMatchObject({ by: { low: '0', high: '0' }, parts: [], gradeChanges: false, rankChanges: false });
  });

  it('leaves open what nobody looked for, by no more than that', async () => {
    const { of } = await preview(
      rubric.replace(
        'fault: 记录不全, per: 次}',
        'fault: 记录不全, per: 次}\n          - {id: missing, deduct: 2, fault: 无签到簿}',
      ),
      two,
    );
    expect(of('west')).toMatchObject({
      by: { low: '-2', high: '0' },
      after: { total: { shown: '90.50～92.50' }, rank: null },
    });
    expect(of('west')?.parts?.[0]?.told).toContain('旧细则没有要求查：无签到簿');
  });

  it('leaves it open also where the rubric gives nothing without proof', async () => {
    const strict = rubric.replace('missing: open', 'missing: zero');
    const newer = strict
      .replace('points: 40\n    items', 'points: 40\n    items')
      .replace('        points: 40\n        clauses', '        points: 30\n        clauses')
      .replace(
        'bonus:\n',
        '      - {id: fresh, title: 新项, points: 10, clauses: [{id: x, deduct: 1, fault: 甲, per: 次}]}\nbonus:\n',
      );
    const { of } = await preview(newer, two, plan, strict);
    expect(of('west')).toMatchObject({ by: { low: '-10', high: '0' } });
  });

  it('leaves open what was found of less than is asked now: further pieces, how often, another kind of value', async () => {
    const items = (list: string) =>
      rubric.replace(/clauses:\n {10}- \{id: thin.*\n {10}- \{id: late.*\n/, `clauses: ${list}\n`);
    const older = items('[{id: list, deduct: 1, missing: [甲, 乙, 丙]}, {id: once, deduct: 2, fault: 迟}]');
    const newer = items(
      '[{id: list, deduct: 1, missing: [甲, 丁]}, {id: once, deduct: 2, fault: 迟, per: 次, cap: 6}]',
    );
    const { of } = await preview(
      newer,
      {
        east: branch('east', { rest: 'findings: {records: {list: [乙], once: 1}}' }),
        west: branch('west', { rest: 'findings: {records: none}' }),
      },
      plan,
      older,
    );
    // 丁 may lack, and 甲 is only one of two now; once may be three times
    expect(of('east')).toMatchObject({ by: { low: '-5', high: '3' } });
    expect(of('west')).toMatchObject({ by: { low: '-2', high: '0' } });
    const fewer = items('[{id: list, deduct: 1, missing: [甲, 丙]}, {id: once, deduct: 2, fault: 迟}]');
    const less = await preview(
      fewer,
      { east: branch('east', { rest: 'findings: {records: {list: [乙]}}' }) },
      plan,
      older,
    );
    expect(less.of('east')).toMatchObject({ by: { low: '1', high: '1' } });
  });

  it('takes a finding along with its clause into another item', async () => {
    const newer = rubric
      .replace('          - {id: late, deduct: 5, late: {of: elected_on, term: 3 years}}\n', '')
      .replace(
        '        points: 40\n        clauses:\n          - {id: thin, deduct: 7.5, fault: 记录不全, per: 次}',
        '        points: 10\n        clauses:\n          - {id: late, deduct: 5, late: {of: elected_on, term: 3 years}}\n      - id: papers\n        title: 材料\n        points: 30\n        clauses:\n          - {id: thin, deduct: 7.5, fault: 记录不全, per: 次}',
      );
    const { of, document } = await preview(newer, two);
    expect(document.changes[1]).toMatchObject({ how: 'moved', id: { before: 'thin', after: 'thin' } });
    expect(of('east')).toMatchObject({ by: { low: '0', high: '0' } });
  });

  it('says who is assessed by one version only', async () => {
    const { of } = await preview(rubric.replace('profile:\n', 'applies: {kind: 企业}\nprofile:\n'), two);
    expect(of('east')).toMatchObject({ after: null, by: null, parts: null, gradeChanges: true });
  });

  it('sets decisions and own checks aside, and says so', async () => {
    const files = {
      ...demo,
      'new.yaml': rubric.replace('need: 4', 'need: 3'),
      'demo/decisions.yaml':
        'decisions: d\nlist:\n  - {branch: north, item: records, from: 32.5, to: 40, by: 组, on: 2019-12-01, reason: 补正, status: granted}\n',
      'demo/branches/north.self.yaml': branch('north', { group: '乙片' }).replace('by: 验收组', 'by: 本支部, as: self'),
    };
    const { out, code } = await run(['preview', 'new.yaml', '--against', 'rubric.yaml', '--evidence', 'demo'], files);
    expect(code).toBe(0);
    expect(out).toContain('复核决定不参与预览');
    expect(out).toMatch(/north支部 +82\.50 +92\.50 +\+10/);
    expect(out).toContain('旧版下总分就待定');
  });

  it('changes nothing where nothing is changed', async () => {
    const { of, document } = await preview(rubric.replace('version: "2019"', 'version: "2020"'), two);
    expect(document.summary).toMatchObject({ branches: 2, same: 2, gradeChanges: 0, rankChanges: 0, mean: '0' });
    expect(of('east')).toMatchObject({ parts: [] });
  });

  it('shows the differences alone without evidence, in every format', async () => {
    const files = { 'rubric.yaml': rubric, 'new.yaml': rubric.replace('need: 4', 'need: 5') };
    for (const format of ['table', 'text', 'markdown', 'json', 'ndjson', 'csv']) {
      const { out, code } = await run(['preview', 'new.yaml', '--against', 'rubric.yaml', '--format', format], files);
      expect([code, out]).toEqual([0, expect.stringContaining('党课少于5次')]);
    }
    const { out } = await run(['preview', 'new.yaml', '--against', 'rubric.yaml', '--lang', 'en'], files);
    expect(out).toContain('What counts otherwise');
    expect(out).not.toContain('What becomes of them');
  });

  it('leaves out what of a plan the new version does not have, and says so', async () => {
    const newer = rubric.replace('{id: excellent, title: 优秀, from: 90}', '{id: first, title: 一等, from: 90}');
    const { document } = await preview(newer, two, `${plan}quotas: {excellent: {at-most: 1}}\n`);
    expect(document.branches).toHaveLength(2);
    const files = {
      'rubric.yaml': rubric,
      'new.yaml': newer,
      '2019/assessment.yaml': `${plan}quotas: {excellent: {at-most: 1}}\n`,
      '2019/branches/east.yaml': two.east,
    };
    const { out } = await run(['preview', 'new.yaml', '--against', 'rubric.yaml', '--evidence', '2019'], files);
    expect(out).toContain('考核方案用到“excellent”，新细则里没有');
  });
});

describe('the exit code of score preview', () => {
  const files: Files = { ...demo, 'new.yaml': rubric.replace('deduct: 7.5', 'deduct: 12.5') };
  const args = ['preview', 'new.yaml', '--against', 'rubric.yaml', '--evidence', 'demo'];

  it('is 0 where changes are only shown', async () => {
    expect(await run(args, files)).toMatchObject({ code: 0, err: '' });
  });

  it('is 1 where a grade changes or may change, and that was asked', async () => {
    const stricter = {
      ...files,
      'new.yaml': rubric.replace('from: 90', 'from: 95').replace('deduct: 10', 'deduct: 30'),
    };
    const ran = await run([...args, '--fail-on', 'grade-change'], stricter);
    expect([ran.code, ran.err]).toEqual([1, expect.stringMatching(/未通过：\d个支部等次变化或可能变化/)]);
    const same = { ...files, 'new.yaml': rubric };
    expect((await run([...args, '--fail-on', 'rank-change'], same)).code).toBe(0);
  });

  it('is 2 where a version has errors, which are shown with their places', async () => {
    const broken = { ...files, 'new.yaml': rubric.replace('total: 100', 'total: 90') };
    const ran = await run(args, broken);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toMatch(/new\.yaml:4:8: .*rubric\/total-sum/);
    const older = await run(['preview', 'rubric.yaml', '--against', 'nowhere.yaml'], files);
    expect([older.code, older.err]).toEqual([2, expect.stringContaining('nowhere.yaml')]);
  });

  it('is 2 where the option is none', async () => {
    expect(await run([...args, '--fail-on', 'grades'], files)).toMatchObject({
      code: 2,
      err: expect.stringContaining('grade-change'),
    });
  });
});

describe('a version beside itself', () => {
  it('changes nobody in the examples', async () => {
    const cases = [
      ['city-organs-2019', 'organs-acceptance-100'],
      ['standard-branches/2010', 'standard-branch-100'],
      ['city-groups-2024', 'organs-groups-100'],
    ];
    for (const [folder, name] of cases) {
      const path = `rubrics/${name}.yaml`;
      const args = ['preview', path, '--against', path, '--evidence', `examples/${folder}`, '--format', 'json'];
      const { out, code } = await run(args, examples);
      expect(code).toBe(0);
      const { changes, branches } = JSON.parse(out) as { changes: unknown[]; branches: Branch[] };
      expect(changes).toEqual([]);
      expect(branches.length).toBeGreaterThan(5);
      const moved = branches.filter(
        (one) => one.rankChanges || (one.by && (one.by.low !== '0' || one.by.high !== '0')),
      );
      expect(moved).toEqual([]);
    }
  });
});
