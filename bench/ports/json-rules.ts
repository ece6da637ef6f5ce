import { installed } from './installed.ts';
import type { PlainCount, PlainCounted, PlainItem, PlainValue } from './plain.ts';
import type { PlainFacts } from './plain-facts.ts';

type Condition = { readonly fact: string; readonly operator: string; readonly value: number | string };
type Event = { readonly type: string; readonly params: Params };
type Params = {
  readonly item: number;
  readonly clause: PlainCounted | undefined;
  readonly value: PlainValue | undefined;
};
type Rule = { readonly conditions: { readonly all: readonly Condition[] }; readonly event: Event };

/** What of json-rules-engine is used here. */
type JsonRulesEngine = {
  readonly Engine: new (
    rules: readonly Rule[],
  ) => { readonly run: (facts: PlainFacts) => Promise<{ readonly events: readonly Event[] }> };
};

/**
 * The items as rules of json-rules-engine: a rule per clause whose condition says whether the clause counts, and
 * whose event carries what it is worth. The engine decides which rules hold; the points are then summed by hand,
 * as its conditions cannot count.
 */
export function jsonRules(items: readonly PlainItem[]): (facts: PlainFacts) => Promise<readonly number[]> {
  const { Engine } = installed('json-rules-engine') as JsonRulesEngine;
  const engine = new Engine(items.flatMap(rulesOf));
  return async (facts) => {
    const { events } = await engine.run(facts);
    return pointsOf(items, events, facts);
  };
}

const rulesOf = (item: PlainItem, index: number): readonly Rule[] => [
  ...item.counted.map((clause) => rule([conditionOf(clause.count)], { item: index, clause, value: undefined })),
  ...item.values.map((value) => rule([givenOf(value)], { item: index, clause: undefined, value })),
];

const rule = (all: readonly Condition[], params: Params): Rule => ({
  conditions: { all },
  event: { type: 'counts', params },
});

/** Whether a clause counts at all. */
function conditionOf(count: PlainCount): Condition {
  const { fact } = count;
  switch (count.by) {
    case 'times':
      return { fact, operator: 'greaterThan', value: 0 };
    case 'short':
      return { fact, operator: 'lessThan', value: count.need };
    case 'over':
      return { fact, operator: 'greaterThan', value: count.allow };
    case 'below':
      return { fact, operator: 'lessThan', value: count.line };
    default:
      return { fact, operator: 'greaterThan', value: count.due };
  }
}

/** A value always counts; asking for its fact is the least a rule can ask. */
function givenOf(value: PlainValue): Condition {
  const fact = value.by === 'tally' ? (value.shares[0]?.[0] ?? '') : value.fact;
  return { fact, operator: 'notEqual', value: 'missing' };
}

type Sums = { base: number; taken: number; given: number; topped: number; emptied: boolean };

function pointsOf(items: readonly PlainItem[], events: readonly Event[], facts: PlainFacts): readonly number[] {
  const sums: Sums[] = items.map(({ start }) => ({ base: start, taken: 0, given: 0, topped: 0, emptied: false }));
  for (const { params } of events) {
    const sum = sums[params.item];
    if (sum && params.clause) count(sum, params.clause, facts);
    if (sum && params.value) sum.base += worth(params.value, facts);
  }
  return items.map((item, i) => settled(item, sums[i]));
}

function settled(item: PlainItem, sum: Sums | undefined): number {
  if (!sum || sum.emptied) return 0;
  const points = Math.min(item.points, Math.max(0, sum.base - sum.taken) + sum.given);
  return points + (item.bonusCap === undefined ? sum.topped : Math.min(item.bonusCap, sum.topped));
}

function count(sum: Sums, clause: PlainCounted, facts: PlainFacts): void {
  const times = timesOf(clause.count, facts);
  const escalated = clause.escalation !== undefined && times >= clause.escalation.from;
  if (clause.effect === 'zero' || (escalated && clause.escalation?.takes === undefined)) {
    if (escalated || times > clause.free) sum.emptied = true;
    return;
  }
  const counting = clause.each * Math.max(0, times - clause.free);
  const points = escalated
    ? (clause.escalation?.takes ?? 0)
    : clause.cap === undefined
      ? counting
      : Math.min(clause.cap, counting);
  if (clause.effect === 'deduct') sum.taken += points;
  else if (clause.effect === 'earn') sum.given += points;
  else sum.topped += points;
}

const at = (facts: PlainFacts, name: string): number => Number(facts[name]);

/** How often; steps are rounded first, since binary fractions would count one too many (0.9 − 0.88 is above 0.02). */
function timesOf(count: PlainCount, facts: PlainFacts): number {
  const is = at(facts, count.fact);
  switch (count.by) {
    case 'times':
      return is;
    case 'short':
      return count.need - is;
    case 'over':
      return is - count.allow;
    case 'below': {
      if (!count.steps) return 1;
      const steps = Math.round(((count.line - is) / count.steps.every) * 1e9) / 1e9;
      return count.steps.begun ? Math.ceil(steps) : Math.floor(steps);
    }
    default:
      return count.every === undefined ? 1 : Math.ceil((is - count.due) / count.every);
  }
}

function worth(value: PlainValue, facts: PlainFacts): number {
  switch (value.by) {
    case 'choose':
      return value.levels.find(([level]) => level === facts[value.fact])?.[1] ?? 0;
    case 'bands':
      return value.bands.find(([from]) => at(facts, value.fact) >= from)?.[1] ?? 0;
    case 'judge':
      return at(facts, value.fact);
    case 'share': {
      const to = typeof value.to === 'number' ? value.to : at(facts, value.to);
      return to === 0 ? value.whenZero : value.worth * Math.min(1, at(facts, value.fact) / to);
    }
    default:
      return tallied(value, facts);
  }
}

function tallied({ shares, worth }: Extract<PlainValue, { by: 'tally' }>, facts: PlainFacts): number {
  const votes = shares.reduce((sum, [fact]) => sum + at(facts, fact), 0);
  return (worth * shares.reduce((sum, [fact, share]) => sum + share * at(facts, fact), 0)) / votes;
}
