import { sharedDefinitions } from '../clauses/schema.ts';
import { rankingSchema } from '../rubric/schema.ts';

const expects = (zh: string, en: string) => ({ 'x-expects': { zh, en } });

const ref = (name: string, description: string) => ({ $ref: `#/$defs/${name}`, description });

const rate = {
  type: 'object',
  description: '某个数低于或高于界线：事实、分项、大项的 id，或 total',
  required: ['of'],
  additionalProperties: false,
  properties: {
    of: {
      description: '看什么：事实、分项、大项的 id，或 total；重名时写成 {item: id} 等',
      anyOf: [
        { $ref: '#/$defs/name' },
        {
          type: 'object',
          additionalProperties: false,
          minProperties: 1,
          maxProperties: 1,
          properties: {
            fact: ref('name', '事实'),
            item: ref('name', '分项的 id'),
            category: ref('name', '大项的 id'),
          },
        },
      ],
    },
    below: ref('line', '低于：数、占分值的百分比或分数'),
    above: ref('line', '高于：数、占分值的百分比或分数'),
  },
};

const consequence = {
  type: 'object',
  required: ['id', 'title'],
  additionalProperties: false,
  patternProperties: { '^x-': {} },
  properties: {
    id: ref('name', '这一条的 id'),
    title: ref('text', '怎样运用，如“通报表扬”'),
    bottom: ref('several', '后几名；并列的都算'),
    top: ref('several', '前几名；并列的都算'),
    grade: {
      description: '等次，写 id 或名称，一个或几个',
      anyOf: [
        { $ref: '#/$defs/text' },
        { type: 'array', minItems: 1, items: { $ref: '#/$defs/text' }, uniqueItems: true },
      ],
    },
    rate,
    'periods-running': ref('several', '连续几期（含本期）都符合'),
    ineligible: ref('flag', '是否取消评先资格'),
    note: ref('text', '备注'),
  },
};

/** The JSON Schema of an assessment.yaml. */
export const assessmentSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://biaochi.dev/schema/1/assessment.schema.json',
  title: 'biaochi assessment',
  description: '一次考核：用哪个细则、截至哪天、怎样分组排名、名额多少',
  type: 'object',
  required: ['assessment', 'rubric'],
  additionalProperties: false,
  patternProperties: { '^x-': {} },
  properties: {
    assessment: ref('name', '本次考核的 id'),
    title: ref('text', '本次考核的名称'),
    rubric: ref('text', '细则文件，相对本文件的路径'),
    period: ref('text', '考核的是哪一期，如 2010-03'),
    'as-of': ref('day', '考核截止日：届期和期限算到这一天'),
    branches: ref('text', '证据文件夹，相对本文件的路径'),
    groups: {
      type: 'object',
      description: '分组（片组）',
      required: ['by'],
      additionalProperties: false,
      properties: {
        by: ref('name', '按 profile 的哪一项分组'),
        order: { type: 'array', items: { $ref: '#/$defs/text' }, uniqueItems: true, description: '各组的次序' },
      },
    },
    ranking: rankingSchema,
    quotas: {
      type: 'object',
      description: '名额，按等次 id',
      additionalProperties: {
        type: 'object',
        required: ['at-most'],
        additionalProperties: false,
        properties: {
          'at-most': ref('quota', '比例或个数'),
          within: { enum: ['all', 'group'], description: '在全体还是各组内' },
          rounding: { enum: ['down', 'half-up', 'up'], description: '比例折算成个数时怎样取整（默认 down）' },
        },
      },
    },
    near: {
      description: '离等次线多近算临界（默认总分的0.5%）；0 或 none 不列临界',
      anyOf: [{ $ref: '#/$defs/points' }, { enum: ['none'] }],
    },
    list: { enum: ['from-the-top', 'from-the-bottom'], description: '名次表从头排起（默认）还是倒排' },
    sources: {
      type: 'object',
      description: '从别处取得的事实：成绩表（CSV）或留存的结果（JSON），按事实名',
      additionalProperties: {
        type: 'object',
        required: ['from'],
        additionalProperties: false,
        properties: {
          from: {
            description: '成绩表、留存的结果或考核文件夹，相对本文件的路径；几期的写成列表，先后为序',
            anyOf: [{ $ref: '#/$defs/text' }, { type: 'array', minItems: 1, items: { $ref: '#/$defs/text' } }],
          },
          branch: ref('text', '成绩表中支部所在的列（默认第一列）'),
          column: ref('text', '成绩表中数值所在的列'),
          take: {
            description: '取留存结果的什么：total 总分（默认）、rank 名次等，或某个大项、分项',
            anyOf: [
              { enum: ['total', 'arithmetic', 'base', 'rank', 'group', 'grade'] },
              {
                type: 'object',
                minProperties: 1,
                maxProperties: 1,
                additionalProperties: false,
                properties: { category: ref('name', '大项 id'), item: ref('name', '分项 id') },
              },
            ],
          },
          combine: {
            enum: ['mean', 'sum', 'last', 'least', 'most', 'median', 'trimmed-mean'],
            description: '几期怎样合成一个数',
          },
          note: ref('text', '备注'),
        },
      },
    },
    register: {
      type: 'array',
      description: '支部名册：何时成立、曾用什么名称',
      items: {
        type: 'object',
        required: ['branch', 'name'],
        additionalProperties: false,
        properties: {
          branch: ref('name', '支部的 id'),
          name: ref('text', '支部名称'),
          since: ref('day', '成立日期：此前各期不算缺'),
          was: {
            description: '曾用的 id 或名称',
            anyOf: [{ $ref: '#/$defs/text' }, { type: 'array', items: { $ref: '#/$defs/text' } }],
          },
          profile: { type: 'object', description: '没有证据文件的支部的概况' },
        },
      },
    },
    earlier: {
      type: 'array',
      items: { $ref: '#/$defs/text' },
      uniqueItems: true,
      description: '同一考核以前各期留存的结果，先后为序',
    },
    sample: ref('text', '抽样名单（score sample 抽取的），相对本文件的路径'),
    'sample-pass': {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { $ref: '#/$defs/name' },
      description: '抽查中算达标的等次 id；默认除最末一等外都算',
    },
    note: ref('text', '备注'),
    consequences: { type: 'array', description: '结果运用：谁符合条件，就怎样', items: consequence },
  },
  $defs: {
    ...sharedDefinitions,
    several: {
      type: ['integer', 'string'],
      minimum: 1,
      pattern: '^[1-9]\\d{0,5}$',
      ...expects('一个不小于1的整数', 'a whole number from 1'),
    },
    line: {
      type: ['number', 'string'],
      pattern: '^(-?\\d+(\\.\\d+)?|\\d+(\\.\\d+)?%|\\d{1,15}/[1-9]\\d{0,14})$',
      ...expects(
        '一个数、百分数或分数，如 3、60% 或 2/3',
        'a number, a percentage or a fraction, such as 3, 60% or 2/3',
      ),
    },
  },
};
