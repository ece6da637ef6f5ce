import { type Award, extreme, standing } from '../clauses/award.ts';
import { add, compare, divide, type Exact, greatest, least, subtract, whole, zero } from '../model/exact.ts';
import type { Assessors, Item, Rounding } from '../rubric/rubric.ts';
import { exactly, nothing, roundBounds } from './bounds.ts';
import type { ItemDraft } from './draft-item.ts';
import { anticipated, counting, inOpenMatter, type Matters } from './matters.ts';
import { type Bounds, type ComputedItem, earnsNothing, type RaterScore } from './score.ts';
import { settle } from './settle.ts';

/** The score of an item from its draft. `matters` is there only where the rubric has clauses on shared matters. */
export function scoreItem(draft: ItemDraft, rounding: Rounding, matters: Matters | undefined): ComputedItem {
  const { item } = draft;
  switch (draft.state) {
    case 'not-applicable': {
      const { state, because, reason } = draft;
      return { state, item, points: item.notApplicable === 'full' ? exactly(item.points) : nothing, because, reason };
    }
    case 'missing':
      return unsettled(draft, rounding, matters);
    default:
      return draft.several ? combine(draft, rounding, matters) : single(draft, rounding, matters);
  }
}

type Missing = Extract<ItemDraft, { state: 'missing' }>;

function unsettled(
  { item, raters, code, reason, facts, doubtful }: Missing,
  rounding: Rounding,
  matters: Matters | undefined,
): ComputedItem {
  const lists = raters.map(({ awards }) => counting(item.entries, awards, matters));
  const [awards = [], ...others] = lists;
  const bounds =
    others.length === 0
      ? possible(item, awards, rounding, matters)
      : together(
          item,
          rounding,
          lists.map((list) => possible(item, list, undefined, matters)),
        );
  const points = earnsNothing({ item, code }) ? nothing : doubtful ? wholly(bounds, item) : bounds;
  return { state: 'missing', item, points, code, reason, facts, awards, doubtful, others: others.flat() };
}

/** An item of which it is not known whether it is the branch's at all may yet count like none or like all of its points. */
const wholly = (points: Bounds, item: Item): Bounds => ({
  low: least(zero, points.low),
  high: greatest(item.points, points.high),
});

type Awarded = Extract<ItemDraft, { state: 'awarded' }>;

function single({ item, raters }: Awarded, rounding: Rounding, matters: Matters | undefined): ComputedItem {
  const raw = raters[0]?.awards ?? [];
  const awards = counting(item.entries, raw, matters);
  const steps = settle(item, awards, rounding);
  const points = inOpenMatter(raw, matters) ? possible(item, awards, rounding, matters) : exactly(steps.points);
  return { state: 'scored', item, points, awards, steps };
}

/** The lowest and highest points an item may come to, whatever the unknown turns out to be. */
function possible(
  item: Item,
  awards: readonly Award[],
  rounding: Rounding | undefined,
  matters: Matters | undefined,
): Bounds {
  const at = (side: 'worst' | 'best') => {
    const list = matters ? anticipated(awards, matters, side) : awards;
    const settled = list.map((award) => extreme(award, side, limitOf(item, award)));
    return settle(item, standing(item.entries, settled), rounding).points;
  };
  return { low: at('worst'), high: at('best') };
}

/** What a clause without a limit of its own can at most move in an item. */
function limitOf({ points, start, bonusCap, penaltyCap }: Item, award: Award): Exact {
  const stage = award.clause.form === 'counted' ? award.clause.stage : 'give';
  if (stage === 'top') return bonusCap ?? points;
  return stage === 'beyond' ? (penaltyCap ?? points) : greatest(points, start);
}

function combine({ item, raters }: Awarded, rounding: Rounding, matters: Matters | undefined): ComputedItem {
  const scored: readonly RaterScore[] = raters.map(({ by, awards: raw }) => {
    const awards = counting(item.entries, raw, matters);
    const steps = settle(item, awards, undefined);
    return { by, awards, steps, points: steps.points };
  });
  const points = scored.map((rater) => rater.points);
  const spread = subtract(points.reduce(greatest), points.reduce(least));
  const limit = item.assessors?.spread;
  const open = raters.some(({ awards }) => inOpenMatter(awards, matters));
  return {
    state: 'combined',
    item,
    raters: scored,
    points: together(
      item,
      rounding,
      open ? scored.map(({ awards }) => possible(item, awards, undefined, matters)) : points.map(exactly),
    ),
    spread,
    review: limit !== undefined && compare(spread, limit) >= 0,
  };
}

/** What the assessors' points come to together, rounded where items are. */
function together({ assessors }: Item, { at, places, mode }: Rounding, points: readonly Bounds[]): Bounds {
  const end = (side: keyof Bounds) =>
    combined(
      points.map((one) => one[side]),
      assessors?.combine ?? 'mean',
    );
  const bounds = { low: end('low'), high: end('high') };
  return at === 'item' ? roundBounds(bounds, places, mode) : bounds;
}

function combined(points: readonly Exact[], how: Assessors['combine']): Exact {
  const sorted = [...points].sort(compare);
  if (how === 'median') {
    const middle = Math.floor((sorted.length - 1) / 2);
    return mean(sorted.slice(middle, sorted.length - middle));
  }
  return mean(how === 'trimmed-mean' && sorted.length > 2 ? sorted.slice(1, -1) : sorted);
}

const mean = (points: readonly Exact[]): Exact => divide(points.reduce(add, zero), whole(points.length));
