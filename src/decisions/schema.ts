import { sharedDefinitions } from '../clauses/schema.ts';

const ref = (name: string, description: string) => ({ $ref: `#/$defs/${name}`, description });

/** The JSON Schema of a file of decisions; branches and items are checked by meaning. */
export const decisionsSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://biaochi.dev/schema/1/decisions.schema.json',
  title: 'biaochi decisions',
  description: '复核、申诉的决定：哪个支部的哪一项由几分改为几分，谁定的，为什么',
  type: 'object',
  required: ['decisions', 'list'],
  additionalProperties: false,
  patternProperties: { '^x-': {} },
  properties: {
    decisions: ref('name', '这份决定的 id'),
    title: ref('text', '名称'),
    list: {
      type: 'array',
      description: '各项决定，一条一项；同一支部同一分项只能有一条 granted',
      items: {
        type: 'object',
        required: ['branch', 'item', 'to', 'reason', 'status'],
        additionalProperties: false,
        patternProperties: { '^x-': {} },
        properties: {
          branch: ref('name', '支部的 id，与证据文件中的 branch 一致'),
          item: ref('name', '分项的 id'),
          from: ref('before', '原得分，须与算出来的一致；原来缺项的不写或写 missing'),
          to: ref('points', '改为（或申请改为）多少分，不超过该项分值'),
          by: ref('text', '作决定的组织；granted 和 refused 必须写'),
          on: ref('day', '作决定的日期；granted 和 refused 必须写'),
          reason: ref('text', '理由'),
          see: ref('text', '文号或材料'),
          status: {
            enum: ['granted', 'pending', 'refused'],
            description: 'granted 同意改分，pending 待复核，refused 不予变更；只有 granted 改分',
          },
          until: ref('day', '有效期的最后一天；截止日晚于这一天的不再有效'),
          note: ref('text', '备注'),
        },
      },
    },
    note: ref('text', '备注'),
  },
  $defs: {
    ...sharedDefinitions,
    before: {
      type: ['number', 'string'],
      pattern: '^(missing|-?\\d+(\\.\\d+)?)$',
      'x-expects': { zh: '一个数，原来缺项的写 missing', en: 'a number, or missing where there was none' },
    },
  },
};
