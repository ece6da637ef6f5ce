import { describe, expect, it } from 'vitest';
import { example, gradeRow, type Standing } from './example.ts';

const folder = example('three-colour-bills-2018', 'three-colour-bills');

const tasks = 'plan life roster venue july midyear mobile admission board dues report'.split(' ');

/** How many tasks of a branch are green (5 points), yellow (3) and red (none). */
function coloursOf({ items }: Standing): readonly number[] {
  const points = tasks.map((task) => items[task]?.low);
  return ['5', '3', '0'].map((worth) => points.filter((one) => one === worth).length);
}

describe('三色账单', () => {
  it('is checked without a finding', () => folder.isClean());

  it('keeps its ranking, byte for byte', () => folder.keeps('roster.txt'));

  it('keeps the bill of one branch, byte for byte', () =>
    folder.keeps('explain-luogou.txt', ['explain', `${folder.path}/branches/luogou.yaml`]));

  it.each([
    ['东坪社区党支部', [10, 0, 0]],
    ['石梁村党支部', [8, 0, 1]],
    ['高桥村党支部', [7, 1, 1]],
    ['洛沟村党支部', [5, 2, 2]],
    ['新堰村党支部', [1, 2, 6]],
  ])('bills %s by its days: green, yellow, red %j', async (name, colours) => {
    const { standings } = await folder.roster();
    expect(standings.filter((one) => one.name === name).map(coloursOf)).toEqual([colours]);
  });

  it('bills 91 tasks in all: 68 green, 12 yellow, 11 red', async () => {
    const { standings } = await folder.roster();
    expect(standings.map(coloursOf).reduce((sum, one) => sum.map((n, i) => n + (one[i] ?? 0)))).toEqual([68, 12, 11]);
  });

  it('shows the colours of the branches with their denominator', async () => {
    const text = await folder.says([folder.path]);
    expect(['绿色', '黄色', '红色'].map((colour) => gradeRow(text, colour))).toEqual([
      ['绿色', '90', '5', '50%', '10'],
      ['黄色', '75', '3', '30%', '10'],
      ['红色', '-', '2', '20%', '10'],
    ]);
  });

  it('calls nobody green who has a red bill on a task that matters', async () => {
    const { standings } = await folder.roster();
    const one = standings.find(({ name }) => name === '石梁村党支部');
    expect([one?.total.shown, one?.grade?.title]).toEqual(['93.33', '黄色']);
    expect(await folder.explains('shiliang', '组织生活会和民主评议')).toContain(
      '2018-04-28，期限2018-04-15，本项不得分',
    );
  });

  it('leaves what is not yet due out of the bill', async () => {
    expect(await folder.explains('luogou', '党费结算')).toContain('不适用：11月30日到期，不进本期账单');
  });
});
