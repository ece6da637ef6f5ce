import { expect, it } from 'vitest';
import { assessedAs, countOf } from '../../src/model/assessed.ts';

it.each([
  ['党支部', '支部', 'Branch', '3个支部', '3 branches'],
  ['村（社区）党支部', '支部', 'Branch', '3个支部', '3 branches'],
  ['党员', '党员', 'Assessed', '3名党员', '3 people'],
  ['党支部书记', '党支部书记', 'Assessed', '3名党支部书记', '3 people'],
  ['发展对象（一人一份）', '发展对象', 'Assessed', '3名发展对象', '3 people'],
  ['市直单位', '市直单位', 'Assessed', '3个市直单位', '3 units'],
  ['县直党委（党组）', '县直党委', 'Assessed', '3个县直党委', '3 units'],
  ['全市各级机关、企业、事业单位和社会组织中的党组织', '对象', 'Assessed', '3个对象', '3 units'],
])('calls them by what the rubric assesses: %s', (assesses, heading, en, zhCount, enCount) => {
  const whom = assessedAs(assesses);
  expect([whom.heading.zh, whom.heading.en]).toEqual([heading, en]);
  expect(countOf(3, whom)).toEqual({ zh: zhCount, en: enCount });
});

it('counts a single one in the singular', () => {
  expect(countOf(1, assessedAs('党支部')).en).toBe('1 branch');
});
