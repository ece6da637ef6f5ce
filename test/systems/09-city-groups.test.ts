import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itIsShipped, lineOf, rosterJson } from '../support/shipped-example.ts';
import { mapping, treeOfFile } from '../support/tree.ts';

const folder = 'examples/city-groups-2024';
const sizes = { 党群政务: 20, 经济发展: 21, 社会事业: 18, 执法服务: 17, 垂直管理: 16 };

const roster = await rosterJson(folder);
const linesOf = (group: string) => roster.standings.filter((line) => line.group === group);

describe('92 units in five groups', () => {
  itIsShipped(folder, {
    'roster.txt': ['report', folder, '--view', 'roster'],
    'roster.csv': [folder, '--format', 'csv'],
    'sheet-finance.txt': ['report', `${folder}/branches/finance.yaml`, '--view', 'branch'],
    'explain-urban-management.txt': ['explain', `${folder}/branches/urban-management.yaml`],
  });

  it('has 92 units in 5 groups, all of them settled', () => {
    expect([roster.count, roster.standings.length, roster.final]).toEqual([92, 92, true]);
    expect(roster.groups).toEqual(Object.keys(sizes));
    expect(Object.fromEntries(roster.groups.map((group) => [group, linesOf(group).length]))).toEqual(sizes);
  });

  it('is led by two units in each group', () => {
    const files = readdirSync(new URL(`../../${folder}/branches`, import.meta.url));
    const leading = files
      .map((file) => mapping(mapping(treeOfFile(`${folder}/branches/${file}`))['profile']))
      .filter((profile) => profile['role'] === '牵头单位')
      .map((profile) => String(profile['group']));
    expect(roster.groups.map((group) => leading.filter((one) => one === group).length)).toEqual([2, 2, 2, 2, 2]);
  });

  it.each(Object.entries(sizes))('ranks %s from 1 to %i by itself', (group, size) => {
    const ranks = linesOf(group).map(({ rank }) => rank);
    expect(ranks).toEqual(Array.from({ length: size }, (_, i) => i + 1));
  });

  it('gives each group a fifth of its own units, rounded down, and names the displaced', () => {
    expect(roster.quotas.map(({ group, of, places, held }) => [group, of, places, held])).toEqual([
      ['党群政务', 20, 4, 4],
      ['经济发展', 21, 4, 4],
      ['社会事业', 18, 3, 3],
      ['执法服务', 17, 3, 3],
      ['垂直管理', 16, 3, 3],
    ]);
    for (const { group, places, displaced } of roster.quotas) {
      expect(displaced.length).toBeGreaterThan(0);
      for (const id of displaced) {
        expect(lineOf(roster, id)).toMatchObject({ group, grade: { id: 'good' }, displacedFrom: { id: 'advanced' } });
        expect(lineOf(roster, id).rank).toBeGreaterThan(places);
      }
    }
  });

  it('has 17 of 92 advanced, 18.5%', () => {
    expect(roster.distribution[0]).toMatchObject({ grade: { id: 'advanced' }, count: 17, of: 92, shown: '18.5%' });
  });

  it('compares nobody across groups: a displaced unit stands above the first three of another group', () => {
    expect(
      [lineOf(roster, 'tax'), lineOf(roster, 'trade-unions')].map(({ total, rank }) => [total.shown, rank]),
    ).toEqual([
      ['97.96', 4],
      ['92.44', 8],
    ]);
    expect(lineOf(roster, 'womens-federation')).toMatchObject({ rank: 1, total: { shown: '96.50' } });
  });

  it('scores every unit by the sheet of its own group only', () => {
    for (const line of roster.standings) {
      const own = ['supervision', 'firms', 'deeds', 'cases', 'dual'].filter((item) => line.items[item]);
      expect([line.branch, own.length]).toEqual([line.branch, 1]);
    }
  });

  it('adds up by hand: finance lost half a point twice and 5 of 310 meetings', () => {
    const total = 14.5 + (5 + (305 / 310) * 3 + 2 + 5 + 5) + 9.5 + 15 + 10 + 30 + 2;
    expect(lineOf(roster, 'finance').total.shown).toBe(total.toFixed(2));
  });
});
