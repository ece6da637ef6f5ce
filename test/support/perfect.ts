import type { Clause, CountedClause } from '../../src/clauses/clause.ts';
import type { Tree } from '../../src/document/document.ts';
import type { BranchScore, Exemption } from '../../src/engine/score.ts';
import { scoreBranch } from '../../src/engine/score-branch.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { parseFact } from '../../src/evidence/read-facts.ts';
import { dayText, parseDay } from '../../src/model/day.ts';
import { compare, type Exact, exactText, fixedText, subtract, sum, whole } from '../../src/model/exact.ts';
import type { FactDeclaration } from '../../src/model/facts.ts';
import type { Item, Rubric } from '../../src/rubric/rubric.ts';
import { evidenceOf } from './score.ts';

/** The best finding on an item: levels and points at their highest, what earns done often enough, nothing at fault. */
function bestFinding(item: Item): Tree {
  const marks = item.clauses.flatMap((clause): [string, Tree][] => {
    const mark = bestMark(clause, item);
    return mark === undefined ? [] : [[clause.id, mark]];
  });
  return marks.length === 0 ? 'none' : Object.fromEntries(marks);
}

function bestMark(clause: Clause, item: Item): Tree | undefined {
  if (clause.form === 'counted') return givesPoints(clause) ? timesFor(clause, item) : undefined;
  const { value } = clause;
  switch (value.kind) {
    case 'choose': {
      const [best] = [...value.levels].sort(([, a], [, b]) => compare(b.points, a.points));
      return { level: best?.[0] ?? '', reason: '最好' };
    }
    case 'judge':
      return { points: exactText(value.to), reason: '最好' };
    case 'tally': {
      const [best] = [...value.shares].sort(([, a], [, b]) => compare(shareOf(b), shareOf(a)));
      return { [best?.[0] ?? '']: '10' };
    }
    default:
      return undefined;
  }
}

const shareOf = (share: Exact | 'void'): Exact => (share === 'void' ? whole(-1) : share);

const givesPoints = ({ effect, trigger }: CountedClause): boolean => effect.kind === 'earn' && trigger.kind === 'act';

/** A hundred times earns whatever there is to earn; an act that is not counted is done once. */
function timesFor({ trigger, effect }: CountedClause, { points }: Item): Tree {
  const times = trigger.kind === 'act' && trigger.per !== undefined ? '100' : '1';
  if (effect.kind !== 'earn') return times;
  const { amount } = effect;
  if (amount.kind === 'range') return { times, points: exactText(amount.to), reason: '最好' };
  if (amount.kind === 'by') {
    const [level] = [...amount.levels].sort(([, a], [, b]) => compare(b, a));
    return { [level?.[0] ?? exactText(points)]: times };
  }
  return times;
}

/** Values a fact may be tried with: those the rubric itself names, and their neighbours. */
function candidatesOf(fact: FactDeclaration, amounts: ReadonlySet<number>, asOf: string): readonly string[] {
  switch (fact.kind) {
    case 'yes-no':
      return ['true', 'false'];
    case 'one-of':
      return fact.options;
    case 'text':
      return ['甲'];
    case 'date':
      return [asOf, ...[30, 180, 250, 340].map((days) => earlier(asOf, days)), earlier(asOf, 400), 'never'];
    case 'ratio':
      return ['100%', '0%', ...[...amounts].map((amount) => `${amount * 100}%`)];
    default:
      return [...new Set([100, 0, 1, ...[...amounts].flatMap((amount) => [amount - 1, amount, amount + 1])])]
        .filter((amount) => amount >= 0 && (fact.kind === 'number' || Number.isInteger(amount)))
        .map(String);
  }
}

function earlier(day: string, days: number): string {
  const from = parseDay(day);
  return from === undefined ? day : dayText((from - days) as typeof from);
}

/** Every amount that stands anywhere beside a fact: needs, lines, bounds, tests. */
function amountsBeside(rubric: Rubric): ReadonlyMap<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const parts = node instanceof Map ? [...node.values()] : Object.values(node);
    const names = parts.flatMap((part) => (isFact(part) ? [part.name] : []));
    const numbers = parts.flatMap(numbersIn);
    for (const name of names) for (const number of numbers) found.set(name, (found.get(name) ?? new Set()).add(number));
    parts.filter((part) => !isFact(part)).forEach(visit);
  };
  visit([rubric.categories, rubric.bonus, rubric.penalties, rubric.vetoes, rubric.grades, rubric.applies]);
  return found;
}

const isFact = (part: unknown): part is FactDeclaration =>
  typeof part === 'object' && part !== null && 'from' in part && 'options' in part && 'unit' in part;

/** Exact amounts are millionths; lists of bands and references hold theirs one step down. */
function numbersIn(part: unknown): readonly number[] {
  if (typeof part === 'number') return [part / 1e6];
  if (Array.isArray(part))
    return part.flatMap((entry) =>
      typeof entry === 'object' && entry !== null && !isFact(entry) ? Object.values(entry).flatMap(numbersIn) : [],
    );
  if (typeof part === 'object' && part !== null && 'amount' in part) return numbersIn(part.amount);
  return [];
}

/** The names of the facts that stand anywhere in a part of the rubric. */
function factsIn(node: unknown): readonly string[] {
  if (isFact(node)) return [node.name];
  if (typeof node !== 'object' || node === null) return [];
  return [...new Set((node instanceof Map ? [...node.values()] : Object.values(node)).flatMap(factsIn))];
}

/** A branch as it is being improved. */
type Attempt = { readonly facts: Map<string, string>; readonly worth: () => number };

/** Gives the named facts together the values that serve better than those they have; whether there were any. */
function improve(
  { facts, worth }: Attempt,
  names: readonly string[],
  values: ReadonlyMap<string, readonly string[]>,
  before = worth(),
): boolean {
  const [name, ...rest] = names;
  if (name === undefined) return worth() > before;
  const old = facts.get(name) ?? '';
  for (const value of values.get(name) ?? []) {
    facts.set(name, value);
    if (improve({ facts, worth }, rest, values, before)) return true;
  }
  facts.set(name, old);
  return false;
}

/**
 * The best branch the rubric can imagine: findings at their best, and facts sought among the values the rubric names, one
 * by one as long as the total rises, then by twos where an item needs two of them at once.
 */
export function bestScore(rubric: Rubric, asOf: string): BranchScore {
  const findings = Object.fromEntries(
    rubric.items.filter(({ needsFinding }) => needsFinding).map((item) => [item.id, bestFinding(item)]),
  );
  const evidence = evidenceOf(rubric, { findings });
  const amounts = amountsBeside(rubric);
  const values = new Map(
    [...rubric.facts.values()].map((fact) => [
      fact.name,
      candidatesOf(fact, amounts.get(fact.name) ?? new Set(), asOf),
    ]),
  );
  const facts = new Map([...values].map(([name, [first = '']]) => [name, first]));
  const attempt: Attempt = { facts, worth: () => worthOf(rubric, evidence, facts, asOf) };
  const singles = [...values.keys()].map((name) => [name]);
  const climb = (ways: readonly (readonly string[])[]) =>
    ways.map((names) => improve(attempt, names, values)).some(Boolean);
  while (climb(singles) || climb(pairsOf(rubric, scored(rubric, evidence, facts, asOf))));
  const score = scored(rubric, evidence, facts, asOf);
  if ('exempt' in score) throw new Error('the best branch is exempt');
  return score;
}

/** Facts by twos of every item that has lost points. */
function pairsOf(rubric: Rubric, score: BranchScore | Exemption): readonly (readonly string[])[] {
  if ('exempt' in score) return [];
  const lost = score.items
    .filter(({ item, points }) => compare(points.low, item.points) < 0)
    .map(({ item }) => factsIn(item));
  const vetoed = score.vetoes.filter(({ state }) => state === 'fired').map(({ veto }) => factsIn(veto));
  return [...lost, ...vetoed, factsIn(rubric.applies)].flatMap((names) =>
    names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b])),
  );
}

function scored(
  rubric: Rubric,
  evidence: Evidence,
  facts: ReadonlyMap<string, string>,
  asOf: string,
): BranchScore | Exemption {
  const values = [...rubric.facts.values()].flatMap((fact) => {
    const value = parseFact(fact, facts.get(fact.name) ?? '');
    return typeof value === 'object' ? [[fact.name, value] as const] : [];
  });
  return scoreBranch(rubric, { ...evidence, facts: new Map(values) }, parseDay(asOf));
}

/** How good a choice of facts is: the total and the points of all items, less what does not apply and what is vetoed. */
function worthOf(rubric: Rubric, evidence: Evidence, facts: ReadonlyMap<string, string>, asOf: string): number {
  const score = scored(rubric, evidence, facts, asOf);
  if ('exempt' in score) return -1_000_000;
  const fired = score.vetoes.filter(({ state }) => state === 'fired').length;
  const points = sum([score.total.low, ...score.items.map((item) => item.points.low)]);
  return Number(fixedText(subtract(points, whole(100 * fired)), 6));
}
