import { describe, expect, it } from 'vitest';
import { mapping, text, treeOfFile } from '../support/tree.ts';
import { asked, itKeepsWhatItSays, publishedOf, sharesOf } from './published.ts';

const folder = 'examples/nonpublic-stars-2018';
const roster = await publishedOf(folder);
const starsOf: Readonly<Record<string, number>> = { 未定星级: 0, 一星: 1, 二星: 2, 三星: 3, 四星: 4, 五星: 5 };

describe('评星晋级、争创双强', () => {
  it('remarks that the paper says seven kinds and names six, and scores all the same', async () => {
    const { out, err } = await asked('check', folder, 'rubrics/nonpublic-stars-100.yaml');
    expect(err).toContain('声明有7个大项，实际写了6个');
    expect(out).toBe('检查了59个文件：0个错误，1个警告\n');
    expect((await asked('run', folder)).err).not.toContain('大项，实际');
  });

  it('has 57 organizations, 31 set up alone and 26 jointly', async () => {
    const { out } = await asked('run', folder, '--group-by', 'form');
    expect(roster.count).toBe(57);
    expect(out).toContain('单独组建（31个）');
    expect(out).toContain('联合组建（26个）');
  });

  it('gives stars to 1, 3, 4, 12 and 26 of the 57, and none to 11', () => {
    expect(sharesOf(roster)).toEqual([
      ['五星', 1, 57, '1.8%'],
      ['四星', 3, 57, '5.3%'],
      ['三星', 4, 57, '7%'],
      ['二星', 12, 57, '21.1%'],
      ['一星', 26, 57, '45.6%'],
      ['未定星级', 11, 57, '19.3%'],
    ]);
  });

  it('comes to 46 with a star, 80.7% of 57', () => {
    const starred = sharesOf(roster).filter(([title]) => title !== '未定星级');
    const count = starred.reduce((sum, [, one]) => sum + one, 0);
    expect([count, `${((count / roster.count) * 100).toFixed(1)}%`]).toEqual([46, '80.7%']);
  });

  it('prints the same 80.7% where the county counts 46 of its 57', async () => {
    const { out } = await asked('explain', 'examples/two-coverages-2018/county.yaml', '评星晋级');
    expect(out).toContain('星级创建率46/57');
    expect(out).toContain('≈80.7分');
  });

  it('lets nobody climb more than one star, whatever the points', () => {
    const climbed = roster.standings.map(({ branch, grade }) => {
      const { last_star } = mapping(mapping(treeOfFile(`${folder}/branches/${branch}.yaml`))['profile']);
      return (starsOf[grade?.title ?? ''] ?? Number.NaN) - Number(text(last_star));
    });
    expect(Math.max(...climbed)).toBe(1);
  });

  it('says why points enough for four stars came to three', async () => {
    const { out } = await asked('explain', `${folder}/branches/yuanqu-04.yaml`);
    expect(out).toMatch(/总分达到“四星”的分数线85分，但附加条件没有全部满足/);
    expect(out).toMatch(/上一轮星级≥3星/);
  });

  itKeepsWhatItSays('nonpublic-stars-2018', [
    ['roster.txt', folder],
    ['roster.csv', folder, '--format', 'csv'],
    ['explain-yuanqu-04.txt', 'explain', `${folder}/branches/yuanqu-04.yaml`],
    ['explain-county-star-share.txt', 'explain', 'examples/two-coverages-2018/county.yaml', '评星晋级'],
    ['sheet-yuanqu-10.txt', 'report', `${folder}/branches/yuanqu-10.yaml`, '--view', 'branch'],
  ]);
});
