import { award } from '../../clauses/award.ts';
import { type Clause, type CountedClause, clausesOf, givesPoints } from '../../clauses/clause.ts';
import { type Condition, holds } from '../../clauses/condition.ts';
import type { Known } from '../../clauses/known.ts';
import type { Tree } from '../../document/document.ts';
import { draftItem } from '../../engine/draft-item.ts';
import { scoreItem } from '../../engine/score-item.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Day } from '../../model/day.ts';
import { add, compare, type Exact, ratio, whole, zero } from '../../model/exact.ts';
import type { Item, Rubric } from '../../rubric/rubric.ts';
import { readBasis } from '../evidence.ts';
import type { Mapping } from '../trial.ts';
import { type Texts, valuesOf } from './branch.ts';
import { type Found, foundFor } from './marks.ts';
import { conditionsOf, factsOfItem, factsRead } from './reading.ts';
import { mergedValues, usualValues, type Values, valuesBeside, valuesIn } from './values.ts';

/** The best branch that a rubric can imagine: facts and profile as texts, and findings. */
export type Perfect = { readonly texts: Texts; readonly findings: Mapping };

const allKnown: Known = { facts: new Map(), asOf: undefined };

/** Findings at their best: levels and points at their highest, what earns done as often as it counts, nothing at fault. */
export const bestFindings = (rubric: Rubric): Mapping =>
  Object.fromEntries(rubric.items.filter(({ needsFinding }) => needsFinding).map((item) => [item.id, bestOf(item)]));

function bestOf(item: Item): Tree {
  const marks = item.entries.flatMap((entry): readonly (readonly [string, Tree])[] => {
    const all = clausesOf([entry]).filter(gives).flatMap(bestOfClause);
    // of a group only the largest counts, so nothing else need be found
    const [first] = all.toSorted((a, b) => compare(b.points, a.points));
    const kept = entry.form === 'group' ? (first ? [first] : []) : all;
    return kept.map(({ clause, found }) => [clause.id, found.written]);
  });
  return marks.length === 0 ? 'none' : Object.fromEntries(marks);
}

const gives = (clause: Clause): boolean =>
  clause.form === 'value' || (givesPoints(clause) && clause.stage === 'give' && clause.reads === 'finding');

type Best = { readonly clause: Clause; readonly found: Found; readonly points: Exact };

/** The finding that makes the most of a clause; of equals the first. */
function bestOfClause(clause: Clause): readonly Best[] {
  let best: Best | undefined;
  for (const found of foundFor(clause)) {
    const { points, state } = award(clause, allKnown, true, found.mark);
    if (state === 'fired' && (!best || compare(points, best.points) > 0)) best = { clause, found, points };
  }
  return best ? [best] : [];
}

/** A rubric being searched for its best branch: which values to try, and how good a choice of them is. */
type Search = {
  readonly values: Values;
  readonly texts: Map<string, string>;
  /** How good the branch is, as far as the named facts have a part in it. */
  readonly worth: (names: readonly string[]) => Exact;
  readonly groups: readonly (readonly string[])[];
};

/** The best branch of a rubric as of a day: facts are sought among the values the rubric names, singly and then by twos. */
export function perfectBranch(rubric: Rubric, asOf: Day): Perfect {
  const findings = bestFindings(rubric);
  const search = searchFor(rubric, findings, asOf);
  const singles = [...search.values.keys()].map((name) => [name]);
  for (let round = 0; round < 4; round += 1) {
    const better = singles.map((names) => improve(search, names)).some(Boolean);
    const pairs = better ? [] : pairsOf(search.groups);
    if (!better && !pairs.map((names) => improve(search, names)).some(Boolean)) break;
  }
  return { texts: search.texts, findings };
}

const pairsOf = (groups: Search['groups']): readonly (readonly string[])[] =>
  groups.flatMap((names) => names.flatMap((a, i) => names.slice(i + 1, i + 6).map((b) => [a, b])));

/** Gives the named facts the values that serve best; whether that was any better. */
function improve(search: Search, names: readonly string[]): boolean {
  const { texts, worth } = search;
  const before = names.map((name) => texts.get(name) ?? '');
  let [best, most, better] = [before, worth(names), false];
  for (const choice of choices(search, names)) {
    for (const [i, name] of names.entries()) texts.set(name, choice[i] ?? '');
    const now = worth(names);
    if (compare(now, most) > 0) [best, most, better] = [[...choice], now, true];
  }
  for (const [i, name] of names.entries()) texts.set(name, best[i] ?? '');
  return better;
}

function choices({ values }: Search, names: readonly string[]): readonly (readonly string[])[] {
  return names.reduce<readonly (readonly string[])[]>(
    (sofar, name) => sofar.flatMap((one) => (values.get(name) ?? []).map((text) => [...one, text])),
    [[]],
  );
}

function searchFor(rubric: Rubric, findings: Mapping, asOf: Day): Search {
  const basis = readBasis(rubric, '', { findings });
  const evidence = basis.ok ? basis.value.evidence : undefined;
  const start: Known = { facts: new Map(), asOf };
  const usual = new Map([...rubric.facts.values()].map((fact) => [fact.name, usualValues(fact, start)] as const));
  const texts = new Map([...usual].map(([name, [first = '']]) => [name, first]));
  const known = (): Known => ({ facts: valuesOf(rubric, texts), asOf, whom: rubric.whom });
  const clauses = [rubric.bonus.clauses, rubric.penalties.clauses, rubric.vetoes.map(({ clause }) => clause)].flat();
  const conditions = conditionsOf(rubric);
  const [best] = rubric.grades;
  const asked = [rubric.applies, best?.requires?.facts];
  const values = mergedValues([
    usual,
    ...[...rubric.items.flatMap((item) => item.clauses), ...clauses].map((clause) => valuesBeside(clause, known())),
    valuesIn([...asked, ...[...conditions.values()].flat()]),
  ]);
  const groups = rubric.items.map((item) => factsOfItem(item, conditions.get(item) ?? []));
  const parts = partsOf(rubric, evidence, conditions, groups, clauses);
  const worth = (names: readonly string[]): Exact => {
    const now = known();
    return parts
      .filter(({ reads }) => names.some((name) => reads.has(name)))
      .reduce((sum, { worth: of }) => add(sum, of(now)), zero);
  };
  return { values, texts, worth, groups };
}

/** A part of a rubric that some facts have a part in, and what a branch is worth by it. */
type Part = { readonly reads: ReadonlySet<string>; readonly worth: (known: Known) => Exact };

function partsOf(
  rubric: Rubric,
  evidence: Evidence | undefined,
  conditions: ReadonlyMap<Item, readonly Condition[]>,
  groups: readonly (readonly string[])[],
  clauses: readonly CountedClause[],
): readonly Part[] {
  const items = rubric.items.map(
    (item, i): Part => ({
      reads: new Set(groups[i]),
      worth: (known) => itemWorth(item, conditions.get(item) ?? [], evidence, known),
    }),
  );
  const vetoes = new Set(rubric.vetoes.map(({ clause }) => clause));
  const others = clauses.map((clause): Part => {
    const loss = whole(vetoes.has(clause) ? -1000 : -10);
    const fired = (known: Known) => award(clause, known, true, undefined).state === 'fired';
    return { reads: new Set(factsRead(clause)), worth: (known) => (fired(known) ? loss : zero) };
  });
  const required = rubric.grades.flatMap(({ requires }, i) => conditionPart(requires?.facts, 100 - i));
  return [...items, ...others, ...required, ...conditionPart(rubric.applies, 100_000)];
}

function conditionPart(condition: Condition | undefined, worth: number): readonly Part[] {
  if (!condition) return [];
  const reads = new Set(condition.flat().map(({ fact }) => fact.name));
  return [{ reads, worth: (known) => (holds(condition, known) ? whole(worth) : zero) }];
}

/** An item's points, and a little for every clause that applies, so that as much as possible of the rubric is in play. */
function itemWorth(item: Item, above: readonly Condition[], evidence: Evidence | undefined, known: Known): Exact {
  if (!evidence || above.some((condition) => holds(condition, known) === false)) return zero;
  const draft = draftItem(item, { ...evidence, facts: known.facts }, known, undefined);
  const { points } = scoreItem(draft, { places: 6, mode: 'half-up', at: 'total' }, undefined);
  const applying = item.clauses.filter((one) => one.form === 'value' || !one.applies || holds(one.applies, known));
  return add(draft.state === 'not-applicable' ? zero : points.low, ratio(applying.length, 1000));
}
