import { type Clause, clausesOf } from '../clauses/clause.ts';
import type { Path } from '../model/diagnostic.ts';
import type { Exact } from '../model/exact.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { clauseLists } from './clause-lists.ts';

/** A range of points from which an assessor chooses, and where it stands. */
export type PlacedRange = {
  readonly from: Exact;
  readonly to: Exact;
  readonly step: Exact | undefined;
  readonly path: Path;
};

/** Every range at discretion, of items and of single faults or acts. */
export const rangesIn = (rubric: Rubric): readonly PlacedRange[] =>
  clauseLists(rubric).flatMap(({ entries }) => clausesOf(entries).flatMap(rangeOf));

function rangeOf(clause: Clause): readonly PlacedRange[] {
  if (clause.form === 'value') {
    const { value, path } = clause;
    return value.kind === 'judge' ? [{ ...value, path: [...path, 'judge'] }] : [];
  }
  const { effect, path } = clause;
  if (effect.kind === 'zero' || effect.amount.kind !== 'range') return [];
  return [{ ...effect.amount, path: [...path, effect.kind] }];
}
