import { sharedDefinitions } from '../clauses/schema.ts';

const ref = (name: string, description: string) => ({ $ref: `#/$defs/${name}`, description });

const anything = { type: ['string', 'number', 'boolean', 'object', 'array'] };
// names need no form here: the rubric knows which there are
const entries = (description: string) => ({ type: 'object', description, additionalProperties: anything });

/** The JSON Schema of an evidence file, whatever the rubric; the names in it are checked against the rubric by meaning. */
export const evidenceSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://biaochi.dev/schema/1/evidence.schema.json',
  title: 'biaochi evidence',
  description: '一个支部的证据：概况、事实、检查发现；不写规则能算出来的分数',
  type: 'object',
  required: ['branch', 'name'],
  additionalProperties: false,
  patternProperties: { '^x-': {} },
  properties: {
    branch: ref('name', '支部的 id，在一次考核中唯一'),
    name: ref('text', '支部名称'),
    rubric: ref('name', '所依据细则的 id'),
    assessed: {
      type: 'object',
      description: '何时、由谁、以何种方式考核',
      additionalProperties: false,
      properties: {
        on: ref('day', '考核日期'),
        by: ref('text', '考核人或考核组'),
        as: { enum: ['inspection', 'self'], description: 'inspection 检查（默认），self 自查' },
      },
    },
    profile: entries('支部概况'),
    facts: entries('事实：值，或 {value, note, see, by, on}，或 {unverifiable: 原因}'),
    findings: entries('检查发现，按分项：none、{条款: 次数…}、{not-applicable: 原因} 等'),
    bonus: entries('加分申报，按条款'),
    penalties: entries('扣减，按条款'),
    vetoes: entries('否决，按否决项'),
    note: ref('text', '备注'),
  },
  $defs: sharedDefinitions,
};
