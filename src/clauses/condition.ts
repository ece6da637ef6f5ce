import { type Day, dayText, parseDay } from '../model/day.ts';
import type { Path } from '../model/diagnostic.ts';
import { compare, type Exact } from '../model/exact.ts';
import type { FactDeclaration, FactValue } from '../model/facts.ts';
import { nearest } from '../model/nearest.ts';
import type { Told } from '../model/told.ts';
import { type Compiling, numberOrPercentAt, parseFraction, unknownFact } from './compiling.ts';
import { amountText, type Known } from './known.ts';

type Comparison = '>=' | '>' | '<=' | '<' | '=' | '!=';

/** One test of one fact. */
export type Test =
  | { readonly kind: 'amount'; readonly fact: FactDeclaration; readonly is: Comparison; readonly than: Exact }
  | { readonly kind: 'between'; readonly fact: FactDeclaration; readonly from: Exact; readonly to: Exact }
  | { readonly kind: 'day'; readonly fact: FactDeclaration; readonly is: Comparison; readonly than: Day }
  | { readonly kind: 'days'; readonly fact: FactDeclaration; readonly from: Day; readonly to: Day }
  | { readonly kind: 'yes-no'; readonly fact: FactDeclaration; readonly yes: boolean }
  | {
      readonly kind: 'option';
      readonly fact: FactDeclaration;
      readonly among: readonly string[];
      readonly not: boolean;
    };

/** Any of several groups of tests, each all of which must hold. */
export type Condition = readonly (readonly Test[])[];

/** A condition as written: a mapping is *all of*, a list of mappings *any of*. */
export type WrittenCondition = WrittenTests | readonly WrittenTests[];
type WrittenTests = Readonly<Record<string, string | readonly string[]>>;

/** The schema of a condition. */
export const conditionSchema = {
  description:
    '条件：映射为“全部满足”，映射的列表为“任一满足” | condition: a mapping is all of, a list of mappings any of',
  anyOf: [{ $ref: '#/$defs/tests' }, { type: 'array', minItems: 1, items: { $ref: '#/$defs/tests' } }],
};

/** The schema of the tests of one mapping. */
export const testsSchema = {
  type: 'object',
  minProperties: 1,
  additionalProperties: {
    anyOf: [
      { type: ['string', 'number', 'boolean'] },
      { type: 'array', minItems: 1, items: { type: ['string', 'number', 'boolean'] } },
    ],
  },
};

/** The names of the facts a condition reads. */
export const readsOf = (condition: Condition): readonly string[] =>
  condition.flatMap((tests) => tests.map((test) => test.fact.name));

/** A written condition as meant; what cannot be meant is reported. */
export function compileCondition(cx: Compiling, written: WrittenCondition, path: Path): Condition {
  if (!isList(written)) return [compileTests(cx, written, path)];
  return written.map((tests, i) => compileTests(cx, tests, [...path, i]));
}

const isList = (written: WrittenCondition): written is readonly WrittenTests[] => Array.isArray(written);

function compileTests(cx: Compiling, written: WrittenTests, path: Path): readonly Test[] {
  return Object.entries(written).flatMap(([name, text]) => {
    const fact = cx.facts.get(name);
    if (!fact) {
      cx.report({ ...unknownFact(name, [...path, name], cx.facts.keys()), atKey: true });
      return [];
    }
    return compileTest(cx, fact, text, [...path, name]) ?? [];
  });
}

function compileTest(cx: Compiling, fact: FactDeclaration, text: string | readonly string[], path: Path) {
  switch (fact.kind) {
    case 'one-of':
    case 'text':
      return optionTest(cx, fact, text, path);
    case 'yes-no':
      return yesNoTest(cx, fact, String(text), path);
    case 'date':
      return dayTest(cx, fact, String(text), path);
    default:
      return amountTest(cx, fact, String(text), path);
  }
}

const comparisonForm = /^(>=|<=|!=|>|<|=)? *(.+)$/;

function amountTest(cx: Compiling, fact: FactDeclaration, text: string, path: Path): Test | undefined {
  const between = /^([\d.]+%?) *\.\. *([\d.]+%?)$/.exec(text);
  if (between?.[1] && between[2]) {
    const [from, to] = [numberOrPercentAt(cx, between[1], path), numberOrPercentAt(cx, between[2], path)];
    return { kind: 'between', fact, from, to };
  }
  const [, is = '=', amount = ''] = comparisonForm.exec(text) ?? [];
  if (!/^-?\d+(\.\d+)?%?$/.test(amount) && !parseFraction(amount)) return unfitTest(cx, fact, text, path, '">= 7"');
  return {
    kind: 'amount',
    fact,
    is: is as Comparison,
    than: parseFraction(amount) ?? numberOrPercentAt(cx, amount, path),
  };
}

function dayTest(cx: Compiling, fact: FactDeclaration, text: string, path: Path): Test | undefined {
  const [from, to] = text.split('..').map((end) => parseDay(end.trim()));
  if (from !== undefined && to !== undefined) return { kind: 'days', fact, from, to };
  const [, is = '=', day = ''] = comparisonForm.exec(text) ?? [];
  const than = parseDay(day);
  if (than === undefined) return unfitTest(cx, fact, text, path, '"<= 2019-06-30"');
  return { kind: 'day', fact, is: is as Comparison, than };
}

function yesNoTest(cx: Compiling, fact: FactDeclaration, text: string, path: Path): Test | undefined {
  const yes = parseYesNo(text);
  return yes === undefined ? unfitTest(cx, fact, text, path, 'true') : { kind: 'yes-no', fact, yes };
}

/** Reads 是, 否, true, false (yes, no). Undefined where the text is neither. */
export function parseYesNo(text: string): boolean | undefined {
  if (['true', 'yes', '是'].includes(text)) return true;
  return ['false', 'no', '否'].includes(text) ? false : undefined;
}

function optionTest(cx: Compiling, fact: FactDeclaration, text: string | readonly string[], path: Path): Test {
  const not = typeof text === 'string' && text.startsWith('not ');
  const among = typeof text === 'string' ? [not ? text.slice(4).trim() : text] : text.map(String);
  if (fact.kind === 'one-of') {
    for (const option of among) if (!fact.options.includes(option)) reportOption(cx, fact, option, path);
  }
  return { kind: 'option', fact, among, not };
}

function reportOption(cx: Compiling, fact: FactDeclaration, option: string, path: Path): void {
  const meant = nearest(option, fact.options);
  cx.report({
    code: 'rubric/unknown-option',
    path,
    message: { zh: `“${fact.name}”没有“${option}”这个选项`, en: `"${fact.name}" has no option "${option}"` },
    hint: {
      zh: meant ? `是不是“${meant}”？` : `可选：${fact.options.join('、')}`,
      en: meant ? `did you mean "${meant}"?` : `one of: ${fact.options.join(', ')}`,
    },
  });
}

function unfitTest(cx: Compiling, fact: FactDeclaration, text: string, path: Path, example: string): undefined {
  cx.report({
    code: 'rubric/unfit-test',
    path,
    message: {
      zh: `“${text}”不能用来检验“${fact.name}”（${fact.kind}）`,
      en: `"${text}" is no test for "${fact.name}" (${fact.kind})`,
    },
    hint: { zh: `例如 ${example}`, en: `for example ${example}` },
  });
  return undefined;
}

/** Whether the condition holds; undefined while a missing fact leaves it open. */
export function holds(condition: Condition, known: Known): boolean | undefined {
  let open = false;
  for (const tests of condition) {
    const all = allHold(tests, known);
    if (all) return true;
    if (all === undefined) open = true;
  }
  return open ? undefined : false;
}

/** The tests that keep a condition from holding; of several groups all, for any of them would do. */
export function failing(condition: Condition, known: Known): Condition {
  const [only, ...others] = condition;
  if (!only || others.length > 0) return condition;
  const tests = only.filter((test) => {
    const value = known.facts.get(test.fact.name);
    return value === undefined || !passes(test, value);
  });
  return tests.length === 0 ? condition : [tests];
}

function allHold(tests: readonly Test[], known: Known): boolean | undefined {
  let open = false;
  for (const test of tests) {
    const value = known.facts.get(test.fact.name);
    if (value === undefined) open = true;
    else if (!passes(test, value)) return false;
  }
  return open ? undefined : true;
}

function passes(test: Test, value: FactValue): boolean {
  switch (test.kind) {
    case 'amount':
      return value.kind === 'amount' && compares(compare(value.amount, test.than), test.is);
    case 'between':
      return value.kind === 'amount' && compare(value.amount, test.from) >= 0 && compare(value.amount, test.to) <= 0;
    case 'day':
      return value.kind === 'day' && value.day !== 'never' && compares(value.day - test.than, test.is);
    case 'days':
      return value.kind === 'day' && value.day !== 'never' && value.day >= test.from && value.day <= test.to;
    case 'yes-no':
      return value.kind === 'yes-no' && value.yes === test.yes;
    default:
      return test.among.includes(value.text) !== test.not;
  }
}

function compares(order: number, is: Comparison): boolean {
  switch (is) {
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '<':
      return order < 0;
    case '=':
      return order === 0;
    default:
      return order !== 0;
  }
}

/** The condition in words: `党员数≥7且设支委会：否`. */
export function conditionTold(condition: Condition): Told {
  const groups = condition.map((tests) => tests.map(testTold));
  return {
    zh: groups.map((tests) => tests.map((test) => test.zh).join('且')).join('，或'),
    en: groups.map((tests) => tests.map((test) => test.en).join(' and ')).join(', or '),
  };
}

const signs: Readonly<Record<Comparison, string>> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=', '!=': '≠' };

function testTold(test: Test): Told {
  const { title } = test.fact;
  switch (test.kind) {
    case 'amount': {
      const amount = amountText(test.fact, test.than);
      return { zh: `${title}${signs[test.is]}${amount}`, en: `${title} ${signs[test.is]} ${amount}` };
    }
    case 'between': {
      const [from, to] = [amountText(test.fact, test.from), amountText(test.fact, test.to)];
      return { zh: `${title}在${from}至${to}之间`, en: `${title} between ${from} and ${to}` };
    }
    case 'day':
      return {
        zh: `${title}${signs[test.is]}${dayText(test.than)}`,
        en: `${title} ${signs[test.is]} ${dayText(test.than)}`,
      };
    case 'days': {
      const [from, to] = [dayText(test.from), dayText(test.to)];
      return { zh: `${title}在${from}至${to}之间`, en: `${title} between ${from} and ${to}` };
    }
    case 'yes-no':
      return { zh: `${title}为${test.yes ? '是' : '否'}`, en: `${title} is ${test.yes ? 'yes' : 'no'}` };
    default:
      return {
        zh: `${title}${test.not ? '不是' : '为'}${test.among.join('或')}`,
        en: `${title} is ${test.not ? 'not ' : ''}${test.among.join(' or ')}`,
      };
  }
}
