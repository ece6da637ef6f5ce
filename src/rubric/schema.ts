import { clauseSchema, sharedDefinitions, triggerProperties } from '../clauses/schema.ts';
import { periodPattern } from '../model/day.ts';

const ref = (name: string, description: string) => ({ $ref: `#/$defs/${name}`, description });
const list = (name: string, description: string) => ({
  type: 'array',
  items: { $ref: `#/$defs/${name}` },
  description,
});
const free = { patternProperties: { '^x-': {} } };

// what it was called in the version before, so that a new version is compared part by part
const renamedFrom = ref('name', '上一版中的 id：改了 id 的写上，比较两版时才认得');

const fact = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  description: '一个事实：一个类型键（count、number、ratio、date、yes-no、one-of、text），可另写 title',
  properties: {
    'renamed-from': renamedFrom,
    count: ref('text', '整数；值为单位，如 次、人'),
    number: ref('text', '小数；值为单位，如 平方米'),
    ratio: ref('text', '比率，如 21/23 或 92.5%；值为名称'),
    date: ref('text', '日期；值为名称'),
    'yes-no': ref('text', '是或否；值为名称'),
    'one-of': { type: 'array', minItems: 2, items: { $ref: '#/$defs/text' }, description: '选项' },
    text: ref('text', '文字；值为名称'),
    title: ref('text', '显示的名称'),
  },
};

const facts = { type: 'object', propertyNames: { $ref: '#/$defs/name' }, additionalProperties: fact };

const assessors = {
  type: 'object',
  description: '多名检查人：mean 平均，median 中位数，trimmed-mean 去掉最高最低后平均；spread 起需复核',
  required: ['combine'],
  additionalProperties: false,
  properties: { combine: { enum: ['mean', 'median', 'trimmed-mean'] }, spread: { $ref: '#/$defs/points' } },
};

const policy = {
  enum: ['exclude-in-total', 'exclude-in-category', 'full', 'zero'],
  description: '不适用时：从总分中剔除并折算、在大项内剔除并折算、给满分、计零分',
};

const missing = { enum: ['open', 'zero'], description: '缺失时：open 给出范围、不定等次；zero 无佐证不得分' };

const item = {
  type: 'object',
  description: '分项（二级指标）',
  required: ['id', 'title', 'points', 'clauses'],
  additionalProperties: false,
  ...free,
  properties: {
    id: ref('name', '名称，证据文件用它记录发现'),
    'renamed-from': renamedFrom,
    title: ref('text', '考核项目'),
    points: ref('points', '分值'),
    weight: ref('percent', '权重，如 150%'),
    applies: ref('condition', '只对符合条件的支部适用（只看 profile）'),
    variant: ref('name', '同名的各项互为可选项，合计中只算一次'),
    requirement: ref('text', '考核内容'),
    covers: list('text', '覆盖的标准'),
    source: ref('text', '条款出处'),
    method: {
      anyOf: [{ $ref: '#/$defs/text' }, list('text', '')],
      description: '考核方式：查资料、看现场、座谈、问卷、平台',
    },
    proof: { anyOf: [{ $ref: '#/$defs/text' }, list('text', '')], description: '佐证材料' },
    remedy: ref('text', '整改建议'),
    'scored-by': ref('text', '考核部门'),
    note: ref('text', '备注'),
    'not-applicable': policy,
    missing,
    counts: ref('flag', 'false 表示只列示、不计分'),
    start: {
      description: '起始分：full、zero 或分数',
      anyOf: [{ enum: ['full', 'zero'] }, { $ref: '#/$defs/points' }],
    },
    'bonus-cap': ref('points', '本项加分上限'),
    'penalty-cap': ref('points', '本项倒扣上限'),
    assessors,
    clauses: { type: 'array', minItems: 1, items: { $ref: '#/$defs/clause' }, description: '评分标准' },
  },
};

const category = {
  type: 'object',
  description: '大项（一级指标）；下面写 items 或 categories',
  required: ['id', 'title', 'points'],
  additionalProperties: false,
  ...free,
  properties: {
    id: ref('name', '名称'),
    'renamed-from': renamedFrom,
    title: ref('text', '大项名称'),
    points: ref('points', '分值'),
    weight: ref('percent', '权重，如 20%'),
    cap: ref('points', '封顶'),
    floor: ref('number', '最低（默认0）'),
    applies: ref('condition', '只对符合条件的支部适用（只看 profile）'),
    variant: ref('name', '同名的各大项互为可选项'),
    source: ref('text', '条款出处'),
    note: ref('text', '备注'),
    items: list('item', '分项'),
    categories: list('category', '下级大项'),
  },
};

const section = {
  type: 'object',
  required: ['clauses'],
  additionalProperties: false,
  properties: {
    cap: ref('points', '合计上限'),
    clauses: { type: 'array', minItems: 1, items: { $ref: '#/$defs/clause' } },
  },
};

const veto = {
  type: 'object',
  description: '否决项',
  required: ['id', 'effect'],
  additionalProperties: false,
  ...free,
  properties: {
    id: ref('name', '名称'),
    'renamed-from': renamedFrom,
    ...triggerProperties,
    per: { $ref: '#/$defs/text' },
    effect: {
      description: '后果：总分归零、定为最低等次、等次封顶、降几档、取消评优资格、大项清零、直接定级',
      anyOf: [
        { enum: ['zero-total', 'lowest-grade', 'ineligible'] },
        {
          type: 'object',
          additionalProperties: false,
          minProperties: 1,
          maxProperties: 1,
          properties: {
            ceiling: { $ref: '#/$defs/name' },
            down: { $ref: '#/$defs/whole' },
            zero: { $ref: '#/$defs/name' },
            grade: { $ref: '#/$defs/name' },
          },
        },
      ],
    },
    applies: ref('condition', '只对符合条件的支部适用（只看 profile）'),
    unless: { anyOf: [{ $ref: '#/$defs/condition' }, { type: 'string', minLength: 1 }], description: '例外' },
    source: ref('text', '条款出处'),
    note: ref('text', '备注'),
  },
};

const shares = { type: 'object', additionalProperties: { $ref: '#/$defs/percent' } };

const grade = {
  type: 'object',
  description: '等次，从高到低写',
  required: ['id', 'title'],
  additionalProperties: false,
  ...free,
  properties: {
    id: ref('name', '名称'),
    'renamed-from': renamedFrom,
    title: ref('text', '等次名称'),
    from: { $ref: '#/$defs/signed-bound', description: '下限（含），分数或总分的百分比' },
    requires: {
      type: 'object',
      description: '分数之外的条件',
      additionalProperties: false,
      minProperties: 1,
      properties: {
        'each-category': ref('percent', '每个大项的得分率'),
        categories: { ...shares, description: '某些大项的得分率' },
        items: { ...shares, description: '某些分项的得分率' },
        vetoes: { enum: ['none'], description: '无否决项' },
        facts: ref('condition', '事实条件'),
        coverage: ref('percent', '已评分值的比例'),
      },
    },
    'at-most': { $ref: '#/$defs/quota', description: '名额：比例或个数' },
  },
};

/** The schema of a ranking, in rubrics and assessments alike. */
export const rankingSchema = {
  type: 'object',
  description: '排名：并列规则（competition 1,1,3；dense 1,1,2；ordinal 1,2,3）、依次比较的项目、范围',
  required: ['ties'],
  additionalProperties: false,
  properties: {
    ties: { enum: ['competition', 'dense', 'ordinal'] },
    'tie-breakers': list('name', '依次比较：大项或分项的 id、base、exact、bonus'),
    within: { enum: ['all', 'group'] },
  },
};

const parameters = {
  type: 'object',
  description: '参数：有名称的数，别处写 $名称 取用',
  propertyNames: { $ref: '#/$defs/name' },
  additionalProperties: {
    type: 'object',
    required: ['title', 'value'],
    additionalProperties: false,
    properties: {
      title: ref('text', '参数的名称'),
      value: { $ref: '#/$defs/parameter-value', description: '值：数、百分数、期限或日期' },
      unit: ref('text', '单位，如 分'),
      note: ref('text', '备注'),
    },
  },
};

/** The JSON Schema of a rubric file. Numbers may be given as text, for they are read as the text that stands in the file. */
export const rubricSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://biaochi.dev/schema/1/rubric.schema.json',
  title: 'biaochi rubric',
  description: '考核细则',
  type: 'object',
  required: ['rubric', 'title', 'version', 'total', 'rounding', 'missing', 'not-applicable', 'grades'],
  additionalProperties: false,
  ...free,
  properties: {
    rubric: ref('name', '细则的 id'),
    title: ref('text', '细则名称'),
    version: ref('text', '版本'),
    language: { enum: ['zh', 'en'], description: '报告的语言' },
    assesses: ref('text', '考核对象，报告里照此称呼：支部、党员、市直单位等（默认 党支部）'),
    'issued-by': ref('text', '印发单位'),
    'issued-on': ref('text', '印发日期'),
    note: ref('text', '备注'),
    total: ref('points', '总分'),
    base: ref('points', '基准分'),
    'total-cap': ref('points', '总分封顶'),
    'total-floor': ref('number', '总分最低'),
    declares: {
      type: 'object',
      description: '纸质细则自称的数目，用来核对',
      additionalProperties: false,
      properties: {
        categories: ref('whole', '大项数'),
        items: ref('whole', '分项数'),
        standards: ref('whole', '标准数'),
      },
    },
    standards: { ...list('text', '标准名称；每条都要有分项覆盖'), uniqueItems: true },
    rounding: {
      type: 'object',
      description: '舍入：位数、方式（half-up 四舍五入）、在哪一步',
      required: ['places', 'mode', 'at'],
      additionalProperties: false,
      properties: {
        places: { enum: [0, 1, 2, 3, 4, '0', '1', '2', '3', '4'] },
        mode: { enum: ['half-up', 'half-even', 'up', 'down'] },
        at: { enum: ['item', 'category', 'total'] },
      },
    },
    missing,
    'not-applicable': policy,
    'grade-on': { enum: ['rounded', 'exact'], description: '按舍入后还是舍入前的总分定等次' },
    applies: ref('condition', '哪些支部参评（只看 profile）'),
    assessors,
    ranking: rankingSchema,
    parameters,
    profile: { ...facts, description: '支部概况：决定哪些条款适用' },
    facts: { ...facts, description: '事实：可以量出来的' },
    categories: list('category', '大项（一级指标）'),
    bonus: { ...section, description: '总分加分项' },
    penalties: { ...section, description: '总分扣减项' },
    vetoes: list('veto', '否决项'),
    grades: { type: 'array', minItems: 1, items: { $ref: '#/$defs/grade' }, description: '等次' },
  },
  $defs: {
    ...sharedDefinitions,
    'signed-bound': {
      type: ['number', 'string'],
      pattern: '^-?\\d+(\\.\\d+)?%?$',
      'x-expects': { zh: '一个数或百分数', en: 'a number or a percentage' },
    },
    'parameter-value': {
      type: ['number', 'string'],
      pattern: `^-?\\d+(\\.\\d+)?%?$|^(\\d{4}-)?\\d{2}-\\d{2}$|${periodPattern}`,
      'x-expects': { zh: '一个数、百分数、期限或日期', en: 'a number, a percentage, a period or a day' },
    },
    clause: clauseSchema,
    item,
    category,
    veto,
    grade,
  },
};
