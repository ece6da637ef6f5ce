import type { Award } from '../../src/clauses/award.ts';
import { holds } from '../../src/clauses/condition.ts';
import type { Known } from '../../src/clauses/known.ts';
import type { BranchScore, CategoryScore, ItemScore } from '../../src/engine/score.ts';
import type { Exact } from '../../src/model/exact.ts';
import type { NotApplicablePolicy, Rounding, Rubric } from '../../src/rubric/rubric.ts';
import { larger, minus, order, over, plus, type Ratio, ratio, ratioOf, smaller, times, total } from './ratio.ts';
import { awardsIn } from './score.ts';

/** A score made again from its awards, by fractions and the order of computing as the language states it. */
export type Recomputed = {
  readonly items: ReadonlyMap<string, string>;
  readonly categories: ReadonlyMap<string, string>;
  readonly exact: string;
  readonly total: string;
};

const nothing = ratio(0);

/** Adds up a complete score from what its clauses gave and took. */
export function recomputed(score: BranchScore): Recomputed {
  const { rubric } = score;
  const items = new Map(score.items.map((one) => [one.item.id, itemPoints(one, rubric.rounding)]));
  const categories = new Map<string, Part>();
  const tops = score.categories.map((one) => categoryPart(one, rubric, score.known, items, categories));
  const inPlay = total(tops.map((part, i) => times(part.inPlay, weightOf(score.categories[i]))));
  const sum = total(tops.map((part, i) => times(part.points, weightOf(score.categories[i]))));
  const whole = minus(ratioOf(rubric.total), ratioOf(rubric.base));
  const scaled = order(inPlay, nothing) === 0 ? sum : over(times(sum, whole), inPlay);
  const base = plus(ratioOf(rubric.base), scaled);
  const exact = held(rubric, minus(plus(base, sectionPoints(score, 'bonus')), sectionPoints(score, 'penalties')));
  return {
    items: new Map([...items].map(([id, points]) => [id, written(points)])),
    categories: new Map([...categories].map(([id, part]) => [id, written(part.points)])),
    exact: written(exact),
    total: written(rounded(exact, rubric.rounding, 'total')),
  };
}

const weightOf = (score: CategoryScore | undefined): Ratio => (score ? ratioOf(score.category.weight) : nothing);

function held(rubric: Rubric, points: Ratio): Ratio {
  const floored = rubric.totalFloor === undefined ? points : larger(ratioOf(rubric.totalFloor), points);
  return rubric.totalCap === undefined ? floored : smaller(ratioOf(rubric.totalCap), floored);
}

const fired = (awards: readonly Award[]): readonly Award[] => awards.filter(({ state }) => state === 'fired');

const sumOf = (awards: readonly Award[], effect: string): Ratio =>
  total(
    fired(awards).flatMap(({ clause, points }) =>
      clause.form === 'counted' && clause.effect.kind === effect ? [ratioOf(points)] : [],
    ),
  );

function sectionPoints(score: BranchScore, key: 'bonus' | 'penalties'): Ratio {
  const all = total(fired(score[key].awards).map(({ points }) => ratioOf(points)));
  const { cap } = score.rubric[key];
  return cap === undefined ? all : smaller(ratioOf(cap), all);
}

function itemPoints(score: ItemScore, rounding: Rounding): Ratio {
  if (score.state === 'not-applicable')
    return score.item.notApplicable === 'full' ? ratioOf(score.item.points) : nothing;
  if (score.state === 'decided') return ratioOf(score.decision.to);
  if (score.state === 'combined') {
    const each = score.raters.map(({ awards }) => settled(score, awards));
    return rounded(together(each, score.item.assessors?.combine), rounding, 'item');
  }
  // nothing is open here: what is missing earns nothing
  return score.state === 'missing' ? nothing : rounded(settled(score, score.awards), rounding, 'item');
}

function settled({ item }: ItemScore, awards: readonly Award[]): Ratio {
  const points = ratioOf(item.points);
  const values = awards.filter(({ clause }) => clause.form === 'value');
  const lost = total(values.filter(({ state }) => state === 'not-applicable').map(worthOf));
  const own = plus(ratioOf(item.start), total(values.map((award) => ratioOf(award.points))));
  const base = over(times(own, points), minus(points, lost));
  const emptied = fired(awards).some(({ empties }) => empties !== undefined);
  const floored = larger(nothing, minus(base, sumOf(awards, 'deduct')));
  const topped = smaller(points, plus(floored, sumOf(awards, 'earn')));
  const bonus = capped(sumOf(awards, 'bonus'), item.bonusCap);
  const penalty = capped(sumOf(awards, 'penalty'), item.penaltyCap);
  return minus(emptied ? nothing : plus(topped, bonus), penalty);
}

const capped = (points: Ratio, cap: Exact | undefined): Ratio =>
  cap === undefined ? points : smaller(ratioOf(cap), points);

function worthOf({ clause }: Award): Ratio {
  if (clause.form !== 'value' || !('worth' in clause.value)) throw new Error('a value that cannot fail to apply');
  return ratioOf(clause.value.worth);
}

function together(points: readonly Ratio[], how: string | undefined): Ratio {
  const sorted = [...points].sort(order);
  const middle = sorted.filter(
    (_, i) => i === Math.floor((sorted.length - 1) / 2) || i === Math.ceil((sorted.length - 1) / 2),
  );
  const inner = sorted.length > 2 ? sorted.slice(1, -1) : sorted;
  const used = how === 'median' ? middle : how === 'trimmed-mean' ? inner : sorted;
  return over(total(used), ratio(used.length));
}

type Part = { readonly points: Ratio; readonly inPlay: Ratio };

function categoryPart(
  score: CategoryScore,
  rubric: Rubric,
  known: Known,
  items: ReadonlyMap<string, Ratio>,
  into: Map<string, Part>,
  within = true,
): Part {
  let [sum, inPlay, excluded] = [nothing, nothing, nothing];
  const out = (policy: NotApplicablePolicy, full: Ratio): void => {
    if (policy === 'exclude-in-category') excluded = plus(excluded, full);
    if (policy === 'full') sum = plus(sum, full);
    if (policy === 'full' || policy === 'zero') inPlay = plus(inPlay, full);
  };
  const applies = within && (score.category.applies === undefined || holds(score.category.applies, known) === true);
  const children = score.categories.map((child) => categoryPart(child, rubric, known, items, into, applies));
  if (!applies) out(within ? rubric.notApplicable : 'exclude-in-total', ratioOf(score.category.points));
  else {
    for (const { item, state } of score.items) {
      if (!item.counts) continue;
      const weight = ratioOf(item.weight);
      const full = times(ratioOf(item.points), weight);
      if (state === 'not-applicable') out(item.notApplicable, full);
      else {
        sum = plus(sum, times(items.get(item.id) ?? nothing, weight));
        inPlay = plus(inPlay, full);
      }
    }
    score.categories.forEach((child, i) => {
      const part = children[i];
      const weight = ratioOf(child.category.weight);
      if (!part || order(part.inPlay, nothing) === 0) {
        if (rubric.notApplicable === 'exclude-in-category')
          out('exclude-in-category', times(ratioOf(child.category.points), weight));
        return;
      }
      sum = plus(sum, times(part.points, weight));
      inPlay = plus(inPlay, times(part.inPlay, weight));
    });
  }
  const part = finished(score, rubric, { sum, inPlay, excluded });
  into.set(score.category.id, part);
  return part;
}

function finished(
  { category, items, emptiedBy }: CategoryScore,
  rubric: Rubric,
  sums: { readonly sum: Ratio; readonly inPlay: Ratio; readonly excluded: Ratio },
): Part {
  const { sum, inPlay, excluded } = sums;
  if (order(inPlay, nothing) === 0) return { points: nothing, inPlay: nothing };
  const whole = plus(inPlay, excluded);
  const scaled = over(times(sum, whole), inPlay);
  const topped = category.cap === undefined ? scaled : smaller(ratioOf(category.cap), scaled);
  const points = larger(ratioOf(category.floor), topped);
  const awards = items.flatMap(awardsIn);
  const emptied = fired(awards).some(({ empties }) => empties === 'category') || emptiedBy?.startsWith('v') === true;
  return { points: emptied ? nothing : rounded(points, rubric.rounding, 'category'), inPlay: whole };
}

function rounded(points: Ratio, { at, places, mode }: Rounding, stage: Rounding['at']): Ratio {
  if (at !== stage) return points;
  const step = 10n ** BigInt(places);
  const [size, sign] = points.num < 0n ? [-points.num * step, -1n] : [points.num * step, 1n];
  const [down, rest] = [size / points.den, (size % points.den) * 2n];
  const half = rest === points.den;
  const up =
    mode === 'up'
      ? rest > 0n
      : mode === 'down'
        ? false
        : rest > points.den || (half && (mode === 'half-up' || down % 2n === 1n));
  return ratio(sign * (down + (up ? 1n : 0n)), step);
}

/** The number as scores are written in tests: a decimal of at most six places, else a fraction in lowest terms. */
function written({ num, den }: Ratio): string {
  let [a, b] = [num < 0n ? -num : num, den];
  while (b > 0n) [a, b] = [b, a % b];
  const [n, d] = a === 0n ? [0n, 1n] : [num / a, den / a];
  if (1_000_000n % d !== 0n) return `${n}/${d}`;
  const digits = ((n < 0n ? -n : n) * (1_000_000n / d)).toString().padStart(7, '0');
  const places = digits.slice(-6).replace(/0+$/, '');
  return `${n < 0n ? '-' : ''}${digits.slice(0, -6)}${places ? `.${places}` : ''}`;
}
