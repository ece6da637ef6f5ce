import type { CountedClause, ValueClause } from '../../src/clauses/clause.ts';
import type { Line } from '../../src/clauses/line.ts';
import type { Reference } from '../../src/clauses/reference.ts';
import type { Late } from '../../src/clauses/triggers/late.ts';
import type { Value } from '../../src/clauses/values/index.ts';
import { dayOf } from '../../src/model/day.ts';
import type { Exact } from '../../src/model/exact.ts';
import type { Item } from '../../src/rubric/rubric.ts';

/** An item as somebody would type it for another engine: plain numbers and names of facts. */
export type PlainItem = {
  readonly id: string;
  readonly points: number;
  readonly start: number;
  readonly bonusCap: number | undefined;
  readonly counted: readonly PlainCounted[];
  readonly values: readonly PlainValue[];
};

/** A clause that counts: how often, what each count is worth, and its limits. */
export type PlainCounted = {
  readonly effect: 'deduct' | 'earn' | 'bonus' | 'zero';
  readonly count: PlainCount;
  readonly each: number;
  readonly free: number;
  readonly cap: number | undefined;
  readonly escalation: { readonly from: number; readonly takes: number | undefined } | undefined;
};

/** What is counted; the facts of findings are called `item.clause`. */
export type PlainCount =
  | { readonly by: 'times'; readonly fact: string }
  | { readonly by: 'short'; readonly fact: string; readonly need: number }
  | { readonly by: 'over'; readonly fact: string; readonly allow: number }
  | { readonly by: 'below'; readonly fact: string; readonly line: number; readonly steps: Steps | undefined }
  | { readonly by: 'late'; readonly fact: string; readonly due: number; readonly every: number | undefined };

type Steps = { readonly every: number; readonly begun: boolean };

/** What an item, or a part of it, is worth. */
export type PlainValue =
  | {
      readonly by: 'choose';
      readonly fact: string;
      readonly levels: readonly (readonly [level: string, points: number])[];
    }
  | {
      readonly by: 'bands';
      readonly fact: string;
      readonly bands: readonly (readonly [from: number, points: number])[];
    }
  | { readonly by: 'judge'; readonly fact: string }
  | {
      readonly by: 'share';
      readonly fact: string;
      readonly to: number | string;
      readonly whenZero: number;
      readonly worth: number;
    }
  | {
      readonly by: 'tally';
      readonly shares: readonly (readonly [fact: string, share: number])[];
      readonly worth: number;
    };

/** An exact number as the nearest binary fraction. */
export const plain = (x: Exact): number => (typeof x === 'number' ? x / 1e6 : Number(x.num) / Number(x.den));

const plainOr = (x: Exact | undefined): number | undefined => (x === undefined ? undefined : plain(x));

/** An item of the rubric in plain numbers; what the ports do not know ends the benchmark. */
export function plainItem(item: Item, year: number): PlainItem {
  return {
    id: item.id,
    points: plain(item.points),
    start: plain(item.start),
    bonusCap: plainOr(item.bonusCap),
    counted: item.clauses.flatMap((clause) => (clause.form === 'counted' ? [plainCounted(item, clause, year)] : [])),
    values: item.clauses.flatMap((clause) => (clause.form === 'value' ? [plainValue(item, clause)] : [])),
  };
}

const unknown = (item: Item, what: string): never => {
  throw new Error(`${item.id} has ${what}, which the ports do not know`);
};

function plainCounted(item: Item, clause: CountedClause, year: number): PlainCounted {
  const { effect, escalation, excuse, applies, matter, free } = clause;
  if (excuse || applies || matter !== undefined || effect.kind === 'penalty') return unknown(item, clause.id);
  const each =
    effect.kind === 'zero' ? 0 : effect.amount.kind === 'each' ? plain(effect.amount.points) : unknown(item, 'levels');
  return {
    effect: effect.kind,
    count: plainCount(item, clause, year),
    each,
    free,
    cap: plainOr(clause.cap),
    escalation: escalation && { from: escalation.from, takes: plainOr(escalation.takes) },
  };
}

function plainCount(item: Item, { id, trigger }: CountedClause, year: number): PlainCount {
  switch (trigger.kind) {
    case 'fault':
    case 'act':
    case 'missing':
      return { by: 'times', fact: `${item.id}.${id}` };
    case 'short':
      return { by: 'short', fact: trigger.of.name, need: number(item, trigger.need) };
    case 'over':
      return { by: 'over', fact: trigger.of.name, allow: number(item, trigger.allow) };
    case 'below':
      return {
        by: 'below',
        fact: trigger.line.of.name,
        line: number(item, trigger.line.line),
        steps: plainSteps(trigger.line),
      };
    case 'late':
      return plainLate(item, trigger, year);
    default:
      return unknown(item, trigger.kind);
  }
}

const number = (item: Item, reference: Reference): number =>
  reference.kind === 'number' ? plain(reference.amount) : unknown(item, 'a fact to compare with');

const plainSteps = ({ steps }: Line): Steps | undefined =>
  steps && { every: plain(steps.every), begun: steps.count === 'begun' };

function plainLate(item: Item, { of, due, every }: Late, year: number): PlainCount {
  if (due.kind !== 'yearly' || (every && every.unit !== 'day')) return unknown(item, 'a term');
  const day = dayOf(year, due.month, due.date);
  return { by: 'late', fact: of.name, due: day ?? unknown(item, 'no such day'), every: every?.count };
}

function plainValue(item: Item, { id, value }: ValueClause): PlainValue {
  const fact = `${item.id}.${id}`;
  switch (value.kind) {
    case 'choose':
      return { by: 'choose', fact, levels: [...value.levels].map(([level, { points }]) => [level, plain(points)]) };
    case 'bands':
      return {
        by: 'bands',
        fact: value.of.name,
        bands: value.bands.map(({ from, points }) => [plain(from), plain(points)]),
      };
    case 'judge':
      return { by: 'judge', fact };
    case 'tally':
      return { by: 'tally', shares: plainShares(fact, value.shares), worth: plain(value.worth) };
    case 'rank':
    case 'against':
      throw new Error(`${item.id} compares branches, which the ports score one by one`);
    default:
      return plainShare(item, value);
  }
}

const plainShares = (fact: string, shares: ReadonlyMap<string, Exact | 'void'>) =>
  [...shares].flatMap(([level, share]): (readonly [string, number])[] =>
    share === 'void' ? [] : [[`${fact}.${level}`, plain(share)]],
  );

function plainShare(item: Item, value: Extract<Value, { kind: 'in-proportion' | 'import' }>): PlainValue {
  const worth = plain(value.worth);
  const fact = value.of.name;
  if (value.kind === 'import') return { by: 'share', fact, to: plain(value.outOf), whenZero: 0, worth };
  if (value.whenZero === 'not-applicable') return unknown(item, 'a plan that may not apply');
  const to = value.to.kind === 'number' ? plain(value.to.amount) : value.to.fact.name;
  return { by: 'share', fact, to, whenZero: value.whenZero === 'full' ? worth : 0, worth };
}
