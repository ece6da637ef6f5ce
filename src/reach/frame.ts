import { holds, type Test } from '../clauses/condition.ts';
import type { Day } from '../model/day.ts';
import type { FactValue } from '../model/facts.ts';

/** What holds for all of a rubric when its facts are tried: the day of assessment, the ratios that may be above 100%, and the kind of branch. */
export type Frame = {
  readonly asOf: Day;
  readonly beyondWhole: ReadonlySet<string>;
  /** The facts that decide what kind of branch it is, each with how it does. */
  readonly cells: ReadonlyMap<string, Cell>;
};

/** The values of a fact that some tests do not tell apart. */
export type Cell = { readonly tests: readonly Test[]; readonly key: string };

/** How a value fares in some tests of its fact. */
export function keyOf(tests: readonly Test[], value: FactValue): string {
  return tests
    .map((test) => (holds([[test]], { facts: new Map([[test.fact.name, value]]), asOf: undefined }) ? '1' : '0'))
    .join('');
}
