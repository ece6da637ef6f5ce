import { extensionSchema } from '../resolve/extension-schema.ts';
import { rubricSchema } from './schema.ts';

type Schema = { readonly [key: string]: unknown };
type Properties = Readonly<Record<string, Schema>>;

const day = '^\\d{4}-\\d{2}-\\d{2}$';

const parameter = {
  type: 'string',
  pattern: '^((?:[<>]=?|!?=) ?)?\\$[\\p{L}\\p{N}][\\p{L}\\p{N}_\\-]*$',
  description: '参数：$名称，在 parameters 中写明',
};

const byDay = (value: Schema): Schema => ({
  type: 'object',
  minProperties: 1,
  propertyNames: { pattern: day },
  additionalProperties: value,
  description: '按起始日写：{2019-01-01: 2, 2020-01-01: 3}，取考核截止日时有效的值',
});

/** A value that may be written as it is, by start days, or as a parameter. */
const settled = (value: Schema): Schema => ({ anyOf: [value, byDay({ anyOf: [value, parameter] }), parameter] });

const numbers = [
  'points',
  'number',
  'whole',
  'percent',
  'bound',
  'quota',
  'period',
  'signed-bound',
  'deadline',
  'reference',
];
const scales = ['choose', 'bands', 'tally', 'rank', 'against', 'in-proportion', 'judge', 'import'];

// the schema is a literal, and its parts are looked at as schemas of any form
const definitions = rubricSchema.$defs as unknown as Properties;
const properties = (schema: Schema): Properties => (schema['properties'] ?? {}) as Properties;

/** Where clauses have scales, the whole scale may depend on the day, and so may the bounds within it. */
const clause: Schema = {
  ...definitions['clause'],
  properties: Object.fromEntries(
    Object.entries(properties(definitions['clause'] ?? {})).map(([key, schema]) => {
      if (!scales.includes(key)) return [key, schema];
      const own = key === 'bands' || key === 'rank' ? scaleByDay(schema, key === 'bands' ? 'from' : 'points') : schema;
      return [key, { anyOf: [own, byDay(own)], description: schema['description'] }];
    }),
  ),
};

function scaleByDay(schema: Schema, key: string): Schema {
  const own = properties(schema);
  const scale = own[key] ?? {};
  return { ...schema, properties: { ...own, [key]: { anyOf: [scale, byDay(scale)] } } };
}

const names = (description: string) => ({
  type: 'array',
  minItems: 1,
  items: { type: 'string', minLength: 1 },
  description,
});

const changes = {
  after: { $ref: '#/$defs/name', description: '新增或移动到这个 id 之后' },
  before: { $ref: '#/$defs/name', description: '新增或移动到这个 id 之前' },
  remove: names('去掉基础细则中的这些（写 id）'),
  without: names('去掉基础细则在此处写的这些内容（写键名）'),
};

/** What an extension says of a part: what changes, or all of it where it is new. */
function changeOf(name: string, lists: Properties, required: readonly string[] = ['id']): Schema {
  const own = name === 'clause' ? clause : (definitions[name] ?? {});
  return { ...own, required, properties: { ...properties(own), ...changes, ...lists } };
}

const listOf = (name: string, description: string): Schema => ({
  type: 'array',
  items: { $ref: `#/$defs/${name}` },
  description,
});

const clauses = {
  clauses: listOf('clause-change', '评分标准：改动的写 id 和改动之处，新增的写全，并写 after 或 before'),
};

// the same, of the schema as a whole
const root = properties(rubricSchema as unknown as Schema);

const sectionChange = (description: string): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties: { cap: { $ref: '#/$defs/points' }, ...changes, ...clauses },
  description,
});

const factChanges: Schema = {
  type: 'object',
  propertyNames: { $ref: '#/$defs/name' },
  additionalProperties: { ...(root['facts']?.['additionalProperties'] as Schema), minProperties: 1 },
};

const extension: Schema = {
  type: 'object',
  description: '在另一份细则（基础细则）上改动：没有写的都照基础细则',
  required: extensionSchema.required,
  additionalProperties: false,
  patternProperties: { '^x-': {} },
  properties: {
    ...root,
    extends: { type: 'string', minLength: 1, description: '基础细则的文件，从本文件所在的文件夹算起' },
    remove: changes.remove,
    without: changes.without,
    categories: listOf('category-change', '大项：改动的写 id 和改动之处；新增的写全，并写 after 或 before'),
    items: listOf('item-change', '分项：不论在哪个大项，按 id 改动；新增的写全，并写 after 或 before'),
    vetoes: listOf('veto-change', '否决项'),
    grades: listOf('grade-change', '等次'),
    bonus: sectionChange('总分加分项'),
    penalties: sectionChange('总分扣减项'),
    facts: { ...factChanges, description: '事实：改动的或新增的' },
    profile: { ...factChanges, description: '支部概况：改动的或新增的' },
    parameters: {
      ...root['parameters'],
      additionalProperties: { ...(root['parameters']?.['additionalProperties'] as Schema), required: [] },
    },
  },
};

/**
 * The JSON Schema of rubric files as people write them, for editors: values by day and parameters are allowed wherever a number
 * is, and a file may be a change of another. What they come to is checked by `rubricSchema`.
 */
export const publishedRubricSchema: Schema = {
  ...{ $schema: rubricSchema.$schema, $id: rubricSchema.$id },
  ...{ title: rubricSchema.title, description: rubricSchema.description },
  type: 'object',
  if: { required: ['extends'] },
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
  then: { $ref: '#/$defs/extension' },
  else: { $ref: '#/$defs/whole-rubric' },
  $defs: {
    ...definitions,
    ...Object.fromEntries(numbers.map((name) => [name, settled(definitions[name] ?? {})])),
    'parameter-value': { anyOf: [definitions['parameter-value'], byDay(definitions['parameter-value'] ?? {})] },
    tests: testsByDay(),
    clause,
    'whole-rubric': wholeRubric(),
    extension,
    'category-change': changeOf('category', {
      items: listOf('item-change', '分项'),
      categories: listOf('category-change', '下级大项'),
    }),
    'item-change': changeOf('item', clauses),
    'clause-change': changeOf('clause', {}, []),
    'veto-change': changeOf('veto', {}),
    'grade-change': changeOf('grade', {}),
  },
};

/** A rubric that stands by itself. */
function wholeRubric(): Schema {
  const { $schema, $id, title, $defs, ...whole } = rubricSchema;
  return whole;
}

/** Tests of facts: the line may depend on the day. */
function testsByDay(): Schema {
  const tests = definitions['tests'] ?? {};
  const { anyOf } = tests['additionalProperties'] as { readonly anyOf: readonly Schema[] };
  return { ...tests, additionalProperties: { anyOf: [...anyOf, byDay({ type: ['string', 'number', 'boolean'] })] } };
}
