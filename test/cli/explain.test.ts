import { expect, it } from 'vitest';
import { demoWith, plan, rubric } from './demo.ts';
import { run } from './world.ts';

const limited = rubric.replace('title: 优秀, from: 90', 'title: 优秀, from: 90, at-most: 30%');
const east = ['explain', 'demo/branches/east.yaml'];

it('tells the quota of the rubric where the plan has none of its own', async () => {
  const { out } = await run(east, demoWith({ 'rubric.yaml': limited }));
  expect(out).toContain('“优秀”不超过30%');
});

it('tells the quota of the plan where that is another', async () => {
  const planned = `${plan}quotas: {excellent: {at-most: 2}}\n`;
  const { out } = await run(east, demoWith({ 'rubric.yaml': limited, 'demo/assessment.yaml': planned }));
  expect(out).toContain('“优秀”不超过2个');
  expect(out).not.toContain('30%');
});
