import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { conform } from '../../src/document/conform.ts';
import { locate } from '../../src/document/locate.ts';
import { readDocument } from '../../src/document/read.ts';

const points = {
  type: ['number', 'string'],
  pattern: '^\\d+(\\.\\d+)?$',
  'x-expects': { zh: '一个不小于0的数', en: 'a number not below 0' },
};
const name = {
  type: 'string',
  pattern: '^[\\p{L}\\p{N}]+$',
  maxLength: 8,
  'x-expects': { zh: '一个名称', en: 'a name' },
};

const schema = {
  type: 'object',
  required: ['title'],
  additionalProperties: false,
  patternProperties: { '^x-': {} },
  properties: {
    title: { type: 'string', minLength: 1, description: '名称 | its title' },
    points,
    mode: { enum: ['half-up', 'half-even', 'down'] },
    version: { const: '1' },
    day: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', 'x-expects': { zh: '一个日期', en: 'a day' } },
    share: { type: 'string', pattern: '^\\d+%$', 'x-expects': { zh: '一个百分数', en: 'a percentage' } },
    id: name,
    start: { anyOf: [{ enum: ['full', 'zero'] }, { $ref: '#/$defs/points' }] },
    amount: {
      anyOf: [
        { $ref: '#/$defs/points' },
        {
          type: 'object',
          required: ['from', 'to'],
          additionalProperties: false,
          properties: { from: points, to: points },
        },
        {
          type: 'object',
          required: ['by'],
          additionalProperties: false,
          properties: { by: { type: 'object', additionalProperties: { $ref: '#/$defs/points' } } },
        },
      ],
    },
    facts: {
      type: 'object',
      propertyNames: { $ref: '#/$defs/name' },
      additionalProperties: points,
      description: '事实',
    },
    list: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string' } },
    both: { type: 'object', dependencies: { free: ['cap'] }, minProperties: 1 },
    clauses: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        anyOf: [{ required: ['id'] }, { required: ['worst'] }],
        properties: { id: name, worst: points, 'a/b~c': points },
      },
    },
  },
  $defs: { points, name },
};

const validate = new Ajv({ allErrors: true, verbose: true, strict: false, unicodeRegExp: true }).compile(schema);

/** `line:column code | Chinese | hint`, as a user would read it. */
const told = async (text: string): Promise<readonly string[]> => {
  const result = await readDocument('a.yaml', text);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  const located = await locate([result.value], conform(result.value, validate));
  for (const { message, hint } of located) {
    for (const said of [message.zh, message.en, hint?.zh, hint?.en]) expect(said).toMatch(/\S/);
  }
  return located.map(
    ({ code, span, message, hint }) => `${span?.line}:${span?.column} ${code} | ${message.zh} | ${hint?.zh}`,
  );
};

const complaint = async (text: string): Promise<string> => (await told(`title: 甲\n${text}`)).join('\n');

describe('a document that has the shape asked for', () => {
  it('gets no complaint', async () => {
    expect(
      await told(
        'title: 甲\npoints: 3\nstart: full\namount: {by: {省: 2}}\nx-mine: {a: 1}\nclauses: [{id: a}, {worst: 2}]\n',
      ),
    ).toEqual([]);
  });
});

describe('a document of another shape', () => {
  it.each([
    ['a missing key', 'clauses: [{}]\n', '2:11 schema/missing-key | 第 1 项缺少“id” | 补上“id: …”'],
    ['an unknown key', 'point: 3\n', '2:1 schema/unknown-key | 文件里没有“point”这个键 | 是不是“points”？'],
    ['letters in another order', 'tilte: 3\n', '2:1 schema/unknown-key | 文件里没有“tilte”这个键 | 是不是“title”？'],
    [
      'a key in full-width letters',
      'ｍｏｄｅ: down\n',
      '2:1 schema/unknown-key | 文件里没有“ｍｏｄｅ”这个键 | 是不是“mode”？',
    ],
    [
      'a key far from all others',
      'amount: {by: {省: 1}, 备注: 2}\n',
      '2:22 schema/unknown-key | “amount”里没有“备注”这个键 | 这里可以写：by；自己的备注键以 x- 开头',
    ],
    [
      'an option',
      'mode: halfup\n',
      '2:7 schema/not-an-option | “mode”应为 half-up、half-even、down 之一，现在是“halfup” | 是不是“half-up”？',
    ],
    ['a constant', 'version: 2\n', '2:10 schema/not-an-option | “version”应为“1”，现在是“2” | 改成“1”'],
    [
      'a word for a number',
      'points: 三\n',
      '2:9 schema/wrong-form | “points”应为一个不小于0的数，现在是“三” | 改成一个不小于0的数',
    ],
    [
      'full-width digits',
      'points: １０．５\n',
      '2:9 schema/wrong-form | “points”应为一个不小于0的数，现在是“１０．５” | 用半角字符，写成“10.5”',
    ],
    [
      'a full-width percent sign',
      'share: 60％\n',
      '2:8 schema/wrong-form | “share”应为一个百分数，现在是“60％” | 用半角字符，写成“60%”',
    ],
    [
      'a number with its unit',
      'points: 5分\n',
      '2:9 schema/wrong-form | “points”应为一个不小于0的数，现在是“5分” | 是不是“5”？',
    ],
    [
      'a comment behind a full-width hash',
      'points: 5 ＃说明\n',
      '2:9 schema/wrong-form | “points”应为一个不小于0的数，现在是“5 ＃说明” | 是不是“5”？',
    ],
    [
      'a day in another form',
      'day: 2019年1月5日\n',
      '2:6 schema/wrong-form | “day”应为一个日期，现在是“2019年1月5日” | 是不是“2019-01-05”？',
    ],
    ['an empty value', 'points:\n', '2:1 schema/empty-value | “points”没有内容 | 写上一个不小于0的数，或删掉这个键'],
    [
      'an empty entry',
      'list: [甲, ]\nclauses:\n  -\n',
      '4:4 schema/empty-value | 第 1 项没有内容 | 写上若干“键: 值”，或删掉这一项',
    ],
    [
      'a list for a number',
      'points: [3]\n',
      '2:9 schema/wrong-type | “points”应为一个不小于0的数，这里却是一个列表 | 改成一个不小于0的数',
    ],
    [
      'a text for a list',
      'list: 甲，乙、丙\n',
      '2:7 schema/wrong-type | “list”应为一个列表，却读成了一段文字；几项连成了一段文字 | 写成列表：[甲, 乙, 丙]',
    ],
    [
      'a mapping spoilt by a full-width colon',
      'facts:\n  党课：3\n',
      '3:3 schema/wrong-type | “facts”应为若干“键: 值”，却读成了一段文字；键后面是全角冒号“：”，键和值被连成了一段文字 | 改成半角冒号加一个空格：党课: 3',
    ],
    [
      'a text for a mapping',
      'facts: 无\n',
      '2:8 schema/wrong-type | “facts”应为若干“键: 值”，这里却是一段文字 | 这里写的是：事实',
    ],
    ['the form of a key', 'facts: {a b: 3}\n', '2:9 schema/key-form | 键名“a b”应为一个名称 | 改成一个名称'],
    ['too few entries', 'list: []\n', '2:1 schema/too-few | “list”至少要有 1 项 | 补上列表项'],
    ['too few keys', 'both: {}\n', '2:1 schema/too-few | “both”至少要有 1 个键 | 补上键'],
    ['an entry twice', 'list: [甲, 乙, 甲]\n', '2:14 schema/repeated-entry | 第 3 项与第 1 项相同 | 删去一个'],
    [
      'a key that needs another',
      'both: {free: 1}\n',
      '2:8 schema/missing-key | 写了“free”，就还要写“cap” | 补上“cap: …”，或删去“free”',
    ],
    ['a name too long', 'id: 一二三四五六七八九\n', '2:5 schema/too-long | “id”太长：“一二三四五六七八九” | 写短一些'],
    [
      'a key that needs escaping in pointers',
      'clauses: [{id: a, a/b~c: x}]\n',
      '2:26 schema/wrong-form | “a/b~c”应为一个不小于0的数，现在是“x” | 改成一个不小于0的数',
    ],
  ])('hears one plain sentence: %s', async (_, text, expected) => {
    expect(await complaint(text)).toBe(expected);
  });

  it('hears of a misspelt key once, not of the missing one as well', async () => {
    expect(await told('titel: 甲\n')).toEqual(['1:1 schema/unknown-key | 文件里没有“titel”这个键 | 是不是“title”？']);
  });

  it('hears everything at once', async () => {
    expect(await told('points: x\nmode: y\nlist: {}\n')).toHaveLength(4);
  });
});

describe('one of several forms', () => {
  it.each([
    [
      'of a text, all forms are named',
      'start: ful\n',
      '2:8 schema/wrong-form | “start”应为 full、zero 之一，或一个不小于0的数，现在是“ful” | 是不是“full”？',
    ],
    [
      'of a text that none of them takes, too',
      'amount: 酌情\n',
      '2:9 schema/wrong-form | “amount”应为一个不小于0的数，或若干“键: 值”，现在是“酌情” | 改成一个不小于0的数，或若干“键: 值”',
    ],
    [
      'the nearest mapping counts',
      'amount: {from: 1, too: 3}\n',
      '2:19 schema/unknown-key | “amount”里没有“too”这个键 | 是不是“to”？',
    ],
    [
      'a fault inside the fitting one is told there',
      'amount: {by: {国家: 四}}\n',
      '2:19 schema/wrong-form | “国家”应为一个不小于0的数，现在是“四” | 改成一个不小于0的数',
    ],
    [
      'a list is none of them',
      'amount: [1]\n',
      '2:9 schema/wrong-type | “amount”应为一个不小于0的数，或若干“键: 值”，这里却是一个列表 | 改成一个不小于0的数，或若干“键: 值”',
    ],
  ])('is reduced to one complaint: %s', async (_, text, expected) => {
    expect(await complaint(text)).toBe(expected);
  });
});
