import { expect, it } from 'vitest';
import { writers } from '../../src/index.ts';
import type { RosterOptions } from '../../src/report/parts/roster-options.ts';
import { rosterColumnIds } from '../../src/report/parts/roster-table.ts';
import { rosterView } from '../../src/report/views/roster-view.ts';
import { examples, run } from '../cli/world.ts';
import { sample } from './sample.ts';

const { roster } = await sample();
const text = await writers.text();

const drawn = async (options: Partial<RosterOptions>, shown = roster): Promise<string> =>
  text.write(rosterView(shown, { lang: 'zh', ...options }), { width: 200, stated: true, colour: false });

/** The branches of the ranking in the order drawn. */
const namesIn = (page: string): string[] =>
  page
    .slice(page.indexOf('二、名次表'), page.indexOf('三、等次分布'))
    .split('\n')
    .flatMap((line) => /^ *(?:\d+|-) +(\S+)/.exec(line)?.[1] ?? []);

it('shows the first ones, says so, and still counts everybody', async () => {
  const page = await drawn({ top: 2 });
  expect(namesIn(page)).toEqual(['市税务局第一党支部', '市市场监管局第四党支部']);
  expect(page).toContain('仅显示前2名，共8个');
  expect(page).toContain('参评支部8个');
  expect(page).toMatch(/达标 +75 +5 +71\.4% +6 +85\.7% +7/);
});

it('does not cut a tie in two', async () => {
  expect(namesIn(await drawn({ top: 5 })).length).toBe(6);
  expect(namesIn(await drawn({ bottom: 2 }))).toEqual([
    '市商务局第一党支部',
    '市能源局第一党支部',
    '市交通运输综合行政执法支队第三大队党支部',
  ]);
});

it('shows both ends where both are asked for', async () => {
  const page = await drawn({ top: 1, bottom: 1 });
  expect(namesIn(page)).toEqual(['市税务局第一党支部', '市交通运输综合行政执法支队第三大队党支部']);
  expect(page).toContain('仅显示前1名和后1名，共8个');
});

it('says nothing of a cut where nobody is left out', async () => {
  expect(await drawn({ top: 8 })).not.toContain('仅显示');
});

it('lists by group with the ranks of the whole', async () => {
  const page = await drawn({ groupBy: true });
  expect(page).toContain('党群片（3个）');
  expect(page).toContain('执法片（5个）');
  expect(namesIn(page)[0]).toBe('市委党校第二党支部');
  expect(page).toMatch(/ 3 {2}市委党校第二党支部/);
});

it('sorts by name, group and total without giving other ranks', async () => {
  expect(namesIn(await drawn({ sort: 'name' }))[0]).toBe('市交通运输综合行政执法支队第三大队党支部');
  expect(namesIn(await drawn({ sort: 'group' })).slice(0, 3)).toContain('市档案馆党支部');
  expect(namesIn(await drawn({ sort: 'total' })).slice(0, 3)).toContain('市卫生健康局第二党支部');
});

it('shows the columns that are asked for, in that order', async () => {
  const page = await drawn({ columns: ['name', 'total', 'life'] });
  expect(page).toMatch(/支部 +总分 +组织生活严格化\n/);
  expect(rosterColumnIds(roster)).toEqual(expect.arrayContaining(['name', 'total', 'life', 'categories']));
});

it('gives every category where categories are asked for', async () => {
  expect(await drawn({ columns: ['name', 'categories'] })).toMatch(/支部 +组织设置标准化 +组织生活严格化\n/);
});

it('says that ranks are provisional while anything is open, and why', async () => {
  expect(await drawn({})).toContain('名次为暂定：1个支部结果待定（市卫生健康局第二党支部），1个证据文件不可用。');
});

it('says nothing of the kind once the ranking is final', async () => {
  expect(await drawn({}, { ...roster, final: true })).not.toContain('暂定');
});

it('gives nobody a rank where nothing says how to rank', async () => {
  const page = await drawn({}, { ...roster, ranking: undefined });
  expect(page).toContain('不排名次');
  expect(page).not.toMatch(/^名次/m);
});

it('names who is on, above and below an edge', async () => {
  const [first] = roster.rubric.grades;
  if (!first) throw new Error('no grades');
  const zero = roster.standings[0]?.penalties.low;
  if (zero === undefined) throw new Error('no standings');
  const page = await drawn({}, { ...roster, near: [{ branch: 'school-2', name: '甲', grade: first, distance: zero }] });
  expect(page).toContain('甲95.50分，恰在“优秀”线90分，等次达标');
});

it('draws a roster without branches', async () => {
  const page = await drawn(
    {},
    { ...roster, standings: [], distribution: [], quotas: [], statistics: undefined, near: [] },
  );
  expect(page).toContain('参评支部0个');
});

it('goes on in a second table where a narrow terminal has no room for all columns', async () => {
  const table = await writers.table();
  const page = await table.write(rosterView(roster, { lang: 'zh' }), { width: 80, colour: false });
  const ranking = page.slice(page.indexOf('二、名次表'), page.indexOf('三、等次分布'));
  expect(ranking.match(/^┌/gm)?.length).toBe(2);
  for (const points of ['59.00', '50.44', '复核1项', '+2.00']) expect(ranking).toContain(points);
});

it('leaves nothing out of plain text', async () => {
  const page = await text.write(rosterView(roster, { lang: 'zh' }), { width: 60, stated: true, colour: false });
  for (const points of ['59.00', '50.44', '43.00～', '复核1项', '+2.00']) expect(page).toContain(points);
});

it('says which condition keeps a branch from a grade whose line it reaches, and by which figures', async () => {
  const { out } = await run(['examples/city-organs-2019', '--format', 'text', '--width', '200'], examples);
  expect(out).toMatch(/市财政局第三党支部 .*附加条件未达：保障机制精准化不足60%/);
  expect(out).toContain(
    '市财政局第三党支部90.38分，达到“优秀”线90分，但“保障机制精准化”10分得5.5分，不足60%（6分）；等次达标',
  );
});

it('says nothing of conditions where no grade has any', async () => {
  const { out } = await run(['examples/six-haves-2019'], examples);
  expect(out).toContain('（二）越额改列');
  expect(out).not.toContain('附加条件未达到');
});
