import { type Award, award, counts } from '../clauses/award.ts';
import { type Clause, clausesOf, readsFindings } from '../clauses/clause.ts';
import { holds } from '../clauses/condition.ts';
import { valueKindOf } from '../clauses/values/index.ts';
import { compare, type Exact, subtract, whole } from '../model/exact.ts';
import type { FactDeclaration, Facts } from '../model/facts.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { assignmentsOf, combinations } from './assignments.ts';
import { candidatesOf } from './candidates.ts';
import { factsIn } from './cluster.ts';
import { cutsOf } from './cuts.ts';
import type { Frame } from './frame.ts';
import { subjectOf } from './leaning.ts';
import { factsRead, type PlacedEntry } from './rubric-parts.ts';

/** A clause that may take for what a fact is. */
type Taking = { readonly placed: PlacedEntry; readonly clause: Clause; readonly fact: string };

/** Two clauses that take points for one value of one fact, and what each of them takes for it. */
export type Double = {
  readonly fact: FactDeclaration;
  readonly first: Clause;
  readonly second: Clause;
  /** The facts under which both take, and how much. */
  readonly by: Facts;
  readonly taken: readonly [Exact | undefined, Exact | undefined];
};

/** Every pair of clauses that punish the same value of the same fact, where nothing says that only one of them counts. */
export function doublesIn(rubric: Rubric, entries: readonly PlacedEntry[], frame: Frame): readonly Double[] {
  const vetoes = new Set(rubric.vetoes.map(({ clause }) => clause));
  const taking = entries.flatMap((placed) => takingIn(rubric, placed, vetoes));
  return taking.flatMap((second, i) =>
    taking
      .slice(0, i)
      .filter((first) => mayDouble(first, second))
      .flatMap((first) => doubleOf(rubric, first, second, frame) ?? []),
  );
}

function takingIn(rubric: Rubric, placed: PlacedEntry, vetoes: ReadonlySet<Clause>): readonly Taking[] {
  if (placed.item?.counts === false) return [];
  return clausesOf([placed.entry]).flatMap((clause) => {
    const fact = subjectOf(clause);
    const declared = fact === undefined ? undefined : rubric.facts.get(fact);
    if (!declared || declared.from === 'profile' || vetoes.has(clause) || !takes(clause)) return [];
    return [{ placed, clause, fact: declared.name }];
  });
}

function takes(clause: Clause): boolean {
  if (readsFindings(clause)) return false;
  if (clause.form === 'value') return clause.value.kind === 'bands' || clause.value.kind === 'in-proportion';
  return clause.stage === 'take' || clause.stage === 'beyond' || clause.stage === 'empty';
}

/** Of a group, or of one matter, only one counts; the values of one item are parts of it. */
function mayDouble(first: Taking, second: Taking): boolean {
  if (first.fact !== second.fact || first.placed.entry === second.placed.entry) return false;
  if (first.clause.form === 'value' && second.clause.form === 'value' && first.placed.item === second.placed.item) {
    return false;
  }
  const [one, other] = [first.clause, second.clause].map((clause) =>
    clause.form === 'counted' ? clause.matter : undefined,
  );
  return one === undefined || one !== other;
}

const allowed = 20_000;

function doubleOf(rubric: Rubric, first: Taking, second: Taking, frame: Frame): Double | undefined {
  const both = [first, second];
  const conditions = both.flatMap(({ placed }) => placed.chain);
  const names = new Set([...both.flatMap(({ placed }) => factsIn(placed.entry)), ...factsRead(conditions)]);
  const clauses = both.map(({ clause }) => clause);
  const cuts = [...cutsOf(clauses, conditions, whole(1), frame).values()].filter(({ fact }) => names.has(fact.name));
  const candidates = cuts.map((cut) => candidatesOf(cut, frame));
  if (combinations(candidates) > allowed) return undefined;
  const fact = rubric.facts.get(first.fact);
  for (const facts of assignmentsOf(candidates, new Map())) {
    const known = { facts, asOf: frame.asOf };
    if (!conditions.every((condition) => holds(condition, known))) continue;
    const [a, b] = [award(first.clause, known, true, undefined), award(second.clause, known, true, undefined)];
    if (!fact || !isTaken(a) || !isTaken(b) || isMoot(a, b, first.placed.item === second.placed.item)) continue;
    return { fact, first: first.clause, second: second.clause, by: facts, taken: [takenBy(a), takenBy(b)] };
  }
  return undefined;
}

/** Where one of two clauses empties the item, the other takes nothing more there. */
const isMoot = (a: Award, b: Award, sameItem: boolean): boolean =>
  sameItem &&
  [a, b].some(({ clause, empties }) => empties !== undefined && clause.form === 'counted' && clause.stage !== 'beyond');

/** Whether the award leaves less than there was. */
function isTaken(one: Award): boolean {
  if (!counts(one)) return false;
  const { clause } = one;
  return clause.form !== 'value' || compare(one.points, valueKindOf(clause.value).worth(clause.value)) < 0;
}

/** How much it takes; undefined where it empties. */
function takenBy({ clause, points, empties }: Award): Exact | undefined {
  if (empties !== undefined) return undefined;
  return clause.form === 'value' ? subtract(valueKindOf(clause.value).worth(clause.value), points) : points;
}
