import { award, standing } from '../clauses/award.ts';
import { type Clause, type ClauseEntry, clausesOf, factsOf } from '../clauses/clause.ts';
import type { Known } from '../clauses/known.ts';
import { scoreBranch } from '../engine/score-branch.ts';
import { settle } from '../engine/settle.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { add, compare, divide, type Exact, isNegative, isPositive, multiply, zero } from '../model/exact.ts';
import type { FactDeclaration, FactValue } from '../model/facts.ts';
import type { Item, Rubric } from '../rubric/rubric.ts';
import { candidatesOf } from './candidates.ts';
import { conditionsOf, factsIn } from './cluster.ts';
import { cutsOf } from './cuts.ts';
import { evidenceFor } from './evidence.ts';
import type { Frame } from './frame.ts';
import type { End } from './item.ts';
import type { Lazy } from './lazy.ts';
import { leaningOf, subjectOf } from './leaning.ts';
import type { PlacedEntry } from './rubric-parts.ts';
import type { KnownTotal, TotalCase } from './total.ts';

/** A better value of a fact by which a branch ends up with less, everything else as it is. */
export type Reversal = {
  readonly fact: FactDeclaration;
  readonly clause: Clause;
  /** The worse value and the better one, with the totals they come to. */
  readonly worse: { readonly value: FactValue; readonly total: Exact };
  readonly better: { readonly value: FactValue; readonly total: Exact };
  /** Everything else that is known of the branch. */
  readonly evidence: Evidence;
};

/** Most kinds of branches in which a fact is followed. */
const allowedKinds = 4;

/** The facts of which more sometimes helps and sometimes harms, with two values that show it. */
export function reversalsIn(
  rubric: Rubric,
  entries: readonly PlacedEntry[],
  cases: Lazy<TotalCase> | undefined,
  frame: Frame,
): readonly Reversal[] {
  const suspected = suspectedFacts(rubric, entries);
  if (suspected.length === 0) return [];
  const known = cases?.first(allowedKinds).filter((one) => one.state === 'known') ?? [];
  const evidences = known.flatMap((one) => [evidenceOf(rubric, one, 'high'), evidenceOf(rubric, one, 'low')]);
  return suspected.flatMap((one) => reversalOf(rubric, one, evidences, frame) ?? []);
}

type Suspected = { readonly fact: FactDeclaration; readonly clauses: readonly Clause[]; readonly way: 1 | -1 };

/** The facts of which the form of the clauses alone does not say that more always helps, or always harms. */
function suspectedFacts(rubric: Rubric, entries: readonly PlacedEntry[]): readonly Suspected[] {
  const vetoes = new Set<unknown>(rubric.vetoes.map(({ clause }) => clause));
  const counting = entries.filter(({ entry, item }) => !vetoes.has(entry) && item?.counts !== false);
  return [...rubric.facts.values()]
    .filter(({ from, kind }) => from === 'facts' && ['count', 'number', 'ratio'].includes(kind))
    .flatMap((fact) => {
      const readers = counting.map(({ entry }) => entry).filter((entry) => factsIn(entry).includes(fact.name));
      const clauses = clausesOf(readers).filter((clause) => factsIn(clause).includes(fact.name));
      if (!isMeasured(clauses, fact.name) || isSteady(readers, clauses, fact)) return [];
      const sum = clauses.reduce<number>((all, clause) => all + leaningOf(clause, fact.name), 0);
      return [{ fact, clauses, way: sum < 0 ? -1 : 1 }];
    });
}

/** Whether clauses are about the fact. What others are held against asks for more of them: more of it is no better by itself. */
const isMeasured = (clauses: readonly Clause[], fact: string): boolean =>
  clauses.some((clause) => subjectOf(clause) === fact) && !clauses.some((clause) => isReference(clause, fact));

/** Whether more of the fact works in one direction by the form of its clauses, or one condition draws both lines on purpose. */
function isSteady(readers: readonly ClauseEntry[], clauses: readonly Clause[], fact: FactDeclaration): boolean {
  const leanings = new Set(clauses.map((clause) => leaningOf(clause, fact.name)));
  if (leanings.has(0)) return clauses.length === 1;
  const conditional = readers.some((entry) =>
    conditionsOf(entry)
      .flat(2)
      .some((test) => test.fact === fact),
  );
  return leanings.size === 1 && !conditional && !clauses.some(relents);
}

const isReference = (clause: Clause, fact: string): boolean => {
  const subject = subjectOf(clause);
  return subject !== undefined && subject !== fact && factsOf(clause).includes(fact);
};

/** Whether the clause may take less where there is more to take for. */
const relents = (clause: Clause): boolean => clause.form === 'counted' && clause.escalation?.takes !== undefined;

/** Evidence of a branch at one end of what it may come to. */
function evidenceOf(rubric: Rubric, { kind, fixed, items }: KnownTotal, side: 'low' | 'high'): Evidence {
  const ends = [...items].flatMap(([item, reach]) => {
    if (reach.state !== 'known') return [];
    const { inputs }: End = reach[side];
    return [{ item, inputs }];
  });
  return evidenceFor(rubric, new Map([...kind.facts, ...fixed]), ends, kind.frame);
}

function reversalOf(
  rubric: Rubric,
  { fact, clauses, way }: Suspected,
  evidences: readonly Evidence[],
  frame: Frame,
): Reversal | undefined {
  const cut = cutsOf(clauses, [], rubric.total, frame).get(fact.name);
  if (!cut) return undefined;
  const ascending = candidatesOf(cut, frame).values.filter(isNatural);
  const values = way > 0 ? ascending : [...ascending].reverse();
  for (const evidence of evidences) {
    if (!mayTurn(rubric, fact, values, evidence)) continue;
    const steps = values.flatMap((value) => {
      const total = totalWith(rubric, evidence, fact, value);
      return total === undefined ? [] : [{ value, total }];
    });
    const falls = steps.findIndex((step, i) => {
      const before = steps[i - 1];
      return before !== undefined && compare(step.total, before.total) < 0;
    });
    const rises = steps.some((step, i) => {
      const before = steps[i - 1];
      return before !== undefined && compare(step.total, before.total) > 0;
    });
    const [worse, better, clause] = [steps[falls - 1], steps[falls], clauses[0]];
    if (rises && worse && better && clause) return { fact, clause, worse, better, evidence };
  }
  return undefined;
}

/** Whether the items that read the fact, taken together, rise at one value and fall at another; asked before all is scored. */
function mayTurn(rubric: Rubric, fact: FactDeclaration, values: readonly FactValue[], evidence: Evidence): boolean {
  const elsewhere = [...rubric.bonus.entries, ...rubric.penalties.entries].some((entry) =>
    factsIn(entry).includes(fact.name),
  );
  const items = rubric.items.filter(
    (item) => item.counts && item.entries.some((entry) => factsIn(entry).includes(fact.name)),
  );
  if (elsewhere || items.some((item) => item.mayEmptyCategory || item.dependsOnPlan)) return true;
  const sums = values.map((value) => {
    const known = { facts: new Map(evidence.facts).set(fact.name, value), asOf: evidence.assessedOn };
    return items.reduce((sum, item) => add(sum, multiply(pointsOf(item, known, evidence), item.inTotal)), zero);
  });
  const steps = sums.slice(1).map((sum, i) => compare(sum, sums[i] ?? sum));
  return steps.some((step) => step > 0) && steps.some((step) => step < 0);
}

/** The share of its points that an item comes to by itself. */
function pointsOf(item: Item, known: Known, { findings }: Evidence): Exact {
  const found = findings.get(item.id);
  const marks = found?.state === 'found' ? found.marks : undefined;
  const awards = item.clauses.map((clause) => award(clause, known, true, marks?.get(clause.id)));
  const { points } = settle(item, standing(item.entries, awards), undefined);
  return isPositive(item.points) ? divide(points, item.points) : points;
}

/** Amounts below nothing are possible, but nobody does better by them. */
const isNatural = (value: FactValue): boolean => value.kind !== 'amount' || !isNegative(value.amount);

/** The total with another value of one fact; undefined where it is not certain. */
function totalWith(rubric: Rubric, evidence: Evidence, fact: FactDeclaration, value: FactValue): Exact | undefined {
  const score = scoreBranch(rubric, { ...evidence, facts: new Map(evidence.facts).set(fact.name, value) });
  if ('exempt' in score || compare(score.total.low, score.total.high) !== 0) return undefined;
  return score.total.low;
}
