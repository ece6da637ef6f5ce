import type { Clause, CountedClause } from '../clauses/clause.ts';
import type { Value } from '../clauses/values/index.ts';
import { compare } from '../model/exact.ts';
import type { FactDeclaration, FactValue } from '../model/facts.ts';
import type { Mark, Occurrence } from '../model/marks.ts';

/**
 * What was found under the old clause as the new clause reads it: the mark, nothing where nothing was found, or `unasked`
 * where the new clause asks for more than anybody looked for then.
 */
export function fitted(before: Clause, after: Clause, mark: Mark | undefined): Mark | 'unasked' | undefined {
  if (before.reads !== 'finding' || asksMore(before, after)) return 'unasked';
  if (mark === undefined) return undefined;
  if (after.form === 'value') return valueFits(after.value, mark) ? mark : 'unasked';
  if (mark.kind === 'excused') return after.excuse?.kind === 'words' ? mark : 'unasked';
  if (mark.kind === 'lacking') return lackingIn(after, mark);
  if (mark.kind !== 'occurrences') return 'unasked';
  return occurrencesFit(before, after, mark.list) ? mark : 'unasked';
}

/** Whether the new clause asks another kind of question, or for pieces that were not on the list. */
function asksMore(before: Clause, after: Clause): boolean {
  if (before.form === 'value' || after.form === 'value') {
    return before.form !== after.form || kindOf(before) !== kindOf(after);
  }
  if (before.trigger.kind !== 'missing' || after.trigger.kind !== 'missing') return kindOf(before) !== kindOf(after);
  const old = new Set(before.trigger.list);
  return after.trigger.list.some((piece) => !old.has(piece));
}

const kindOf = (clause: Clause): string => (clause.form === 'value' ? clause.value.kind : clause.trigger.kind);

function valueFits(value: Value, mark: Mark): boolean {
  switch (value.kind) {
    case 'choose':
      return mark.kind === 'level' && value.levels.has(mark.level);
    case 'judge':
      return mark.kind === 'points' && compare(mark.points, value.from) >= 0 && compare(mark.points, value.to) <= 0;
    case 'tally':
      return mark.kind === 'tally' && [...mark.counts.keys()].every((level) => value.shares.has(level));
    default:
      return false;
  }
}

/** Pieces that are no longer asked for no longer lack. */
function lackingIn({ trigger }: CountedClause, mark: Extract<Mark, { kind: 'lacking' }>): Mark | 'unasked' {
  if (trigger.kind !== 'missing') return 'unasked';
  return { ...mark, names: mark.names.filter((name) => trigger.list.includes(name)) };
}

function occurrencesFit(before: Clause, after: CountedClause, list: readonly Occurrence[]): boolean {
  const per = (clause: Clause) =>
    clause.form === 'counted' && (clause.trigger.kind === 'fault' || clause.trigger.kind === 'act')
      ? clause.trigger.per
      : undefined;
  // found once, where only whether was asked: how often is not known
  if (per(after) !== undefined && per(before) === undefined) return false;
  const times = list.reduce((sum, found) => sum + found.times, 0);
  if (per(after) === undefined && times > 1) return false;
  return after.effect.kind === 'zero' || list.every((found) => weighs(after, found));
}

/** Whether the new amount knows what an occurrence weighs. */
function weighs({ effect }: CountedClause, { level, points }: Occurrence): boolean {
  if (effect.kind === 'zero' || effect.amount.kind === 'each') return true;
  const { amount } = effect;
  if (amount.kind === 'by') return level !== undefined && amount.levels.has(level);
  return points !== undefined && compare(points, amount.from) >= 0 && compare(points, amount.to) <= 0;
}

/** Whether a known value can be taken for the fact as it is declared now. */
export function factFits(before: FactDeclaration, after: FactDeclaration, value: FactValue): boolean {
  if (before.unit !== after.unit) return false;
  if (after.kind === 'one-of') return value.kind === 'text' && after.options.includes(value.text);
  return before.kind === after.kind || (before.kind === 'count' && after.kind === 'number');
}
