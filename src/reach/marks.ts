import type { Amount } from '../clauses/amount.ts';
import { type Award, award } from '../clauses/award.ts';
import { type Clause, type CountedClause, readsFindings } from '../clauses/clause.ts';
import type { Known } from '../clauses/known.ts';
import type { Value } from '../clauses/values/index.ts';
import { valueKindOf } from '../clauses/values/index.ts';
import { add, ceiling, compare, type Exact, one, zero } from '../model/exact.ts';
import type { Mark, Occurrence } from '../model/marks.ts';
import { kinksOf } from './kinks.ts';

/** An award a clause may come to, and the finding that brings it about. */
export type Outcome = { readonly award: Award; readonly mark: Mark | undefined };

/** What a clause may come to once the facts are known: one award where it reads facts only, else one for each finding worth trying. */
export function outcomesOf(clause: Clause, known: Known, limit: Exact): readonly Outcome[] {
  if (clause.form === 'value' && valueKindOf(clause.value).compares) {
    return comparedPoints(clause.value).map((points) => ({
      award: { clause, state: 'fired', times: zero, points, empties: undefined },
      mark: undefined,
    }));
  }
  if (!readsFindings(clause)) return [{ award: award(clause, known, true, undefined), mark: undefined }];
  const marks = clause.form === 'value' ? valueMarks(clause.value) : countMarks(clause, limit);
  return marks.map((mark) => ({ award: award(clause, known, true, mark), mark }));
}

/** The points a clause that compares branches may declare: who the others are is not the rubric's to say. */
function comparedPoints(value: Value): readonly Exact[] {
  const ends = [valueKindOf(value).least(value), valueKindOf(value).worth(value)];
  if (value.kind === 'rank') return [value.rest, ...value.places.map(({ points }) => points)];
  if (value.kind !== 'against' || value.rule.form === 'best') return ends;
  return value.rule.form === 'levels' ? [value.rule.above, value.rule.at, value.rule.below] : [...ends, value.rule.at];
}

function valueMarks(value: Value): readonly (Mark | undefined)[] {
  switch (value.kind) {
    case 'choose':
      return [...value.levels.keys()].map((level) => ({ kind: 'level', level }));
    case 'judge':
      return judged(value.from, value.to, value.step).map((points) => ({ kind: 'points', points, reason: '酌情' }));
    case 'tally':
      return [...value.shares]
        .filter(([, share]) => share !== 'void')
        .map(([level]) => ({ kind: 'tally', counts: new Map([[level, 1]]) }));
    default:
      return [undefined];
  }
}

const mostJudged = 60;

function judged(from: Exact, to: Exact, step: Exact | undefined): readonly Exact[] {
  const points = [from];
  for (let next = step && add(from, step); next && step && points.length < mostJudged; next = add(next, step)) {
    if (compare(next, to) >= 0) break;
    points.push(next);
  }
  return [...points, to];
}

/** Not found, found once, and as often as it begins, escalates, is capped or is more than enough. */
function countMarks(clause: CountedClause, limit: Exact): readonly (Mark | undefined)[] {
  const { trigger, effect } = clause;
  if (trigger.kind === 'missing') {
    return [undefined, ...trigger.list.map((_, i): Mark => ({ kind: 'lacking', names: trigger.list.slice(0, i + 1) }))];
  }
  const per = (trigger.kind === 'fault' || trigger.kind === 'act') && trigger.per !== undefined;
  const counts = per ? kinksOf(clause, limit).map(ceiling) : [1];
  const times = [...new Set(counts)].filter((count) => count > 0).sort((a, b) => a - b);
  const amount: Amount = effect.kind === 'zero' ? { kind: 'each', points: zero } : effect.amount;
  return [undefined, ...kindsOf(amount).flatMap((kind) => times.map((count) => occurring(kind, count)))];
}

const occurring = (kind: Partial<Occurrence>, times: number): Mark => ({
  kind: 'occurrences',
  list: [{ times, share: one, ...kind }],
});

/** By which levels, or with which points, a single occurrence may be found. */
function kindsOf(amount: Amount): readonly Partial<Occurrence>[] {
  if (amount.kind === 'by') return [...amount.levels.keys()].map((level) => ({ level }));
  if (amount.kind === 'range')
    return judged(amount.from, amount.to, amount.step).map((points) => ({ points, reason: '酌情' }));
  return [{}];
}
