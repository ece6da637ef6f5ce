import { describe, expect, it } from 'vitest';
import { asked, itKeepsWhatItSays, type Published, publishedOf, sharesOf } from './published.ts';

const eight = 'examples/eight-haves-2019';
const six = 'examples/six-haves-2019';
const eightHaves = await publishedOf(eight);
const sixHaves = await publishedOf(six);

/** How many have all: those with a 1 in every column. */
const complete = ({ standings }: Published): number =>
  standings.filter(({ categories }) => Object.values(categories).every(({ shown }) => shown === '1')).length;

describe('八有', () => {
  it('is held against the 31 organizations that firms set up alone, eight columns each', () => {
    expect(eightHaves.count).toBe(31);
    expect(eightHaves.standings.map(({ categories }) => Object.keys(categories).length)).toEqual(Array(31).fill(8));
  });

  it('is complete in 12 of 31, which are 38.7%', () => {
    expect(complete(eightHaves)).toBe(12);
    expect(sharesOf(eightHaves)).toEqual([
      ['八有齐备', 12, 31, '38.7%'],
      ['基本具备', 11, 31, '35.5%'],
      ['尚需建设', 8, 31, '25.8%'],
    ]);
  });

  it('knows only yes and no, and says which fact was in the way', async () => {
    const shown = eightHaves.standings.flatMap(({ categories }) => Object.values(categories).map((one) => one.shown));
    expect([...new Set(shown)].sort()).toEqual(['0', '1']);
    const { out } = await asked('explain', `${eight}/branches/hexi-04.yaml`);
    expect(out).toMatch(/组织生活到会率\d+\/\d+，界线75%，本项不得分/);
  });

  it('gives no rank numbers', () => {
    expect(eightHaves.standings.map(({ rank }) => rank)).toEqual(Array(31).fill(null));
  });

  itKeepsWhatItSays('eight-haves-2019', [
    ['roster.txt', eight],
    ['explain-hexi-04.txt', 'explain', `${eight}/branches/hexi-04.yaml`],
  ]);
});

describe('六有', () => {
  it('is complete in 20 of the 25 with a place of their own, which are the demonstration points', () => {
    expect(complete(sixHaves)).toBe(20);
    expect(sharesOf(sixHaves)).toEqual([
      ['六有齐备', 20, 25, '80%'],
      ['基本具备', 4, 25, '16%'],
      ['尚需建设', 1, 25, '4%'],
    ]);
  });

  it('says that the paper does not list the six', async () => {
    const { out } = await asked('report', six, '--view', 'rubric');
    expect(out).toContain('文件未列“六有”的内容');
  });

  itKeepsWhatItSays('six-haves-2019', [
    ['roster.txt', six],
    ['explain-nanchuan-03.txt', 'explain', `${six}/branches/nanchuan-03.yaml`],
  ]);
});
