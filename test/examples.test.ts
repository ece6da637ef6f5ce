import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { examples, run } from './cli/world.ts';

const at = (path: string): string => fileURLToPath(new URL(`../examples/${path}`, import.meta.url));

type Golden = readonly [file: string, args: (folder: string) => readonly string[]];

const drawing = (folder: string): readonly string[] =>
  `sample ${folder}/register.yaml --share 20% --by 片组 --seed 2019年终抽查`.split(' ');

/** What the tool says of each example, and how it is asked. */
const golden: Readonly<Record<string, readonly Golden[]>> = {
  'city-organs-2019': [
    ['roster.txt', (folder) => [folder]],
    ['roster.json', (folder) => [folder, '--format', 'json']],
    ['roster.csv', (folder) => [folder, '--format', 'csv']],
    ['explain-tax-bureau-1.txt', (folder) => ['explain', `${folder}/branches/tax-bureau-1.yaml`]],
    ['explain-culture-center.txt', (folder) => ['explain', `${folder}/branches/culture-center.yaml`]],
    [
      'sheet-education-1.txt',
      (folder) => [
        'report',
        `${folder}/branches/education-1.yaml`,
        `${folder}/branches/education-1.self.yaml`,
        '--view',
        'branch',
      ],
    ],
  ],
  'company-2010': [
    ['roster.txt', (folder) => [folder]],
    ['roster.json', (folder) => [folder, '--format', 'json']],
    ['roster.csv', (folder) => [folder, '--format', 'csv']],
    ['explain-network-commando.txt', (folder) => ['explain', `${folder}/branches/network.yaml`, '青年突击队']],
    ['explain-logistics-reading-room.txt', (folder) => ['explain', `${folder}/branches/logistics.yaml`, '职工书屋']],
    ['sheet-plant-2.txt', (folder) => ['report', `${folder}/branches/plant-2.yaml`, '--view', 'branch']],
  ],
  'sample-acceptance-2019': [
    ['roster.txt', (folder) => [folder]],
    ['roster.json', (folder) => [folder, '--format', 'json']],
    ['sample.txt', (folder) => drawing(folder)],
    ['../sample.yaml', (folder) => [...drawing(folder), '--format', 'yaml']],
  ],
};

describe.each(Object.entries(golden))('%s', (name, cases) => {
  const folder = `examples/${name}`;

  it.each(cases)('gives %s, byte for byte', async (file, args) => {
    const { code, out, err } = await run(args(folder), examples);
    expect([code, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot(at(`${name}/expected/${file}`));
  });

  it('is checked without a finding', async () => {
    expect(await run(['check', folder], examples)).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('0个错误，0个警告'),
    });
  });

  it('has a README whose figures are those the tool prints', async () => {
    const readme = readFileSync(at(`${name}/README.md`), 'utf8');
    const { out } = await run([folder], examples);
    const figures = [...new Set(readme.match(/\d+\.\d{2}/g) ?? [])];
    expect(figures.length).toBeGreaterThan(3);
    expect(figures.filter((figure) => !out.includes(figure))).toEqual([]);
  });

  it('has a README that names every branch it speaks of as the branch names itself', async () => {
    const readme = readFileSync(at(`${name}/README.md`), 'utf8');
    const { out } = await run([folder, '--format', 'json'], examples);
    const { standings, exempt } = JSON.parse(out);
    const names = [...standings, ...exempt].map((one: { name: string }) => one.name);
    const spoken = readme.match(/(?<=\| |、|：)[^\s|，。、：（）]+党支部/g) ?? [];
    expect(spoken.length).toBeGreaterThan(5);
    expect(spoken.filter((one) => !names.includes(one))).toEqual([]);
  });
});
