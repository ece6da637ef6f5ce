import { decisionsProperty } from './decision.ts';
import { described, describedRef, flag, listOf, object, orNull, ref, type Schema, text } from './parts.ts';
import { headProperties } from './shared.ts';

const bounds = (description: string): Schema => describedRef(description, 'bounds');
const exact = (description: string): Schema => describedRef(description, 'exact');
const id = described('代号 | id', text);
const title = described('名称 | title', text);

const category: Schema = object({
  id,
  title,
  points: exact('分值 | points'),
  weight: exact('权重 | weight'),
  state: described('状态 | state', { enum: ['scored', 'open', 'not-applicable'] }),
  score: bounds('得分 | score'),
  sum: bounds('折算、封顶之前的合计 | sum before rescaling and cap'),
  inPlay: exact('在评分值 | points in play'),
  excluded: exact('不适用并在本大项内折算的分值 | points taken out and rescaled here'),
  emptiedBy: described('使其清零的条款或否决 | clause or veto that emptied it', orNull(text)),
  items: described('分项 | items', listOf(ref('item'))),
  categories: described('下级大项 | categories within', listOf(ref('category'))),
});

const section: Schema = object({
  sum: bounds('认定合计 | all together'),
  points: bounds('封顶后计入 | what counts after the cap'),
  clauses: described('各条款 | the clauses', listOf(ref('clause'))),
});

const branch: Schema = object({
  id,
  name: title,
  file: described('证据文件 | evidence file', text),
  as: described('考核或自查 | by others or by itself', { enum: ['inspection', 'self'] }),
  assessedOn: described('考核日期 | day of the assessment', orNull(text)),
  assessedBy: described('考核组 | assessors', orNull(text)),
});

const scoreProperties: Readonly<Record<string, Schema>> = {
  state: described('已评分 | scored', { const: 'scored' }),
  branch: describedRef('支部 | the branch', 'branch'),
  total: bounds('总分（否决之后） | total, after vetoes'),
  grade: described('等次（名额之前） | grade, before quotas', {
    anyOf: [
      object({
        state: described('已定 | settled', { const: 'final' }),
        grade: describedRef('等次 | grade', 'grade'),
        arithmetic: describedRef('否决之前的等次 | grade before vetoes', 'grade'),
      }),
      object({
        state: described('待定 | open', { const: 'open' }),
        lowest: describedRef('最低 | lowest', 'grade'),
        highest: describedRef('最高 | highest', 'grade'),
      }),
    ],
  }),
  eligible: described('能否评先 | whether it may be put up for awards', flag),
  missed: describedRef('总分到线而附加条件未达到的等次 | grades that only a condition keeps away', 'missed'),
  arithmetic: bounds('算术总分 | arithmetic total'),
  exact: bounds('取整前总分 | total before rounding'),
  base: bounds('加减分前得分 | total before bonus and penalties'),
  sum: bounds('基准分与各大项合计 | base and categories added up'),
  inPlay: exact('在评分值 | points in play'),
  bonus: describedRef('加分 | bonus', 'section'),
  penalties: describedRef('减分 | penalties', 'section'),
  vetoes: described('否决 | vetoes', listOf(ref('veto'))),
  coverage: describedRef('覆盖率 | coverage', 'coverage'),
  counts: describedRef('各状态的分项数 | items by state', 'counts'),
  steps: described('总分的计算步骤 | how the total came about', listOf(text)),
  categories: described('各大项 | the categories', listOf(ref('category'))),
  ...decisionsProperty,
};

const exempt: Schema = object({
  ...headProperties('branch'),
  state: described('不参评 | exempt', { const: 'exempt' }),
  branch: describedRef('支部 | the branch', 'branch'),
});

const standing = described(
  '在排名中的最终结果 | final result in the roster',
  orNull(
    object({
      rank: described('名次 | rank', orNull({ type: 'integer', minimum: 1 })),
      displacedFrom: described('因名额所限放弃的等次 | grade given up because of a quota', orNull(text)),
    }),
  ),
);

/** The documents of score sheet and explanation, and what is in them. */
export const branchDefinitions: Readonly<Record<string, Schema>> = {
  ...{ category, section, branch },
  score: object(scoreProperties, ['decisions', 'missed']),
  branchDocument: {
    anyOf: [
      exempt,
      object(
        {
          ...headProperties('branch'),
          ...scoreProperties,
          standing,
          self: described('自查评分 | the own check', orNull(ref('score'))),
        },
        ['decisions', 'missed'],
      ),
    ],
  },
  branchesDocument: object({
    schemaVersion: described('本格式的版本 | version of this format', { const: '1' }),
    view: described('是哪一种报告 | which report this is', { const: 'branches' }),
    tool: described('生成程序 | the program', { const: 'biaochi' }),
    language: described('文字所用语言 | language of the texts', { enum: ['zh', 'en'] }),
    title,
    sheets: described('各支部评分表 | the score sheets', listOf(ref('branchDocument'))),
  }),
  explainDocument: object(
    {
      ...headProperties('explain'),
      item: described('只说明这一项；全部为 null | only this item; null for all', orNull(text)),
      ...scoreProperties,
      gradeSteps: described('等次怎么得来 | how the grade came about', listOf(text)),
    },
    ['decisions', 'missed'],
  ),
};
