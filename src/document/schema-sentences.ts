import type { ErrorObject } from 'ajv';
import type { Path } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import type { Told } from '../model/told.ts';
import type { Complaint } from './complaints.ts';
import { descriptionOf, isSchema, optionsTold, type Schema } from './expectations.ts';
import { halfWidth } from '../model/half-width.ts';
import { type Said, say } from './problem.ts';
import { unfitValue } from './value-sentences.ts';

/** What is said of a complaint, where; `missing` and `meant` name keys by their place, to see which belong together. */
export type Finding = Said & {
  readonly code: string;
  readonly path: Path;
  readonly atKey?: boolean;
  readonly missing?: string;
  readonly meant?: string;
};

type Teller = (error: ErrorObject, path: Path) => Finding;

/** Puts a complaint into words. */
export function tell(complaint: Complaint, path: Path): Finding {
  const [only, ...others] = complaint.faults;
  const teller = only && others.length === 0 ? tellers[only.keyword] : undefined;
  return only && teller ? teller(only, path) : unfitValue(complaint.faults, path);
}

const paramOf = (error: ErrorObject, name: string): string => String((error.params as Record<string, unknown>)[name]);

const countOf = (error: ErrorObject): string => paramOf(error, 'limit');

/** How a place is called: by its key, or by its position in a list. */
export function nameOf(path: Path): Told {
  const last = path.at(-1);
  if (last === undefined) return { zh: '文件', en: 'the file' };
  return typeof last === 'number' ? { zh: `第 ${last + 1} 项`, en: `entry ${last + 1}` } : { zh: `“${last}”`, en: `"${last}"` };
}

const keyPlace = (path: Path, key: string): string => JSON.stringify([...path, key]);

const propertiesOf = (schema: unknown): Schema => {
  const properties = isSchema(schema) ? schema['properties'] : undefined;
  return isSchema(properties) ? properties : {};
};

const required: Teller = (error, path) => {
  const key = paramOf(error, 'missingProperty');
  const name = nameOf(path);
  const meaning = descriptionOf(propertiesOf(error.parentSchema)[key]);
  return {
    code: 'missing-key',
    ...say(
      `${name.zh}缺少“${key}”`,
      `${name.en} lacks "${key}"`,
      `补上一行“${key}: …”${meaning ? `（${meaning.zh}）` : ''}`,
      `add "${key}: …"${meaning ? ` (${meaning.en})` : ''}`,
    ),
    path,
    atKey: true,
    missing: keyPlace(path, key),
  };
};

const unknownKey: Teller = (error, path) => {
  const key = paramOf(error, 'additionalProperty');
  const known = Object.keys(propertiesOf(error.parentSchema));
  const bare = halfWidth(key).trim();
  const meant = known.includes(bare) ? bare : nearest(bare, known);
  const name = nameOf(path);
  const options = optionsTold(known);
  const cure: readonly [string, string] =
    meant !== undefined
      ? [`是不是“${meant}”？`, `did you mean "${meant}"?`]
      : known.length > 0
        ? [`这里可以写：${options.zh}；自己的备注键以 x- 开头`, `possible here: ${options.en}; keys of your own begin with x-`]
        : ['删掉它', 'delete it'];
  return {
    code: 'unknown-key',
    ...say(`${name.zh}里没有“${key}”这个键`, `${name.en} has no key "${key}"`, ...cure),
    path: [...path, key],
    atKey: true,
    ...(meant === undefined ? {} : { meant: keyPlace(path, meant) }),
  };
};

const tooFew = (what: Told, counter: Told): Teller => (error, path) => {
  const name = nameOf(path);
  return {
    code: 'too-few',
    ...say(
      `${name.zh}至少要有 ${countOf(error)} ${counter.zh}`,
      `${name.en} needs at least ${countOf(error)} ${counter.en}`,
      `补上${what.zh}`,
      `add ${what.en}`,
    ),
    path,
    atKey: true,
  };
};

const tooMany = (what: Told, counter: Told): Teller => (error, path) => {
  const name = nameOf(path);
  return {
    code: 'too-many',
    ...say(
      `${name.zh}最多只能有 ${countOf(error)} ${counter.zh}`,
      `${name.en} has at most ${countOf(error)} ${counter.en}`,
      `删去多余的${what.zh}`,
      `delete ${what.en} until it fits`,
    ),
    path,
    atKey: true,
  };
};

const entries = [{ zh: '列表项', en: 'entries' }, { zh: '项', en: 'entries' }] as const;
const keys = [{ zh: '键', en: 'keys' }, { zh: '个键', en: 'keys' }] as const;

const repeated: Teller = (error, path) => {
  const [one, other] = [Number(paramOf(error, 'i')), Number(paramOf(error, 'j'))].sort((a, b) => a - b);
  const [first = 0, second = 0] = [one, other];
  return {
    code: 'repeated-entry',
    ...say(
      `第 ${second + 1} 项与第 ${first + 1} 项相同`,
      `entry ${second + 1} is the same as entry ${first + 1}`,
      '删去一个',
      'delete one of them',
    ),
    path: [...path, second],
  };
};

const dependent: Teller = (error, path) => {
  const [key, missing] = [paramOf(error, 'property'), paramOf(error, 'missingProperty')];
  return {
    code: 'missing-key',
    ...say(
      `写了“${key}”，就还要写“${missing}”`,
      `where "${key}" stands, "${missing}" is needed as well`,
      `补上“${missing}: …”，或删去“${key}”`,
      `add "${missing}: …", or delete "${key}"`,
    ),
    path: [...path, key],
    atKey: true,
    missing: keyPlace(path, missing),
  };
};

const tellers: Readonly<Record<string, Teller>> = {
  required,
  additionalProperties: unknownKey,
  minItems: tooFew(...entries),
  maxItems: tooMany(...entries),
  minProperties: tooFew(...keys),
  maxProperties: tooMany(...keys),
  uniqueItems: repeated,
  dependencies: dependent,
  dependentRequired: dependent,
};
