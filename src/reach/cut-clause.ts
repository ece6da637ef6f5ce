import { type Clause, type CountedClause, factsOf } from '../clauses/clause.ts';
import type { Line } from '../clauses/line.ts';
import type { Reference } from '../clauses/reference.ts';
import type { Late } from '../clauses/triggers/late.ts';
import { after, type Day, dayOf, type Period, partsOf } from '../model/day.ts';
import { add, ceiling, divide, type Exact, multiply, one, subtract, whole, zero } from '../model/exact.ts';
import type { FactDeclaration } from '../model/facts.ts';
import { cutAt, cutCondition, cutFor, cutTogether, type Found, noteBound, stepAt } from './cut.ts';
import { kinksOf } from './kinks.ts';

/** Most steps of one line that are told apart. */
const mostSteps = 150;

/** Cuts the facts that a clause reads. */
export function cutClause(found: Found, clause: Clause, limit: Exact): void {
  if (clause.form === 'value') {
    cutValue(found, clause);
    return;
  }
  if (clause.applies) cutCondition(found, clause.applies);
  if (clause.excuse?.kind === 'condition') cutCondition(found, clause.excuse.condition);
  cutTrigger(found, clause, kinksOf(clause, limit));
  // an escalation comes at once
  if (clause.escalation) for (const fact of factsOf(clause)) stepAt(found, fact);
}

function cutTrigger(found: Found, { trigger }: CountedClause, kinks: readonly Exact[]): void {
  switch (trigger.kind) {
    case 'each':
      cutAt(found, trigger.of, kinks, true);
      break;
    case 'short':
      cutDistance(found, trigger.of, trigger.need, kinks, 'below');
      break;
    case 'over':
      cutDistance(found, trigger.of, trigger.allow, kinks, 'above');
      break;
    case 'below':
    case 'above':
      cutLine(found, trigger.line, kinks, trigger.kind);
      break;
    case 'late':
      cutLate(found, trigger, kinks);
      break;
    case 'when':
      cutCondition(found, trigger.condition);
      break;
    default:
  }
}

/** A count that grows with the distance from a number, or from another fact. */
function cutDistance(
  found: Found,
  of: FactDeclaration,
  from: Reference,
  kinks: readonly Exact[],
  side: 'below' | 'above',
): void {
  if (from.kind === 'fact') {
    cutTogether(found, of, from.fact, kinks);
    return;
  }
  const away = side === 'below' ? subtract : add;
  noteBound(cutFor(found.cuts, of), from.amount, side === 'above');
  cutAt(found, of, [from.amount, ...kinks.map((kink) => away(from.amount, kink))], true);
}

function cutLine(found: Found, { of, line, steps }: Line, kinks: readonly Exact[], side: 'below' | 'above'): void {
  if (line.kind === 'fact') {
    cutTogether(found, of, line.fact, kinks);
    return;
  }
  noteBound(cutFor(found.cuts, of), line.amount, side === 'above');
  if (!steps) {
    cutAt(found, of, [line.amount]);
    return;
  }
  const away = side === 'below' ? subtract : add;
  const last = kinks.reduce((most, kink) => Math.max(most, ceiling(kink)), 2) + 1;
  const inRange = of.kind === 'ratio' ? ceiling(divide(one, steps.every)) : last;
  const count = Math.min(mostSteps, last, inRange);
  const bounds = Array.from({ length: count + 1 }, (_, k) => away(line.amount, multiply(steps.every, whole(k))));
  cutAt(found, of, bounds);
}

function cutLate(found: Found, { of, due, every }: Late, kinks: readonly Exact[]): void {
  const cut = cutFor(found.cuts, of);
  cut.tested = 'also';
  const { asOf } = found.frame;
  const { year } = partsOf(asOf);
  const lateBy = (day: Day, way: 1 | -1): readonly Day[] => {
    const counts = kinks.map((kink) => Math.min(mostSteps, ceiling(kink)));
    return every ? counts.map((count) => (after(day, times(every, count * way)) + way) as Day) : [];
  };
  switch (due.kind) {
    case 'day':
      cut.days.push(due.day, ...lateBy(due.day, 1));
      break;
    case 'yearly': {
      const day = dayOf(year, due.month, due.date) ?? dayOf(year, due.month, due.date - 1) ?? asOf;
      cut.days.push(day, ...lateBy(day, 1));
      break;
    }
    case 'term': {
      const begun = after(asOf, times(due.term, -1));
      cut.days.push(begun, asOf, ...lateBy(begun, -1));
      break;
    }
    default: {
      const begun = after(asOf, times(due.within, -4));
      const until = after(begun, due.within);
      const since = cutFor(found.cuts, due.after);
      since.tested = 'also';
      since.days.push(begun);
      cut.days.push(begun, until, ...lateBy(until, 1));
    }
  }
}

const times = ({ count, unit }: Period, factor: number): Period => ({ count: count * factor, unit });

function cutValue(found: Found, clause: Extract<Clause, { form: 'value' }>): void {
  const { value } = clause;
  switch (value.kind) {
    case 'bands':
      for (const { from } of value.bands) noteBound(cutFor(found.cuts, value.of), from, false);
      cutAt(
        found,
        value.of,
        value.bands.map(({ from }) => from),
      );
      break;
    case 'import':
      cutAt(found, value.of, [zero, value.outOf], true);
      break;
    case 'in-proportion':
      if (value.to.kind === 'fact') {
        cutTogether(found, value.of, value.to.fact, []);
      } else cutAt(found, value.of, [zero, value.to.amount], true);
      break;
    default:
  }
}
