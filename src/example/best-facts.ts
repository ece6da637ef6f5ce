import type { Award } from '../clauses/award.ts';
import { type Clause, givesPoints } from '../clauses/clause.ts';
import type { BranchScore, Exemption } from '../engine/score.ts';
import { scoreBranch } from '../engine/score-branch.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Day } from '../model/day.ts';
import { add, compare, type Exact, least, negate, subtract, sum, whole, zero } from '../model/exact.ts';
import type { Facts, FactValue } from '../model/facts.ts';
import { type FactUse, factUses } from '../rubric/fact-uses.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { valuesToTry } from './values-to-try.ts';

/** The search for facts that lose nothing: what is tried, and for whom. */
type Search = {
  readonly rubric: Rubric;
  readonly evidence: Evidence;
  readonly asOf: Day;
  readonly uses: ReadonlyMap<string, readonly FactUse[]>;
  readonly tries: ReadonlyMap<string, readonly FactValue[]>;
};

/** Facts by which a branch loses as little as possible; sought by scoring, so that they serve whatever the clauses are. */
export function bestFacts(rubric: Rubric, evidence: Evidence, asOf: Day): Facts {
  const tries = new Map([...rubric.facts].map(([name, fact]) => [name, valuesToTry(fact, asOf)]));
  const search: Search = { rubric, evidence, asOf, uses: factUses(rubric), tries };
  const first = new Map([...tries].flatMap(([name, [value]]) => (value ? [[name, value] as const] : [])));
  return climbed(sideBySide(asManyAsApply(withinScope(first, search), search), search), search);
}

const scored = (facts: Facts, { rubric, evidence, asOf }: Search): BranchScore | Exemption =>
  scoreBranch(rubric, { ...evidence, facts }, asOf);

/** What the branch is, so that as many points as possible are its own to earn. */
function asManyAsApply(start: Facts, search: Search): Facts {
  const inPlay = (facts: Facts): Exact => {
    const score = scored(facts, search);
    return 'exempt' in score ? zero : score.inPlay;
  };
  let [facts, most] = [start, inPlay(start)];
  for (const { name, kind, from } of search.rubric.facts.values()) {
    if (from !== 'profile' || (kind !== 'one-of' && kind !== 'yes-no')) continue;
    for (const value of search.tries.get(name) ?? []) {
      const tried = new Map([...facts, [name, value]]);
      const now = inPlay(tried);
      if (compare(now, most) > 0) [facts, most] = [tried, now];
    }
  }
  return facts;
}

/** What the branch is, changed until the rubric assesses it: by one field, or by two. */
function withinScope(facts: Facts, search: Search): Facts {
  if (!('exempt' in scored(facts, search))) return facts;
  const profile = [...search.rubric.facts.values()].filter(({ from }) => from === 'profile');
  const singles = profile.flatMap(({ name }) =>
    (search.tries.get(name) ?? []).map((value) => new Map([...facts, [name, value]])),
  );
  const fits = (one: Facts): boolean => !('exempt' in scored(one, search));
  const found = singles.find(fits);
  if (found) return found;
  const doubles = singles.flatMap((one) =>
    profile.flatMap(({ name }) => (search.tries.get(name) ?? []).map((value) => new Map([...one, [name, value]]))),
  );
  return doubles.slice(0, mostTries).find(fits) ?? facts;
}

/** All facts tried at once, the nth value of each beside the nth of all others; of each the value that served its items best. */
function sideBySide(start: Facts, search: Search): Facts {
  const measured = [...search.tries].filter(([name]) => search.rubric.facts.get(name)?.from === 'facts');
  const rounds = measured.reduce((most, [, values]) => Math.max(most, values.length), 0);
  const best = new Map<string, { readonly value: FactValue; readonly worth: Exact }>();
  for (let n = 0; n < rounds; n += 1) {
    const tried = measured.flatMap(([name, values]) => {
      const value = values[n] ?? values[0];
      return value ? [[name, value] as const] : [];
    });
    const score = scored(new Map([...start, ...tried]), search);
    if ('exempt' in score) continue;
    const effects = effectsOf(score);
    for (const [name, value] of tried) {
      const worth = servedBy(search.uses.get(name) ?? [], effects, score);
      const sofar = best.get(name);
      if (!sofar || compare(worth, sofar.worth) > 0) best.set(name, { value, worth });
    }
  }
  return new Map([...start, ...[...best].map(([name, { value }]) => [name, value] as const)]);
}

/** What every clause gives (or takes, below zero) of the points of its item. */
const effectsOf = ({ items, penalties }: BranchScore): ReadonlyMap<Clause, Exact> =>
  new Map([
    ...items.flatMap((one) =>
      'awards' in one ? one.awards.map((award) => [award.clause, effectOf(award, one.item.points)] as const) : [],
    ),
    ...penalties.awards.map((award) => [award.clause, negate(award.points)] as const),
  ]);

function effectOf({ clause, state, points, empties }: Award, most: Exact): Exact {
  if (state !== 'fired') return zero;
  if (empties !== undefined) return negate(most);
  if (clause.form === 'value') return points;
  const own = least(points, most);
  return givesPoints(clause) ? own : negate(own);
}

const aVeto = whole(1000);

function servedBy(uses: readonly FactUse[], effects: ReadonlyMap<Clause, Exact>, { vetoes }: BranchScore): Exact {
  const earned = uses.map((use) => (use.kind === 'clause' ? (effects.get(use.clause) ?? zero) : zero));
  const fired = uses.filter(
    (use) => use.kind === 'veto' && vetoes.some(({ veto, state }) => veto === use.veto && state === 'fired'),
  );
  return subtract(
    sum(earned),
    fired.reduce((all) => add(all, aVeto), zero),
  );
}

// an example need not be perfect, and must not take long
const mostTries = 400;

/** Facts of items that still lose, and of vetoes that still fire, tried one by one. */
function climbed(start: Facts, search: Search): Facts {
  let [facts, worth, left] = [start, worthOf(scored(start, search)), mostTries];
  for (const name of troubled(start, search)) {
    for (const value of search.tries.get(name) ?? []) {
      if (left === 0) return facts;
      left -= 1;
      const tried = new Map([...facts, [name, value]]);
      const now = worthOf(scored(tried, search));
      if (compare(now, worth) > 0) [facts, worth] = [tried, now];
    }
  }
  return facts;
}

function troubled(facts: Facts, search: Search): readonly string[] {
  const score = scored(facts, search);
  if ('exempt' in score) return [];
  const losing = new Set<unknown>(
    score.items.flatMap(({ item, points, state }) =>
      state !== 'not-applicable' && compare(points.low, item.points) < 0 ? item.clauses : [],
    ),
  );
  const fired = new Set<unknown>(score.vetoes.flatMap(({ veto, state }) => (state === 'fired' ? [veto] : [])));
  const names = [...search.uses].filter(([, uses]) =>
    uses.some(
      (use) => (use.kind === 'clause' && losing.has(use.clause)) || (use.kind === 'veto' && fired.has(use.veto)),
    ),
  );
  return names.map(([name]) => name);
}

/** How good a score is: its total and the points of all items, less much for what is vetoed. */
function worthOf(score: BranchScore | Exemption): Exact {
  if ('exempt' in score) return whole(-1_000_000);
  const fired = score.vetoes.filter(({ state }) => state === 'fired').length;
  return sum([score.total.low, ...score.items.map(({ points }) => points.low), whole(-1000 * fired)]);
}
