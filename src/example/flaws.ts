import type { Clause } from '../clauses/clause.ts';
import type { Day } from '../model/day.ts';
import type { FactValue } from '../model/facts.ts';
import type { Mark } from '../model/marks.ts';
import { readsOfClause } from '../rubric/fact-uses.ts';
import type { Item, Rubric } from '../rubric/rubric.ts';
import { ballots, belowTop, levelsOf, occurring } from './best-finding.ts';
import { valuesToTry } from './values-to-try.ts';

/** One thing that may be wrong with a branch: a finding on an item, or another value of a fact; `kind` tells like from like. */
export type Flaw = { readonly kind: string; readonly item: Item } & (
  | { readonly clause: string; readonly mark: Mark }
  | { readonly fact: string; readonly value: FactValue }
);

/** What may be wrong with an item, one flaw after the other: by its findings, and by the facts it reads. */
export function flawsOf(item: Item, rubric: Rubric, asOf: Day, reason: string): readonly Flaw[] {
  return item.clauses.flatMap((clause): readonly Flaw[] => {
    const kind = clause.form === 'value' ? clause.value.kind : clause.trigger.kind;
    const mark = flawedMark(clause, reason);
    if (mark) return [{ kind, item, clause: clause.id, mark }];
    return readsOfClause(clause).flatMap((name) => {
      const fact = rubric.facts.get(name);
      // who the branch is stays as it is
      if (!fact || fact.from === 'profile') return [];
      return valuesToTry(fact, asOf).map((value) => ({ kind, item, fact: name, value }));
    });
  });
}

function flawedMark(clause: Clause, reason: string): Mark | undefined {
  if (clause.form === 'value') return flawedValue(clause.value, reason);
  const { trigger, effect, free } = clause;
  if (trigger.kind === 'missing') return { kind: 'lacking', names: trigger.list.slice(0, free + 1) };
  if (trigger.kind !== 'fault' || effect.kind === 'zero') return undefined;
  return occurring(clause, trigger.per === undefined ? 1 : free + 1, reason, true);
}

function flawedValue(value: Extract<Clause, { form: 'value' }>['value'], reason: string): Mark | undefined {
  switch (value.kind) {
    case 'choose': {
      const second = levelsOf(value)[1];
      return second === undefined ? undefined : { kind: 'level', level: second, reason };
    }
    case 'judge':
      return { kind: 'points', points: belowTop(value), reason };
    case 'tally': {
      const [best = '', second] = levelsOf(value);
      const some = ballots / 10;
      if (second === undefined) return undefined;
      const counts = [[best, ballots - some] as const, [second, some] as const];
      return { kind: 'tally', counts: new Map(counts) };
    }
    default:
      return undefined;
  }
}
