import type { At } from '../document/document.ts';
import { type Day, dayText } from '../model/day.ts';
import { meantOr } from './meant-or.ts';
import type { ProblemAt } from './resolved.ts';

/** A value is asked for on a day on which none holds yet. */
export const beforeFirst = (first: string, asOf: Day | undefined, at: At): ProblemAt => ({
  code: 'rubric/before-first-day',
  at,
  message: {
    zh: `这个数从${first}起才有，截止日${asOf === undefined ? '' : dayText(asOf)}时还没有`,
    en: `this number begins on ${first}; on ${asOf === undefined ? 'that day' : dayText(asOf)} there is none`,
  },
  hint: {
    zh: '补写更早的起始日及当时的数，或核对考核截止日（as-of）',
    en: 'add an earlier start day with its number, or check the as-of day',
  },
});

/** A key among start days that is none. */
export const noDay = (key: string, isDayLike: boolean, at: At): ProblemAt => ({
  code: 'rubric/no-start-day',
  at,
  atKey: true,
  message: { zh: `“${key}”不是起始日`, en: `"${key}" is no start day` },
  hint: isDayLike
    ? { zh: '日期写四位年、两位月、两位日，如 2019-01-01', en: 'a day has four, two and two digits: 2019-01-01' }
    : {
        zh: '按日期写的数，每个键都是起始日，如 2019-01-01',
        en: 'where values depend on days, every key is a start day',
      },
});

/** Words that change by day: only numbers may. */
export const datedWords = (at: At): ProblemAt => ({
  code: 'rubric/no-number-by-day',
  at,
  message: {
    zh: '按日期变化的只能是数（分数、比例、期限）',
    en: 'only numbers, percentages and periods change by day',
  },
  hint: {
    zh: '文字有变化的，另写一份 extends 原细则的细则',
    en: 'where words change, write a rubric that extends this one',
  },
});

/** A parameter that nobody declared. */
export const unknownParameter = (name: string, at: At, known: Iterable<string>): ProblemAt => ({
  code: 'rubric/unknown-parameter',
  at,
  message: { zh: `没有参数“${name}”`, en: `there is no parameter "${name}"` },
  hint: meantOr(name, known, '请在 parameters 中写上它', 'declare it under parameters'),
});

/** A parameter that nothing uses. */
export const unusedParameter = (name: string, at: At): ProblemAt => ({
  code: 'rubric/unused-parameter',
  severity: 'warning',
  at,
  atKey: true,
  message: { zh: `参数“${name}”没有用到`, en: `the parameter "${name}" is not used` },
  hint: { zh: `在该用它的地方写 $${name}，或删去它`, en: `write $${name} where it belongs, or remove it` },
});

/** A value given for this run that is of another kind than the parameter's own. */
export const otherKind = (title: string, own: string, at: At): ProblemAt => ({
  code: 'rubric/unfit-setting',
  at,
  message: {
    zh: `参数“${title}”原来是“${own}”，给它的值不是同一种数`,
    en: `the parameter "${title}" is "${own}" in the rubric, and this is another kind of value`,
  },
  hint: { zh: `写成与“${own}”同样的形式`, en: `write it in the form of "${own}"` },
});

/** A value given for this run to a parameter that the rubric does not have. */
export const unknownSetting = (name: string, at: At, known: readonly string[]): ProblemAt => ({
  code: 'rubric/unknown-setting',
  at,
  message: { zh: `细则里没有参数“${name}”`, en: `the rubric has no parameter "${name}"` },
  hint: meantOr(
    name,
    known,
    known.length === 0 ? '这份细则没有参数（parameters）' : `可写：${known.join('、')}`,
    known.length === 0 ? 'this rubric has no parameters' : `known are: ${known.join(', ')}`,
  ),
});

/** A parameter that is given a value twice. */
export const setTwice = (name: string, at: At): ProblemAt => ({
  code: 'rubric/set-twice',
  at,
  message: { zh: `参数“${name}”给了两次值`, en: `the parameter "${name}" is given two values` },
  hint: { zh: '只留一个 --set', en: 'keep one --set' },
});

/** A title that several parameters have. */
export const manyTitled = (name: string, at: At): ProblemAt => ({
  code: 'rubric/many-titled',
  at,
  message: { zh: `有几个参数都叫“${name}”`, en: `several parameters have the title "${name}"` },
  hint: { zh: '写参数的名称，不写标题', en: 'write the name of the parameter instead of its title' },
});

/** A part that an extension changes in two entries. */
export const changedTwice = (id: string, at: At): ProblemAt => ({
  code: 'rubric/changed-twice',
  at,
  message: { zh: `“${id}”在这份细则里改了两次`, en: `"${id}" is changed twice here` },
  hint: { zh: '把两处并成一处', en: 'write both changes into one entry' },
});

/** A part that is to stand in two places. */
export const twoPlaces = (at: At): ProblemAt => ({
  code: 'rubric/two-places',
  at,
  message: { zh: 'after 和 before 只能写一个', en: 'only one of after and before can be written' },
  hint: { zh: '删去其中一个', en: 'remove one of them' },
});

/** A name that the base does not have. */
export const notInBase = (id: string, at: At, known: readonly string[]): ProblemAt => ({
  code: 'rubric/not-in-base',
  at,
  message: { zh: `基础细则的这个位置没有“${id}”`, en: `the base has no "${id}" here` },
  hint: meantOr(
    id,
    known,
    '新增的要写明位置：after: 某个id 或 before: 某个id',
    'what is new says where it goes: after: ID or before: ID',
  ),
});

/** A place beside something that the base does not have. */
export const noNeighbour = (id: string, at: At, known: readonly string[]): ProblemAt => ({
  code: 'rubric/no-such-neighbour',
  at,
  message: { zh: `这里没有“${id}”，不知道放在哪里`, en: `there is no "${id}" here to stand beside` },
  hint: meantOr(id, known, `可写：${known.join('、')}`, `known are: ${known.join(', ')}`),
});

/** A removal of what is not there, or of what could be several things. */
export const notRemoved = (id: string, at: At, known: readonly string[], several: readonly string[]): ProblemAt =>
  several.length > 0
    ? {
        code: 'rubric/ambiguous-removal',
        at,
        message: { zh: `“${id}”不止一个`, en: `"${id}" may mean several things` },
        hint: { zh: `写明是哪一个：${several.join('、')}`, en: `say which: ${several.join(', ')}` },
      }
    : {
        code: 'rubric/not-in-base',
        at,
        message: { zh: `基础细则没有“${id}”，不用去掉`, en: `the base has no "${id}" to remove` },
        hint: meantOr(id, known, `可写：${known.join('、')}`, `known are: ${known.join(', ')}`),
      };

/** A removal that was changed by the same file. */
export const changedAndRemoved = (id: string, at: At): ProblemAt => ({
  code: 'rubric/changed-and-removed',
  at,
  message: { zh: `“${id}”既改又去掉`, en: `"${id}" is both changed and removed` },
  hint: { zh: '只留一样', en: 'keep one of the two' },
});

/** What is written anew removes nothing. */
export const newRemoves = (at: At): ProblemAt => ({
  code: 'rubric/nothing-to-remove',
  at,
  atKey: true,
  message: { zh: '新增的内容没有什么可去掉', en: 'what is new has nothing to remove' },
  hint: { zh: '删去这一行', en: 'remove this line' },
});

/** A group of clauses that holds one of the base. */
export const knownInGroup = (id: string, at: At): ProblemAt => ({
  code: 'rubric/known-in-group',
  at,
  message: { zh: `基础细则已有条款“${id}”，不能再写进新的一组`, en: `the base has the clause "${id}" already` },
  hint: {
    zh: '改它就直接写它的 id；要换组，先去掉再用新 id 写',
    en: 'to change it write its id by itself, or give the new one another id',
  },
});

/** An extension that says nothing otherwise. */
export const sameAsBase = (field: string, at: At): ProblemAt => ({
  code: 'rubric/same-as-base',
  severity: 'warning',
  at,
  atKey: true,
  message: { zh: `“${field}”和基础细则一样`, en: `"${field}" is the same as in the base` },
  hint: { zh: '不改的不用写，会照基础细则', en: 'leave out what does not change' },
});

/** An extension that cannot be told from its base. */
export const sameName = (at: At): ProblemAt => ({
  code: 'rubric/same-name-as-base',
  severity: 'warning',
  at,
  message: {
    zh: '代号和版本都和基础细则相同，结果里分不清用的是哪一份',
    en: 'id and version are those of the base: results cannot tell them apart',
  },
  hint: { zh: '改 rubric 或 version', en: 'give it another id or version' },
});

/** A rubric that builds on another, which was not given. */
export const noBase = (at: At): ProblemAt => ({
  code: 'rubric/base-not-given',
  at,
  message: { zh: '缺少它所依据的基础细则', en: 'the rubric it builds on was not given' },
  hint: { zh: '连同基础细则一起读取', en: 'read it together with its base' },
});

/** A base that is no rubric. */
export const baseNoRubric = (at: At): ProblemAt => ({
  code: 'rubric/base-no-rubric',
  at,
  message: { zh: '这不是一份细则，不能作基础细则', en: 'this is no rubric, and cannot be a base' },
  hint: { zh: '核对 extends 写的文件', en: 'check the file that extends names' },
});
