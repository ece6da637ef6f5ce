import { type Assessed, branches } from '../../model/assessed.ts';
import type { Path } from '../../model/diagnostic.ts';
import { type Exact, greatest, least, plainText, zero } from '../../model/exact.ts';
import type { Told } from '../../model/told.ts';
import { type PointsRange, withinSchema } from '../cohort.ts';
import { comparedValue, comparing, fieldTold, nobodyTold } from '../compared.ts';
import { type Compiling, numberAt } from '../compiling.ts';
import { isTied, type Ranks, ranksOf } from '../field.ts';
import type { Known } from '../known.ts';
import {
  type Comparing,
  compileMeasure,
  measureSchema,
  measureTold,
  ownTold,
  type WrittenMeasure,
} from '../measure.ts';
import type { ValueKind } from '../value-kind.ts';

/** Points by the rank of a branch among those compared. */
export type Rank = Comparing & {
  readonly kind: 'rank';
  readonly by: 'rank';
  readonly order: Order;
  /** From the first place on; places nobody names get the rest. */
  readonly places: readonly Place[];
  readonly rest: Exact;
};

type Order = 'high-first' | 'low-first';

/** From one place to another, both included, so many points. */
type Place = { readonly from: number; readonly to: number; readonly points: Exact };

type Written = {
  readonly of: WrittenMeasure;
  readonly points: Readonly<Record<string, string>>;
  readonly order?: Order;
  readonly within?: 'all' | 'group';
};

export const rank: ValueKind<Rank, Written> = {
  kind: 'rank',
  reads: 'fact',
  doc: {
    zh: '按名次得分：在参评支部中排第几得几分，并列的都取较好的名次；没有写到的名次得 rest（默认0）；of 是事实，或 {item: 分项} 的得分；order: low-first 表示低的在前',
    en: 'points by rank among the branches assessed, equals share the better place; places not named get `rest` (default 0); `of` is a fact, or `{item: id}` for the points of another item; `order: low-first` ranks the lowest first',
  },
  example: '{id: reports, rank: {of: web_reports, points: {1: 10, 2: 8, 3..5: 6, rest: 4}}}',
  schema: {
    type: 'object',
    required: ['of', 'points'],
    additionalProperties: false,
    properties: {
      of: measureSchema,
      points: {
        type: 'object',
        minProperties: 1,
        propertyNames: { pattern: '^([1-9]\\d{0,5}(\\.\\.[1-9]\\d{0,5})?|rest)$' },
        additionalProperties: { $ref: '#/$defs/points' },
      },
      order: { enum: ['high-first', 'low-first'] },
      within: withinSchema,
    },
  },
  compile: compileRank,
  ...comparing,
  worth: ({ places, rest }) => places.reduce((most, { points }) => greatest(most, points), rest),
  least: ({ places, rest }) => places.reduce((low, { points }) => least(low, points), rest),
  value: (value, known) => comparedValue(value, known, rangeOf(value, known)),
  range: rangeOf,
  tell: tellRank,
  tellFound,
};

function compileRank(cx: Compiling, written: Written, path: Path): Rank | undefined {
  const of = compileMeasure(cx, written.of, [...path, 'of']);
  const { rest, ...named } = written.points;
  const places = Object.entries(named)
    .map(([place, points]) => placeOf(cx, place, points, [...path, 'points', place]))
    .sort((a, b) => a.from - b.from);
  for (const [i, place] of places.entries()) {
    const before = places[i - 1];
    if (place.to < place.from || (before && before.to >= place.from)) reportPlaces(cx, [...path, 'points']);
  }
  const { order = 'high-first', within = 'all' } = written;
  const others = rest === undefined ? zero : numberAt(cx, rest, [...path, 'points', 'rest']);
  const whom = cx.whom ?? branches;
  return of && { kind: 'rank', by: 'rank', key: path.join('/'), of, within, whom, order, places, rest: others };
}

function placeOf(cx: Compiling, written: string, points: string, path: Path): Place {
  const [from = '', to = from] = written.split('..');
  return { from: Number(from), to: Number(to), points: numberAt(cx, points, path) };
}

const reportPlaces = (cx: Compiling, path: Path): void =>
  cx.report({
    code: 'rubric/rank-places',
    path,
    message: { zh: '名次写重了或写反了', en: 'places overlap or are reversed' },
    hint: { zh: '例如 {1: 6, 2: 5, 3..5: 4, rest: 0}', en: 'for example {1: 6, 2: 5, 3..5: 4, rest: 0}' },
  });

const ranksIn = ({ key, order }: Rank, known: Known): Ranks | undefined => {
  const comparison = known.cohort?.get(key);
  return comparison?.own && ranksOf(comparison.own, comparison.field, order);
};

/** The least and the most points of the ranks a branch may have. */
function rangeOf(value: Rank, known: Known): PointsRange | undefined {
  const ranks = ranksIn(value, known);
  if (ranks === undefined) return undefined;
  const named = value.places.filter(({ from, to }) => from <= ranks.worst && to >= ranks.best);
  const covered = named.reduce((sum, { from, to }) => {
    return sum + Math.min(to, ranks.worst) - Math.max(from, ranks.best) + 1;
  }, 0);
  const points = named.map((place) => place.points);
  const all = covered < ranks.worst - ranks.best + 1 ? [...points, value.rest] : points;
  return { low: all.reduce(least), high: all.reduce(greatest) };
}

function tellRank({ of, within, whom, order, places, rest }: Rank): Told {
  const what = measureTold(of);
  const [among, sort] = [amongTold(within, whom), orders[order]];
  const named = places.map(({ from, to, points }) => {
    const text = plainText(points);
    if (from === to) return { zh: `第${from}名得${text}分`, en: `${ordinal(from)} ${text}` };
    return { zh: `第${from}～${to}名得${text}分`, en: `${ordinal(from)} to ${ordinal(to)} ${text}` };
  });
  const all = [...named, { zh: `其余得${plainText(rest)}分`, en: `the rest ${plainText(rest)}` }];
  return {
    zh: `${what.zh}在${among.zh}${sort.zh}排名：${all.map(({ zh }) => zh).join('，')}`,
    en: `rank by ${what.en} ${among.en}${sort.en}: ${all.map(({ en }) => en).join(', ')}`,
  };
}

const amongTold = (within: Rank['within'], { taking }: Assessed): Told =>
  within === 'group' ? { zh: '本组内', en: 'within the group' } : { zh: `${taking.zh}中`, en: `among ${taking.en}` };

const orders = {
  'high-first': { zh: '从高到低', en: '' },
  'low-first': { zh: '从低到高', en: ', lowest first' },
} as const;

/** `1st`, `22nd`, `13th`. */
function ordinal(n: number): string {
  const teens = n % 100 > 10 && n % 100 < 14;
  return `${n}${teens ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
}

function tellFound(value: Rank, known: Known): Told {
  const comparison = known.cohort?.get(value.key);
  const own = ownTold(value.of, known, comparison);
  const ranks = ranksIn(value, known);
  if (!comparison || !ranks) return nobodyTold(own, value.whom);
  const single = ranks.best === ranks.worst;
  const tied = single && isTied(comparison);
  const zh = single ? `${tied ? '并列' : ''}第${ranks.best}名` : `第${ranks.best}～${ranks.worst}名`;
  const en = single ? `rank ${ranks.best}${tied ? ' (shared)' : ''}` : `rank ${ranks.best} to ${ranks.worst}`;
  const group = value.within === 'group' ? { zh: '组内', en: ' in the group' } : { zh: '', en: '' };
  const field = fieldTold(comparison.field);
  return {
    zh: `${own.zh}，${group.zh}${zh}（${field.zh}）`,
    en: `${own.en}, ${en}${group.en} of ${field.en}`,
  };
}
