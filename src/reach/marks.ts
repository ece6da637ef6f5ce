import type { Amount } from '../clauses/amount.ts';
import { type Award, award } from '../clauses/award.ts';
import { type Clause, type CountedClause, readsFindings } from '../clauses/clause.ts';
import type { Known } from '../clauses/known.ts';
import type { Value } from '../clauses/values/index.ts';
import { valueKindOf } from '../clauses/values/index.ts';
import { ceiling, type Exact, one, zero } from '../model/exact.ts';
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
      return [value.from, value.to].map((points) => ({ kind: 'points', points, reason: '酌情' }));
    case 'tally':
      return [...value.shares]
        .filter(([, share]) => share !== 'void')
        .map(([level]) => ({ kind: 'tally', counts: new Map([[level, 1]]) }));
    default:
      return [undefined];
  }
}

/** Not found, found so often that more moves nothing, and as often as it escalates. */
function countMarks(clause: CountedClause, limit: Exact): readonly (Mark | undefined)[] {
  const { trigger, effect } = clause;
  if (trigger.kind === 'missing') {
    const counts = trigger.list
      .map((_, i) => i + 1)
      .filter((count) => clause.escalation || count === trigger.list.length);
    return [undefined, ...counts.map((count): Mark => ({ kind: 'lacking', names: trigger.list.slice(0, count) }))];
  }
  const per = (trigger.kind === 'fault' || trigger.kind === 'act') && trigger.per !== undefined;
  const most = per ? Math.max(1, ...kinksOf(clause, limit).map(ceiling)) : 1;
  const escalating = per && clause.escalation ? [clause.escalation.from - 1, clause.escalation.from] : [];
  const times = [...escalating.filter((count) => count > 0), most];
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
  if (amount.kind === 'range') return [amount.from, amount.to].map((points) => ({ points, reason: '酌情' }));
  return [{}];
}
