import { lintRules } from '../lint/rules/index.ts';
import { suppressionRules } from './suppression-rules.ts';

/** How a rule may be set. */
const levels = ['off', 'info', 'warning', 'error'];

const level = (description: string) => ({ $ref: '#/$defs/level', description });

const rulesSchema = {
  type: 'object',
  description:
    '各条规则的轻重：off 不查，info 提示，warning 警告，error 错误 | how grave each rule is; off: it does not run',
  properties: Object.fromEntries(
    [...lintRules, ...suppressionRules].map(({ id, doc }) => [id, level(`${doc.zh} | ${doc.en}`)]),
  ),
  additionalProperties: { $ref: '#/$defs/level' },
};

/** The JSON Schema of `score.config.yaml`. Names that are no rules are told by meaning, with what was meant. */
export const configSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://biaochi.dev/schema/1/config.schema.json',
  title: 'biaochi config',
  description: 'score check 的设置：各条规则的轻重，哪些文件另有规定',
  type: 'object',
  required: ['rules'],
  additionalProperties: false,
  patternProperties: { '^x-': {} },
  properties: {
    rules: rulesSchema,
    overrides: {
      type: 'array',
      description: '某些文件另有规定；按先后，后写的优先 | other settings for some files; the last that fits holds',
      items: {
        type: 'object',
        required: ['files', 'rules'],
        additionalProperties: false,
        patternProperties: { '^x-': {} },
        properties: {
          files: {
            type: 'array',
            minItems: 1,
            items: { type: 'string', minLength: 1, 'x-expects': { zh: '一个路径或通配符', en: 'a path or a pattern' } },
            description:
              '哪些文件，从本文件所在的文件夹算起；可用 **、*、{甲,乙}，! 开头的除外 | which files, from the folder of this file; ! leaves out',
          },
          rules: rulesSchema,
          note: { $ref: '#/$defs/text', description: '为什么 | why' },
        },
      },
    },
    note: { $ref: '#/$defs/text', description: '备注 | note' },
  },
  $defs: {
    text: { type: ['string', 'number', 'boolean'], minLength: 1 },
    level: {
      enum: levels,
      'x-expects': { zh: ` ${levels.join('、')} 之一`, en: `one of ${levels.join(', ')}` },
    },
  },
};
