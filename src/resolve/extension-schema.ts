const names = { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } };

const parts = (name: string) => ({ type: 'array', items: { $ref: `#/$defs/${name}` } });

const placed = {
  after: { type: 'string', minLength: 1 },
  before: { type: 'string', minLength: 1 },
  remove: names,
  without: names,
};

const part = (lists: object) => ({
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string', minLength: 1 }, ...placed, ...lists },
});

const section = { type: 'object', properties: { ...placed, clauses: parts('clause') } };

/**
 * The shape an extension must have so that it can be laid over its base: lists of parts with ids. What the parts say is
 * checked afterwards, in the rubric they make.
 */
export const extensionSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  required: ['rubric', 'extends'],
  properties: {
    rubric: { type: 'string', minLength: 1 },
    extends: { type: 'string', minLength: 1 },
    remove: names,
    without: names,
    categories: parts('category'),
    items: parts('item'),
    vetoes: parts('other'),
    grades: parts('other'),
    bonus: section,
    penalties: section,
    facts: { type: 'object' },
    profile: { type: 'object' },
    parameters: { type: 'object' },
  },
  $defs: {
    category: part({ items: parts('item'), categories: parts('category') }),
    item: part({ clauses: parts('clause') }),
    other: part({}),
    clause: {
      type: 'object',
      anyOf: [{ required: ['id'] }, { required: ['worst'] }, { required: ['best'] }],
      properties: placed,
    },
  },
};
