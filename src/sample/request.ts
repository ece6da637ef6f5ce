import { parseFraction, parsePercent } from '../clauses/compiling.ts';
import { compare, isPositive, one } from '../model/exact.ts';
import { nearest } from '../model/nearest.ts';
import type { Told } from '../model/told.ts';
import type { Field, Register } from './register.ts';
import type { Rule } from './sample.ts';

/** What to draw, as written on a command line. */
export type DrawRequest = {
  readonly seed?: string | undefined;
  readonly share?: string | undefined;
  readonly size?: string | undefined;
  readonly by?: string | undefined;
  readonly min?: string | undefined;
};

/** What to draw, as meant. */
export type Drawing = { readonly seed: string; readonly rule: Rule; readonly by: Field | undefined };

/** Something wrong with a request: its name, what is wrong and what to do. */
export type Fault = { readonly code: `sample/${string}`; readonly message: Told; readonly hint: Told };

/** What a request means for a register, or everything that is wrong with it. */
export function understand(request: DrawRequest, register: Register): Drawing | readonly Fault[] {
  const seed = seedOf(request.seed);
  const rule = ruleOf(request);
  const by = fieldOf(request.by, register);
  const faults = [seed, ...(Array.isArray(rule) ? rule : []), by].filter(isFault);
  if (faults.length > 0 || typeof seed !== 'string' || !isRule(rule) || isFault(by)) return faults;
  return { seed, rule, by };
}

const isFault = (value: unknown): value is Fault => typeof value === 'object' && value !== null && 'hint' in value;
const isRule = (value: Rule | readonly Fault[]): value is Rule => 'kind' in value;

const fault = (code: Fault['code'], zh: string, en: string, cureZh: string, cureEn: string): Fault => ({
  ...{ code, message: { zh, en }, hint: { zh: cureZh, en: cureEn } },
});

function seedOf(seed: string | undefined): string | Fault {
  if (seed === undefined || seed.trim() === '')
    return fault(
      'sample/no-seed',
      '没有写种子，抽取的次序无从得来',
      'there is no seed for the order of drawing to follow from',
      '加上 --seed，如 --seed "2019年终抽查"；也可用当众抽出的数字',
      'add --seed, such as --seed "year end 2019", or a number drawn in public',
    );
  if (seed === seed.trim() && !/\p{C}/u.test(seed)) return seed;
  return fault(
    'sample/unfit-seed',
    '种子首尾有空格，或含有换行等看不见的字符，别人难以照抄',
    'the seed begins or ends with a space or holds invisible characters: nobody can copy it',
    '换成一行看得见的字',
    'use visible characters on one line',
  );
}

function ruleOf({ share, size, min }: DrawRequest): Rule | readonly Fault[] {
  const least = min === undefined ? 1 : wholeOf(min);
  const faults = least === undefined ? [unfitCount('min', min ?? '')] : [];
  if ((share === undefined) === (size === undefined)) return [...faults, share === undefined ? noRule : twoRules];
  const rule = share === undefined ? sizeRule(size ?? '') : shareRule(share);
  if (isFault(rule)) return [...faults, rule];
  return least === undefined ? faults : { ...rule, min: least };
}

const noRule = fault(
  'sample/no-share',
  '没有写抽多少',
  'it is not said how many to draw',
  '加上 --share 20%（按比例），或 --size 12（按个数）',
  'add --share 20% or --size 12',
);
const twoRules = fault(
  'sample/share-and-size',
  '抽取比例和抽取个数写了两样',
  'both a share and a number are given',
  '--share 和 --size 只留一个',
  'keep either --share or --size',
);

type Bare = { readonly kind: 'size'; readonly size: number } | Omit<Extract<Rule, { kind: 'share' }>, 'min'>;

function sizeRule(text: string): Bare | Fault {
  const size = wholeOf(text);
  return size === undefined ? unfitCount('size', text) : { kind: 'size', size };
}

function shareRule(text: string): Bare | Fault {
  const share = shareOfText(text);
  if (share !== undefined) return { kind: 'share', share, text };
  return fault(
    'sample/unfit-share',
    `抽取比例不能写“${text}”`,
    `"${text}" is no share to draw`,
    '写大于0、不超过100%的百分数或分数，如 --share 20% 或 --share 1/5',
    'a percentage or fraction above 0 and up to 100%, such as --share 20% or --share 1/5',
  );
}

/** A share above nothing and up to all; undefined where the text is none. */
export function shareOfText(text: string) {
  const share = parsePercent(text) ?? parseFraction(text);
  return share !== undefined && isPositive(share) && compare(share, one) <= 0 ? share : undefined;
}

/** A whole number from 1; undefined where the text is none. */
export const wholeOf = (text: string): number | undefined => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined);

const unfitCount = (option: 'size' | 'min', text: string): Fault =>
  fault(
    'sample/unfit-count',
    `--${option} 不能写“${text}”`,
    `--${option} cannot be "${text}"`,
    `写从1到99999的整数，如 --${option} ${option === 'size' ? 12 : 1}`,
    `a whole number from 1 to 99999, such as --${option} ${option === 'size' ? 12 : 1}`,
  );

/** The field of a name or title; every register has none to be divided by. */
function fieldOf(by: string | undefined, { fields }: Register): Field | Fault | undefined {
  if (by === undefined) return undefined;
  const field = fields.find(({ name }) => name === by) ?? fields.find(({ title }) => title === by);
  if (field) return field;
  const known = fields.map(({ name, title }) => ({ name, title }));
  const meant = nearest(
    by,
    known.flatMap(({ name, title }) => [name, title]),
  );
  const names = known.map(({ name }) => name);
  const [zh, en] =
    names.length === 0
      ? ['名册里没有可以分层的项，去掉 --by', 'there is nothing to divide by; leave out --by']
      : [`可写：${names.join('、')}`, `known are: ${names.join(', ')}`];
  return fault(
    'sample/unknown-field',
    `不能按“${by}”分层：没有这一项`,
    `there is no field "${by}" to divide by`,
    meant === undefined ? zh : `是不是“${meant}”？${zh}`,
    meant === undefined ? en : `did you mean "${meant}"? ${en}`,
  );
}
