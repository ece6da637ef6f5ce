import { count, described, describedRef, flag, listOf, object, orNull, type Schema, text } from './parts.ts';

const id = described('代号 | id', text);
const title = described('名称 | title', text);

const nameProperties: Readonly<Record<string, Schema>> = {
  section: described('在分项里，还是总分扣减、一票否决 | in an item, or in penalties or vetoes', {
    enum: ['item', 'penalties', 'vetoes'],
  }),
  item: described('分项代号 | id of the item', orNull(text)),
  clause: described('条款代号；整个分项为 null | id of the clause; null for the item as a whole', orNull(text)),
};

/** What is published of one branch's fault. */
export const faultProperties: Readonly<Record<string, Schema>> = {
  ...nameProperties,
  title: described('分项名称，或“扣减”“一票否决” | title of the item, or of the section', text),
  problem: described('查到的问题 | what was found', text),
  source: described('依据 | where the requirement stands', orNull(text)),
  remedy: described('整改建议 | what to do', orNull(text)),
};

/** What names a branch. */
export const branchProperties: Readonly<Record<string, Schema>> = {
  branch: described('支部代号 | id of the branch', text),
  name: described('支部名称 | name of the branch', text),
};

/** Definitions of faults, of what is done about them, and of parts compared over the branches. */
export const faultDefinitions: Readonly<Record<string, Schema>> = {
  fault: object(faultProperties),
  sharedFault: object({
    ...nameProperties,
    title: described('分项名称，或“扣减”“一票否决” | title of the item, or of the section', text),
    rule: described('违反的规则 | the rule that was broken', text),
    common: described('是否共性问题 | whether so many share it', flag),
    count: described('有这个问题的支部数 | branches that have it', count),
    of: described('查过这一条的支部数 | branches in which it was looked for', count),
    share: described('百分比 | percentage', text),
    branches: described('支部代号 | ids of these branches', listOf(text)),
  }),
  remedy: object({
    item: described('分项代号 | id of the item', orNull(text)),
    title: described('分项名称，或“扣减”“一票否决” | title of the item, or of the section', text),
    remedy: described('整改建议；细则没有写为 null | what to do; null where the rubric says nothing', orNull(text)),
    branches: described('涉及的支部 | whom it concerns', listOf(object(branchProperties))),
  }),
  part: object({
    id,
    title,
    points: describedRef('分值 | points', 'exact'),
    settled: described('得分已定的支部数 | branches whose points are certain', count),
    open: described('得分待定的支部数 | branches whose points are a range', count),
    notApplicable: described('不适用的支部数 | branches to whom it does not apply', count),
    full: described('得满分的支部数 | branches with full points', count),
    lost: describedRef(
      '已定支部失分合计（计入总分的分值） | points lost together, as they count in the total',
      'exact',
    ),
    statistics: described(
      '已定支部得分的统计；没有时为 null | statistics of the settled; null where there are none',
      orNull(
        object({
          mean: describedRef('平均 | mean', 'exact'),
          highest: describedRef('最高 | highest', 'exact'),
          lowest: describedRef('最低 | lowest', 'exact'),
          spread: describedRef('极差 | highest − lowest', 'exact'),
          rate: describedRef('得分率 | mean ÷ points', 'exact'),
          shown: described('百分比 | percentage', text),
        }),
      ),
    ),
  }),
};

/** A list of faults of several branches. */
export const sharedFaults = described(
  '各问题及有多少支部存在 | the faults, and who shares them',
  listOf(describedRef('一个问题 | a fault', 'sharedFault')),
);

/** A list of parts. */
export const partsOf = (description: string): Schema =>
  described(description, listOf(describedRef('一个大项或分项 | a part', 'part')));
