import { described, describedRef, listOf, object, orNull, ref, type Schema, text } from './parts.ts';

const decisionProperties: Readonly<Record<string, Schema>> = {
  from: described('原得分；原来缺项的为 null | points before; null where missing', orNull(ref('exact'))),
  to: describedRef('改为 | points after', 'exact'),
  by: described('谁定的 | who decided', orNull(text)),
  on: described('哪天定的 | when', orNull(text)),
  reason: described('理由 | reason', text),
  see: described('文号或材料 | where it stands', orNull(text)),
  status: described('决定 | the decision', { enum: ['granted', 'pending', 'refused'] }),
  until: described('有效期的最后一天 | last day on which it holds', orNull(text)),
};

/** Decisions, and what became of them. */
export const decisionDefinitions: Readonly<Record<string, Schema>> = {
  decision: object(decisionProperties),
  outcome: object({
    branch: described('支部代号 | id of the branch', text),
    item: described('分项代号 | id of the item', text),
    ...decisionProperties,
    state: described('结果；只有 applied 改分 | what became of it; only applied moves points', {
      enum: ['applied', 'pending', 'refused', 'expired', 'unused'],
    }),
    flaw: described(
      '为何不相符 | why it does not fit',
      orNull({ enum: ['no-branch', 'exempt', 'not-applicable', 'other-points', 'undated'] }),
    ),
    computed: described('算出来的得分 | points as computed', orNull(ref('bounds'))),
  }),
};

/** The property that lists decisions; it is left out where there are none. */
export const decisionsProperty: Readonly<Record<string, Schema>> = {
  decisions: described('复核决定；没有时不列 | decisions; left out where there are none', listOf(ref('outcome'))),
};
