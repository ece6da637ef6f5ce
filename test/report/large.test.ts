import { expect, it } from 'vitest';
import type { Roster } from '../../src/index.ts';
import { divide, parseExact, whole } from '../../src/model/exact.ts';
import { rosterView } from '../../src/report/views/roster-view.ts';
import { writers } from '../../src/report/writers/index.ts';
import { sample } from './sample.ts';

const count = 10_000;

/** A roster of many branches made from the first of the sample. */
async function many(): Promise<Roster> {
  const { roster } = await sample();
  const [first] = roster.standings;
  if (!first) throw new Error('no standings');
  const standings = Array.from({ length: count }, (_, i) => {
    const points = parseExact((100 - i / 200).toFixed(2)) ?? whole(0);
    const total = { low: points, high: points };
    const third = divide(whole(i), whole(7));
    const categories = new Map(
      [...first.categories.keys()].map((id) => [id, i % 9 === 0 ? { low: third, high: third } : total]),
    );
    return { ...first, branch: `b${i}`, name: `第${i}街道第${i % 17}社区党支部`, rank: i + 1, total, categories };
  });
  return { ...roster, standings };
}

it('draws ten thousand branches, a line each', async () => {
  const roster = await many();
  const table = await writers.table();
  const started = performance.now();
  const page = await table.write(rosterView(roster, { lang: 'zh' }), { width: 160, colour: false });
  const took = performance.now() - started;
  const lines = page.split('\n');
  const from = lines.findIndex((line) => line.startsWith('名次'));
  expect(lines.slice(from).filter((line) => /^ *\d+ /.test(line)).length).toBe(count);
  // far above what it takes, so that only another order of growth fails
  expect(took).toBeLessThan(2000);
});

it('boxes two hundred branches, and sets more in plain columns', async () => {
  const roster = await many();
  const table = await writers.table();
  const page = (length: number) =>
    table.write(rosterView({ ...roster, standings: roster.standings.slice(0, length) }, { lang: 'zh' }), {
      width: 160,
      colour: false,
    });
  expect(
    (await page(200)).split('\n').filter((line) => line.startsWith('│ ') || line.startsWith('│')).length,
  ).toBeGreaterThan(200);
  expect(await page(201)).toMatch(/^ 201 {2}/m);
});

it('names the columns of a long table that a narrow terminal has no room for', async () => {
  const roster = await many();
  const table = await writers.table();
  const page = await table.write(rosterView(roster, { lang: 'zh' }), { width: 60, colour: false });
  expect(page).toContain('页宽60列，未列出：');
  expect(page).toContain('组织设置标准化、组织生活严格化');
});
