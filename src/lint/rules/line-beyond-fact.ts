import { clausesOf } from '../../clauses/clause.ts';
import type { Condition } from '../../clauses/condition.ts';
import type { Reference } from '../../clauses/reference.ts';
import type { Trigger } from '../../clauses/triggers/index.ts';
import type { Value } from '../../clauses/values/index.ts';
import type { Path } from '../../model/diagnostic.ts';
import { compare, exactText, multiply, one, parseExact, whole } from '../../model/exact.ts';
import type { FactDeclaration } from '../../model/facts.ts';
import { allCategories } from '../../rubric/compile-category.ts';
import { clauseLists } from '../clause-lists.ts';
import type { Finding, Linted, LintRule } from '../rule.ts';
import { textAt, writtenAt } from '../written-at.ts';

/** A number that the fact it is compared with can hardly be: a ratio without its percent sign, a count with one. */
export const lineBeyondFact: LintRule = {
  id: 'lint/line-beyond-fact',
  severity: 'warning',
  doc: {
    zh: '比率与大于1又没写百分号的数相比（90 就是9000%，要写 90%），或次数、数值与百分数相比。写了百分号的不提示：完成率可以超过100%',
    en: 'a ratio is compared with a number above 1 without a percent sign (90 means 9000 %), or a count or number with a percentage. Silent where the percent sign is there: what is done may exceed what was planned',
  },
  wrong:
    'facts:\n  attendance: {ratio: 到会率}\nitems:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 1, below: {of: attendance, line: 90}}]}',
  right:
    'facts:\n  attendance: {ratio: 到会率}\nitems:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 1, below: {of: attendance, line: 90%}}]}',
  find: (linted) =>
    measuresIn(linted).flatMap(({ fact, path, key = false }) => {
      const text = key ? String(path.at(-1)) : textAt(linted.document.data, path);
      const number = text === undefined ? undefined : numberIn(text);
      return number !== undefined && isBeyond(fact, number) ? [beyond(fact, number, path, key)] : [];
    }),
};

/** A number that stands somewhere to be compared with a fact. */
type Measured = { readonly fact: FactDeclaration; readonly path: Path; readonly key?: boolean };

/** The last number of a test or line, with its percent sign; fractions such as 2/3 are shares already. */
const numberIn = (text: string): string | undefined => /(?<![\d/]|\d\.)(\d+(?:\.\d+)?%?)$/.exec(text.trim())?.[1];

const isBeyond = ({ kind }: FactDeclaration, number: string): boolean =>
  kind === 'ratio'
    ? compare(parseExact(number) ?? one, one) > 0
    : (kind === 'count' || kind === 'number') && number.endsWith('%');

function measuresIn(linted: Linted): readonly Measured[] {
  const { rubric } = linted;
  const parts = [...allCategories(rubric.categories), ...rubric.items];
  const clauses = [
    ...clauseLists(rubric).flatMap(({ entries }) => clausesOf(entries)),
    ...rubric.vetoes.map(({ clause }) => clause),
  ];
  return [
    ...inCondition(linted, rubric.applies, ['applies']),
    ...parts.flatMap(({ applies, path }) => inCondition(linted, applies, [...path, 'applies'])),
    ...clauses.flatMap((clause) => {
      if (clause.form === 'value') return inValue(linted, clause.value, clause.path);
      const { trigger, applies, excuse, path } = clause;
      return [
        ...(trigger.kind === 'when'
          ? inCondition(linted, trigger.condition, [...path, 'when'])
          : inTrigger(trigger, path)),
        ...inCondition(linted, applies, [...path, 'applies']),
        ...inCondition(linted, excuse?.kind === 'condition' ? excuse.condition : undefined, [...path, 'unless']),
      ];
    }),
    ...rubric.grades.flatMap(({ requires, path }) =>
      inCondition(linted, requires?.facts, [...path, 'requires', 'facts']),
    ),
  ];
}

function inCondition({ document }: Linted, condition: Condition | undefined, path: Path): readonly Measured[] {
  const listed = Array.isArray(writtenAt(document.data, path));
  return (condition ?? []).flatMap((tests, i) =>
    tests.map(({ fact }) => ({ fact, path: [...path, ...(listed ? [i] : []), fact.name] })),
  );
}

const numbers = (fact: FactDeclaration, reference: Reference, path: Path): readonly Measured[] =>
  reference.kind === 'number' ? [{ fact, path }] : [];

function inTrigger(trigger: Trigger, path: Path): readonly Measured[] {
  const at = (key: string): Path => [...path, trigger.kind, key];
  switch (trigger.kind) {
    case 'short':
      return numbers(trigger.of, trigger.need, at('need'));
    case 'over':
      return numbers(trigger.of, trigger.allow, at('allow'));
    case 'below':
    case 'above': {
      const { of, line, steps } = trigger.line;
      return [...numbers(of, line, at('line')), ...(steps ? [{ fact: of, path: at('every') }] : [])];
    }
    default:
      return [];
  }
}

function inValue({ document }: Linted, value: Value, path: Path): readonly Measured[] {
  switch (value.kind) {
    case 'bands': {
      const from = [...path, 'bands', 'from'];
      const bounds = Object.keys(writtenAt(document.data, from) ?? {});
      return bounds.map((bound) => ({ fact: value.of, path: [...from, bound], key: true }));
    }
    case 'in-proportion':
      return numbers(value.of, value.to, [...path, 'in-proportion', 'to']);
    case 'import':
      return [{ fact: value.of, path: [...path, 'import', 'out-of'] }];
    default:
      return [];
  }
}

function beyond({ kind, title }: FactDeclaration, number: string, path: Path, key: boolean): Finding {
  const place = key ? { path, atKey: true } : { path };
  if (kind === 'ratio') {
    return {
      ...place,
      message: {
        zh: `“${title}”是比率，${number}就是${hundredfold(number)}%`,
        en: `"${title}" is a ratio, and ${number} is ${hundredfold(number)}%`,
      },
      hint: { zh: `写成 ${number}%`, en: `write ${number}%` },
    };
  }
  return {
    ...place,
    message: {
      zh: `“${title}”是数，不是比率，${number}只是百分之几个`,
      en: `"${title}" is no ratio: ${number} is a fraction of one`,
    },
    hint: { zh: '写成数，或把它声明为 ratio', en: 'write a number, or declare it as a ratio' },
  };
}

const hundredfold = (number: string): string => exactText(multiply(parseExact(number) ?? one, whole(100)));
