import { sharedDefinitions } from '../clauses/schema.ts';

const ref = (name: string, description: string) => ({ $ref: `#/$defs/${name}`, description });

const count = (zh: string) => ({
  type: ['integer', 'string'],
  pattern: '^[1-9]\\d{0,4}$',
  description: zh,
  'x-expects': { zh: '从1到99999的整数', en: 'a whole number from 1 to 99999' },
});

/** The JSON Schema of a sample that was drawn. */
export const sampleSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'biaochi sample',
  description: '抽样名单 | a sample that was drawn',
  type: 'object',
  required: ['strata'],
  additionalProperties: false,
  patternProperties: { '^x-': {} },
  properties: {
    title: ref('text', '抽样名单的名称'),
    seed: ref('text', '种子；用别的办法抽签的不写'),
    by: ref('text', '按哪一项分层'),
    share: {
      type: 'string',
      pattern: '^\\d+(\\.\\d+)?%$|^\\d{1,15}/\\d{1,15}$',
      description: '每层抽取的比例',
      'x-expects': { zh: '一个百分数或分数，如 20% 或 1/5', en: 'a percentage or fraction such as 20% or 1/5' },
    },
    size: count('一共抽多少个'),
    min: count('每层至少抽多少个'),
    note: ref('text', '备注'),
    strata: {
      type: 'array',
      minItems: 1,
      description: '各层',
      items: {
        type: 'object',
        required: ['all', 'chosen'],
        additionalProperties: false,
        properties: {
          stratum: ref('text', '层的名称；不分层时不写'),
          all: count('这一层的支部总数'),
          chosen: {
            type: 'array',
            minItems: 1,
            description: '抽中的支部，按抽取的次序',
            items: {
              type: 'object',
              required: ['id'],
              additionalProperties: false,
              properties: {
                id: ref('name', '支部代号'),
                name: ref('text', '支部名称'),
                digits: {
                  type: ['string', 'integer'],
                  pattern: '^[0-9a-f]{12}$',
                  description: 'SHA-256 的前12位',
                  'x-expects': { zh: '12位十六进制数字', en: 'twelve hexadecimal digits' },
                },
              },
            },
          },
        },
      },
    },
  },
  $defs: sharedDefinitions,
};
