/** A piece of a JSON Schema. */
export type Schema = { readonly [key: string]: unknown };

/** A piece of a schema with what it means. */
export const described = (description: string, schema: Schema): Schema => ({ description, ...schema });

/** An object whose properties are all there, and no others. */
export const object = (properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  properties,
});

/** A reference to a shared definition. */
export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

/** What the schema allows, or null. */
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });

/** A list of what the schema allows. */
export const listOf = (items: Schema): Schema => ({ type: 'array', items });

/** An object that holds one of the schema for each of any ids. */
export const byId = (schema: Schema): Schema => ({ type: 'object', additionalProperties: schema });

export const text: Schema = { type: 'string' };
export const flag: Schema = { type: 'boolean' };
export const count: Schema = { type: 'integer', minimum: 0 };

/** A reference with a description beside it: draft-07 ignores what stands beside a $ref, so it is wrapped. */
export const describedRef = (description: string, name: string): Schema => ({ description, allOf: [ref(name)] });
