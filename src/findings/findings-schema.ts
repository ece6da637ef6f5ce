import { findingsVersion } from './writers/json.ts';

const told = (description: string) => ({ $ref: '#/$defs/told', description });
const count = (description: string) => ({ type: 'integer', minimum: 0, description });
const text = (description: string) => ({ type: 'string', description });
const flag = (description: string) => ({ type: 'boolean', description });

const whole = <T extends object>(properties: T, optional: readonly string[] = []) => ({
  type: 'object',
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
  properties,
});

const place = {
  description:
    '行和列从1数起，列按字数；结束处是最后一字之后 | lines and columns from 1, in characters; the end is behind the last',
  ...whole({
    line: { type: 'integer', minimum: 1 },
    column: { type: 'integer', minimum: 1 },
    endLine: { type: 'integer', minimum: 1 },
    endColumn: { type: 'integer', minimum: 1 },
  }),
};

const finding = whole(
  {
    code: { type: 'string', pattern: '^[a-z]+/[a-z0-9-]+$', description: '问题的代号 | code of the problem' },
    severity: { enum: ['error', 'warning', 'info'], description: '轻重 | how grave it is' },
    file: text('文件 | the file'),
    place: { $ref: '#/$defs/place' },
    path: { type: 'array', items: { type: ['string', 'integer'] }, description: '数据中的位置 | where in the data' },
    at: text('按代号写的位置，不随行号变 | the place by ids, which does not move with lines'),
    message: told('哪里不对 | what is wrong'),
    hint: told('怎么办 | what to do'),
    standing: {
      enum: ['counts', 'suppressed', 'known'],
      description:
        'counts 计入，suppressed 已说明理由，known 是旧问题 | counts, suppressed with a reason, or recorded as old',
    },
    reason: text('压下的理由 | why it was suppressed'),
  },
  ['place', 'path', 'hint', 'reason'],
);

const summary = {
  description: '数目；只有计入的按轻重数 | counts; by severity only what counts',
  ...whole({
    files: count('检查的文件 | files checked'),
    errors: count('错误 | errors'),
    warnings: count('警告 | warnings'),
    infos: count('提示 | notes'),
    suppressed: count('已说明理由的 | suppressed with a reason'),
    known: count('旧问题 | recorded as old'),
    cured: count('已经消除的旧问题 | recorded and gone'),
  }),
};

/** The JSON Schema of what `score check --format json` writes. */
export const findingsSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://biaochi.dev/schema/1/findings.schema.json',
  title: 'biaochi findings',
  description: 'score check --format json 的输出 | what score check --format json writes',
  ...whole({
    schemaVersion: { const: findingsVersion, description: '格式的版本 | version of this form' },
    tool: text('工具和版本 | name and version of the tool'),
    failed: flag('是否有达到 --fail-on 的问题 | whether anything reaches --fail-on'),
    readable: flag('是否所有文件都读得出 | whether every input could be read'),
    summary,
    files: { type: 'array', items: { type: 'string' }, description: '检查的文件 | the files that were checked' },
    findings: { type: 'array', items: { $ref: '#/$defs/finding' }, description: '查到的问题 | what was found' },
    cured: {
      type: 'array',
      description: '记录中已经消除的旧问题 | recorded findings that are gone',
      items: whole({
        code: text('代号 | code'),
        file: text('文件 | file'),
        at: text('位置 | place'),
        times: count('几处 | how many'),
      }),
    },
  }),
  $defs: { place, finding, told: whole({ zh: { type: 'string' }, en: { type: 'string' } }) },
};
