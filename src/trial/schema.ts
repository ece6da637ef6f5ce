import { namePattern, sharedDefinitions } from '../clauses/schema.ts';

const ref = (name: string, description: string) => ({ $ref: `#/$defs/${name}`, description });

const anything = { type: ['string', 'number', 'boolean', 'object', 'array'] };
// what is taken away stands empty
const perhaps = { type: ['string', 'number', 'boolean', 'object', 'array', 'null'] };
const filled = (of: object, description: string) => ({ type: 'object', description, additionalProperties: of });

const assessed = {
  type: 'object',
  description: '何时、由谁、以何种方式考核 | when, by whom and how it was assessed',
  additionalProperties: false,
  properties: {
    on: ref('day', '考核日期 | day of assessment'),
    by: ref('text', '考核人或考核组 | who assessed'),
    as: { enum: ['inspection', 'self'], description: 'inspection 检查（默认），self 自查 | inspection or own check' },
  },
};

const evidence = {
  type: 'object',
  additionalProperties: false,
  patternProperties: { '^x-': {} },
  properties: {
    assessed,
    profile: filled(anything, '概况 | profile'),
    facts: filled(anything, '事实 | facts'),
    findings: filled(anything, '检查发现，按分项 | findings by item'),
    bonus: filled(anything, '加分申报，按条款 | bonus by clause'),
    penalties: filled(anything, '扣减，按条款 | penalties by clause'),
    vetoes: filled(anything, '否决，按否决项 | vetoes'),
  },
};

const taken = (of: string) => ({
  anyOf: [{ type: 'null' }, { enum: ['gone', '去掉'] }, { type: 'object', additionalProperties: perhaps }],
  description: `改动的${of}；去掉的写 gone（或留空） | what changes; gone (or nothing) takes it away`,
  'x-expects': { zh: '几项改动，或 gone', en: 'changes, or gone' },
});

const change = {
  type: 'object',
  description: '对 base 的改动，只写不同的地方 | what differs from the base',
  additionalProperties: false,
  properties: {
    assessed,
    profile: taken('概况'),
    facts: taken('事实'),
    findings: taken('检查发现'),
    bonus: taken('加分'),
    penalties: taken('扣减'),
    vetoes: taken('否决'),
  },
};

const names = (description: string) => ({
  type: 'array',
  description,
  uniqueItems: true,
  items: { $ref: '#/$defs/clauseName' },
});

const expectation = {
  type: ['object', 'null'],
  description: '应得的结果，写一样或几样；留空的由 --record 填写 | what should come out; --record fills what is empty',
  additionalProperties: false,
  properties: {
    items: filled({ $ref: '#/$defs/result' }, '分项：得分、范围（0..4）或状态 | points, range or state by item'),
    categories: filled({ $ref: '#/$defs/result' }, '大项：得分、范围或状态 | points, range or state by category'),
    total: ref('result', '总分（否决之后） | total, after vetoes'),
    bonus: ref('result', '加分合计 | bonus in all'),
    penalties: ref('result', '扣减合计 | penalties in all'),
    grade: { type: ['string', 'number', 'null'], description: '等次，未定的写 低..高 | grade, or lowest..highest' },
    state: {
      enum: ['final', 'open', 'exempt', null],
      description: 'final 已定，open 未定，exempt 不参评 | final, open or exempt',
    },
    fired: names('触发了的条款，写 分项.条款 | clauses that count, as item.clause'),
    'not-fired': names('没有计入的条款 | clauses that do not count'),
    states: filled(
      {
        enum: ['fired', 'quiet', 'excused', 'outweighed', 'not-applicable', 'unknown', 'absent', null],
      },
      '条款的状态 | the state of clauses',
    ),
    vetoes: {
      anyOf: [{ enum: ['none', null] }, { type: 'array', uniqueItems: true, items: { $ref: '#/$defs/name' } }],
      description: '成立的否决项，没有写 none | vetoes that hold, or none',
      'x-expects': { zh: '否决项的列表，或 none', en: 'a list of vetoes, or none' },
    },
    eligible: { enum: [true, false, 'true', 'false', null], description: '可否评先 | whether it may get awards' },
    explains: {
      anyOf: [
        { type: 'string', minLength: 1 },
        { type: 'array', items: { type: 'string', minLength: 1 } },
      ],
      description: '得分说明里有这句话 | the explanation says so',
      'x-expects': { zh: '一句话，或几句话的列表', en: 'a text, or a list of texts' },
    },
  },
};

const trialCase = {
  type: 'object',
  required: ['it'],
  additionalProperties: false,
  patternProperties: { '^x-': {} },
  properties: {
    it: ref('text', '这一例说的是什么 | what this case is about'),
    'as-of': ref('day', '这一例的截止日 | as-of day of this case'),
    change,
    others: {
      type: 'array',
      description: '一起比较的其他支部，各写对 base 的改动 | other branches to compare with, each a change of the base',
      items: change,
    },
    expect: expectation,
    reviewed: {
      enum: [true, false, 'true', 'false'],
      description:
        'false：结果是机器填的，还没有人看过；看过后删去 | false: filled in by the tool, looked at by nobody yet',
    },
    note: ref('text', '备注 | note'),
  },
};

/** The JSON Schema of a file of tests of a rubric; the names in it are checked against the rubric by meaning. */
export const trialSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://biaochi.dev/schema/1/test.schema.json',
  title: 'biaochi test',
  description: '细则的测试：一份共用的证据，和一例例的改动与应得的结果',
  type: 'object',
  required: ['test', 'rubric', 'cases'],
  additionalProperties: false,
  patternProperties: { '^x-': {} },
  properties: {
    test: ref('text', '名称 | title'),
    rubric: ref('text', '细则文件，相对于本文件 | rubric file, relative to this one'),
    'as-of': ref('day', '截止日 | as-of day'),
    base: { ...evidence, description: '各例共用的证据，写法同证据文件 | the evidence that cases share' },
    cases: { type: 'array', minItems: 1, items: trialCase, description: '各例 | the cases' },
    unreachable: filled(
      { $ref: '#/$defs/text' },
      '到不了的覆盖点和原因，不计入覆盖率 | what cannot be covered, and why',
    ),
    note: ref('text', '备注 | note'),
  },
  $defs: {
    ...sharedDefinitions,
    clauseName: {
      type: 'string',
      pattern: `${namePattern.slice(0, -1)}\\.${namePattern.slice(1)}`,
      'x-expects': { zh: '分项.条款，如 election.late', en: 'item.clause, such as election.late' },
    },
    result: {
      type: ['number', 'string', 'null'],
      pattern:
        '^(-?\\d+(\\.\\d+|/\\d+)?(\\.\\.-?\\d+(\\.\\d+|/\\d+)?)?|scored|missing|not-applicable|decided|open|absent)?$',
      'x-expects': {
        zh: '得分（4）、范围（0..4）或状态（missing、not-applicable、open、absent）',
        en: 'points (4), a range (0..4) or a state (missing, not-applicable, open, absent)',
      },
    },
  },
};
