import { parseFraction, parsePercent } from '../clauses/compiling.ts';
import { parseYesNo } from '../clauses/condition.ts';
import type { Tree } from '../document/document.ts';
import { parseDay } from '../model/day.ts';
import type { Path } from '../model/diagnostic.ts';
import { compare, type Exact, one, parseExact, whole } from '../model/exact.ts';
import type { FactDeclaration, FactValue } from '../model/facts.ts';
import type { MissingCode } from '../model/marks.ts';
import type { Gap } from './evidence.ts';
import {
  detached,
  isMapping,
  type Mapping,
  provenanceKeys,
  type Reading,
  textOf,
  unfit,
  unknownName,
} from './reading.ts';

/** The states a fact or item may be in instead of having a value. */
export const missingCodes: readonly MissingCode[] = ['unverifiable', 'disputed', 'not-assessed'];

/** Reads the facts (or profile) of a file into the maps of known facts and gaps. */
export function readFacts(
  reading: Reading,
  section: 'profile' | 'facts',
  written: Mapping,
  declared: ReadonlyMap<string, FactDeclaration>,
  into: { readonly facts: Map<string, FactValue>; readonly gaps: Map<string, Gap> },
): void {
  for (const name in written) {
    const declaration = declared.get(name);
    const path = [section, name];
    if (declaration?.from !== section) reading.report(unknownFact(section, name, path, declaration, declared));
    else readFact(reading, declaration, written[name], path, into);
  }
}

function unknownFact(
  section: 'profile' | 'facts',
  name: string,
  path: Path,
  declaration: FactDeclaration | undefined,
  declared: ReadonlyMap<string, FactDeclaration>,
) {
  const what = section === 'profile' ? { zh: '概况项', en: 'profile field' } : { zh: '事实', en: 'fact' };
  if (!declaration) {
    const known = [...declared.values()].filter((fact) => fact.from === section).map((fact) => fact.name);
    return unknownName('evidence/unknown-fact', what, name, path, known);
  }
  return {
    code: 'evidence/misplaced-fact' as const,
    path,
    atKey: true,
    message: {
      zh: `“${name}”应写在 ${declaration.from} 下，不在 ${section} 下`,
      en: `"${name}" belongs under ${declaration.from}, not under ${section}`,
    },
    hint: { zh: `移到 ${declaration.from} 下`, en: `move it under ${declaration.from}` },
  };
}

function readFact(
  reading: Reading,
  declaration: FactDeclaration,
  written: Tree | undefined,
  path: Path,
  into: Parameters<typeof readFacts>[4],
): void {
  if (isMapping(written)) {
    const code = missingCodes.find((state) => state in written);
    const extra = Object.keys(written).find((key) => key !== 'value' && key !== code && !provenanceKeys.includes(key));
    if (extra !== undefined) {
      const known = ['value', ...missingCodes, ...provenanceKeys];
      reading.report(unknownName('evidence/unknown-key', { zh: '写法', en: 'key' }, extra, [...path, extra], known));
    }
    if (code !== undefined) into.gaps.set(declaration.name, { code, reason: detached(textOf(written[code])) });
    else readFact(reading, declaration, written['value'] ?? null, [...path, 'value'], into);
    return;
  }
  const text = textOf(written);
  const value = parseFact(declaration, text);
  if (typeof value === 'object') {
    into.facts.set(declaration.name, value);
    if (text.includes('/') && value.kind === 'amount' && compare(value.amount, one) > 0) {
      reading.report({
        code: 'evidence/above-whole',
        severity: 'warning',
        path,
        message: {
          zh: `“${declaration.title}”为${text}，超过100%`,
          en: `"${declaration.title}" is ${text}, above 100%`,
        },
        hint: { zh: '请核对分子和分母', en: 'check numerator and denominator' },
      });
    }
  } else reading.report(unfitFact(declaration, text, path));
}

const amount = (parsed: Exact | undefined, text: string): FactValue | undefined =>
  parsed === undefined ? undefined : { kind: 'amount', amount: parsed, text };

/** How each kind of fact reads a text; undefined where the text is none of its kind. */
const readers: Readonly<
  Record<FactDeclaration['kind'], (text: string, declaration: FactDeclaration) => FactValue | undefined>
> = {
  count: (text) => amount(/^\d{1,9}$/.test(text) ? whole(Number(text)) : undefined, text),
  number: (text) => amount(parseExact(text), text),
  ratio: (text) => amount(parsePercent(text) ?? parseFraction(text), text),
  date: (text) => {
    const day = text === 'never' || text === '从未' ? 'never' : parseDay(text);
    return day === undefined ? undefined : { kind: 'day', day, text };
  },
  'yes-no': (text) => {
    const yes = parseYesNo(text);
    return yes === undefined ? undefined : { kind: 'yes-no', yes, text };
  },
  'one-of': (text, { options }) => (options.includes(text) ? { kind: 'text', text } : undefined),
  text: (text) => (text === '' ? undefined : { kind: 'text', text }),
};

// the same counts, shares and days stand in many files: each is understood once
const understood = new Map<FactDeclaration['kind'], Map<string, FactValue>>(
  (['count', 'number', 'ratio', 'date', 'yes-no'] as const).map((kind) => [kind, new Map()]),
);
const mostUnderstood = 10_000;

/** The value a text stands for, of the kind declared; undefined where it is none. */
export function parseFact(declaration: FactDeclaration, text: string): FactValue | undefined {
  const sofar = understood.get(declaration.kind);
  const known = sofar?.get(text);
  if (known) return known;
  const value = readers[declaration.kind](text, declaration);
  if (!value || !sofar || sofar.size >= mostUnderstood) return value;
  const kept = { ...value, text: detached(text) };
  sofar.set(kept.text, kept);
  return kept;
}

const needs = {
  count: [{ zh: '个数（不小于0的整数）', en: 'a count (a whole number from 0)' }, '4'],
  number: [{ zh: '一个数（小数不超过6位）', en: 'a number (at most 6 decimals)' }, '86.5'],
  ratio: [{ zh: '一个比率', en: 'a ratio' }, '92.5% / 21/23'],
  date: [{ zh: '一个日期', en: 'a day' }, '2019-12-10 / never'],
  'yes-no': [{ zh: '“是”或“否”', en: 'yes or no' }, 'true / false'],
  text: [{ zh: '一段文字', en: 'a text' }, '执法服务片'],
} as const;

function unfitFact(declaration: FactDeclaration, text: string, path: Path) {
  if (declaration.kind === 'one-of') {
    return {
      ...unknownName('evidence/unfit-value', { zh: '选项', en: 'option' }, text, path, declaration.options),
      atKey: false,
    };
  }
  const [needed, example] = needs[declaration.kind];
  const complaint = unfit(text, path, needed, example);
  return isDayForm.test(text) && declaration.kind === 'date' ? { ...complaint, message: noSuchDay(text) } : complaint;
}

const isDayForm = /^\d{4}-\d{2}-\d{2}$/;

const noSuchDay = (text: string) => ({ zh: `没有“${text}”这一天`, en: `there is no day "${text}"` });
