import { expect, it } from 'vitest';
import { branchView, explainView, rubricView, writers } from '../../src/index.ts';
import { rubricOf } from '../support/rubric.ts';
import { scored } from '../support/score.ts';

const rubric = rubricOf(`
title: 用词
language: zh
base: 10
total-cap: 105
applies: {members: ">= 3"}
grade-on: exact
ranking: {ties: dense, tie-breakers: [work, plan, base, exact, bonus], within: group}
profile: {members: {count: 人, title: 党员数}, trial: {yes-no: 试点}}
facts: {rate: {ratio: 完成率}}
categories:
  - id: work
    title: 工作
    weight: 90%
    cap: 95
    items:
      - {id: plan, title: 计划, points: 60, weight: 100%, clauses: [{id: planless, deduct: 10, fault: 未定计划}]}
      - {id: done, title: 完成, points: 40, clauses: [{id: rate, in-proportion: {of: rate}}]}
      - {id: extra, title: 备考, points: 5, counts: false, clauses: [{id: seen, earn: 5, act: 有备考}]}
bonus: {cap: 6, clauses: [{id: prize, bonus: 4, act: 获奖, per: 项}]}
penalties: {clauses: [{id: blame, penalty: 60, fault: 被批评, per: 次}]}
vetoes:
  - {id: fake, fault: 弄虚作假, effect: zero-total}
  - {id: low, below: {of: rate, line: 10%}, effect: {down: 1}, unless: {trial: true}}
  - {id: fire, fault: 发生事故, effect: ineligible, applies: {trial: false}}
  - {id: void, fault: 会议造假, effect: {zero: work}}
  - {id: set, fault: 直接定级, effect: {grade: c}}
  - {id: worst, fault: 严重违纪, effect: lowest-grade}
  - {id: cap, fault: 受处分, effect: {ceiling: b}, unless: 已撤销处分}
grades:
  - {id: a, title: 甲等, from: 90, requires: {each-category: 60%, categories: {work: 80%}, items: {plan: 90%}, vetoes: none, facts: {rate: ">= 95%"}, coverage: 100%}, at-most: 3}
  - {id: b, title: 乙等, from: 60}
  - {id: c, title: 丙等}
`);

const plain = await writers.text();
const place = () => 'a.yaml:1';
const page = { width: 200, stated: true, colour: false };

const explained = async (findings: string, facts = 'rate: 100%'): Promise<string> => {
  const evidence = `{profile: {members: 5, trial: false}, facts: {${facts}}, findings: {plan: none, extra: none}, ${findings}}`;
  return plain.write(explainView(scored(rubric, evidence), { lang: 'zh', rubricHash: 'x', place }), page);
};

it('says which line the total reached', async () => {
  expect(await explained('')).toContain('总分95.50达到“甲等”的分数线90分。');
  expect(await explained('')).toContain('“甲等”不超过3个，名额在全体排名时确定。');
});

it('says which line the total missed where it has the last grade', async () => {
  expect(await explained('penalties: {blame: 1}')).toContain('总分35.50低于“乙等”的分数线60分，等次为“丙等”。');
});

it('says which conditions a better grade asks for', async () => {
  const told = (await explained('', 'rate: 90%')).replaceAll(/\n\s*/g, '');
  expect(told).toContain('总分达到“甲等”的分数线90分，但附加条件没有全部满足');
  for (const condition of [
    '每个大项得分率不低于60%',
    '“工作”得分率不低于80%',
    '“计划”得分率不低于90%',
    '没有触发否决',
    '完成率≥95%',
    '评定覆盖率不低于100%',
  ]) {
    expect(told).toContain(condition);
  }
});

it('says which of them fails, by which figures, and which hold', async () => {
  const told = async (findings: string, facts?: string) => (await explained(findings, facts)).replaceAll(/\n\s*/g, '');
  expect(await told('', 'rate: 90%')).toContain(
    '✗ 完成率≥95%，未达到：完成率90%，要求完成率≥95%；✓ 评定覆盖率不低于100%。',
  );
  const planless =
    '{profile: {members: 5, trial: false}, facts: {rate: 100%}, findings: {plan: {planless: 1}, extra: none}, bonus: {prize: 2}}';
  const text = await plain.write(explainView(scored(rubric, planless), { lang: 'zh', rubricHash: 'x', place }), page);
  expect(text.replaceAll(/\n\s*/g, '')).toContain(
    '✗ “计划”得分率不低于90%，未达到：“计划”60分得50分，不足90%（54分）；✓ 没有触发否决',
  );
  expect(await told('vetoes: {worst: 1}')).toContain('✗ 没有触发否决，未达到：严重违纪');
});

it('says what each veto did', async () => {
  expect(await explained('vetoes: {fake: 1}')).toContain('触发否决：弄虚作假，总分记0分。');
  expect(await explained('vetoes: {fake: 1}')).toContain('否决后总分0');
  expect(await explained('', 'rate: 5%')).toContain('等次降1等');
  expect(await explained('vetoes: {fire: 1}')).toContain('取消评先资格，等次不变');
  expect(await explained('vetoes: {void: 1}')).toContain('因“void”不得分');
  expect(await explained('vetoes: {set: 1}')).toContain('直接定为“丙等”');
  expect(await explained('vetoes: {worst: 1}')).toContain('否决后等次为“丙等”。');
  expect(await explained('vetoes: {cap: 1}')).toContain('等次最高为“乙等”');
  expect(await explained('vetoes: {cap: {excused: 已复核撤销}}')).toContain('经认定例外：已复核撤销');
});

it('says how the total came about where there is a base, a weight and a cap', async () => {
  const told = await explained('bonus: {prize: 2}');
  expect(told).toContain('基准分与各大项合计：10＋95×90%＝95.5');
  expect(told).toContain('加分6（合计8，封顶）');
  expect(await explained('')).toContain('各部分合计100分，封顶95分，本大项得95分，乘权重90%计入上级');
});

it('says what cannot be told yet', async () => {
  const told = await explained('', '');
  expect(told).toContain('还有1项待定');
  expect(told).toContain('缺数据（缺：完成率），得分待定');
  expect(told).toContain('完成率低于10%，试点为是的除外：等次降1等');
});

it('puts a note to what does not count', async () => {
  const view = branchView(
    scored(rubric, 'profile: {members: 5, trial: false}\nfacts: {rate: 1/3}\nfindings: {plan: none, extra: none}'),
    {
      lang: 'zh',
      rubricHash: 'x',
    },
  );
  const told = await plain.write(view, page);
  expect(told).toContain('备考（仅供参考）');
  expect(await explained('')).toContain('备考：5分，得0分（仅供参考，不计分）');
  expect(told).toContain('分项得分显示2位小数，计算用完整数值。');
});

it('explains the arithmetic of a rubric in words', async () => {
  const told = await plain.write(rubricView(rubric, { lang: 'zh', rubricHash: 'x' }), page);
  expect(told).toContain('总分：基准分10分，加各大项得分，加上加分（最多6分），减去减分，不超过105分。');
  expect(told).toContain('等次按取整前的总分确定');
  expect(told).toContain('名次在各组内分别排列；总分相同的依次比较“工作”、“计划”、加减分前得分、取整前总分、加分');
  expect(told).toContain('仅供参考，不计分');
  expect(told).toContain('（试点为否的）发生事故');
});

it('says that an item asked for is not for this branch', async () => {
  const score = scored(rubric, 'profile: {members: 5}\nfacts: {rate: 100%}\nfindings: {plan: none, extra: none}');
  const told = await plain.write(explainView(score, { lang: 'zh', rubricHash: 'x', place, item: 'other' }), page);
  expect(told).toContain('这一项不适用于本支部。');
});
