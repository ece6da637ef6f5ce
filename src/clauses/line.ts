import type { Path } from '../model/diagnostic.ts';
import { ceiling, compare, divide, type Exact, floor, isPositive, one, subtract, whole, zero } from '../model/exact.ts';
import type { FactDeclaration } from '../model/facts.ts';
import type { Told } from '../model/told.ts';
import { amountKinds, type Compiling, factAt, numberOrPercentAt } from './compiling.ts';
import { amountOf, amountText, factTold, type Known } from './known.ts';
import {
  compileReference,
  type Reference,
  referenceAmount,
  referenceFacts,
  referenceSchema,
  referenceText,
} from './reference.ts';

/** A line that a fact may lie below or above, and the steps in which the distance is counted. */
export type Line = {
  readonly of: FactDeclaration;
  readonly line: Reference;
  readonly steps: { readonly every: Exact; readonly count: 'whole' | 'begun' } | undefined;
};

/** A line as written. */
export type WrittenLine = {
  readonly of: string;
  readonly line: string;
  readonly every?: string;
  readonly steps?: 'whole' | 'begun';
};

/** The schema of a line. */
export const lineSchema = {
  type: 'object',
  required: ['of', 'line'],
  additionalProperties: false,
  properties: {
    of: { $ref: '#/$defs/fact' },
    line: referenceSchema,
    every: { $ref: '#/$defs/bound' },
    steps: { enum: ['whole', 'begun'] },
  },
  dependencies: { every: ['steps'], steps: ['every'] },
};

/** A written line as meant. */
export function compileLine(cx: Compiling, written: WrittenLine, path: Path): Line | undefined {
  const of = factAt(cx, written.of, [...path, 'of'], amountKinds);
  const line = compileReference(cx, written.line, [...path, 'line']);
  if (written.every === undefined) return of && line && { of, line, steps: undefined };
  const every = numberOrPercentAt(cx, written.every, [...path, 'every']);
  if (!isPositive(every)) {
    cx.report({
      code: 'rubric/zero-step',
      path: [...path, 'every'],
      message: { zh: '每一步的大小必须大于0', en: 'the size of a step must be above 0' },
      hint: { zh: '例如 every: 1%', en: 'for example every: 1%' },
    });
    return undefined;
  }
  return of && line && { of, line, steps: { every, count: written.steps ?? 'whole' } };
}

/** The facts a line reads. */
export const lineFacts = ({ of, line }: Line): readonly string[] => [of.name, ...referenceFacts(line)];

/** The line in words, as the fact it is compared with is written. */
export const lineText = ({ of, line }: Line): string => referenceText(line, of);

/** How far beyond the line: 0 or 1, or how many steps; undefined while the fact is missing. */
export function countBeyond({ of, line, steps }: Line, side: 'below' | 'above', known: Known): Exact | undefined {
  const [is, bound] = [amountOf(known, of), referenceAmount(known, line)];
  if (is === undefined || bound === undefined) return undefined;
  const [low, high] = side === 'below' ? [is, bound] : [bound, is];
  if (compare(low, high) >= 0) return zero;
  if (!steps) return one;
  const count = divide(subtract(high, low), steps.every);
  return whole(steps.count === 'whole' ? floor(count) : ceiling(count));
}

/** The most steps there can be below a line; undefined where the line is a fact, or the fact a decimal and perhaps negative. */
export function mostBelow({ of, line, steps }: Line): Exact | undefined {
  if (!steps) return one;
  if (line.kind === 'fact' || of.kind === 'number') return undefined;
  return whole((steps.count === 'whole' ? floor : ceiling)(divide(line.amount, steps.every)));
}

/** The steps in words: `，每低1%（不足1%的不计）`. */
export function stepsTold({ of, steps }: Line, verb: Told): Told {
  if (!steps) return { zh: '', en: '' };
  const every = amountText(of, steps.every);
  return steps.count === 'whole'
    ? { zh: `，每${verb.zh}${every}（不足部分不计）`, en: `, for each whole ${every} ${verb.en}` }
    : { zh: `，每${verb.zh}${every}（不足按一档计）`, en: `, for each ${every} begun ${verb.en}` };
}

/** What the fact is, beside its line. */
export function lineFound(line: Line, known: Known): Told {
  const bound = referenceAmount(known, line.line);
  const is = factTold(known, line.of);
  const text = bound === undefined ? lineText(line) : amountText(line.of, bound);
  return { zh: `${is.zh}，界线${text}`, en: `${is.en}, line ${text}` };
}
