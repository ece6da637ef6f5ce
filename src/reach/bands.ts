import type { ValueClause } from '../clauses/clause.ts';
import type { Band } from '../clauses/values/bands.ts';
import { compare, whole } from '../model/exact.ts';
import { candidatesOf } from './candidates.ts';
import { cutsOf } from './cuts.ts';
import type { Frame } from './frame.ts';

/** The bands of a clause that no value of its fact falls into; none of a clause without bands. */
export function unreachedBands(clause: ValueClause, frame: Frame): readonly Band[] {
  const { value } = clause;
  if (value.kind !== 'bands') return [];
  const values = [...cutsOf([clause], [], whole(1), frame).values()].flatMap((cut) => candidatesOf(cut, frame).values);
  const reached = new Set(
    values.map((is) =>
      is.kind === 'amount' ? value.bands.find(({ from }) => compare(is.amount, from) >= 0) : undefined,
    ),
  );
  return value.bands.filter((band) => !reached.has(band));
}
