import { sharedDefinitions } from '../clauses/schema.ts';
import { rankingSchema } from '../rubric/schema.ts';

const ref = (name: string, description: string) => ({ $ref: `#/$defs/${name}`, description });

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
    near: ref('points', '离等次线多近算临界'),
    sample: ref('text', '抽样名单（score sample 抽取的），相对本文件的路径'),
    'sample-pass': {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { $ref: '#/$defs/name' },
      description: '抽查中算达标的等次 id；默认除最末一等外都算',
    },
    note: ref('text', '备注'),
  },
  $defs: sharedDefinitions,
};
