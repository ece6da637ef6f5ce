import { type Award, counts } from '../clauses/award.ts';
import type { Stage } from '../clauses/effect-kind.ts';
import { valueKindOf } from '../clauses/values/index.ts';
import { add, divide, type Exact, greatest, isZero, least, multiply, round, subtract, zero } from '../model/exact.ts';
import type { Item, Rounding } from '../rubric/rubric.ts';
import type { Steps } from './score.ts';

/**
 * An item's points from its awards, in the order of computing: start and values → zero-outs → deductions → floor →
 * earnings → ceiling → in-item bonus → in-item penalties. What is emptied earns nothing, and no bonus either.
 * Without `rounding` the points stay as they are, for whoever rounds later.
 */
export function settle(item: Item, awards: readonly Award[], rounding: Rounding | undefined): Steps {
  const sums = sumUp(awards);
  const base = rescaled(item, add(item.start, sums.values), sums.excluded);
  const afterFloor = sums.emptied ? zero : greatest(zero, subtract(base, sums.taken));
  const afterCeiling = sums.emptied ? zero : least(item.points, add(afterFloor, sums.given));
  const topped = sums.emptied ? zero : capped(sums.topped, item.bonusCap);
  const beyond = capped(sums.beyond, item.penaltyCap);
  const points = subtract(add(afterCeiling, topped), beyond);
  return {
    start: item.start,
    values: sums.values,
    emptied: sums.emptied,
    taken: sums.taken,
    given: sums.given,
    afterFloor,
    afterCeiling,
    topped,
    beyond,
    points: rounding?.at === 'item' ? round(points, rounding.places, rounding.mode) : points,
  };
}

const capped = (points: Exact, cap: Exact | undefined): Exact => (cap === undefined ? points : least(cap, points));

/** Where a part of the item does not apply, the rest stands for the whole. That there is a rest the draft has seen to. */
const rescaled = (item: Item, base: Exact, excluded: Exact): Exact =>
  isZero(excluded) ? base : multiply(base, divide(item.points, subtract(item.points, excluded)));

type Sums = {
  values: Exact;
  /** The worth of value clauses that do not apply. */
  excluded: Exact;
  emptied: boolean;
  taken: Exact;
  given: Exact;
  topped: Exact;
  beyond: Exact;
};

function sumUp(awards: readonly Award[]): Sums {
  const sums: Sums = {
    values: zero,
    excluded: zero,
    emptied: false,
    taken: zero,
    given: zero,
    topped: zero,
    beyond: zero,
  };
  for (const award of awards) {
    const { clause } = award;
    if (clause.form === 'value') {
      if (award.state === 'not-applicable') {
        sums.excluded = add(sums.excluded, valueKindOf(clause.value).worth(clause.value));
      }
      sums.values = add(sums.values, award.points);
    } else if (counts(award)) {
      if (award.empties !== undefined) sums.emptied = true;
      addTo(sums, clause.stage, award.points);
    }
  }
  return sums;
}

function addTo(sums: Sums, stage: Stage, points: Exact): void {
  switch (stage) {
    case 'take':
      sums.taken = add(sums.taken, points);
      break;
    case 'give':
      sums.given = add(sums.given, points);
      break;
    case 'top':
      sums.topped = add(sums.topped, points);
      break;
    case 'beyond':
      sums.beyond = add(sums.beyond, points);
      break;
    default:
  }
}
