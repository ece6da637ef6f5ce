import type { Assessed } from '../model/assessed.ts';
import type { Diagnostic, Path } from '../model/diagnostic.ts';
import { type Exact, finestPlaces, fraction, parseExact, ratio, zero } from '../model/exact.ts';
import type { FactDeclaration, FactKind } from '../model/facts.ts';
import { nearest } from '../model/nearest.ts';

/** What compiling needs to know: the declared facts, and where to say what cannot be meant. */
export type Compiling = {
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  /** The titles of the items by id, where clauses may speak of other items. */
  readonly items?: ReadonlyMap<string, string>;
  /** The words for whom the rubric assesses, where they are not branches. */
  readonly whom?: Assessed;
  readonly report: (problem: Problem) => void;
};

/** A diagnostic before it knows its file. */
export type Problem = Omit<Diagnostic, 'file' | 'severity'> & { readonly severity?: Diagnostic['severity'] };

/** The exact number a text stands for; a number finer than the representation is reported. */
export function numberAt(cx: Compiling, text: string, path: Path): Exact {
  const value = parseExact(text);
  if (value !== undefined) return value;
  cx.report({
    code: 'rubric/number-too-fine',
    path,
    message: {
      zh: `“${text}”的小数超过${finestPlaces}位，无法精确表示`,
      en: `"${text}" has more than ${finestPlaces} decimals and cannot be kept exactly`,
    },
    hint: { zh: `请写成不超过${finestPlaces}位小数`, en: `write at most ${finestPlaces} decimals` },
  });
  return zero;
}

const percentForm = /^(\d+)(?:\.(\d+))?%$/;

/** Reads `92.5%` as an exact share. Undefined where the text is no percentage. */
export function parsePercent(text: string): Exact | undefined {
  const found = percentForm.exec(text);
  if (!found) return undefined;
  const places = found[2] ?? '';
  const digits = `${found[1]}${places}`;
  if (digits.length <= 13) return ratio(Number(digits), 10 ** (places.length + 2));
  return fraction(BigInt(digits), 10n ** BigInt(places.length + 2));
}

const fractionForm = /^(\d{1,15})\/(\d{1,15})$/;

/** Reads `21/23` as an exact share. Undefined where the text is no fraction or its denominator is zero. */
export function parseFraction(text: string): Exact | undefined {
  const found = fractionForm.exec(text);
  if (!found?.[1] || !found[2] || /^0+$/.test(found[2])) return undefined;
  return ratio(Number(found[1]), Number(found[2]));
}

/** A number or a percentage, as bounds and lines are written. */
export const numberOrPercentAt = (cx: Compiling, text: string, path: Path): Exact =>
  parsePercent(text) ?? numberAt(cx, text, path);

/** The declared fact of a name; an unknown name or an unfit kind is reported. */
export function factAt(
  cx: Compiling,
  name: string,
  path: Path,
  kinds: readonly FactKind[],
): FactDeclaration | undefined {
  const fact = cx.facts.get(name);
  if (!fact) {
    cx.report(unknownFact(name, path, cx.facts.keys()));
    return undefined;
  }
  if (kinds.includes(fact.kind)) return fact;
  cx.report({
    code: 'rubric/unfit-fact',
    path,
    message: {
      zh: `这里需要${kinds.join('、')}类型的事实，“${name}”声明为 ${fact.kind}`,
      en: `this needs a fact of kind ${kinds.join(', ')}, but "${name}" is declared as ${fact.kind}`,
    },
    hint: { zh: '改用合适的事实，或修改它的声明', en: 'use a fitting fact, or change its declaration' },
  });
  return undefined;
}

/** The complaint about a fact nobody declared. */
export function unknownFact(name: string, path: Path, known: Iterable<string>): Problem {
  const meant = nearest(name, known);
  return {
    code: 'rubric/unknown-fact',
    path,
    message: { zh: `没有声明过名为“${name}”的事实`, en: `no fact or profile field named "${name}" is declared` },
    hint: meant
      ? { zh: `是不是“${meant}”？`, en: `did you mean "${meant}"?` }
      : { zh: '请在 facts 或 profile 中声明它', en: 'declare it under facts or profile' },
  };
}

/** The kinds of facts that are amounts. */
export const amountKinds: readonly FactKind[] = ['count', 'number', 'ratio'];
