import { describe, expect, it } from 'vitest';
import { example, gradeRow, hitBy } from './example.ts';

const folder = example('secretary-reports-2019', 'secretary-report-review');

describe('述职评议', () => {
  it('is checked without a finding', () => folder.isClean());

  it('keeps its ranking, byte for byte', () => folder.keeps('roster.txt'));

  it('keeps why a secretary with a fair total is talked to, byte for byte', () =>
    folder.keeps('explain-planning.txt', ['explain', `${folder.path}/branches/planning.yaml`]));

  it('praises 3 of 10 and talks to 2 of 10', async () => {
    const text = await folder.says([folder.path]);
    expect(gradeRow(text, '好（表扬）')).toEqual(['好（表扬）', '90', '3', '30%', '10']);
    expect(gradeRow(text, '差（约谈提醒）')).toEqual(['差（约谈提醒）', '-', '2', '20%', '10']);
  });

  it.each([
    ['市财政局机关党委书记', '4550/47', '96.81', '好（表扬）'],
    ['市水利局机关党委书记', '4230/44', '96.14', '好（表扬）'],
    ['市教育局机关党委书记', '4320/45', '96.00', '好（表扬）'],
    ['市档案馆党支部书记', '1940/20', '97.00', '较好'],
    ['市规划编制中心党支部书记', '870/15', '58.00', '差（约谈提醒）'],
    ['市供销合作社党总支书记', '1970/38', '51.84', '差（约谈提醒）'],
  ])('brings the valid ballots of %s to a rate: %s = %s %%, %s', async (name, ballots, rate, grade) => {
    const { standings } = await folder.roster();
    const one = standings.find((standing) => standing.name === name);
    const [points = 0, valid = 1] = ballots.split('/').map(Number);
    expect([one?.categories['satisfaction']?.shown, one?.grade?.title]).toEqual([rate, grade]);
    expect((points / valid).toFixed(2)).toBe(rate);
  });

  it('talks to exactly those below 60 %, whatever their total', async () => {
    const { standings } = await folder.roster();
    const low = standings.filter(({ categories }) => Number(categories['satisfaction']?.shown) < 60);
    expect(low.map(({ name, total }) => `${name} ${total.shown}`)).toEqual([
      '市规划编制中心党支部书记 81.74',
      '市供销合作社党总支书记 39.94',
    ]);
    expect(standings.filter(({ grade }) => grade?.title === '差（约谈提醒）')).toEqual(low);
  });

  it('praises for high satisfaction and a good total, and calls in for low satisfaction alone', async () => {
    const roster = await folder.roster();
    expect(hitBy(roster, 'praise')).toEqual(['市财政局机关党委书记', '市水利局机关党委书记', '市教育局机关党委书记']);
    expect(hitBy(roster, 'talk')).toEqual(['市规划编制中心党支部书记', '市供销合作社党总支书记']);
  });

  it('shows the rate of whom it calls in, and who comes next', async () => {
    const text = await folder.says([folder.path]);
    expect(text).toContain('由工委主要负责同志约谈提醒，限期整改（2个）');
    expect(text).toContain('“满意度”58.00分（满分100）');
    expect(text).toMatch(/其次是市市场监管局机关党委书记，离界线≈\d+\.\d%/);
  });
});
