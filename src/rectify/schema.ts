import { sharedDefinitions } from '../clauses/schema.ts';

const ref = (name: string, description: string) => ({ $ref: `#/$defs/${name}`, description });

// what people have not filled in yet stands empty
const filled = (description: string) => ({ $ref: '#/$defs/filled', description });
const filledDay = (description: string) => ({ $ref: '#/$defs/filledDay', description });

const entrySchema = {
  type: 'object',
  required: ['branch', 'problem', 'since', 'status'],
  additionalProperties: false,
  patternProperties: { '^x-': {} },
  properties: {
    branch: ref('name', '支部 id | id of the branch'),
    name: filled('支部名称 | name of the branch'),
    item: ref('name', '分项 id | id of the item'),
    section: {
      enum: ['penalties', 'vetoes'],
      description: '不在分项里的：总分扣减或一票否决 | what is not in an item: penalties on the total, or vetoes',
    },
    clause: ref('name', '条款 id；不写指整个分项 | id of the clause; the item as a whole where it is left out'),
    problem: filled('问题 | what was found'),
    measure: filled('整改措施 | what is done about it'),
    owner: filled('责任人 | who sees to it'),
    due: filledDay('整改时限 | until when'),
    since: ref('day', '首次发现时的截止日 | as-of day on which it was found first'),
    status: {
      enum: ['open', 'overdue', 'closed', 'reopened'],
      description:
        'open 未到期，overdue 逾期，closed 已销号，reopened 反复 | open, overdue, closed, or there again after closing',
    },
    closed: filledDay('销号日 | as-of day on which it was gone'),
    reopened: {
      type: 'array',
      items: { $ref: '#/$defs/day' },
      description: '销号后又发现的截止日 | as-of days on which it was there again',
    },
    note: filled('备注 | note'),
  },
};

/** The JSON Schema of a ledger. */
export const ledgerSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://biaochi.dev/schema/1/ledger.schema.json',
  title: 'biaochi ledger',
  description: '整改台账：查到的问题、措施、责任人、时限和状态',
  type: 'object',
  required: ['ledger', 'rubric', 'as-of', 'entries'],
  additionalProperties: false,
  patternProperties: { '^x-': {} },
  properties: {
    ledger: ref('name', '台账的 id，即考核的 id | id of the ledger: that of the assessment'),
    title: filled('考核名称 | title of the assessment'),
    rubric: ref('name', '细则 id | id of the rubric'),
    'as-of': ref('day', '截止日：状态算到这一天 | day the states are as of'),
    entries: { type: 'array', items: entrySchema, description: '逐条问题 | the faults, one by one' },
  },
  $defs: {
    ...{ name: sharedDefinitions.name, text: sharedDefinitions.text, day: sharedDefinitions.day },
    filled: { type: ['string', 'null'], 'x-expects': { zh: '一段文字，或留空', en: 'a text, or nothing' } },
    filledDay: {
      type: ['string', 'null'],
      pattern: '^(\\d{4}-\\d{2}-\\d{2})?$',
      'x-expects': { zh: '一个日期，如 2020-01-19，或留空', en: 'a day such as 2020-01-19, or nothing' },
    },
  },
};
