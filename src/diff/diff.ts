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
    const parts = partsOf(sofar, score, by);
    if (parts.length > 0) steps.push({ cause, by, parts, before: sofar, after: score });
    sofar = score;
  }
  return steps;
}

/** The total where it is certain. */
export const certainTotal = ({ total }: BranchScore): Exact | undefined =>
  equals(total.low, total.high) ? total.low : undefined;

function partsOf(before: BranchScore, after: BranchScore, by: Exact): readonly Part[] {
  const items = itemParts(before, after);
  const bonus = subtract(after.bonus.points.low, before.bonus.points.low);
  const penalties = subtract(before.penalties.points.low, after.penalties.points.low);
  const vetoes = subtract(lostToVetoes(before), lostToVetoes(after));
  const told = sum([...items.map((part) => part.by), bonus, penalties, vetoes]);
  const sections = { bonus, penalties, vetoes, rest: subtract(by, told) };
  const others = (Object.keys(sections) as (keyof typeof sections)[]).flatMap((kind): Part[] =>
    isZero(sections[kind]) ? [] : [{ kind, by: sections[kind] }],
  );
  return [...items, ...others];
}

/** What vetoes that act on the total took of it. */
const lostToVetoes = ({ arithmetic, total }: BranchScore): Exact => subtract(arithmetic.low, total.low);

function itemParts(before: BranchScore, after: BranchScore): readonly Part[] {
  const was = byId(before);
  const parts = after.items.flatMap((one) => itemPart(one.item, was.get(one.item.id), one));
  const now = byId(after);
  const gone = before.items
    .filter(({ item }) => !now.has(item.id))
    .flatMap((one) => itemPart(one.item, one, undefined));
  return [...parts, ...gone];
}

const byId = ({ items }: BranchScore): ReadonlyMap<string, ItemScore> =>
  new Map(items.map((score) => [score.item.id, score]));

function itemPart(item: Item, before: ItemScore | undefined, after: ItemScore | undefined): readonly Part[] {
  const by = subtract(shareOf(after), shareOf(before));
  const same = before?.state === after?.state && isZero(by);
  return same ? [] : [{ kind: 'item', item, before, after, by }];
}

/** What an item's points make of the total, before anything is rescaled. */
function shareOf(score: ItemScore | undefined): Exact {
  if (!score?.item.counts || isZero(score.item.points)) return zero;
  return multiply(score.points.low, divide(score.item.inTotal, score.item.points));
}
