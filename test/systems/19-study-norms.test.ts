import { describe, expect, it } from 'vitest';
import { example, gradeRow } from './example.ts';

const folder = example('study-norms-2012', 'study-norms-100');

describe('学习的量化指标', () => {
  it('is checked without a finding', () => folder.isClean());

  it('keeps its ranking, byte for byte', () => folder.keeps('roster.txt'));

  it('keeps the whole account of one branch, byte for byte', () =>
    folder.keeps('explain-troupe.txt', ['explain', `${folder.path}/branches/troupe.yaml`]));

  it.each([
    ['centre', '中心组学习时间', '集中学习时间11天，界线12天，扣2.5分'],
    ['centre', '中心组学习专题', '学习专题6个，应有6个'],
    ['centre', '中心组学习专题', '不足两天的专题1个，扣1分'],
    ['centre', '心得和调研', '心得体会和调研报告21篇，应有22篇，扣2分'],
    ['museum', '支部学习次数', '支部学习21次，应有24次，扣4.5分'],
    ['troupe', '支部学习次数', '支部学习17次，应有24次，扣10.5分'],
    ['troupe', '支部学习均衡', '不足两次的月份5个月，扣7.5分'],
    ['cinema', '精读书籍', '精读一本以上的人数8人，目标13人，得8分'],
    ['library', '宣讲辅导', '宣讲辅导过的班子成员2人，应有3人，扣3分'],
  ])('holds %s to its norm: %s', async (branch, item, sentence) => {
    expect(await folder.explains(branch, item)).toContain(sentence);
  });

  it('asks the centre for days and topics, and branches for sessions', async () => {
    const { standings } = await folder.roster();
    const asked = (name: string) => Object.keys(standings.find((one) => one.name === name)?.items ?? {}).slice(0, 2);
    expect(asked('局党委中心组')).toEqual(['centre-days', 'centre-topics']);
    expect(asked('图书馆党支部')).toEqual(['branch-sessions', 'branch-months']);
  });

  it('grades 4 of 7 excellent', async () => {
    expect(gradeRow(await folder.says([folder.path]), '优秀')).toEqual(['优秀', '90', '4', '57.1%', '7']);
  });
});
