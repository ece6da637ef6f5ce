import {
  add,
  compare,
  type Exact,
  greatest,
  isPositive,
  isZero,
  least,
  multiply,
  subtract,
  whole,
  zero,
} from '../model/exact.ts';
import type { Mark } from '../model/marks.ts';
import { counted, countWorth, mostEach, occurrencesWorth } from './amount.ts';
import {
  type Clause,
  type ClauseEntry,
  type ClauseGroup,
  type CountedClause,
  givesPoints,
  isClaim,
  readsFindings,
  type ValueClause,
} from './clause.ts';
import type { PointsRange } from './cohort.ts';
import { holds } from './condition.ts';
import type { Scope } from './effects/zero.ts';
import type { Known } from './known.ts';
import { type Trigger, triggerKindOf } from './triggers/index.ts';
import { valueKindOf } from './values/index.ts';

/**
 * What became of a clause: it had an effect, found nothing, was excused, does not apply to this branch, cannot be told yet,
 * or stood back behind a larger one of its group or matter.
 */
export type AwardState = 'fired' | 'quiet' | 'excused' | 'not-applicable' | 'unknown' | 'outweighed';

/** What one clause gave or took, and how often it counted. Its sentences are made when somebody asks. */
export type Award = {
  readonly clause: Clause;
  readonly state: AwardState;
  /** How often it counted, before `free`. */
  readonly times: Exact;
  /** Points given or taken, as a size: the effect says which. A value clause's value. */
  readonly points: Exact;
  /** What it empties. */
  readonly empties: Scope | undefined;
  /** Of an unknown value, what it must lie in where that is known. */
  readonly range?: PointsRange;
};

const quiet = (clause: Clause, state: AwardState): Award => ({
  clause,
  state,
  times: zero,
  points: zero,
  empties: undefined,
});

/** Applies one clause. `looked` says whether an assessor has been there; a claim needs none. */
export function award(clause: Clause, known: Known, looked: boolean, mark: Mark | undefined): Award {
  if (clause.form === 'value') return valueAward(clause, known, looked && mark?.kind !== 'unasked', mark);
  const applies = clause.applies ? holds(clause.applies, known) : true;
  if (applies === false) return quiet(clause, 'not-applicable');
  if (mark?.kind === 'unasked') return quiet(clause, 'unknown');
  if (!looked && readsFindings(clause)) return quiet(clause, isClaim(clause) ? 'quiet' : 'unknown');
  const one = countedAward(clause, known, mark);
  return applies === undefined ? inDoubt(one) : one;
}

/** The award while it is not known whether it counts; what it would come to is kept. */
export const inDoubt = (one: Award): Award => (one.state === 'fired' ? { ...one, state: 'unknown' } : one);

function valueAward(clause: ValueClause, known: Known, looked: boolean, mark: Mark | undefined): Award {
  if (!looked && readsFindings(clause)) return quiet(clause, 'unknown');
  const kind = valueKindOf(clause.value);
  const value = kind.value(clause.value, known, mark);
  if (value === undefined) return unknownValue(clause, kind.range?.(clause.value, known));
  if (value === 'not-applicable') return quiet(clause, 'not-applicable');
  return { clause, state: 'fired', times: zero, points: value, empties: undefined };
}

function unknownValue(clause: ValueClause, range: PointsRange | undefined): Award {
  const one = quiet(clause, 'unknown');
  return range ? { ...one, range } : one;
}

function countedAward(clause: CountedClause, known: Known, found: Mark | undefined): Award {
  if (found === undefined && readsFindings(clause)) return quiet(clause, 'quiet');
  if (found?.kind === 'excused') return quiet(clause, 'excused');
  const mark = withoutRepeats(clause, found);
  const times = triggerKindOf(clause.trigger).count(clause.trigger, known, mark);
  if (times === undefined) return quiet(clause, 'unknown');
  if (!isPositive(times)) return quiet(clause, 'quiet');
  const excused = clause.excuse?.kind === 'condition' ? holds(clause.excuse.condition, known) : false;
  if (excused) return { ...quiet(clause, 'excused'), times };
  const one = settled(clause, times, mark);
  return excused === undefined ? inDoubt(one) : one;
}

/** The mark without occurrences that repeat a matter already counted. */
function withoutRepeats(clause: CountedClause, mark: Mark | undefined): Mark | undefined {
  if (mark?.kind !== 'occurrences' || clause.effect.kind === 'zero') return mark;
  const list = counted(clause.effect.amount, mark.list);
  return list === mark.list ? mark : { kind: 'occurrences', list };
}

function settled(clause: CountedClause, times: Exact, mark: Mark | undefined): Award {
  const { escalation } = clause;
  const escalated = escalation !== undefined && compare(times, whole(escalation.from)) >= 0;
  const empties = emptied(clause, times, escalated);
  const points = escalated && escalation?.takes !== undefined ? escalation.takes : amountFor(clause, times, mark);
  const state = isZero(points) && empties === undefined ? 'quiet' : 'fired';
  return { clause, state, times, points, empties };
}

function emptied(clause: CountedClause, times: Exact, escalated: boolean): Scope | undefined {
  if (escalated && clause.escalation?.empties) return clause.escalation.empties;
  if (clause.effect.kind !== 'zero') return undefined;
  return compare(times, whole(clause.free)) > 0 ? clause.effect.scope : undefined;
}

function amountFor({ effect, free, cap }: CountedClause, times: Exact, mark: Mark | undefined): Exact {
  if (effect.kind === 'zero') return zero;
  const { amount } = effect;
  // shares and levels belong to the single occurrences; a plain amount only needs their number
  const single = mark?.kind === 'occurrences' && (amount.kind !== 'each' || (free === 0 && mark.list.length > 0));
  const points = single ? occurrencesWorth(amount, mark.list) : countWorth(mostEach(amount), times, free);
  return cap === undefined ? points : least(cap, points);
}

/** The awards of a list of clauses, with only the largest of each group left standing and group caps applied. */
export function standing(entries: readonly ClauseEntry[], awards: readonly Award[]): readonly Award[] {
  if (!entries.some((entry) => entry.form === 'group')) return awards;
  const result: Award[] = [];
  let next = 0;
  for (const entry of entries) {
    if (entry.form === 'group') {
      result.push(...largest(entry, awards.slice(next, next + entry.clauses.length)));
      next += entry.clauses.length;
    } else {
      const only = awards[next];
      if (only) result.push(only);
      next += 1;
    }
  }
  return result;
}

function largest(group: ClauseGroup, awards: readonly Award[]): readonly Award[] {
  const best = awards
    .filter(counts)
    .reduce<Award | undefined>((sofar, one) => (sofar && !outdoes(one, sofar) ? sofar : one), undefined);
  return awards.map((one) => {
    if (one !== best) return outweighed(one);
    return group.cap === undefined ? one : { ...one, points: least(group.cap, one.points) };
  });
}

/** Whether an award is larger than another: what empties the category outdoes what empties the item, which outdoes points. */
export function outdoes(one: Award, other: Award): boolean {
  const difference = reach(one) - reach(other);
  return difference === 0 ? compare(one.points, other.points) > 0 : difference > 0;
}

const reach = (one: Award): number => (one.empties === 'category' ? 2 : one.empties === 'item' ? 1 : 0);

/** The award standing back behind a larger one. */
export const outweighed = (one: Award): Award => (one.state === 'fired' ? { ...one, state: 'outweighed' } : one);

/** What counts of an award: nothing unless it fired. */
export const counts = (one: Award): boolean => one.state === 'fired';

/**
 * An unknown award as the worst or the best it may yet become for the branch.
 * Claims are not anticipated; `atMost` is what a single clause without limit can at most move.
 */
export function extreme(one: Award, side: 'worst' | 'best', atMost: Exact): Award {
  if (one.state !== 'unknown') return one;
  const { clause } = one;
  if (clause.form === 'value') {
    const kind = valueKindOf(clause.value);
    const points =
      side === 'best' ? (one.range?.high ?? kind.worth(clause.value)) : (one.range?.low ?? kind.least(clause.value));
    return { ...one, state: 'fired', points };
  }
  const gives = givesPoints(clause);
  return isPositive(one.times) ? inOrOut(one, gives, side) : atItsMost(one, clause, gives, side, atMost);
}

/** It is known what it comes to, and open only whether it counts. */
function inOrOut(one: Award, gives: boolean, side: 'worst' | 'best'): Award {
  const helps = gives && one.empties === undefined;
  return helps === (side === 'best') ? { ...one, state: 'fired' } : quiet(one.clause, 'quiet');
}

function atItsMost(one: Award, clause: CountedClause, gives: boolean, side: 'worst' | 'best', atMost: Exact): Award {
  const points = mostOf(clause) ?? atMost;
  if (side === 'best') return gives ? { ...one, state: 'fired', points } : quiet(clause, 'quiet');
  const empties = clause.effect.kind === 'zero' ? clause.effect.scope : clause.escalation?.empties;
  if (!gives) return { ...one, state: 'fired', points, empties };
  return empties === undefined ? quiet(clause, 'quiet') : { ...one, state: 'fired', empties };
}

/** The most a counted clause can take or give; undefined where nothing limits it. */
export function mostOf(clause: CountedClause): Exact | undefined {
  if (clause.effect.kind === 'zero') return zero;
  const times = mostTimes(clause.trigger);
  const free = times === undefined ? undefined : greatest(zero, subtract(times, whole(clause.free)));
  const uncapped = free === undefined ? undefined : multiply(mostEach(clause.effect.amount), free);
  const capped =
    uncapped === undefined ? clause.cap : clause.cap === undefined ? uncapped : least(uncapped, clause.cap);
  const takes = clause.escalation?.takes;
  return capped === undefined || takes === undefined ? capped : greatest(capped, takes);
}

const mostTimes = (trigger: Trigger): Exact | undefined => triggerKindOf(trigger).most(trigger);

/** The points of the awards that count. */
export const totalOf = (awards: readonly Award[]): Exact =>
  awards.reduce((total, one) => (counts(one) ? add(total, one.points) : total), zero);
