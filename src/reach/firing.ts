import { type Award, counts } from '../clauses/award.ts';
import { type Clause, type CountedClause, clausesOf } from '../clauses/clause.ts';
import { holds } from '../clauses/condition.ts';
import { isPositive, isZero } from '../model/exact.ts';
import type { Facts } from '../model/facts.ts';
import { assignmentsOf, combinations } from './assignments.ts';
import { candidatesOf } from './candidates.ts';
import { factsIn } from './cluster.ts';
import { cutsOf, holdsTogether } from './cuts.ts';
import { entryOutcomes } from './entry.ts';
import type { Frame } from './frame.ts';
import { factsRead, type PlacedEntry } from './rubric-parts.ts';

/** What can become of a clause that counts, over everything it may meet. */
export type Firing = {
  readonly clause: CountedClause;
  /** Whether there is a branch to which it applies. */
  readonly applies: boolean;
  /** Whether it ever counts at all, ever comes to something, and ever stands among the clauses of its group. */
  readonly met: boolean;
  readonly fires: boolean;
  readonly stands: boolean;
  /** Whether it fires whatever the facts are, where it applies; never of what an assessor finds. */
  readonly always: boolean;
  /** Facts under which it fires. */
  readonly by: Facts | undefined;
};

/** Most combinations of facts that are tried for one entry. */
const allowedEach = 20_000;

/** What can become of the clauses of an entry; undefined where there are too many combinations to try. */
export function firingsOf(placed: PlacedEntry, frame: Frame): readonly Firing[] | undefined {
  if (isPlain(placed)) return [plainly(placed.entry)];
  const { entry, chain, limit } = placed;
  const clauses = clausesOf([entry]);
  if (holdsTogether(clauses, limit, frame)) return clauses.filter(isCounted).map(plainly);
  const names = new Set([...factsIn(entry), ...factsRead(chain)]);
  const cuts = [...cutsOf(clauses, chain, limit, frame).values()].filter(({ fact }) => names.has(fact.name));
  const candidates = cuts.map((cut) => candidatesOf(cut, frame));
  if (combinations(candidates) > allowedEach) return undefined;
  const tried = assignmentsOf(candidates, new Map()).filter((facts) =>
    chain.every((condition) => holds(condition, { facts, asOf: frame.asOf }) === true),
  );
  const tries = tried.map((facts) => ({ facts, outcomes: entryOutcomes(entry, { facts, asOf: frame.asOf }, limit) }));
  return clauses.filter(isCounted).map((clause) => firingOf(clause, tries, placed));
}

/** A fault or merit that an assessor finds, once for some points, with nothing that may stand in its way: it needs no trying. */
type Plain = PlacedEntry & { readonly entry: CountedClause };

function isPlain(placed: PlacedEntry): placed is Plain {
  const { entry, chain, worthless } = placed;
  if (chain.length > 0 || worthless || entry.form !== 'counted' || entry.effect.kind === 'zero') return false;
  const { trigger, applies, excuse, matter, escalation, cap, free } = entry;
  if (trigger.kind !== 'fault' && trigger.kind !== 'act') return false;
  if (applies || excuse?.kind === 'condition' || matter !== undefined || escalation || free > 0) return false;
  const { amount } = entry.effect;
  return amount.kind === 'each' && isPositive(amount.points) && (cap === undefined || isPositive(cap));
}

const plainly = (clause: CountedClause): Firing => ({
  ...{ clause, applies: true, met: true, fires: true, stands: true, always: false, by: new Map() },
});

const isCounted = (clause: Clause): clause is CountedClause => clause.form === 'counted';

type Try = { readonly facts: Facts; readonly outcomes: ReturnType<typeof entryOutcomes> };

function firingOf(clause: CountedClause, tries: readonly Try[], { worthless }: PlacedEntry): Firing {
  const all = tries.map(({ facts, outcomes }) => ({
    facts,
    awards: outcomes.flatMap(({ awards }) => awards.filter((one) => one.clause === clause)),
  }));
  const some = (is: (one: Award) => boolean) => all.some(({ awards }) => awards.some(is));
  const applying = all.filter(({ awards }) => awards.some(({ state }) => state !== 'not-applicable'));
  const stands = (one: Award) => counts(one) && !worthless && (isPositive(one.points) || one.empties !== undefined);
  return {
    clause,
    applies: applying.length > 0,
    met: some(({ times }) => !isZero(times)) || some(fired),
    fires: some(fired),
    stands: clause.effect.kind === 'zero' || some((one) => one.empties !== undefined) ? some(counts) : some(stands),
    always: clause.reads === 'fact' && applying.length > 0 && applying.every(({ awards }) => awards.every(fired)),
    by: all.find(({ awards }) => awards.some(stands))?.facts,
  };
}

const fired = ({ state }: Award): boolean => state === 'fired' || state === 'outweighed';
