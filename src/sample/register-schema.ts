import { sharedDefinitions } from '../clauses/schema.ts';

const ref = (name: string, description: string) => ({ $ref: `#/$defs/${name}`, description });

/** The JSON Schema of a register of branches, from which samples are drawn. */
export const registerSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'biaochi register',
  description: '支部名册：抽样的总体 | a register of branches to draw samples from',
  type: 'object',
  required: ['register', 'branches'],
  additionalProperties: false,
  patternProperties: { '^x-': {} },
  properties: {
    register: ref('name', '名册的 id'),
    title: ref('text', '名册的名称'),
    note: ref('text', '备注'),
    branches: {
      type: 'array',
      minItems: 1,
      maxItems: 99999,
      description: '每个支部一项',
      items: {
        type: 'object',
        required: ['id', 'name'],
        properties: { id: ref('name', '支部代号'), name: ref('text', '支部名称') },
        additionalProperties: ref('text', '其他各项，可以用来分层'),
      },
    },
  },
  $defs: sharedDefinitions,
};
