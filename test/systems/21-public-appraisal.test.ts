import { describe, expect, it } from 'vitest';
import { example, gradeRow } from './example.ts';

const heads = example('public-appraisal-2009/section-heads', 'section-head-appraisal');
const organs = example('public-appraisal-2009/organs', 'organ-questionnaire');

describe('民主测评和问卷', () => {
  it.each([heads, organs])('is checked without a finding: $path', (folder) => folder.isClean());

  it.each([heads, organs])('keeps its ranking, byte for byte: $path', (folder) => folder.keeps('roster.txt'));

  it('keeps how a questionnaire becomes points, byte for byte', () =>
    organs.keeps('explain-land-speed.txt', ['explain', `${organs.path}/branches/land.yaml`, '办事效率']));

  it.each([
    [heads, '市工商局登记科科长', 'client-manner', '29', '(46 + 7 × 0.8 + 1 × 0.6) ÷ 54 × 30: 3 of 57 do not know'],
    [heads, '市环保局监察科科长', 'client-speed', '18.75', '(5 + 12 × 0.8 + 9 × 0.6) ÷ 32 × 30: 5 of 37'],
    [heads, '市环保局监察科科长', 'client-clean', '412/33', '(5 + 12 × 0.8 + 10 × 0.6) ÷ 33 × 20: 4 of 37'],
    [organs, '市国土局', 'speed', '206/15', '(14 + 30 × 0.85 + 20 × 0.6) ÷ 75 × 20: 4 of 79 do not know'],
    [organs, '市国土局', 'policy', '931/74', '(11 + 27 × 0.85 + 21 × 0.6) ÷ 74 × 20: 5 of 79 do not know'],
  ])('counts valid ballots only: $1 $2 is worth $3', async (folder, name, item, points) => {
    const { standings } = await folder.roster();
    expect(standings.find((one) => one.name === name)?.items[item]?.low).toBe(points);
  });

  it('gives the one place of 9, and says who gives way', async () => {
    const text = await heads.says([heads.path]);
    expect(gradeRow(text, '优秀')).toEqual(['优秀', '90', '1', '11.1%', '9']);
    expect(text).toMatch(/按9名科长计，名额1个，已用1个；因名额所限改列下一等次2名/);
  });

  it('does not call competent whom those he serves do not', async () => {
    const { standings } = await heads.roster();
    const one = standings.find(({ name }) => name === '市环保局监察科科长');
    expect([one?.total.shown, one?.categories['clients']?.shown, one?.grade?.title]).toEqual([
      '75.95',
      '62.57',
      '基本称职',
    ]);
  });

  it('hands out 1100 questionnaires to 11 organs, and shows how many came back without counting that', async () => {
    const { standings } = await organs.roster();
    const rates = standings.map(({ items }) => Number(items['return-rate']?.low));
    expect(rates.length * 100).toBe(1100);
    expect(rates.reduce((sum, rate) => sum + rate, 0)).toBe(978);
    expect(await organs.explains('power', '回收率')).toMatch(/收回问卷78份，目标100份[\s\S]*仅供参考|仅供参考/);
  });

  it('finds 7 of 11 organs satisfactory', async () => {
    expect(gradeRow(await organs.says([organs.path]), '满意')).toEqual(['满意', '85', '7', '63.6%', '11']);
  });
});
