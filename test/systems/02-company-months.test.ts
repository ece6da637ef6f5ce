import { describe, expect, it } from 'vitest';
import { run } from '../cli/world.ts';
import type { Roster } from './example.ts';
import { inside, keepsResults } from './kept.ts';
import { asked, publishedOf, textOf } from './published.ts';

const folder = 'examples/company-months-2010';
const files = inside('company-months-2010', 'goal-management-1000', 'goal-year-1000');
const months = ['2010-09', '2010-10', '2010-11', '2010-12'];

/*
 * A month looks at 34 of the 132 items, which stand for their whole category: 30 points for 180, 69 (64 without party
 * groups) for 260, 53 for 160, 18 for 130, 22 for 100, 30 for 70 and 27 for 100. So 9月 of 管网管理所 is
 * 1000 − 1×180/30 − 1×260/69 − 0.5×100/22 − 0.8×70/30 − 1×100/27 = 982.39.
 */
const totals: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '2010-09': { network: '982.39', 'plant-3': '976.30', 'water-quality': '993.12' },
  '2010-10': { network: '974.87', 'plant-3': '982.66', 'water-quality': '993.96', 'reuse-plant': '966.43' },
  '2010-11': { network: '992.14', 'plant-3': '969.96', 'water-quality': '997.00', 'reuse-plant': '980.75' },
  '2010-12': { network: '995.84', 'plant-3': '991.72', 'water-quality': '996.98', 'reuse-plant': '998.15' },
};

describe('千分制每月检查', () => {
  it.each(months)('checks %s without a finding', async (month) => {
    expect((await asked('check', `${folder}/${month}`)).out).toContain('0个错误，0个警告');
  });

  it.each(months)('scores %s by the items looked at', async (month) => {
    const { standings, final } = await publishedOf(`${folder}/${month}`);
    expect(Object.fromEntries(standings.map(({ branch, total }) => [branch, total.shown]))).toEqual(totals[month]);
    expect(final).toBe(true);
  });

  it('counts the discharge in November against the plant', async () => {
    const { out } = await asked(`${folder}/2010-11`);
    expect(out).toMatch(/4 │ 第三污水处理厂党支部 │ 5\.00 │ 969\.96 │ 合格 │ +100% │ 否决/);
  });

  it('keeps the months and the year as they were found', () =>
    keepsResults('company-months-2010', files, [
      ...months.map((month) => [month, `${month}.json`] as const),
      ['year', 'year.json'],
    ]));
});

describe('年度综合评价', () => {
  it('is checked without a finding', async () => {
    expect((await asked('check', `${folder}/year`)).out).toContain('0个错误，0个警告');
    expect((await asked('check', 'rubrics/goal-year-1000.yaml')).out).toContain('0个错误，0个警告');
  });

  it.each([
    // the mean of the months × 0.7, 60 × closed ÷ problems + 40 − 5 a relapse, special work
    ['water-quality', 1, '696.69', '75.00', '195.00', '970.69', '先进'], // (993.12+993.96+997+996.98)÷4; 4÷6; −5
    ['plant-3', 2, '686.11', '70.00', '200.00', '963.11', '合格'], // (976.30+982.66+969.96+991.72)÷4; 6÷9; −10
    ['network', 3, '690.42', '77.86', '180.42', '953.70', '先进'], // (982.39+974.87+992.14+995.84)÷4; 5÷7; −5
    ['reuse-plant', 4, '687.24', '91.43', '146.00', '924.67', '良好'], // (966.43+980.75+998.15)÷3; 6÷7; 0
  ])(
    'ranks %s %i: %s + %s + %s, with bonus %s, %s',
    async (branch, rank, monthly, rectification, special, total, grade) => {
      const { standings } = await publishedOf(`${folder}/year`);
      const one = standings.find((standing) => standing.branch === branch);
      expect([one?.rank, one?.total.shown, one?.grade?.title]).toEqual([rank, total, grade]);
      const shown = Object.fromEntries(Object.entries(one?.categories ?? {}).map(([id, points]) => [id, points.shown]));
      expect(shown).toEqual({ monthly, rectification, special });
    },
  );

  it('gives the two places to those that were not vetoed', async () => {
    const { out } = await asked(`${folder}/year`);
    const [, list = ''] = out.split('评为年度先进党支部（2个）');
    const [commended = ''] = list.split('（二）');
    expect([commended.includes('水质监测中心'), commended.includes('管网管理所')]).toEqual([true, true]);
    expect(commended).not.toContain('第三污水处理厂');
    expect(out).toContain('否决、不得评先');
  });

  it('says which months a number comes from; a month before the founding is not missing', async () => {
    const says = async (branch: string) =>
      (await asked('explain', `${folder}/year/branches/${branch}.yaml`, 'month-mean')).out;
    expect(await says('network')).toContain('4期（982.39、974.87、992.14、995.84）的平均');
    expect(await says('reuse-plant')).toContain('3期（966.43、980.75、998.15）的平均');
  });

  it('finds the branch that was renamed under its former name', async () => {
    expect(textOf('company-months-2010/year/技术比武.csv')).toContain('化验中心党支部,6,3');
    const { out } = await asked('explain', `${folder}/year/branches/water-quality.yaml`, 'contest-awards');
    expect(out).toContain('技术比武获奖3人次，得15分');
  });

  it('is open while a month is not kept', async () => {
    const { '2010-12.json': _, ...without } = files;
    const { out, err } = await run(['year', '--format', 'json'], without);
    const { final } = JSON.parse(out) as Roster;
    expect([final, err]).toEqual([false, expect.stringContaining('还没有“../2010-12.json”')]);
  });

  it('keeps its ranking, byte for byte', async () => {
    const { out } = await asked(`${folder}/year`);
    await expect(out).toMatchFileSnapshot(`../../${folder}/expected/year.txt`);
  });

  it('has a README whose totals are those the tool prints', async () => {
    const { out } = await asked(`${folder}/year`);
    const figures = textOf('company-months-2010/README.md').match(/\d+\.\d\d/g) ?? [];
    expect(figures.length).toBe(4);
    expect(figures.filter((figure) => !out.includes(figure))).toEqual([]);
  });
});
