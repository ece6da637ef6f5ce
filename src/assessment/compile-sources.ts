import { amountKinds, type Compiling } from '../clauses/compiling.ts';
import { parseDay } from '../model/day.ts';
import type { Path } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { AssessmentFile, Member, Source, Take, WrittenMember, WrittenSource } from './assessment.ts';

/** Whether a source is a table of scores rather than a kept result. */
export const isTable = (file: string): boolean => /\.csv$/i.test(file);

/** The written sources as meant: each supplies one fact of the rubric. */
export const compileSources = (
  cx: Compiling,
  rubric: Rubric,
  written: NonNullable<AssessmentFile['sources']>,
): readonly Source[] =>
  Object.entries(written).flatMap(([name, source]) => compileSource(cx, rubric, name, source) ?? []);

function compileSource(cx: Compiling, rubric: Rubric, name: string, written: WrittenSource): Source | undefined {
  const path = ['sources', name];
  const fact = rubric.facts.get(name);
  if (!fact) return unknownFact(cx, rubric, name, path);
  const from = typeof written.from === 'string' ? [written.from] : written.from;
  const take = takeOf(written.take);
  const source: Source = {
    fact,
    path,
    from,
    column: written.column,
    branchColumn: written.branch,
    take,
    combine: written.combine ?? 'last',
  };
  checkTwice(cx, from, path);
  checkColumn(cx, source);
  checkKind(cx, source);
  if (from.length > 1 && written.combine === undefined) reportCombine(cx, path);
  return source;
}

function takeOf(written: WrittenSource['take']): Take {
  if (written === undefined) return { kind: 'total' };
  // the schema has checked the words
  if (typeof written === 'string') return { kind: written as 'total' };
  return written.category === undefined
    ? { kind: 'item', id: written.item }
    : { kind: 'category', id: written.category };
}

function unknownFact(cx: Compiling, rubric: Rubric, name: string, path: Path): undefined {
  const known = [...rubric.facts.keys()];
  const meant = nearest(name, known);
  cx.report({
    code: 'assessment/unknown-fact',
    path,
    atKey: true,
    message: { zh: `细则没有声明“${name}”这一事实`, en: `the rubric declares no fact "${name}"` },
    hint: meant
      ? { zh: `是不是“${meant}”？`, en: `did you mean "${meant}"?` }
      : { zh: `可写：${known.join('、')}`, en: `known are: ${known.join(', ')}` },
  });
  return undefined;
}

function checkTwice(cx: Compiling, from: readonly string[], path: Path): void {
  from.forEach((file, i) => {
    if (from.indexOf(file) === i) return;
    cx.report({
      code: 'assessment/source-twice',
      path: [...path, 'from', i],
      message: { zh: `“${file}”写了两次，这一期会算两遍`, en: `"${file}" stands here twice and would count twice` },
      hint: { zh: '删去一个，或改成另一期的文件', en: 'remove one of them, or name the file of another period' },
    });
  });
}

function checkColumn(cx: Compiling, { from, column, path }: Source): void {
  const tables = from.filter(isTable);
  if (tables.length > 0 && column === undefined) {
    cx.report({
      code: 'assessment/source-column',
      path,
      message: { zh: '没有写成绩在表的哪一列', en: 'it is not said which column of the table holds the values' },
      hint: { zh: '加上 column: 列名', en: 'add column: NAME' },
    });
  }
  if (tables.length === 0 && column !== undefined) {
    cx.report({
      code: 'assessment/source-column',
      path: [...path, 'column'],
      atKey: true,
      message: { zh: '留存的结果没有列', en: 'a kept result has no columns' },
      hint: { zh: '改用 take，如 take: total', en: 'use take, such as take: total' },
    });
  }
}

/** What is taken: a word, a mean, or a value as it stands. */
const takes = ({ take, from, combine }: Source): 'word' | 'mean' | 'value' => {
  if (take.kind === 'group' || take.kind === 'grade') return 'word';
  return from.length > 1 && ['mean', 'median', 'trimmed-mean'].includes(combine) ? 'mean' : 'value';
};

/** The kinds of fact that can take it: points of a result are a number, a rank may be a count, and a mean is no count. */
function kindsFor(source: Source): readonly string[] {
  const { fact, from, take } = source;
  const kept = from.some((file) => !isTable(file));
  switch (takes(source)) {
    case 'word':
      return ['one-of', 'text'];
    case 'mean':
      return kept ? ['number'] : ['number', 'ratio'];
    default:
      if (kept) return take.kind === 'rank' ? ['number', 'count'] : ['number'];
      return from.length > 1 ? amountKinds : [fact.kind];
  }
}

const takenWords = {
  word: { zh: '组别、等次', en: 'a group or grade' },
  mean: { zh: '平均数', en: 'a mean' },
  value: { zh: '得分', en: 'points' },
} as const;

function checkKind(cx: Compiling, source: Source): void {
  const { fact, path } = source;
  const allowed = kindsFor(source);
  if (allowed.includes(fact.kind)) return;
  const { zh, en } = takenWords[takes(source)];
  cx.report({
    code: 'assessment/source-kind',
    path,
    message: {
      zh: `“${fact.title}”（${fact.kind}）不能取${zh}`,
      en: `"${fact.name}" (${fact.kind}) cannot take ${en}`,
    },
    hint: { zh: `把它声明为 ${allowed.join(' 或 ')}`, en: `declare it as ${allowed.join(' or ')}` },
  });
}

const reportCombine = (cx: Compiling, path: Path): void =>
  cx.report({
    code: 'assessment/source-combine',
    path,
    message: {
      zh: '有几期，但没有写怎样合成',
      en: 'there are several periods, and it is not said how to combine them',
    },
    hint: {
      zh: '加上 combine: mean（平均）、sum（合计）、last（最近一期）等',
      en: 'add combine: mean, sum, last, least, most, median or trimmed-mean',
    },
  });

/** The written register as meant; no branch stands in it twice. */
export function compileRegister(cx: Compiling, written: readonly WrittenMember[]): readonly Member[] {
  const seen = new Set<string>();
  return written.map((one, i) => {
    const path = ['register', i];
    const was = one.was === undefined ? [] : typeof one.was === 'string' ? [one.was] : one.was;
    for (const name of new Set([one.branch, one.name, ...was])) {
      if (seen.has(name)) reportTwice(cx, name, path);
      seen.add(name);
    }
    return {
      branch: one.branch,
      name: one.name,
      since: sinceOf(cx, one.since, [...path, 'since']),
      was,
      profile: one.profile ?? {},
      path,
    };
  });
}

const reportTwice = (cx: Compiling, name: string, path: Path): void =>
  cx.report({
    code: 'assessment/register-twice',
    path,
    message: { zh: `名册里“${name}”出现了两次`, en: `"${name}" stands in the register twice` },
    hint: {
      zh: '每个支部写一行，曾用名只归一个支部',
      en: 'one line for each branch; a former name belongs to one of them',
    },
  });

function sinceOf(cx: Compiling, text: string | undefined, path: Path) {
  const day = text === undefined ? undefined : parseDay(text);
  if (text !== undefined && day === undefined) {
    cx.report({
      code: 'assessment/no-such-day',
      path,
      message: { zh: `没有“${text}”这一天`, en: `there is no day "${text}"` },
      hint: { zh: '例如 2010-05-01', en: 'for example 2010-05-01' },
    });
  }
  return day;
}
