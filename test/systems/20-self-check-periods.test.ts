import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from '../cli/world.ts';
import { inside, keepsResults } from './kept.ts';
import { asked, publishedOf, textOf } from './published.ts';

const name = 'self-check-periods';
const folder = `examples/${name}`;
const rubrics = ['self-check-month-100', 'self-check-quarter-100', 'self-check-year-100'];
const files = inside(name, ...rubrics);

/** In the order in which each is made from those before it. */
const periods = ['2018-07', '2018-08', '2018-09', '2018-Q3', '2018-10', '2018-11', '2018-12', '2018-Q4', '2018'];

const totalsOf = async (period: string): Promise<Readonly<Record<string, string>>> => {
  const { standings } = await publishedOf(`${folder}/${period}`);
  return Object.fromEntries(standings.map(({ branch, total }) => [branch, total.shown]));
};

describe('月自检、季检修、年评估', () => {
  it('is checked without a finding', async () => {
    expect((await asked('check', folder)).out).toContain('0个错误，0个警告');
    expect((await asked('check', ...rubrics.map((rubric) => `rubrics/${rubric}.yaml`))).out).toContain(
      '0个错误，0个警告',
    );
  });

  it('scores a month by counted firms', async () => {
    expect(await totalsOf('2018-07')).toEqual({
      chengguan: '96.31', // 12×(39+35+37+38+34)÷39 + 30 + 10
      liulin: '90.48', // (12×(18+15+16+17+14)÷18 + 10) × 100÷70, no new firm
      hekou: '86.35', // (12×(26+22+24+25+21)÷27 + 10 − 2) × 100÷70, a day late
      qingshi: '72.80', // (12×(21+17+18+20+14)÷23 + 10 − 6) × 100÷70, three days late
    });
  });

  it('takes 40 of a quarter from its months', async () => {
    expect(await totalsOf('2018-Q3')).toEqual({
      liulin: '97.08', // 0.4×(90.48+93.33+94.29)÷3 + 30×6÷6 + 20×2÷2 + 10
      chengguan: '91.28', // 0.4×(96.31+96.14+88.20)÷3 + 30×13÷14 + 20×4÷5 + 10
      zone: '83.40', // 0.4×(76.18+90.82)÷2 + 30×8÷9 + 20×4÷6 + 10
      hekou: '81.31', // 0.4×(86.35+83.33+93.27)÷3 + 30×7÷8 + 20×2÷4 + 10
      qingshi: '64.56', // 0.4×(72.80+77.14+61.04)÷3 + 30×5÷7 + 20×1÷4 + 10
    });
  });

  it('takes 30 of the year from its quarters, a ratio of its own', async () => {
    expect(await totalsOf('2018')).toEqual({
      chengguan: '87.79', // 0.3×(91.28+99.55)÷2 + 35×38÷42 + 20 + 15×4÷8
      zone: '81.33', // 0.3×(83.40+91.05)÷2 + 35×30÷36 + 20 + 15×4÷10
      hekou: '77.69', // 0.3×(81.31+86.61)÷2 + 35×22÷28 + 20 + 15×3÷9
      liulin: '77.19', // 0.3×(97.08+98.98)÷2 + 35×13÷18 + 20 + 15×1÷6
      qingshi: '68.88', // 0.3×(64.56+73.81)÷2 + 35×17÷24 + 20 + 15×2÷9
    });
  });

  it('covers 120 of 148 firms in all', () => {
    const facts = ['chengguan', 'zone', 'hekou', 'liulin', 'qingshi'].map(
      (branch) => parse(textOf(`${name}/2018/branches/${branch}.yaml`)).facts,
    );
    const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
    expect(sum(facts.map(({ covered }) => covered.value))).toBe(120);
    expect(sum(facts.map(({ firms }) => firms))).toBe(148);
  });

  it('says where a number comes from, from the year to the quarter to the month', async () => {
    const year = await asked('explain', `${folder}/2018/branches/zone.yaml`, 'quarter-mean');
    expect(year.out).toContain('2期（83.4、91.05）的平均');
    const quarter = await asked('explain', `${folder}/2018-Q4/branches/zone.yaml`, 'month-mean');
    expect(quarter.out).toContain('3期（92.16、96.57、96.67）的平均');
    const founded = await asked('explain', `${folder}/2018-Q3/branches/zone.yaml`, 'month-mean');
    expect(founded.out).toContain('2期（76.18、90.82）的平均');
    const month = await asked('report', `${folder}/2018-11`, '--view', 'branch');
    expect(month.out).toMatch(/存在问题清的企业31/);
  });

  it('calls to account who is last two quarters running, by the quarter before', async () => {
    const last = await asked(`${folder}/2018-Q4`);
    const [, called = ''] = last.out.split('约谈党委书记，问责（1个）');
    expect(called).toContain('青石镇党委');
    const { '2018-Q3.json': _, ...without } = files;
    const unknown = await run(['2018-Q4'], without);
    expect(unknown.out).toContain('待查');
  });

  it('leaves a quarter open while a month has not been handed in', async () => {
    const { '2018-12.json': _, ...without } = files;
    const { out, err } = await run(['2018-Q4', '--format', 'json'], without);
    expect([JSON.parse(out).final, err]).toEqual([false, expect.stringContaining('还没有“../2018-12.json”')]);
  });

  it('keeps every period as it was found', () =>
    keepsResults(
      name,
      files,
      periods.map((period) => [period, `${period}.json`]),
    ));

  it.each(['2018-Q4', '2018'])('keeps the ranking of %s, byte for byte', async (period) => {
    const { out } = await asked(`${folder}/${period}`);
    await expect(out).toMatchFileSnapshot(`../../${folder}/expected/${period}.txt`);
  });

  it('has a README whose figures are those the tool prints', async () => {
    const printed = await Promise.all(['2018-Q3', '2018-Q4', '2018'].map((period) => asked(`${folder}/${period}`)));
    const figures = textOf(`${name}/README.md`).match(/\d+\.\d\d/g) ?? [];
    expect(figures.length).toBe(15);
    expect(figures.filter((figure) => !printed.some(({ out }) => out.includes(figure)))).toEqual([]);
  });
});
