import { periodPattern } from '../model/day.ts';
import { conditionSchema, testsSchema } from './condition.ts';
import { effectKinds } from './effects/index.ts';
import { triggerKinds } from './triggers/index.ts';
import { valueKinds } from './values/index.ts';

const expects = (zh: string, en: string) => ({ 'x-expects': { zh, en } });

/** What names may look like: Latin or Chinese letters, digits, `-` and `_`. */
export const namePattern = '^[\\p{L}\\p{N}][\\p{L}\\p{N}_\\-]*$';

/** The schemas that clauses, rubrics, evidence and assessments share. */
export const sharedDefinitions = {
  name: {
    type: ['string', 'number'],
    pattern: namePattern,
    maxLength: 80,
    ...expects('一个名称（字母、汉字、数字、- 和 _）', 'a name (letters, Chinese characters, digits, - and _)'),
  },
  text: { type: ['string', 'number', 'boolean'], minLength: 1 },
  points: {
    type: ['number', 'string'],
    minimum: 0,
    pattern: '^\\d+(\\.\\d+)?$',
    ...expects('一个不小于0的数', 'a number not below 0'),
  },
  number: { type: ['number', 'string'], pattern: '^-?\\d+(\\.\\d+)?$', ...expects('一个数', 'a number') },
  whole: { type: ['integer', 'string'], minimum: 0, pattern: '^\\d{1,9}$', ...expects('一个整数', 'a whole number') },
  percent: {
    type: 'string',
    pattern: '^\\d+(\\.\\d+)?%$',
    ...expects('一个百分数，如 60%', 'a percentage such as 60%'),
  },
  bound: {
    type: ['number', 'string'],
    minimum: 0,
    pattern: '^\\d+(\\.\\d+)?%?$',
    ...expects('一个数或百分数', 'a number or a percentage'),
  },
  quota: {
    type: ['integer', 'string'],
    minimum: 0,
    pattern: '^(\\d+|\\d+(\\.\\d+)?%)$',
    ...expects('一个整数或百分数，如 3 或 20%', 'a whole number or a percentage, such as 3 or 20%'),
  },
  flag: { enum: [true, false, 'true', 'false'], ...expects('true 或 false', 'true or false') },
  day: {
    type: 'string',
    pattern: '^\\d{4}-\\d{2}-\\d{2}$',
    ...expects('一个日期，如 2019-12-10', 'a day such as 2019-12-10'),
  },
  period: {
    type: 'string',
    pattern: periodPattern,
    ...expects('一段时间，如 30 days 或 3年', 'a period such as 30 days'),
  },
  reference: { type: ['number', 'string'], minLength: 1 },
  deadline: { type: 'string', pattern: '^(\\d{4}-)?\\d{2}-\\d{2}$' },
  fact: {
    type: 'string',
    pattern: namePattern,
    description: 'facts 或 profile 中声明的名称',
    ...expects('一个声明过的事实名称', 'the name of a declared fact'),
  },
  tests: testsSchema,
  condition: conditionSchema,
};

const described = (
  kinds: Readonly<Record<string, { readonly schema: object; readonly doc: { readonly zh: string } }>>,
) =>
  Object.fromEntries(Object.entries(kinds).map(([word, kind]) => [word, { ...kind.schema, description: kind.doc.zh }]));

/** The schemas of the words that trigger. */
export const triggerProperties = described(triggerKinds);

const clauseList = { type: 'array', minItems: 1, items: { $ref: '#/$defs/clause' } };

/** The schema of one clause, or of a group of which only the largest counts. */
export const clauseSchema = {
  type: 'object',
  additionalProperties: false,
  anyOf: [{ required: ['id'] }, { required: ['worst'] }, { required: ['best'] }],
  description:
    '一条评分标准：id、一个效果、（通常）一个触发、限制 | one clause: id, one effect, usually one trigger, limits',
  patternProperties: { '^x-': {} },
  properties: {
    id: { $ref: '#/$defs/name', description: '本条的名称，证据文件用它记录发现' },
    'renamed-from': { $ref: '#/$defs/name', description: '上一版中的 id：改了 id 的写上，比较两版时才认得' },
    worth: { $ref: '#/$defs/points', description: '本条值多少分；一项只有一条时不必写' },
    ...described(effectKinds),
    ...described(valueKinds),
    ...triggerProperties,
    per: { $ref: '#/$defs/text', description: '计数单位：次、人、例、项……；写了就按次数计' },
    free: { $ref: '#/$defs/whole', description: '前几次不计' },
    cap: { $ref: '#/$defs/points', description: '本条最多扣（给）多少分' },
    // biome-ignore lint/suspicious/noThenProperty: `then` is the rubric's own word for escalation, never a promise
    then: {
      type: 'object',
      description: '升级：从第几次起清零，或共扣多少分',
      required: ['from'],
      additionalProperties: false,
      properties: {
        from: { $ref: '#/$defs/whole' },
        zero: { enum: ['item', 'category'] },
        deduct: { $ref: '#/$defs/points' },
      },
      minProperties: 2,
      maxProperties: 2,
    },
    applies: { $ref: '#/$defs/condition', description: '只对符合条件的支部适用（只看 profile）' },
    unless: {
      description: '例外：条件，或一句话（由检查人认定并写明理由）',
      anyOf: [{ $ref: '#/$defs/condition' }, { type: 'string', minLength: 1 }],
    },
    'same-matter': { $ref: '#/$defs/name', description: '同一事项：全细则中同名的各条只计最大的一条' },
    source: { $ref: '#/$defs/text', description: '条款出处' },
    note: { $ref: '#/$defs/text', description: '备注' },
    worst: { ...clauseList, description: '其中只计扣得最多的一条' },
    best: { ...clauseList, description: '其中只计得分最高的一条' },
  },
};
