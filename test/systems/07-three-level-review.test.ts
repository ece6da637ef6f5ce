import { describe, expect, it } from 'vitest';
import { examples, type Files, run } from '../cli/world.ts';
import { itIsShipped, lineOf, rosterJson } from '../support/shipped-example.ts';
import { hitBy } from './example.ts';

const folder = 'examples/three-level-review';
const [before, now] = [await rosterJson(`${folder}/2010`), await rosterJson(`${folder}/2011`)];

/** Each group with the names of its last three, the last one first. */
const lastThree = ({ groups, standings }: typeof now) =>
  groups.map((group) =>
    standings
      .filter((one) => one.group === group)
      .slice(-3)
      .map(({ name }) => name),
  );

const jsonOf = async (files: Files) => JSON.parse((await run([`${folder}/2011`, '--format', 'json'], files)).out);

describe('三级联述联评联考', () => {
  itIsShipped(folder, {
    'roster-2010.txt': [`${folder}/2010`],
    'roster-2011.txt': [`${folder}/2011`],
    'verify-2010.txt': ['verify', `${folder}/2010.json`],
  });

  it.each([
    ['p14', '96.76', [38.68, 29.19, 28.89], [96.7 * 40, 97.3 * 30, 96.3 * 30]],
    ['p02', '85.43', [33.68, 26.43, 25.32], [84.2 * 40, 88.1 * 30, 84.4 * 30]],
  ])('adds 4:3:3 of the three scores of %s to %s', (id, total, parts, products) => {
    const { items, total: found } = lineOf(now, id);
    const got = ['report-item', 'review-item', 'annual-item'].map((item) => Number(items[item]?.low));
    expect(got).toEqual(parts);
    expect(products.map((product) => product.toFixed(0))).toEqual(parts.map((part) => (part * 100).toFixed(0)));
    expect(found.shown).toBe(total);
  });

  it.each([
    ['2010', before],
    ['2011', now],
  ])('bars the last three of each of three groups in %s: nine of 24', (_, roster) => {
    expect([roster.count, roster.groups.length]).toEqual([24, 3]);
    expect([...hitBy(roster, 'no-awards')].sort()).toEqual(lastThree(roster).flat().sort());
    expect(hitBy(roster, 'no-awards')).toHaveLength(9);
  });

  it('replaces the eight who were among the last three of their group in both years', () => {
    const both = lastThree(now)
      .flat()
      .filter((name) => lastThree(before).flat().includes(name));
    expect(both).toHaveLength(8);
    expect([...hitBy(now, 'replace')].sort()).toEqual([...both].sort());
  });

  it('spares who is fourth from the last, however few points he has, and who was not there the year before', () => {
    expect(lineOf(now, 'p21')).toMatchObject({ rank: 6, total: { shown: '78.17' }, consequences: [] });
    expect(lineOf(now, 'p02').consequences.map(({ id }) => id)).toEqual(['no-awards']);
    expect([lineOf(before, 'p02').rank, lineOf(now, 'p02').rank]).toEqual([3, 5]);
  });

  it('changes nothing in 2010 when 2011 is calculated', async () => {
    const { written } = await run([`${folder}/2011`], examples);
    expect([...written.keys()]).toEqual([]);
    const table = `${folder}/2011/年度考核.csv`;
    const later = { ...examples, [table]: textOf(table).replace('城东街道党工委书记,81.1', '城东街道党工委书记,99') };
    expect((await run([`${folder}/2011`], later)).out).not.toBe((await run([`${folder}/2011`], examples)).out);
    expect((await run(['verify', `${folder}/2010.json`], later)).out).toContain('核对一致');
  });

  it('looks at the result that was kept, not at tables that were changed afterwards', async () => {
    const table = `${folder}/2010/年度考核.csv`;
    const changed = { ...examples, [table]: textOf(table).replace('柳河镇党委书记,72.7', '柳河镇党委书记,95') };
    expect(hitBy(await jsonOf(changed), 'replace')).toEqual(hitBy(now, 'replace'));
    const { code, out } = await run(['verify', `${folder}/2010.json`], changed);
    expect(code).toBe(1);
    expect(out).toContain('柳河镇党委书记：留存 73.57分，一般，第9名；现在 80.26分，较好，第6名');
  });

  it('replaces nobody while 2010 is not kept: the nine are to be checked', async () => {
    const { [`${folder}/2010.json`]: _, ...without } = examples;
    const roster = await jsonOf(without);
    expect(hitBy(roster, 'replace')).toEqual([]);
    const replace = roster.consequences.find(({ id }: { id: string }) => id === 'replace');
    expect(replace.hits.map(({ state }: { state: string }) => state)).toEqual(Array(9).fill('undecided'));
  });
});

const textOf = (file: string): string => new TextDecoder().decode(examples[file] as Uint8Array);
