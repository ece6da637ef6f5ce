import { type Award, award } from '../../clauses/award.ts';
import { type Condition, holds } from '../../clauses/condition.ts';
import type { Known } from '../../clauses/known.ts';
import type { Tree } from '../../document/document.ts';
import type { Day } from '../../model/day.ts';
import { compare } from '../../model/exact.ts';
import type { Mark } from '../../model/marks.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import type { Applied, Owned } from '../coverage/target.ts';
import { type Texts, valuesOf } from './branch.ts';
import { foundFor } from './marks.ts';
import { conditionsOf, factsRead } from './reading.ts';
import { mergedValues, usualValues, type Values, valuesBeside, valuesIn } from './values.ts';

/** What has to change of the best branch so that something is seen of a clause. */
export type Solution = { readonly facts: Texts; readonly finding: Tree | undefined; readonly award: Award };

/** The best branch, from which solutions depart. */
export type Start = {
  readonly rubric: Rubric;
  readonly asOf: Day | undefined;
  readonly texts: Texts;
  readonly known: Known;
  readonly conditions: ReturnType<typeof conditionsOf>;
  /** What is found of a clause to begin with. */
  readonly markOf: (owned: Owned) => Mark | undefined;
};

/** A beginning for solutions. */
export function startFrom(rubric: Rubric, texts: Texts, asOf: Day | undefined, markOf: Start['markOf']): Start {
  const known: Known = { facts: valuesOf(rubric, texts), asOf, whom: rubric.whom };
  return { rubric, asOf, texts, known, conditions: conditionsOf(rubric), markOf };
}

/** Every clause is tried as found in so many ways. */
type Finding = { readonly written: Tree | undefined; readonly mark: Mark | undefined };

/** The smallest change of the best branch by which a clause does what is wanted; undefined where none is found. */
export function solve(start: Start, owned: Owned, wanted: (applied: Applied) => boolean): Solution | undefined {
  for (const one of attempts(start, owned)) if (wanted(one.applied)) return one.solution;
  return undefined;
}

/** The change by which a clause does the most that it can do, found so often at most. */
export function largest(start: Start, owned: Owned, times: number): Solution | undefined {
  let best: Solution | undefined;
  for (const { solution } of attempts(start, owned, { most: 2, often: [times] })) {
    if (solution.award.state !== 'fired') continue;
    if (!best || compare(solution.award.points, best.award.points) > 0) best = solution;
  }
  return best;
}

type Attempt = { readonly applied: Applied; readonly solution: Solution };

/** How many facts may change at once, and how often something may be found beside what the clause itself suggests. */
type Effort = { readonly most: number; readonly often: readonly number[] };

/** Every way to apply a clause, by how much of the best branch is changed. */
function* attempts(start: Start, owned: Owned, effort: Effort = { most: 3, often: [] }): Generator<Attempt> {
  const { clause } = owned;
  const findings: readonly Finding[] = [
    { written: undefined, mark: start.markOf(owned) },
    ...foundFor(clause, effort.often),
  ];
  for (const { facts, known } of branches(start, owned, effort.most)) {
    for (const { written, mark } of findings) {
      const one = award(clause, known, true, mark);
      yield { applied: { award: one, mark, known }, solution: { facts, finding: written, award: one } };
    }
  }
}

/** A branch that differs in some facts from the best one. */
type Branch = { readonly facts: Texts; readonly known: Known };

/** Branches to which a clause's item applies, by how many of the facts that matter are changed. */
function* branches(start: Start, owned: Owned, most: number): Generator<Branch> {
  const { clause, owner } = owned;
  const above = owner.kind === 'item' ? (start.conditions.get(owner.item) ?? []) : [];
  const values = candidates(start, owned, above);
  const conditional = above.flatMap((one) => one.flat().map(({ fact }) => fact.name));
  for (const chosen of subsets([...new Set([...factsRead(clause), ...conditional])], most)) {
    for (const facts of assignments(start, chosen, values)) {
      const known = facts.size === 0 ? start.known : withFacts(start, facts);
      if (above.every((condition) => holds(condition, known) === true)) yield { facts, known };
    }
  }
}

function candidates(start: Start, { clause }: Owned, above: readonly Condition[]): Values {
  const beside = mergedValues([valuesBeside(clause, start.known), valuesIn(above)]);
  const usual = new Map(
    [...start.rubric.facts.values()].map((fact) => [fact.name, usualValues(fact, start.known)] as const),
  );
  return mergedValues([beside, usual]);
}

function withFacts({ rubric, known }: Start, facts: Texts): Known {
  return { ...known, facts: new Map([...known.facts, ...valuesOf(rubric, facts)]) };
}

/** The lists of up to so many of the names, the shorter ones first. */
function* subsets(names: readonly string[], most: number): Generator<readonly string[]> {
  for (let size = 0; size <= Math.min(most, names.length); size += 1) yield* ofSize(names, size);
}

function* ofSize(names: readonly string[], size: number): Generator<readonly string[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [i, name] of names.entries())
    for (const rest of ofSize(names.slice(i + 1), size - 1)) yield [name, ...rest];
}

/** Every way to give the names values other than those they have. */
function* assignments(start: Start, [name, ...rest]: readonly string[], values: Values): Generator<Texts> {
  if (name === undefined) {
    yield new Map();
    return;
  }
  for (const text of values.get(name) ?? []) {
    if (text === start.texts.get(name)) continue;
    for (const others of assignments(start, rest, values)) yield new Map([[name, text], ...others]);
  }
}
