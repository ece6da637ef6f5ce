import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mapping, text, treeOfFile } from '../support/tree.ts';
import { asked, itKeepsWhatItSays, publishedOf } from './published.ts';

const folder = 'examples/two-coverages-2018';
const stars = 'examples/nonpublic-stars-2018';
const county = await publishedOf(`${folder}/county.yaml`);
const filesIn = (path: string): readonly string[] =>
  readdirSync(new URL(`../../${path}/branches`, import.meta.url)).map((name) => `${path}/branches/${name}`);
const towns = filesIn(folder);

/** A fact as numbers: a fraction gives two, a count one. */
function factOf(file: string, name: string): readonly number[] {
  const fact = mapping(treeOfFile(file))['facts'];
  const written = mapping(fact)[name];
  return text(typeof written === 'object' ? mapping(written)['value'] : written)
    .split('/')
    .map(Number);
}

const added = (name: string): readonly number[] =>
  towns.map((file) => factOf(file, name)).reduce((sums, one) => sums.map((sum, i) => sum + (one[i] ?? 0)));

describe('两个覆盖率', () => {
  it.each([
    ['organized', '81.1', 'organized_share', [120, 148]],
    ['worked', '100.0', 'worked_share', [148, 148]],
    ['stars', '80.7', 'star_share', [46, 57]],
  ])('prints %s as %s, of a fraction that names its denominator', (category, shown, fact, fraction) => {
    expect(county.standings[0]?.categories[category]?.shown).toBe(shown);
    expect(factOf(`${folder}/county.yaml`, fact)).toEqual(fraction);
  });

  it('says the fraction beside the points', async () => {
    const { out } = await asked('explain', `${folder}/county.yaml`);
    expect(out).toContain('党的组织覆盖率120/148');
    expect(out).toContain('党的工作覆盖率148/148');
    expect(out).toContain('党建指导员85名');
  });

  it.each(['organized_share', 'worked_share', 'star_share', 'single', 'joint', 'instructors', 'mass_bodies'])(
    'has towns whose %s adds up to that of the county',
    (fact) => {
      expect(added(fact)).toEqual(factOf(`${folder}/county.yaml`, fact));
    },
  );

  it('counts the organizations of the star rating: 31 alone and 26 jointly cover 120 firms', () => {
    const profiles = filesIn(stars).map((file) => mapping(mapping(treeOfFile(file))['profile']));
    const alone = profiles.filter(({ form }) => form === '单独组建');
    const firms = profiles.reduce((sum, profile) => sum + Number(text(profile['firms'])), 0);
    expect([alone.length, profiles.length - alone.length, firms]).toEqual([
      ...factOf(`${folder}/county.yaml`, 'single'),
      ...factOf(`${folder}/county.yaml`, 'joint'),
      120,
    ]);
  });

  it('finds the stars of each town where the star rating gave them', async () => {
    const { standings } = await publishedOf(stars);
    for (const { name, branch } of (await publishedOf(folder)).standings) {
      const there = standings.filter(({ group }) => group === name);
      const starred = there.filter(({ grade }) => grade?.title !== '未定星级');
      expect([name, starred.length, there.length]).toEqual([
        name,
        ...factOf(`${folder}/branches/${branch}.yaml`, 'star_share'),
      ]);
    }
  });

  itKeepsWhatItSays('two-coverages-2018', [
    ['roster.txt', folder],
    ['county.txt', 'run', `${folder}/county.yaml`],
    ['explain-county.txt', 'explain', `${folder}/county.yaml`],
  ]);
});
