import { type Award, extreme } from '../clauses/award.ts';
import { effectKindOf } from '../clauses/effects/index.ts';
import { add, compare, divide, type Exact, greatest, least, round, subtract, whole, zero } from '../model/exact.ts';
import type { Assessors, Item, Rounding } from '../rubric/rubric.ts';
import { exactly, nothing } from './bounds.ts';
import type { ItemDraft } from './draft-item.ts';
import { afterMatters, anticipated, type Matters, matterOf } from './matters.ts';
import type { Bounds, ItemScore, RaterScore } from './score.ts';
import { settle } from './settle.ts';

/** The score of an item from its draft. `matters` is there only where the rubric has clauses on shared matters. */
export function scoreItem(draft: ItemDraft, rounding: Rounding, matters: Matters | undefined): ItemScore {
  const { item } = draft;
  switch (draft.state) {
    case 'not-applicable':
      return { ...draft, points: draft.item.notApplicable === 'full' ? exactly(item.points) : nothing };
    case 'missing': {
      const awards = matters ? afterMatters(draft.awards, matters) : draft.awards;
      const points = item.missing === 'zero' ? nothing : possible(item, awards, rounding, matters);
      return { ...draft, awards, points };
    }
    default:
      return draft.several ? combine(draft, rounding, matters) : single(draft, rounding, matters);
  }
}

type Awarded = Extract<ItemDraft, { state: 'awarded' }>;

function single({ item, raters }: Awarded, rounding: Rounding, matters: Matters | undefined): ItemScore {
  const raw = raters[0]?.awards ?? [];
  const awards = matters ? afterMatters(raw, matters) : raw;
  const steps = settle(item, awards, rounding);
  const open = matters !== undefined && raw.some((award) => matters.open.has(matterOf(award) ?? ''));
  const points = open ? possible(item, awards, rounding, matters) : exactly(steps.points);
  return { state: 'scored', item, points, awards, steps };
}

/** The lowest and highest points an item may come to, whatever the unknown turns out to be. */
function possible(item: Item, awards: readonly Award[], rounding: Rounding, matters: Matters | undefined): Bounds {
  const at = (side: 'worst' | 'best') => {
    const list = matters ? anticipated(awards, matters, side, gives) : awards;
    const points = (award: Award) => extreme(award, side, item.points);
    return settle(item, list.map(points), rounding).points;
  };
  return { low: at('worst'), high: at('best') };
}

const gives = ({ clause }: Award): boolean =>
  clause.form === 'counted' && ['give', 'top'].includes(effectKindOf(clause.effect).stage);

function combine({ item, raters }: Awarded, rounding: Rounding, matters: Matters | undefined): ItemScore {
  const scored: readonly RaterScore[] = raters.map(({ by, awards: raw }) => {
    const awards = matters ? afterMatters(raw, matters) : raw;
    const steps = settle(item, awards, undefined);
    return { by, awards, steps, points: steps.points };
  });
  const points = scored.map((rater) => rater.points);
  const spread = subtract(points.reduce(greatest), points.reduce(least));
  const limit = item.assessors?.spread;
  const together = combined(points, item.assessors?.combine ?? 'mean');
  return {
    state: 'combined',
    item,
    raters: scored,
    points: exactly(rounding.at === 'item' ? round(together, rounding.places, rounding.mode) : together),
    spread,
    review: limit !== undefined && compare(spread, limit) >= 0,
  };
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
