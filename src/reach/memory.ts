import type { ClauseEntry } from '../clauses/clause.ts';
import type { Facts } from '../model/facts.ts';
import type { Item, Rubric } from '../rubric/rubric.ts';
import { factsIn } from './cluster.ts';
import type { Frame } from './frame.ts';
import { type ItemReach, reachItem } from './item.ts';
import { reachSection, type SectionReach } from './section.ts';

/** What the parts of a rubric may come to with some facts fixed, each worked out once. */
export type Memory = {
  readonly reachOf: (item: Item, fixed: Facts, frame: Frame) => ItemReach;
  /** The bonus and the penalties on the total. */
  readonly sections: (fixed: Facts, frame: Frame) => readonly [SectionReach | undefined, SectionReach | undefined];
  /** The facts that an item reads. */
  readonly readBy: ReadonlyMap<Item, ReadonlySet<string>>;
};

/** Remembers what parts may come to by those of the fixed facts, and of the facts that make a kind of branch, that they read. */
export function memory(rubric: Rubric): Memory {
  const readBy = new Map(rubric.items.map((item) => [item, factsOfAll(item.entries)]));
  const items = remembering<Item, ItemReach>(
    (item) => readBy.get(item) ?? new Set(),
    (item, fixed, frame) => reachItem(item, fixed, frame, rubric.rounding),
  );
  const read = factsOfAll([...rubric.bonus.entries, ...rubric.penalties.entries]);
  const sections = remembering<Rubric, ReturnType<Memory['sections']>>(
    () => read,
    ({ bonus, penalties }, fixed, frame) => [reachSection(bonus, fixed, frame), reachSection(penalties, fixed, frame)],
  );
  return { reachOf: items, sections: (fixed, frame) => sections(rubric, fixed, frame), readBy };
}

const factsOfAll = (entries: readonly ClauseEntry[]): ReadonlySet<string> => new Set(entries.flatMap(factsIn));

type Computed<Part, Result> = (part: Part, fixed: Facts, frame: Frame) => Result;

function remembering<Part, Result>(
  readBy: (part: Part) => ReadonlySet<string>,
  compute: Computed<Part, Result>,
): Computed<Part, Result> {
  const made = new Map<Part, Map<string, Result>>();
  return (part, fixed, frame) => {
    const read = readBy(part);
    const own = [...fixed].filter(([name]) => read.has(name));
    const cells = [...frame.cells].filter(([name]) => read.has(name));
    const key = [
      ...own.map(([, { text }]) => text),
      ...cells.map(([name, cell]) => `${name} ${cell.tests.length} ${cell.key}`),
    ].join('\n');
    const known = made.get(part) ?? new Map<string, Result>();
    made.set(part, known);
    if (known.has(key)) return known.get(key) as Result;
    const result = compute(part, new Map(own), frame);
    known.set(key, result);
    return result;
  };
}
