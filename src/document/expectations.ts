import type { Told } from '../model/told.ts';

/** A part of a JSON Schema, as ajv hands it out with a fault. */
export type Schema = { readonly [keyword: string]: unknown };

/** Whether something is a part of a schema. */
export const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// more options than these are not listed
const mostOptions = 12;

const types: Readonly<Record<string, Told>> = {
  object: { zh: '若干“键: 值”', en: 'a mapping of keys and values' },
  array: { zh: '一个列表', en: 'a list' },
  string: { zh: '一段文字', en: 'a text' },
  number: { zh: '一个数', en: 'a number' },
  integer: { zh: '一个整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
};

/** What a schema expects, as the end of the sentence “this should be …”. */
export function expectationOf(schema: Schema): Told {
  const said = schema['x-expects'];
  if (isTold(said)) return said;
  if (Array.isArray(schema['enum'])) return optionsTold(schema['enum']);
  if (schema['const'] !== undefined) return { zh: `“${schema['const']}”`, en: `"${schema['const']}"` };
  const type = Array.isArray(schema['type']) ? schema['type'][0] : schema['type'];
  // a text may be written as a number or as true and false as well
  const first = Array.isArray(schema['type']) && schema['type'].includes('string') ? 'string' : String(type);
  return types[first] ?? { zh: '别的内容', en: 'something else' };
}

/** Several expectations in one phrase. */
export function anyOfThem(expectations: readonly Told[]): Told {
  const single = [...new Map(expectations.map((told) => [told.zh, told])).values()];
  return { zh: single.map((told) => told.zh).join('，或'), en: single.map((told) => told.en).join(', or ') };
}

/** The options of an enumeration, those that stand for the same text once. */
function optionsTold(options: readonly unknown[]): Told {
  const texts = [...new Set(options.map(String))];
  const shown = texts.slice(0, mostOptions);
  const [zh, en] = [` ${shown.join('、')} `, shown.join(', ')];
  if (texts.length > mostOptions) return { zh: `${zh}等之一`, en: `one of ${en} …` };
  return texts.length === 1 ? { zh, en } : { zh: `${zh}之一`, en: `one of ${en}` };
}

/** What a schema says about itself; Chinese and English are parted by a bar where both are given. */
export function descriptionOf(schema: unknown): Told | undefined {
  const text = isSchema(schema) ? schema['description'] : undefined;
  if (typeof text !== 'string' || text === '') return undefined;
  const [zh = text, en = zh] = text.split(' | ');
  return { zh, en };
}

const isTold = (value: unknown): value is Told =>
  isSchema(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';
