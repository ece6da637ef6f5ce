import { type ClauseEntry, clausesOf } from '../clauses/clause.ts';
import { type Condition, readsOf } from '../clauses/condition.ts';
import { type Day, dayOf, partsOf } from '../model/day.ts';
import type { Path } from '../model/diagnostic.ts';
import { type Exact, isZero, whole } from '../model/exact.ts';
import type { Category, Item, Rubric, Section } from '../rubric/rubric.ts';
import { conditionsOf } from './cluster.ts';
import { cutsOf } from './cuts.ts';
import type { Cell, Frame } from './frame.ts';
import { limitOf } from './item.ts';
import { endless } from './kinks.ts';

/** An item with all conditions above it, its own last: it is a branch's where all of them hold. */
export type PlacedItem = { readonly item: Item; readonly category: Category; readonly chain: readonly Condition[] };

/** Every item, in the order of the rubric. */
export const placedItems = (rubric: Rubric): readonly PlacedItem[] =>
  rubric.categories.flatMap((category) => itemsIn(category, rubric.applies ? [rubric.applies] : []));

function itemsIn(category: Category, above: readonly Condition[]): readonly PlacedItem[] {
  const chain = category.applies ? [...above, category.applies] : above;
  const own = category.items.map((item) => ({
    item,
    category,
    chain: item.applies ? [...chain, item.applies] : chain,
  }));
  return [...own, ...category.categories.flatMap((child) => itemsIn(child, chain))];
}

/** An entry of any list of clauses of the rubric, under the conditions above it. */
export type PlacedEntry = {
  readonly entry: ClauseEntry;
  readonly chain: readonly Condition[];
  /** The most that points can matter where it stands. */
  readonly limit: Exact;
  /** Whether a cap of the whole place leaves nothing of what it gives or takes. */
  readonly worthless: boolean;
  /** The item it stands in; none in the sections of the total and among the vetoes. */
  readonly item: Item | undefined;
  readonly path: Path;
};

/** Every entry of the rubric: of items, of the bonus and penalties on the total, and the vetoes. */
export function placedEntries(rubric: Rubric): readonly PlacedEntry[] {
  const chain = rubric.applies ? [rubric.applies] : [];
  const inItems = placedItems(rubric).flatMap((placed) =>
    placed.item.entries.map((entry) => ({
      ...{ entry, chain: placed.chain, limit: limitOf(placed.item), item: placed.item, path: pathOf(entry) },
      worthless: isCappedToNothing(entry, placed.item),
    })),
  );
  const inSection = ({ entries, cap }: Section) =>
    entries.map((entry) => ({
      ...{ entry, chain, limit: cap ?? whole(endless), item: undefined, path: pathOf(entry) },
      worthless: cap !== undefined && isZero(cap),
    }));
  const vetoes = rubric.vetoes.map(({ clause, path }) => ({
    ...{ entry: clause, chain, limit: whole(1), item: undefined, path, worthless: false },
  }));
  return [...inItems, ...inSection(rubric.bonus), ...inSection(rubric.penalties), ...vetoes];
}

const pathOf = ({ path }: ClauseEntry): Path => path;

function isCappedToNothing(entry: ClauseEntry, { bonusCap, penaltyCap }: Item): boolean {
  const stage = entry.form === 'group' ? entry.clauses[0]?.stage : entry.form === 'counted' ? entry.stage : undefined;
  const cap = stage === 'top' ? bonusCap : stage === 'beyond' ? penaltyCap : undefined;
  return cap !== undefined && isZero(cap);
}

/** What holds for all of the rubric when its facts are tried. */
export function frameOf(rubric: Rubric): Frame {
  const entries = placedEntries(rubric);
  const chains = [...new Set(entries.flatMap(({ chain }) => chain))];
  const frame = { asOf: dayOfAssessment(entries), beyondWhole: new Set<string>(), cells: new Map<string, Cell>() };
  const clauses = entries.flatMap(({ entry }) => clausesOf([entry]));
  const asked = rubric.grades.flatMap(({ requires }) => requires?.facts ?? []);
  const cuts = cutsOf(clauses, [...chains, ...(asked.length > 0 ? [asked] : [])], whole(1), frame);
  return { ...frame, beyondWhole: new Set([...cuts].filter(([, cut]) => cut.beyondWhole).map(([name]) => name)) };
}

/** The last day of the latest year that the rubric names, for it names none as the day of assessment. */
function dayOfAssessment(entries: readonly PlacedEntry[]): Day {
  const tests = entries.flatMap(({ entry, chain }) => [...conditionsOf(entry), ...chain]).flat(2);
  const tested = tests.flatMap((test) => (test.kind === 'day' ? [test.than] : test.kind === 'days' ? [test.to] : []));
  const due = entries.flatMap(({ entry }) => (entry.form === 'counted' ? dueOf(entry) : []));
  const latest = [...tested, ...due].reduce((most, day) => Math.max(most, partsOf(day).year), 2019);
  return dayOf(latest, 12, 31) ?? (0 as Day);
}

const dueOf = ({ trigger }: Extract<ClauseEntry, { form: 'counted' }>): readonly Day[] =>
  trigger.kind === 'late' && trigger.due.kind === 'day' ? [trigger.due.day] : [];

/** The facts that some conditions read. */
export const factsRead = (conditions: readonly Condition[]): readonly string[] => conditions.flatMap(readsOf);
