import type { Award } from '../clauses/award.ts';
import type { Clause } from '../clauses/clause.ts';
import type { ItemScore, SectionScore } from '../engine/score.ts';
import { divide, type Exact, isZero, multiply, negate, one, subtract, sum, zero } from '../model/exact.ts';

/** What one clause makes of a change, or the start of an item; or what floors, ceilings and caps leave of them. */
export type ClausePart =
  | {
      readonly kind: 'clause';
      readonly before: Award | undefined;
      readonly after: Award | undefined;
      readonly by: Exact;
    }
  | { readonly kind: 'start' | 'limits'; readonly by: Exact };

/** The clause of before that a clause of now was. */
export type WasClause = (clause: Clause) => Clause | undefined;

/** What points count in the total, and the awards that made them. */
type Made = { readonly awards: readonly Award[]; readonly start: Exact; readonly times: Exact };

/**
 * The change of an item by so many points of the total, clause by clause; the parts add up to it exactly. None where what was
 * found is not the word of one assessor alone, or is missing.
 */
export function itemClauses(
  {
    before,
    after,
    by,
  }: { readonly before: ItemScore | undefined; readonly after: ItemScore | undefined; readonly by: Exact },
  was: WasClause,
): readonly ClausePart[] {
  const [from, to] = [madeOf(before), madeOf(after)];
  return from && to ? partsOf(from, to, by, was) : [];
}

/** The same for bonus or penalties on the total. */
export const sectionClauses = (
  before: SectionScore,
  after: SectionScore,
  by: Exact,
  was: WasClause,
): readonly ClausePart[] => partsOf({ awards: before.awards, ...plain }, { awards: after.awards, ...plain }, by, was);

const plain = { start: zero, times: one };

function madeOf(score: ItemScore | undefined): Made | undefined {
  if (!score) return { awards: [], ...plain };
  if (score.state !== 'scored') return undefined;
  const { points, inTotal, counts } = score.item;
  const times = counts && !isZero(points) ? divide(inTotal, points) : zero;
  return { awards: score.awards, start: score.item.start, times };
}

function partsOf(before: Made, after: Made, by: Exact, was: WasClause): readonly ClausePart[] {
  const old = new Map(before.awards.map((award) => [award.clause, award]));
  const taken = new Set<Award>();
  const now = after.awards.map((award): ClausePart => {
    const former = was(award.clause);
    const own = former && old.get(former);
    if (own) taken.add(own);
    return part(own, award, before, after);
  });
  const gone = before.awards.filter((award) => !taken.has(award)).map((award) => part(award, undefined, before, after));
  const start = subtract(multiply(after.start, after.times), multiply(before.start, before.times));
  const told = [...now, ...gone];
  const limits = subtract(by, sum([start, ...told.map((each) => each.by)]));
  const rest: readonly ClausePart[] = [
    { kind: 'start', by: start },
    { kind: 'limits', by: limits },
  ];
  return [...told, ...rest].filter((each) => !isZero(each.by));
}

const part = (own: Award | undefined, award: Award | undefined, before: Made, after: Made): ClausePart => ({
  kind: 'clause',
  before: own,
  after: award,
  by: subtract(multiply(worth(award), after.times), multiply(worth(own), before.times)),
});

/** What an award gives, or with a minus takes. */
function worth(award: Award | undefined): Exact {
  if (award?.state !== 'fired') return zero;
  const takes = award.clause.form === 'counted' && (award.clause.stage === 'take' || award.clause.stage === 'beyond');
  return takes ? negate(award.points) : award.points;
}
