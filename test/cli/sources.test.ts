import { describe, expect, test } from 'vitest';
import { type Files, run } from './world.ts';

/** Three sources of a score, 4:3:3, of which the last is out of 1000. */
const rubric = `rubric: review
title: 联述联评联考
version: "2011"
total: 100
rounding: {places: 2, mode: half-up, at: total}
missing: open
not-applicable: exclude-in-total
ranking: {ties: competition}
profile:
  level: {one-of: [市直, 乡镇], title: 层级}
facts:
  report: {number: 分, title: 述职评分}
  review: {number: 分, title: 群众评议}
  annual: {number: 分, title: 年度考核}
categories:
  - id: sources
    title: 三项来源
    points: 100
    items:
      - {id: report, title: 述职, points: 40, clauses: [{id: r, import: {of: report, out-of: 100}}]}
      - {id: review, title: 评议, points: 30, clauses: [{id: v, import: {of: review, out-of: 100}}]}
      - {id: annual, title: 年度, points: 30, clauses: [{id: a, import: {of: annual, out-of: 1000}}]}
grades:
  - {id: good, title: 好, from: 85}
  - {id: fair, title: 一般}
`;

const plan = `assessment: review-2011
title: 联考
rubric: ../rubric.yaml
period: "2011"
as-of: 2011-12-31
groups: {by: level}
sources:
  report: {from: 述职.csv, branch: 单位, column: 得分}
  review: {from: 评议.csv, column: 评议分}
  annual: {from: 年度.csv, column: 千分制}
register:
  - {branch: a, name: 甲支部, profile: {level: 市直}}
  - {branch: b, name: 乙支部, was: 老乙支部, profile: {level: 市直}}
  - {branch: c, name: 丙支部, profile: {level: 乡镇}}
`;

const files: Files = {
  'rubric.yaml': rubric,
  'plan/assessment.yaml': plan,
  'plan/述职.csv': '单位,得分\n甲支部,92.5\n乙支部,88\n丙支部,79\n',
  'plan/评议.csv': '支部,评议分\n甲支部,90\n老乙支部,85.5\n丙支部,81\n',
  'plan/年度.csv': '支部,千分制\na,912\nb,870\nc,801\n',
};

const withFiles = (changes: Readonly<Record<string, string>>): Files => ({ ...files, ...changes });

type Data = {
  readonly standings: readonly {
    readonly branch: string;
    readonly total: { readonly low: string; readonly high: string };
    readonly missing: readonly { readonly reason: string }[];
  }[];
};

const totals = async (given: Files): Promise<Readonly<Record<string, string>>> => {
  const { out } = await run(['plan', '--format', 'json'], given);
  const { standings } = JSON.parse(out) as Data;
  return Object.fromEntries(
    standings.map(({ branch, total: { low, high } }) => [branch, low === high ? low : `${low}..${high}`]),
  );
};

describe('facts from tables', () => {
  test('4:3:3 of three sources, one of them converted from 1000', async () => {
    // 92.5×0.4 + 90×0.3 + 912×0.03 and so on
    expect(await totals(files)).toEqual({ a: '91.36', b: '86.95', c: '79.93' });
  });

  test('are explained with the place they come from', async () => {
    const { out, code } = await run(['explain', 'plan', '--branch', '乙支部', 'review'], files);
    expect(code).toBe(0);
    expect(out).toContain('证据：取自评议.csv:3');
    expect((await run(['explain', 'plan', '--branch', '乙支步'], files)).err).toContain('是不是“乙支部”');
    const kept = { ...(await keptMonths()), 'plan/assessment.yaml': yearPlan('mean') };
    expect((await run(['explain', 'plan', '--branch', 'a'], kept)).out).toContain('3期（80、90、85）的平均');
  });

  test('an empty cell is missing, neither zero nor full', async () => {
    const given = withFiles({ 'plan/评议.csv': '支部,评议分\n甲支部,90\n老乙支部,85.5\n丙支部,\n' });
    expect(await totals(given)).toMatchObject({ c: '55.63..85.63' });
    const { out } = await run(['plan'], given);
    expect(out).toContain('评议.csv第4行未填');
  });

  test('a branch with two rows is missing: neither of them is taken', async () => {
    const given = withFiles({ 'plan/评议.csv': '支部,评议分\n甲支部,90\n甲支部,91\n老乙支部,85.5\n丙支部,81\n' });
    expect(await totals(given)).toMatchObject({ a: '64.36..94.36', b: '86.95' });
    expect((await run(['plan'], given)).out).toContain('评议.csv中出现了两次');
  });

  test('a table that is not there yet leaves everybody open and is said so once', async () => {
    const { 'plan/年度.csv': _, ...given } = files;
    expect(await totals(given)).toMatchObject({ a: '64..94' });
    const { err, code } = await run(['plan'], given);
    expect(err).toContain('还没有“年度.csv”');
    expect(code).toBe(0);
  });

  test('a name that no branch has is reported with the one that may be meant', async () => {
    const given = withFiles({ 'plan/述职.csv': '单位,得分\n甲支部,92.5\n乙支部,88\n丙支郎,79\n' });
    const { err } = await run(['plan'], given);
    expect(err).toContain('“丙支郎”不在本次考核的支部中');
    expect(err).toContain('是不是“丙支部”');
  });

  test.each([
    ['评议.csv', '支部,评议\n甲支部,90\n', 'file/table-column', '是不是“评议”'],
    ['评议.csv', '支部,评议分\n甲支部,九十\n', 'file/table-value', '“九十”不能作“群众评议”的值'],
    ['评议.csv', '支部,评议分\n甲支部,90\n甲支部,91\n', 'file/table-twice', '出现了两次'],
    ['评议.csv', '支部,评议分\n"甲支部,90\n', 'file/table-broken', '引号不成对'],
    ['评议.csv', '支部,评议分\n甲支部,1,034.5\n', 'file/table-long-row', '格数比表头多'],
    ['评议.csv', '支部,评议分,评议分\n甲支部,90,80\n', 'file/table-column-twice', '两列都叫'],
    ['评议.csv', '支部,评议分\n,90\n', 'file/table-no-branch', '没有写是哪个支部'],
    ['评议.csv', '支部,评议分\n', 'file/table-empty', '成绩表是空的'],
  ])('%s: %j', async (name, text, code, words) => {
    const { err, code: ended } = await run(['plan'], withFiles({ [`plan/${name}`]: text }));
    expect(err).toContain(code);
    expect(err).toContain(words);
    expect(err).toContain(`plan/${name}:`);
    expect(ended).toBe(2);
  });

  test.each([
    ['report: {from: 述职.csv', 'reports: {from: 述职.csv', 'assessment/unknown-fact', '是不是“report”'],
    ['annual: {from: 年度.csv, column: 千分制}', 'annual: {from: 年度.csv}', 'assessment/source-column', 'column'],
    [
      'annual: {from: 年度.csv, column: 千分制}',
      'annual: {from: [年度.csv, 年度.csv], column: 千分制, combine: mean}',
      'assessment/source-twice',
      '算两遍',
    ],
    [
      'annual: {from: 年度.csv, column: 千分制}',
      'annual: {from: [年度.csv, 述职.csv], column: 千分制}',
      'assessment/source-combine',
      'combine',
    ],
    ['branch: c, name: 丙支部', 'branch: a, name: 丙支部', 'assessment/register-twice', '出现了两次'],
  ])('the plan: %j → %j', async (from, to, code, words) => {
    const { err, code: ended } = await run(['plan'], withFiles({ 'plan/assessment.yaml': plan.replace(from, to) }));
    expect(err).toContain(code);
    expect(err).toContain(words);
    expect(ended).toBe(2);
  });

  test('a fact that is supplied cannot stand in the evidence as well', async () => {
    const evidence = 'branch: a\nname: 甲支部\nprofile: {level: 市直}\nfacts: {report: 99}\n';
    const { err } = await run(['plan'], withFiles({ 'plan/branches/a.yaml': evidence }));
    expect(err).toContain('evidence/supplied-fact');
    expect(err).toContain('plan/branches/a.yaml:4:');
  });
});

/** A month of the year with the scores given. */
const month = (number: string, scores: Readonly<Record<string, number>>): Files => ({
  [`months/${number}/assessment.yaml`]: `assessment: m-${number}\nrubric: ../../month.yaml\nperiod: "${number}"\nas-of: ${number}-28\n`,
  ...Object.fromEntries(
    Object.entries(scores).map(([branch, score]) => [
      `months/${number}/branches/${branch}.yaml`,
      `branch: ${branch}\nname: ${branch}支部\nfacts: {score: ${score}}\n`,
    ]),
  ),
});

const monthRubric = `rubric: month
title: 月检
version: "1"
total: 100
rounding: {places: 2, mode: half-up, at: total}
missing: open
not-applicable: exclude-in-total
ranking: {ties: competition}
facts: {score: {number: 分, title: 检查得分}}
categories:
  - id: all
    title: 检查
    points: 100
    items: [{id: score, title: 检查, points: 100, clauses: [{id: s, import: {of: score, out-of: 100}}]}]
grades: [{id: pass, title: 合格, from: 60}, {id: fail, title: 不合格}]
`;

const yearPlan = (combine: string, register = '') => `assessment: year
rubric: ../month.yaml
period: "2010"
as-of: 2010-12-31
sources:
  score: {from: [../2010-01.json, ../2010-02.json, ../2010-03.json], combine: ${combine}}
${register}`;

/** The files of a year whose three months have been kept. */
async function keptMonths(): Promise<Files> {
  let given: Files = {
    'month.yaml': monthRubric,
    ...month('2010-01', { a: 80, b: 70 }),
    ...month('2010-02', { a: 90, b: 75 }),
    ...month('2010-03', { a: 85, b: 95, c: 88 }),
  };
  for (const number of ['2010-01', '2010-02', '2010-03']) {
    const { written, code, err } = await run([`months/${number}`, '--snapshot', `${number}.json`], given);
    expect([code, err]).toEqual([0, '']);
    given = { ...given, ...Object.fromEntries(written) };
  }
  return given;
}

describe('kept results', () => {
  test.each([
    ['mean', '85', '80'],
    ['sum', '100', '100'],
    ['last', '85', '95'],
    ['least', '80', '70'],
    ['most', '90', '95'],
    ['median', '85', '75'],
    ['trimmed-mean', '85', '75'],
  ])('a year as the %s of its months', async (combine, a, b) => {
    const given = { ...(await keptMonths()), 'plan/assessment.yaml': yearPlan(combine) };
    expect(await totals(given)).toMatchObject({ a, b });
  });

  test('a branch that lacks a month is open, unless it was founded later', async () => {
    const given = await keptMonths();
    const plain = { ...given, 'plan/assessment.yaml': yearPlan('mean') };
    expect(await totals(plain)).toMatchObject({ c: '0..100' });
    const register =
      'register:\n  - {branch: a, name: a支部}\n  - {branch: b, name: b支部}\n  - {branch: c, name: c支部, since: 2010-03-01}\n';
    const founded = { ...given, 'plan/assessment.yaml': yearPlan('mean', register) };
    expect(await totals(founded)).toMatchObject({ c: '88' });
  });

  test('a folder as a source is scored now, as if it had been kept', async () => {
    const months = await keptMonths();
    const fromFolders = yearPlan('mean').replace(/\.\.\/(2010-\d\d)\.json/g, '../months/$1');
    const kept = await totals({ ...months, 'plan/assessment.yaml': yearPlan('mean') });
    expect(await totals({ ...months, 'plan/assessment.yaml': fromFolders })).toEqual(kept);
    const file = 'months/2010-02/branches/b.yaml';
    const changed = { ...months, [file]: String(months[file]).replace('75', '78') };
    // what was kept stays as it was, a folder follows its files
    expect(await totals({ ...changed, 'plan/assessment.yaml': yearPlan('mean') })).toEqual(kept);
    expect(await totals({ ...changed, 'plan/assessment.yaml': fromFolders })).toMatchObject({ b: '81' });
  });

  test('an assessment that is a source of itself is an error with the way round', async () => {
    const given = {
      'month.yaml': monthRubric,
      'plan/assessment.yaml': yearPlan('mean').replace(/from: \[.*\]/, 'from: ../other'),
      'other/assessment.yaml': yearPlan('mean').replace(/from: \[.*\]/, 'from: ../plan'),
    };
    const { err, code } = await run(['plan'], given);
    expect(err).toContain('assessment/source-cycle');
    expect(err).toContain('plan/assessment.yaml → other/assessment.yaml → plan');
    expect(code).toBe(2);
  });

  test('two results of one month are an error', async () => {
    const given = await keptMonths();
    const twice = { ...given, '2010-02.json': given['2010-01.json'] ?? '', 'plan/assessment.yaml': yearPlan('mean') };
    const { err, code } = await run(['plan'], twice);
    expect(err).toContain('assessment/period-twice');
    expect(code).toBe(2);
  });

  test('a result changed by hand is refused', async () => {
    const given = await keptMonths();
    const text = String(given['2010-02.json']).replace('"90"', '"95"');
    expect(text).not.toBe(given['2010-02.json']);
    const { err, code } = await run(['plan'], {
      ...given,
      '2010-02.json': text,
      'plan/assessment.yaml': yearPlan('mean'),
    });
    expect(err).toContain('history/edited');
    expect(code).toBe(2);
  });

  test('a kept result is never replaced by another', async () => {
    const given = await keptMonths();
    const same = await run(['months/2010-01', '--snapshot', '2010-01.json'], given);
    expect([same.code, same.written.size]).toEqual([0, 0]);
    const other = await run(['months/2010-01', '--snapshot', '2010-02.json'], given);
    expect(other.err).toContain('history/already-kept');
    expect([other.code, other.written.size]).toEqual([2, 0]);
  });

  test('verify is not content where only what follows from the result is another', async () => {
    const given = await keptMonths();
    const plan = 'months/2010-03/assessment.yaml';
    const follows = `${given[plan]}consequences: [{id: last, title: 谈话, bottom: 1}]\n`;
    const told = await run(['verify', '2010-03.json'], { ...given, [plan]: follows });
    expect([told.code, told.out]).toEqual([1, expect.stringContaining('结果运用或其他内容有变化')]);
  });

  test('a kept result is not compared where a file was added since', async () => {
    const given = await keptMonths();
    const added = { ...given, 'months/2010-01/branches/z.yaml': 'branch: z\nname: 新支部\nfacts: {score: 99}\n' };
    const { code, err } = await run(['diff', '2010-01.json', 'months/2010-02'], added);
    expect([code, err]).toEqual([2, expect.stringContaining('history/files-changed')]);
  });

  test('the plan of a folder stands for the folder, and a folder below with a plan of its own is another assessment', async () => {
    const months = await keptMonths();
    const below = Object.fromEntries(
      Object.entries(months).map(([path, text]) => [path.replace(/^months\//, 'plan/'), text]),
    );
    const plan = yearPlan('mean').replace(/\.\.\/(2010-\d\d)\.json/g, '$1/assessment.yaml');
    const rules = String(below['plan/2010-01/assessment.yaml']);
    expect(rules).toContain('../../month.yaml');
    expect(await totals({ ...below, 'plan/assessment.yaml': plan })).toMatchObject({ a: '85', b: '80' });
  });

  test('check reads the tables and results of a plan', async () => {
    const given = await keptMonths();
    const edited = String(given['2010-02.json']).replace('"90"', '"95"');
    const files = { ...given, '2010-02.json': edited, 'plan/assessment.yaml': yearPlan('mean') };
    const { code, err } = await run(['check', 'plan'], files);
    expect([code, err]).toEqual([1, expect.stringContaining('history/edited')]);
  });

  test('verify says that nothing changed, or what did and for whom', async () => {
    const given = await keptMonths();
    const whole = await run(['verify', '2010-01.json'], given);
    expect([whole.code, whole.out]).toEqual([0, expect.stringContaining('核对一致')]);
    const file = 'months/2010-01/branches/b.yaml';
    const changed = { ...given, [file]: String(given[file]).replace('70', '72') };
    const told = await run(['verify', '2010-01.json'], changed);
    expect(told.code).toBe(1);
    expect(told.out).toContain(`1个变了：${file}`);
    expect(told.out).toContain('b支部：留存 70分，合格，第2名；现在 72分，合格，第2名');
  });
});
