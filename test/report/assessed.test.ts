import { expect, it } from 'vitest';
import { demo } from '../cli/demo.ts';
import { examples, run } from '../cli/world.ts';

const members = 'examples/village-members-2023';

/** A page as it is printed, its line breaks taken out. */
async function page(...args: readonly string[]): Promise<string> {
  const { out } = await run(args, { ...examples, ...demo });
  return out.replaceAll(/\n +|\n(?=\S)/g, '');
}

const views = ['roster', 'branch', 'comments', 'comparison', 'assessment-report', 'notice', 'ledger', 'rubric'];

it.each(views)('speaks of members where members are assessed: %s', async (view) => {
  const text = await page('report', members, '--view', view);
  expect(text).not.toMatch(/\d个支部|参评支部|各支部都|各支部与|你支部|支部数|由支部提出|本支部/);
  expect(text).toContain('党员');
});

it('counts persons as persons, and heads the list by what they are', async () => {
  const text = await page(members);
  expect(text).toContain('参评党员20名，其中结果已定20名');
  expect(text).toMatch(/│名次│党员 /);
  expect(text).toContain('人数');
});

it('names the person on the sheet, who signs for himself', async () => {
  const text = await page('report', `${members}/branches/member-02.yaml`, '--view', 'branch');
  expect(text).toContain('党员：党员乙（member-02）');
  expect(text).toContain('被考核人：');
});

it('heads a list in English with who is assessed', async () => {
  const text = await page(members, '--lang', 'en');
  expect(text).toContain('20 people assessed');
  expect(text).toMatch(/│ Rank │ Assessed /);
});

it('speaks of those in a sample as their rubric does', async () => {
  const text = await page('sample', members, '--size', '5', '--seed', '抽查');
  expect(text).toContain('全体20名党员不分层');
  expect(text).toContain('抽中的党员');
});

it('says by the same word whom a gate stops', async () => {
  const { err } = await run([members, '--fail-on', 'veto'], { ...examples, ...demo });
  expect(err).toMatch(/未通过：\d+名党员有否决项/);
});
