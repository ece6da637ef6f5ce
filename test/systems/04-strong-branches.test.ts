import { describe, expect, it } from 'vitest';
import { example, gradeRow } from './example.ts';

const recognition = example('strong-branches-2022/recognition', 'strong-branch-recognition');
const evaluation = example('strong-branches-2022/evaluation', 'strong-branch-quality');
const candidate = example('strong-branches-2022/candidate', 'strong-branch-quality');

describe('过硬党支部建设质效评估', () => {
  it.each([recognition, evaluation, candidate])('is checked without a finding: $path', (folder) => folder.isClean());

  it.each([recognition, evaluation, candidate])('keeps its ranking, byte for byte: $path', (folder) =>
    folder.keeps('roster.txt'),
  );

  it('finds 2 of 6 recognized by one level and 3 of 6 by the other', async () => {
    const text = await recognition.says([recognition.path]);
    expect(gradeRow(text, '集团级过硬')).toEqual(['集团级过硬', '92', '2', '33.3%', '6']);
    expect(gradeRow(text, '公司级过硬')).toEqual(['公司级过硬', '85', '3', '50%', '6']);
    expect(gradeRow(text, '未过硬')).toEqual(['未过硬', '-', '1', '16.7%', '6']);
  });

  it('rates 1 of 5 excellent and 4 of 5 qualified', async () => {
    const text = await evaluation.says([evaluation.path]);
    expect(gradeRow(text, '优秀')).toEqual(['优秀', '90', '1', '20%', '5']);
    expect(gradeRow(text, '合格')).toEqual(['合格', '75', '4', '80%', '5']);
  });

  it('evaluates just the five that are recognized, and the sixth apart from them', async () => {
    const [all, five, sixth] = await Promise.all([recognition.roster(), evaluation.roster(), candidate.roster()]);
    const strong = all.standings.filter(({ grade }) => grade?.title !== '未过硬').map(({ name }) => name);
    expect(five.standings.map(({ name }) => name).sort()).toEqual(strong.sort());
    expect(sixth.standings.map(({ name, total, grade }) => [name, total.shown, grade?.title])).toEqual([
      ['省外新区党支部', '77.36', '初步具备过硬党支部建成条件'],
    ]);
  });

  it('does not call a branch of the higher level that the higher level has not confirmed', async () => {
    const { standings } = await recognition.roster();
    const one = standings.find(({ name }) => name === '机关党支部');
    expect([one?.total.shown, one?.grade?.title]).toEqual(['95.50', '公司级过硬']);
  });

  it('says how many problems are closed, and what the room lacks', async () => {
    expect(await evaluation.explains('production-2', '整改销号')).toMatch(/已整改销号的问题12个[\s\S]*16个/);
    expect(await evaluation.explains('technology', '活动阵地')).toMatch(/荣誉陈列[\s\S]*得8\.5分/);
  });

  it('keeps the sheet of the rectification, byte for byte', () =>
    evaluation.keeps('explain-production-2-closing.txt', [
      'explain',
      `${evaluation.path}/branches/production-2.yaml`,
      '整改销号',
    ]));
});
