import type { BranchScore, ItemScore } from '../engine/score.ts';
import { divide, type Exact, equals, isZero, multiply, subtract, sum, zero } from '../model/exact.ts';
import type { Item } from '../rubric/rubric.ts';

/**
 * Why a total is another than before: what was found, whom it is compared with, the rules and the day, a decision; or
 * evidence and rules together, where neither evidence can be read by the other's rubric.
 */
export type Cause = 'evidence' | 'cohort' | 'rubric' | 'decision' | 'both';

/** A part of a change, in points of the total. */
export type Part =
  | {
      readonly kind: 'item';
      readonly item: Item;
      readonly before: ItemScore | undefined;
      readonly after: ItemScore | undefined;
      readonly by: Exact;
    }
  /** Bonus, penalties, vetoes, and what caps, rescaling and rounding make of the sum. */
  | { readonly kind: 'bonus' | 'penalties' | 'vetoes' | 'rest'; readonly by: Exact };

/** What one cause changed, and in which parts; these add up to it exactly. */
export type Step = {
  readonly cause: Cause;
  readonly by: Exact;
  readonly parts: readonly Part[];
  readonly before: BranchScore;
  readonly after: BranchScore;
};

/** A score that follows from the one before it by one cause alone. */
export type Stage = { readonly cause: Cause; readonly score: BranchScore };

/**
 * What led from one score of a branch to another, cause by cause in the order given; the steps add up to the change
 * exactly. Undefined where either total is a range, as nobody knows then by how much it changed.
 */
export function stepsOf(before: BranchScore, stages: readonly Stage[]): readonly Step[] | undefined {
  const steps: Step[] = [];
  let sofar = before;
  for (const { cause, score } of stages) {
    const [from, to] = [certainTotal(sofar), certainTotal(score)];
    if (from === undefined || to === undefined) return undefined;
    const by = subtract(to, from);
    const parts = partsBetween(sofar, score, by, asBefore);
    if (parts.length > 0) steps.push({ cause, by, parts, before: sofar, after: score });
    sofar = score;
  }
  return steps;
}

/** The total where it is certain. */
export const certainTotal = ({ total }: BranchScore): Exact | undefined =>
  equals(total.low, total.high) ? total.low : undefined;

/** Which end of what is open is compared, and under which id an item stood before. */
export type Comparing = { readonly end: 'low' | 'high'; readonly was: (id: string) => string };

const asBefore: Comparing = { end: 'low', was: (id) => id };

/** The parts of a change of the total by so many points; they add up to it exactly. */
export function partsBetween(before: BranchScore, after: BranchScore, by: Exact, how: Comparing): readonly Part[] {
  const { end } = how;
  // the most taken leaves the least
  const taken = end === 'low' ? 'high' : 'low';
  const items = itemParts(before, after, how);
  const bonus = subtract(after.bonus.points[end], before.bonus.points[end]);
  const penalties = subtract(before.penalties.points[taken], after.penalties.points[taken]);
  const vetoes = subtract(lostToVetoes(before, end), lostToVetoes(after, end));
  const told = sum([...items.map((part) => part.by), bonus, penalties, vetoes]);
  const sections = { bonus, penalties, vetoes, rest: subtract(by, told) };
  const others = (Object.keys(sections) as (keyof typeof sections)[]).flatMap((kind): Part[] =>
    isZero(sections[kind]) ? [] : [{ kind, by: sections[kind] }],
  );
  return [...items, ...others];
}

/** What vetoes that act on the total took of it. */
const lostToVetoes = ({ arithmetic, total }: BranchScore, end: Comparing['end']): Exact =>
  subtract(arithmetic[end], total[end]);

function itemParts(before: BranchScore, after: BranchScore, { end, was }: Comparing): readonly Part[] {
  const old = byId(before);
  const parts = after.items.flatMap((one) => itemPart(one.item, old.get(was(one.item.id)), one, end));
  const now = new Set(after.items.map(({ item }) => was(item.id)));
  const gone = before.items
    .filter(({ item }) => !now.has(item.id))
    .flatMap((one) => itemPart(one.item, one, undefined, end));
  return [...parts, ...gone];
}

const byId = ({ items }: BranchScore): ReadonlyMap<string, ItemScore> =>
  new Map(items.map((score) => [score.item.id, score]));

function itemPart(
  item: Item,
  before: ItemScore | undefined,
  after: ItemScore | undefined,
  end: Comparing['end'],
): readonly Part[] {
  const by = subtract(shareOf(after, end), shareOf(before, end));
  const same = before?.state === after?.state && isZero(by);
  return same ? [] : [{ kind: 'item', item, before, after, by }];
}

/** What an item's points make of the total, before anything is rescaled. */
function shareOf(score: ItemScore | undefined, end: Comparing['end']): Exact {
  if (!score?.item.counts || isZero(score.item.points)) return zero;
  return multiply(score.points[end], divide(score.item.inTotal, score.item.points));
}
