import type { Path } from '../model/diagnostic.ts';
import { add, type Exact, greatest, multiply, one, plainText, subtract, whole, zero } from '../model/exact.ts';
import type { Occurrence } from '../model/marks.ts';
import type { Told } from '../model/told.ts';
import { type Compiling, numberAt } from './compiling.ts';

/** What one count is worth: a number, a range the assessor chooses from, or a number by level. */
export type Amount =
  | { readonly kind: 'each'; readonly points: Exact }
  | { readonly kind: 'range'; readonly from: Exact; readonly to: Exact; readonly step: Exact | undefined }
  | { readonly kind: 'by'; readonly levels: ReadonlyMap<string, Exact> };

/** An amount as written. */
export type WrittenAmount =
  | string
  | { readonly from: string; readonly to: string; readonly step?: string }
  | { readonly by: Readonly<Record<string, string>> };

/** The schema of an amount. */
export const amountSchema = {
  anyOf: [
    { $ref: '#/$defs/points' },
    {
      type: 'object',
      required: ['from', 'to'],
      additionalProperties: false,
      properties: {
        from: { $ref: '#/$defs/points' },
        to: { $ref: '#/$defs/points' },
        step: { $ref: '#/$defs/points' },
      },
    },
    {
      type: 'object',
      required: ['by'],
      additionalProperties: false,
      properties: { by: { type: 'object', minProperties: 1, additionalProperties: { $ref: '#/$defs/points' } } },
    },
  ],
};

/** A written amount as meant. */
export function compileAmount(cx: Compiling, written: WrittenAmount, path: Path): Amount {
  if (typeof written === 'string') return { kind: 'each', points: numberAt(cx, written, path) };
  if ('by' in written) {
    const levels = Object.entries(written.by).map(([level, points]) => {
      return [level, numberAt(cx, points, [...path, 'by', level])] as const;
    });
    return { kind: 'by', levels: new Map(levels) };
  }
  return { kind: 'range', ...compileRange(cx, written, path) };
}

/** A range of points as meant: `from` must not be above `to`. */
export function compileRange(
  cx: Compiling,
  written: { readonly from: string; readonly to: string; readonly step?: string },
  path: Path,
): { readonly from: Exact; readonly to: Exact; readonly step: Exact | undefined } {
  const from = numberAt(cx, written.from, [...path, 'from']);
  const to = numberAt(cx, written.to, [...path, 'to']);
  const step = written.step === undefined ? undefined : numberAt(cx, written.step, [...path, 'step']);
  if (greatest(from, to) !== to) {
    cx.report({
      code: 'rubric/range-reversed',
      path,
      message: {
        zh: `范围写反了：${written.from}大于${written.to}`,
        en: `the range is reversed: ${written.from} is above ${written.to}`,
      },
      hint: { zh: '把较小的数写在 from', en: 'write the smaller number as from' },
    });
  }
  return { from, to, step };
}

/** What an occurrence is worth by itself, its times and share included. */
function worthOf(amount: Amount, found: Occurrence): Exact {
  const each =
    amount.kind === 'each' ? amount.points : amount.kind === 'by' ? levelPoints(amount.levels, found) : chosen(found);
  return multiply(multiply(each, whole(found.times)), found.share);
}

const levelPoints = (levels: ReadonlyMap<string, Exact>, found: Occurrence): Exact =>
  (found.level === undefined ? undefined : levels.get(found.level)) ?? zero;

const chosen = (found: Occurrence): Exact => found.points ?? zero;

/** The occurrences that count: of those that name the same matter, only the one worth most (the first of equals). */
export function counted(amount: Amount, list: readonly Occurrence[]): readonly Occurrence[] {
  if (!list.some((found) => found.matter !== undefined)) return list;
  const best = new Map<string, Occurrence>();
  for (const found of list) {
    if (found.matter === undefined) continue;
    const sofar = best.get(found.matter);
    if (!sofar || greatest(worthOf(amount, sofar), worthOf(amount, found)) !== worthOf(amount, sofar)) {
      best.set(found.matter, found);
    }
  }
  return list.filter((found) => found.matter === undefined || best.get(found.matter) === found);
}

/** The points of all occurrences together. */
export const occurrencesWorth = (amount: Amount, list: readonly Occurrence[]): Exact =>
  list.reduce((total, found) => add(total, worthOf(amount, found)), zero);

/** The points of so many counts of a plain amount, the first `free` of them left out. */
export function countWorth(points: Exact, times: Exact, free: number): Exact {
  const counting = free === 0 ? times : greatest(zero, subtract(times, whole(free)));
  return counting === one ? points : multiply(points, counting);
}

/** The most one count can be worth. */
export function mostEach(amount: Amount): Exact {
  if (amount.kind === 'each') return amount.points;
  if (amount.kind === 'range') return amount.to;
  return [...amount.levels.values()].reduce(greatest, zero);
}

/** The amount in words, behind what is done with it: `扣3分`, `扣1～3分（酌情）`, `分级加分（国家4分、省3分）`. */
export function amountTold(verb: '扣' | '得' | '加' | '倒扣', amount: Amount): Told {
  switch (amount.kind) {
    case 'each':
      return { zh: `${verb}${plainText(amount.points)}分`, en: points(amount.points) };
    case 'range': {
      const range = `${plainText(amount.from)}～${plainText(amount.to)}`;
      return { zh: `${verb}${range}分（酌情）`, en: `${range.replace('～', ' to ')} points at discretion` };
    }
    default: {
      const levels = [...amount.levels].map(([level, each]) => `${level}${plainText(each)}分`);
      const english = [...amount.levels].map(([level, each]) => `${level} ${plainText(each)}`);
      return {
        zh: `分级${verb}${verb === '倒扣' ? '' : '分'}（${levels.join('、')}）`,
        en: `points by level (${english.join(', ')})`,
      };
    }
  }
}

/** `1 point`, `2.5 points`. */
export const points = (amount: Exact): string => `${plainText(amount)} point${amount === one ? '' : 's'}`;
