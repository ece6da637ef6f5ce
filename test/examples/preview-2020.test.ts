import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { examples, run } from '../cli/world.ts';

const folder = 'examples/preview-2020';
const args = ['preview', `${folder}/organs-acceptance-2020.yaml`, '--against', 'rubrics/organs-acceptance-100.yaml'];
const at = (path: string): string => fileURLToPath(new URL(`../../${folder}/${path}`, import.meta.url));

describe('preview-2020', () => {
  it.each([
    ['differences.txt', []],
    ['preview.txt', ['--evidence', folder]],
    ['preview.json', ['--evidence', folder, '--format', 'json']],
    ['preview.csv', ['--evidence', folder, '--format', 'csv']],
  ])('gives %s, byte for byte', async (file, more) => {
    const { code, out, err } = await run([...args, ...more], examples);
    expect([code, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot(at(`expected/${file}`));
  });

  it('is checked without a finding', async () => {
    expect(await run(['check', folder], examples)).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('0个错误，0个警告'),
    });
  });

  it('has a README whose table and figures are those of the preview', async () => {
    const readme = readFileSync(at('README.md'), 'utf8');
    const { out } = await run([...args, '--evidence', folder, '--width', '160'], examples);
    const rows = readme.match(/^\| 市.+$/gm) ?? [];
    expect(rows).toHaveLength(6);
    for (const row of rows) {
      const [, name = '', before = '', after = ''] = row.split('|').map((cell) => cell.trim());
      const line = out.split('\n').find((one) => one.startsWith(name)) ?? '';
      expect(line.split(/ +/).slice(0, 3)).toEqual([name, before, after]);
    }
    const figures = [...new Set(readme.match(/\d+\.\d{2}/g) ?? [])];
    expect(figures.filter((figure) => !out.includes(figure))).toEqual([]);
  });

  it('loses the grade of one branch whichever of line and rules is moved, as the README says', async () => {
    const old = String(new TextDecoder().decode(examples['rubrics/organs-acceptance-100.yaml'] as Uint8Array));
    const line = '{id: qualified, title: 达标, from: 80}';
    const onlyLine = { ...examples, 'new.yaml': old.replace(line, line.replace('80', '82')) };
    const newer = String(new TextDecoder().decode(examples[`${folder}/organs-acceptance-2020.yaml`] as Uint8Array));
    const onlyRules = { ...examples, 'new.yaml': newer.replace(line.replace('80', '82'), line) };
    for (const files of [onlyLine, onlyRules]) {
      const one = ['preview', 'new.yaml', '--against', 'rubrics/organs-acceptance-100.yaml', '--evidence', folder];
      const { out } = await run([...one, '--format', 'json'], files);
      const branches = JSON.parse(out).branches as readonly { branch: string; gradeChanges: boolean | null }[];
      const moved = branches.filter(({ gradeChanges }) => gradeChanges === true);
      expect(moved.map(({ branch }) => branch)).toEqual(['urban-management-2']);
    }
  });
});
