import type { ErrorObject } from 'ajv';
import type { Path } from '../model/diagnostic.ts';
import type { Told } from '../model/told.ts';
import type { Complaint } from './complaints.ts';
import { descriptionOf, isSchema, type Schema } from './expectations.ts';
import { type Finding, nameOf } from './finding.ts';
import { meantBy } from './meant.ts';
import { say } from './problem.ts';
import { unfitValue } from './value-sentences.ts';

type Teller = (error: ErrorObject, path: Path) => Finding;

/** Puts a complaint into words. */
export function tell(complaint: Complaint, path: Path): Finding {
  const [only, ...others] = complaint.faults;
  const teller = only && others.length === 0 ? tellers[only.keyword] : undefined;
  return only && teller ? teller(only, path) : unfitValue(complaint.faults, path);
}

const paramOf = (error: ErrorObject, name: string): string => String((error.params as Record<string, unknown>)[name]);

const countOf = (error: ErrorObject): string => paramOf(error, 'limit');

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
      `补上“${key}: …”${meaning ? `（${meaning.zh}）` : ''}`,
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
  const meant = meantBy(key, known);
  const name = nameOf(path);
  return {
    code: 'unknown-key',
    ...say(`${name.zh}里没有“${key}”这个键`, `${name.en} has no key "${key}"`, ...keyCure(meant, known)),
    path: [...path, key],
    atKey: true,
    ...(meant === undefined ? {} : { meant: keyPlace(path, meant) }),
  };
};

// so many keys are listed where none was meant
const mostListed = 12;

function keyCure(meant: string | undefined, known: readonly string[]): readonly [string, string] {
  if (meant !== undefined) return [`是不是“${meant}”？`, `did you mean "${meant}"?`];
  if (known.length === 0) return ['删掉它', 'delete it'];
  const shown = known.slice(0, mostListed);
  const more = known.length > mostListed ? ['等', ' …'] : ['', ''];
  return [
    `这里可以写：${shown.join('、')}${more[0]}；自己的备注键以 x- 开头`,
    `possible here: ${shown.join(', ')}${more[1]}; keys of your own begin with x-`,
  ];
}

const tooFew =
  (what: Told, counter: Told): Teller =>
  (error, path) => {
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

const tooMany =
  (what: Told, counter: Told): Teller =>
  (error, path) => {
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

const entries = [
  { zh: '列表项', en: 'entries' },
  { zh: '项', en: 'entries' },
] as const;
const keys = [
  { zh: '键', en: 'keys' },
  { zh: '个键', en: 'keys' },
] as const;

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
