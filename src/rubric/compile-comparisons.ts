import type { Compiling } from '../clauses/compiling.ts';
import type { Comparing } from '../clauses/measure.ts';
import { valueKindOf } from '../clauses/values/index.ts';
import type { Path } from '../model/diagnostic.ts';
import type { ComparingClause, Item } from './rubric.ts';
import type { WrittenCategory } from './written.ts';

/** The titles of all written items by id, for clauses that speak of other items. */
export const titlesOf = (categories: readonly WrittenCategory[]): ReadonlyMap<string, string> =>
  new Map(
    categories.flatMap(({ items = [], categories: inner = [] }): (readonly [string, string])[] => [
      ...items.map(({ id, title }) => [id, title] as const),
      ...titlesOf(inner),
    ]),
  );

type Placed = ComparingClause & { readonly path: Path };

/**
 * The clauses that compare branches, in rounds: those of one round need no more than the points that items have
 * once all rounds before it are told. Items that compare each other in a circle are reported.
 */
export function compileComparisons(cx: Compiling, items: readonly Item[]): readonly (readonly ComparingClause[])[] {
  const clauses = new Map(items.map((item) => [item.id, comparingIn(item)]));
  const circle = circleIn(clauses);
  if (circle) {
    reportCircle(cx, circle);
    return [];
  }
  const rounds: ComparingClause[][] = [];
  for (const { item, comparing } of [...clauses.values()].flat()) {
    const round = comparing.of.kind === 'item' ? depthOf(comparing.of.id, clauses) : 0;
    while (rounds.length <= round) rounds.push([]);
    rounds[round]?.push({ item, comparing });
  }
  return rounds;
}

type ByItem = ReadonlyMap<string, readonly Placed[]>;

const comparingIn = (item: Item): readonly Placed[] =>
  item.clauses.flatMap((clause) => {
    if (clause.form !== 'value') return [];
    const comparing = valueKindOf(clause.value).compares?.(clause.value);
    return comparing ? [{ item, comparing, path: clause.path }] : [];
  });

const itemsOf = (clauses: readonly ComparingClause[]): readonly string[] =>
  clauses.flatMap(({ comparing }) => (comparing.of.kind === 'item' ? [comparing.of.id] : []));

/** After how many rounds the points of an item are told. */
const depthOf = (id: string, clauses: ByItem): number => {
  const own = clauses.get(id) ?? [];
  return own.length === 0 ? 0 : 1 + Math.max(0, ...itemsOf(own).map((other) => depthOf(other, clauses)));
};

/** The first items that compare each other in a circle, in the order of the rubric; the last is the first again. */
function circleIn(clauses: ByItem): readonly Placed[] | undefined {
  const free = new Set<string>();
  for (const id of clauses.keys()) {
    const circle = follow(id, [], clauses, free);
    if (circle) return circle;
  }
  return undefined;
}

function follow(id: string, way: readonly Placed[], clauses: ByItem, free: Set<string>): readonly Placed[] | undefined {
  if (free.has(id)) return undefined;
  const begun = way.findIndex(({ item }) => item.id === id);
  if (begun >= 0) return way.slice(begun);
  for (const one of clauses.get(id) ?? []) {
    if (one.comparing.of.kind !== 'item') continue;
    const circle = follow(one.comparing.of.id, [...way, one], clauses, free);
    if (circle) return circle;
  }
  free.add(id);
  return undefined;
}

function reportCircle(cx: Compiling, circle: readonly Placed[]): void {
  const [first] = circle;
  if (!first) return;
  const way = [...circle.map(({ item }) => item.id), first.item.id].join(' → ');
  cx.report({
    code: 'rubric/cohort-cycle',
    path: [...first.path, kindOf(first.comparing), 'of'],
    message: {
      zh: `几个分项互相比较，成了一个圈：${way}`,
      en: `items compare each other in a circle: ${way}`,
    },
    hint: { zh: '改为按事实比较，或去掉其中一处', en: 'compare by a fact, or remove one of them' },
  });
}

const kindOf = ({ by }: Comparing): string => (by === 'rank' ? 'rank' : 'against');
