import { type Clause, clausesOf } from '../clauses/clause.ts';
import { clauseTold } from '../clauses/sentence.ts';
import type { FactDeclaration } from '../model/facts.ts';
import { allCategories } from '../rubric/compile-category.ts';
import type { Category, Grade, Item, Rubric, Veto } from '../rubric/rubric.ts';
import type { Home } from './change.ts';
import type { Names } from './essence.ts';
import { newNames, type Pair, pair } from './pair.ts';

/** A clause and where it stands. */
export type Placed = { readonly clause: Clause; readonly home: Home };

/** Which part of the new version of a rubric is which of the old one. */
export type Correspondence = {
  readonly before: Rubric;
  readonly after: Rubric;
  readonly categories: readonly Pair<Category>[];
  readonly items: readonly Pair<Item>[];
  readonly clauses: readonly Pair<Placed>[];
  readonly vetoes: readonly Pair<Veto>[];
  readonly grades: readonly Pair<Grade>[];
  readonly facts: readonly Pair<Declared>[];
  /** The names of the old version as the new one has them. */
  readonly names: Names;
};

/** A fact with its name as an id. */
export type Declared = FactDeclaration & { readonly id: string };

/** Finds for every part of the new version the part of the old one: by `renamed-from`, else by id; clauses also where they moved. */
export function correspond(before: Rubric, after: Rubric): Correspondence {
  const categories = pair(allCategories(before.categories), allCategories(after.categories));
  const items = pair(before.items, after.items);
  const grades = pair(before.grades, after.grades);
  const facts = pair(declared(before), declared(after));
  const within = items.flatMap((one) => clausesOfItem(one));
  const clauses = [
    ...withMoves(within),
    ...placed(before.bonus.clauses, after.bonus.clauses, 'bonus'),
    ...placed(before.penalties.clauses, after.penalties.clauses, 'penalties'),
  ];
  const vetoes = pair(before.vetoes, after.vetoes);
  const [parts, gradeNames, factNames] = [newNames([...categories, ...items]), newNames(grades), newNames(facts)];
  const names: Names = {
    part: (id) => parts.get(id) ?? id,
    grade: (id) => gradeNames.get(id) ?? id,
    fact: (name) => factNames.get(name) ?? name,
  };
  return { before, after, categories, items, clauses, vetoes, grades, facts, names };
}

const declared = ({ facts }: Rubric): readonly Declared[] =>
  [...facts.values()].map((fact) => ({ ...fact, id: fact.name }));

function clausesOfItem({ before, after }: Pair<Item>): readonly Pair<Placed>[] {
  const pairs = pair(before ? clausesOf(before.entries) : [], after ? clausesOf(after.entries) : []);
  return pairs.map((one) => placedPair(one, before ?? after, after ?? before));
}

const placed = (before: readonly Clause[], after: readonly Clause[], home: Home): readonly Pair<Placed>[] =>
  pair(before, after).map((one) => placedPair(one, home, home));

function placedPair({ before, after }: Pair<Clause>, was: Home | undefined, is: Home | undefined): Pair<Placed> {
  return {
    before: before && was !== undefined ? { clause: before, home: was } : undefined,
    after: after && is !== undefined ? { clause: after, home: is } : undefined,
  };
}

/**
 * Clauses that left one item and came into another are the same clause where id (or earlier id) and question are the same,
 * and only one of them is. Ids are often short words that several items use, so an id alone says too little.
 */
function withMoves(pairs: readonly Pair<Placed>[]): readonly Pair<Placed>[] {
  const gone = pairs.flatMap(({ before, after }) => (after ? [] : before ? [before] : []));
  if (gone.length === 0) return pairs;
  const moved = new Map<Placed, Placed>();
  for (const { before, after } of pairs) {
    if (before || !after) continue;
    const same = gone.filter((one) => isSame(one.clause, after.clause) && ![...moved.values()].includes(one));
    const [only] = same;
    if (only && same.length === 1) moved.set(after, only);
  }
  const found = new Set(moved.values());
  return pairs.flatMap((one): readonly Pair<Placed>[] => {
    if (!one.after) return one.before && found.has(one.before) ? [] : [one];
    const was = one.before ?? moved.get(one.after);
    return [{ before: was, after: one.after }];
  });
}

const isSame = (before: Clause, after: Clause): boolean =>
  (after.renamedFrom ?? after.id) === before.id && questionOf(before) === questionOf(after);

/** What a clause asks, without what it takes or gives. */
function questionOf(clause: Clause): string {
  if (clause.form === 'value') return clauseTold(clause).zh;
  const { trigger } = clause;
  if (trigger.kind === 'fault' || trigger.kind === 'act') return `${trigger.kind} ${trigger.text}`;
  return trigger.kind === 'missing' ? `missing ${trigger.list.join(' ')}` : `${trigger.kind} ${clauseTold(clause).zh}`;
}
