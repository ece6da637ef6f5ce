import type { Clause } from '../clauses/clause.ts';
import type { Condition } from '../clauses/condition.ts';
import type { Exact } from '../model/exact.ts';
import type { FactDeclaration } from '../model/facts.ts';
import { boundTest, type Cut, cutCondition, cutFor, type Found } from './cut.ts';
import { cutClause } from './cut-clause.ts';
import { distinct } from './distinct.ts';
import type { Frame } from './frame.ts';

/** The cuts that some clauses and conditions make in the facts. `limit` is the most that points can matter. */
export function cutsOf(
  clauses: readonly Clause[],
  conditions: readonly Condition[],
  limit: Exact,
  frame: Frame,
): Map<string, Cut> {
  const found: Found = { cuts: new Map(), frame, pairs: [] };
  for (const clause of clauses) cutClause(found, clause, limit);
  for (const condition of conditions) cutCondition(found, condition);
  // where the kind of branch begins and ends is a cut as well
  for (const cut of [...found.cuts.values()])
    for (const test of frame.cells.get(cut.fact.name)?.tests ?? []) boundTest(cut, test);
  for (const [one, other] of [...found.pairs, ...found.pairs]) shareCuts(found, one, other);
  return found.cuts;
}

/** Whether a clause holds two facts against each other: no list of values shows all that may come of it. */
export function holdsTogether(clauses: readonly Clause[], limit: Exact, frame: Frame): boolean {
  const found: Found = { cuts: new Map(), frame, pairs: [] };
  for (const clause of clauses) cutClause(found, clause, limit);
  return found.pairs.length > 0;
}

function shareCuts({ cuts }: Found, one: FactDeclaration, other: FactDeclaration): void {
  const [a, b] = [cutFor(cuts, one), cutFor(cuts, other)];
  const all = distinct([...a.amounts, ...b.amounts]);
  for (const cut of [a, b]) cut.amounts.splice(0, cut.amounts.length, ...all);
}
