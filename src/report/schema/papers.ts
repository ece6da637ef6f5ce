import { branchProperties, faultDefinitions, partsOf, sharedFaults } from './faults.ts';
import { byId, count, described, describedRef, listOf, object, orNull, type Schema, text } from './parts.ts';
import { headProperties, rosterOptional, rosterProperties } from './shared.ts';

const title = described('考核名称 | title of the assessment', text);
const asOf = described('考核截止日 | day of reference', orNull(text));
const measures = described('整改措施 | what is done', listOf(describedRef('一项措施 | a measure', 'remedy')));
const commonFrom = describedRef('从多大比例起算共性问题 | share from which a fault is common', 'exact');
const fullForAll = partsOf('各支部都得满分的分项 | items of which all have full points');
const best = partsOf('大项按得分率排列 | the categories, the highest share first');
const bonus = described('加分事项 | what bonus was given for', listOf(text));
const faults = described('问题 | the faults', listOf(describedRef('一个问题 | a fault', 'fault')));
const differences = (description: string): Schema => described(description, byId(orNull({ $ref: '#/$defs/exact' })));
const counted = (description: string): Schema =>
  described(
    description,
    listOf(object({ name: described('名称 | name', text), count: described('支部数 | branches', count) })),
  );

/** The documents of the papers about an assessment as a whole, and what is in them. */
export const paperDefinitions: Readonly<Record<string, Schema>> = {
  ...faultDefinitions,
  commentsDocument: object({
    ...headProperties('comments'),
    ...{ title, asOf, commonFrom, fullForAll, best, bonus, measures },
    count: described('参评支部数 | branches assessed', count),
    faults: sharedFaults,
    branches: described(
      '各支部的个性问题 | what is wrong in single branches',
      listOf(object({ ...branchProperties, faults })),
    ),
  }),
  comparisonDocument: object({
    ...headProperties('comparison'),
    ...{ title, asOf },
    count: described('参评支部数 | branches assessed', count),
    mean: described('已定总分的平均 | mean of the settled totals', orNull({ $ref: '#/$defs/exact' })),
    categories: partsOf('大项，极差大的在前 | categories, the widest apart first'),
    items: partsOf('分项，极差大的在前 | items, the widest apart first'),
    branches: described(
      '各支部与平均的差；待定或不适用为 null | how far each lies from the mean; null where open or not applicable',
      listOf(
        object({
          ...branchProperties,
          total: described('总分 | total', orNull({ $ref: '#/$defs/exact' })),
          categories: differences('各大项 | by category'),
          items: differences('各分项 | by item'),
        }),
      ),
    ),
  }),
  'assessment-reportDocument': object(
    {
      ...headProperties('assessment-report'),
      ...rosterProperties,
      groupCounts: counted('各组支部数 | branches by group'),
      assessors: counted('各考核组考核的支部数 | branches by assessors'),
      assessedOn: described(
        '考核时间 | days of assessing',
        orNull(object({ first: described('第一天 | first', text), last: described('最后一天 | last', text) })),
      ),
      methods: described('考核方法 | methods', listOf(text)),
      ...{ commonFrom, fullForAll, best, bonus, measures },
      lost: partsOf('失分的分项，失分多的在前 | items that lost points, the most first'),
      faults: sharedFaults,
      selfChecks: described(
        '自查与考核 | own checks beside the inspection',
        listOf(
          object({
            ...branchProperties,
            self: describedRef('自查总分 | own total', 'bounds'),
            inspected: describedRef('考核总分 | total of the inspection', 'bounds'),
            difference: described(
              '自查高出；待定为 null | own above; null while open',
              orNull({ $ref: '#/$defs/exact' }),
            ),
          }),
        ),
      ),
      notes: described('考核组的说明 | notes of the assessors', listOf(text)),
    },
    rosterOptional,
  ),
  noticeDocument: object({
    ...headProperties('notice'),
    ...{ title, asOf },
    notices: described(
      '各支部的整改通知 | a notice for each branch',
      listOf(
        object({
          ...branchProperties,
          total: describedRef('总分 | total', 'bounds'),
          due: described('整改期限；没有写为 null | until when; null where nothing says', orNull(text)),
          faults,
        }),
      ),
    ),
    clean: described('没有问题的支部 | branches with nothing to put right', listOf(text)),
  }),
};
