import { type Condition, holds } from '../clauses/condition.ts';
import { whole } from '../model/exact.ts';
import type { Facts } from '../model/facts.ts';
import { assignmentsOf, combinations } from './assignments.ts';
import { candidatesOf } from './candidates.ts';
import { cutsOf } from './cuts.ts';
import { type Cell, type Frame, keyOf } from './frame.ts';

/** A kind of branch: an example of it, and the frame in which only facts of such branches are tried. */
export type Kind = { readonly facts: Facts; readonly frame: Frame };

/** The kinds of branches that some conditions tell apart; undefined where there are more than allowed. */
export function kindsOf(conditions: readonly Condition[], frame: Frame, allowed: number): readonly Kind[] | undefined {
  const cuts = [...cutsOf([], conditions, whole(1), frame).values()];
  const candidates = cuts.map((cut) => candidatesOf(cut, frame));
  if (combinations(candidates) > allowed) return undefined;
  return assignmentsOf(candidates, new Map()).map((facts) => {
    const cells = cuts.flatMap(({ fact, tests }): [string, Cell][] => {
      const value = facts.get(fact.name);
      return value ? [[fact.name, { tests, key: keyOf(tests, value) }]] : [];
    });
    return { facts, frame: { ...frame, cells: new Map([...frame.cells, ...cells]) } };
  });
}

/** Whether all the conditions hold for the kind. */
export const isUnder = (conditions: readonly Condition[], { facts, frame }: Kind): boolean =>
  conditions.every((condition) => holds(condition, { facts, asOf: frame.asOf }) === true);
