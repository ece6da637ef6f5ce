import type { Clause } from '../../clauses/clause.ts';
import type { Condition, Test } from '../../clauses/condition.ts';
import { amountText, dayOfFact, type Known } from '../../clauses/known.ts';
import type { Line } from '../../clauses/line.ts';
import { type Reference, referenceAmount } from '../../clauses/reference.ts';
import { dueDay, type Late } from '../../clauses/triggers/late.ts';
import type { Day } from '../../model/day.ts';
import { add, compare, type Exact, isPositive, ratio, subtract, whole, zero } from '../../model/exact.ts';
import type { FactDeclaration } from '../../model/facts.ts';
import type { Told } from '../../model/told.ts';

/** On an edge, or a little below or above it. */
export type Side = 'at' | 'below' | 'above';

/** An edge at which a clause begins to count or to give otherwise, and one side of it. */
export type Edge =
  | {
      readonly kind: 'amount';
      readonly fact: FactDeclaration;
      readonly side: Side;
      /** Where it lies; undefined while that depends on a missing fact. */
      readonly line: (known: Known) => Exact | undefined;
      readonly name: string;
      readonly told: Told;
    }
  | {
      readonly kind: 'late';
      readonly trigger: Late;
      readonly side: 'at' | 'above';
      readonly name: string;
      readonly told: Told;
    };

const sides: Readonly<Record<Side, Told>> = {
  at: { zh: '正好', en: 'at' },
  below: { zh: '差一点到', en: 'just below' },
  above: { zh: '刚超过', en: 'just above' },
};

/** The edges of a clause, each with the sides that matter. */
export function edgesOf(clause: Clause): readonly Edge[] {
  return clause.form === 'value' ? valueEdges(clause.value) : triggerEdges(clause.trigger);
}

function valueEdges(value: Extract<Clause, { form: 'value' }>['value']): readonly Edge[] {
  if (value.kind === 'bands') {
    return value.bands
      .filter(({ from }) => isPositive(from))
      .flatMap(({ from }) => bothSides(value.of, { kind: 'number', amount: from }, 'below'));
  }
  return value.kind === 'in-proportion' ? bothSides(value.of, value.to, 'below') : [];
}

function triggerEdges(trigger: Extract<Clause, { form: 'counted' }>['trigger']): readonly Edge[] {
  switch (trigger.kind) {
    case 'below':
    case 'above':
      return lineEdges(trigger.line, trigger.kind);
    case 'short':
      return bothSides(trigger.of, trigger.need, 'below');
    case 'over':
      return bothSides(trigger.of, trigger.allow, 'above');
    case 'late':
      return lateEdges(trigger);
    case 'when':
      return conditionEdges(trigger.condition);
    default:
      return [];
  }
}

const lineEdges = ({ of, line }: Line, side: 'below' | 'above'): readonly Edge[] => bothSides(of, line, side);

function bothSides(fact: FactDeclaration, line: Reference, beyond: 'below' | 'above'): readonly Edge[] {
  // nothing lies below nothing
  const all: readonly Side[] = isNothing(line) ? (beyond === 'below' ? [] : ['at', beyond]) : ['at', beyond];
  return all.map((side) => amountEdge(fact, line, side));
}

const isNothing = (line: Reference): boolean => line.kind === 'number' && !isPositive(line.amount);

function amountEdge(fact: FactDeclaration, line: Reference, side: Side): Edge {
  const text = line.kind === 'number' ? amountText(fact, line.amount) : line.fact.title;
  const name = `${side}:${line.kind === 'number' ? `${fact.name}=${text}` : `${fact.name}=${line.fact.name}`}`;
  return {
    ...{ kind: 'amount', fact, side, name },
    line: (known) => referenceAmount(known, line),
    told: { zh: `${fact.title}${sides[side].zh}${text}`, en: `${fact.title} ${sides[side].en} ${text}` },
  };
}

function lateEdges(trigger: Late): readonly Edge[] {
  const { title } = trigger.of;
  return [
    {
      kind: 'late',
      trigger,
      side: 'at',
      name: 'at:due',
      told: { zh: `${title}正好到期`, en: `${title} just in time` },
    },
    {
      ...{ kind: 'late', trigger, side: 'above', name: 'above:due' },
      told: { zh: `${title}逾期一天`, en: `${title} a day late` },
    },
  ];
}

/** The edges of the amounts a condition asks for. */
function conditionEdges(condition: Condition): readonly Edge[] {
  const all = condition.flat().flatMap(testEdges);
  return [...new Map(all.map((edge) => [edge.name, edge])).values()];
}

function testEdges(test: Test): readonly Edge[] {
  if (test.kind !== 'amount') return [];
  const line: Reference = { kind: 'number', amount: test.than };
  if (test.is === '=' || test.is === '!=') return [amountEdge(test.fact, line, 'at')];
  return bothSides(test.fact, line, test.is === '>=' || test.is === '<' ? 'below' : 'above');
}

// so near an edge is "just" beside it
const near: Readonly<Record<string, Exact>> = { count: whole(1), ratio: ratio(1, 100), number: whole(1) };

/** Whether what is known of a branch lies on that side of the edge, and near it. */
export function isOnEdge(edge: Edge, known: Known): boolean {
  if (edge.kind === 'late') return lateness(edge.trigger, known) === (edge.side === 'at' ? 0 : 1);
  const value = known.facts.get(edge.fact.name);
  const line = edge.line(known);
  if (value?.kind !== 'amount' || line === undefined) return false;
  const distance = subtract(value.amount, line);
  if (edge.side === 'at') return compare(distance, zero) === 0;
  const [low, high] = edge.side === 'below' ? [value.amount, line] : [line, value.amount];
  return compare(low, high) < 0 && compare(high, add(low, near[edge.fact.kind] ?? whole(1))) <= 0;
}

/** How many days after it was due; negative before. Undefined where there is no due day. */
function lateness(trigger: Late, known: Known): number | undefined {
  const is = dayOfFact(known, trigger.of);
  const due = is === undefined ? undefined : dueDay(trigger.due, is, known);
  if (due === undefined || due === 'never' || is === undefined) return undefined;
  const on: Day | 'never' | undefined = trigger.due.kind === 'term' ? known.asOf : is;
  return on === undefined || on === 'never' ? undefined : on - due;
}
