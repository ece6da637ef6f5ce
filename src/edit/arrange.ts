import { keysAt, placeBelow, ranksOf, type SchemaPlace } from '../document/schema-place.ts';
import { widthOf } from './comments.ts';
import { canBeFlow, flowText } from './flow-text.ts';
import { type Comment, type Entry, type Group, isGroup, type Layout, type Part } from './layout.ts';
import { leafText } from './leaf-text.ts';
import { isModeline } from './modeline.ts';

/** How wide a mapping or list in brackets may be, with what stands before it on its line, in columns. */
export const widest = 140;

/** How far a group is indented below the one that holds it. */
export const step = 2;

/** How a kind of file is arranged: what may stand in it, and before which keys and in which lists there are empty lines. */
export type Arrangement = {
  readonly place: SchemaPlace;
  readonly sections: ReadonlySet<string>;
  readonly spaced: ReadonlySet<string>;
};

/** Where a group stands: what may stand there, how far it is indented, and how many columns its first line has before it. */
type Spot = { readonly place: SchemaPlace; readonly indent: number; readonly taken: number; readonly key?: string };

/** The layout in its canonical form: keys in order, brackets only where they fit, empty lines where they belong. */
export function arranged({ header, root }: Layout, arrangement: Arrangement): Layout {
  const spot = { place: arrangement.place, indent: 0, taken: 0 };
  const group = groupAt(root, spot, arrangement);
  const entries = group.flow
    ? group.entries
    : group.entries.map((entry) => spacedIf(arrangement.sections.has(entry.key?.text ?? ''), entry));
  return { header: modelineFirst(header), root: { ...group, entries: belowHeader(header, entries) } };
}

/** The entries, the comments above the first one set apart from the header. */
function belowHeader(header: readonly Comment[], [first, ...others]: readonly Entry[]): readonly Entry[] {
  if (!first) return [];
  const before = first.before.map((one, i) => (i === 0 && header.length > 0 ? { ...one, blankBefore: true } : one));
  return [{ ...first, before }, ...others];
}

const modelineFirst = (header: readonly Comment[]): Comment[] =>
  header.toSorted((a, b) => Number(isModeline(b)) - Number(isModeline(a)));

function groupAt(group: Group, spot: Spot, arrangement: Arrangement): Group {
  const ordered = { ...group, entries: inOrder(group, keysAt(spot.place)) };
  const inner = ordered.entries.map((entry) => entryAt(entry, { ...ordered, flow: true }, spot, arrangement));
  const flat = { ...ordered, entries: inner };
  if (canBeFlow(group) && spot.taken + widthOf(flowText(flat)) <= widest) return flat;
  if (group.entries.length === 0) return group;
  const entries = ordered.entries.map((entry, i) => {
    const made = entryAt(group.flow ? unbracketed(entry) : entry, { ...ordered, flow: false }, spot, arrangement);
    return spacedIf(i > 0 && arrangement.spaced.has(spot.key ?? ''), made);
  });
  return { ...group, flow: false, entries };
}

/** An entry that gets a line of its own: what stood beside and above it in brackets says nothing about columns and lines. */
const unbracketed = (entry: Entry): Entry => ({
  ...entry,
  blankBefore: false,
  beside: entry.beside.map((one) => ({ ...one, column: 0 })),
});

/** An entry with an empty line before it, if it is one that is set apart: a mapping or list on lines of its own. */
function spacedIf(isWanted: boolean, entry: Entry): Entry {
  if (!isWanted || !isGroup(entry.value) || entry.value.flow) return entry;
  return entry.blankBefore || entry.before.some((one) => one.blankBefore) ? entry : apart(entry, true);
}

/** The entries by the order of their keys; what has no place in it keeps its place behind what stands before it. */
function inOrder({ entries }: Group, keys: readonly string[]): readonly Entry[] {
  const ranks = ranksOf(
    entries.map(({ key }) => key?.text ?? ''),
    keys,
  );
  const sorted = entries
    .map((entry, i) => ({ entry, rank: ranks[i] ?? -1 }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
  const [was, is] = [entries[0], sorted[0]];
  if (!was || !is || was === is) return sorted;
  // the empty line below a header stays where it is
  return sorted.map((entry) =>
    entry === is ? apart(entry, isApart(was)) : entry === was ? apart(entry, false) : entry,
  );
}

const isApart = ({ before, blankBefore }: Entry): boolean => before[0]?.blankBefore ?? blankBefore;

/** The entry with or without an empty line above it and its comments. */
const apart = (entry: Entry, blankBefore: boolean): Entry =>
  entry.before.length === 0
    ? { ...entry, blankBefore }
    : { ...entry, before: entry.before.map((one, i) => (i === 0 ? { ...one, blankBefore } : one)) };

function entryAt(entry: Entry, { flow }: Group, spot: Spot, arrangement: Arrangement): Entry {
  const value = valueAt(entry, flow, spot, arrangement);
  const isSpread = isGroup(value) && !value.flow && value.entries.length > 0;
  const beside = entry.key === undefined && isSpread ? undefined : entry.beside.at(-1);
  const above = beside ? entry.beside.slice(0, -1) : entry.beside;
  const wasFlow = isGroup(entry.value) && entry.value.flow;
  return {
    ...entry,
    value,
    blankBefore: entry.blankBefore && above.length === 0,
    before: [...entry.before, ...above.map((one, i) => ({ ...one, blankBefore: i === 0 && entry.blankBefore }))],
    beside: beside ? [{ ...beside, column: isSpread && wasFlow ? 0 : beside.column }] : [],
  };
}

function valueAt({ key, value }: Entry, flow: boolean, { place, indent }: Spot, arrangement: Arrangement): Part {
  if (!isGroup(value)) return value;
  const taken = key ? indent + widthOf(leafText(key)) + 2 : indent + step;
  const below = {
    place: placeBelow(place, key?.text),
    indent: indent + step,
    // inside brackets only the whole is measured
    taken: flow ? Number.NEGATIVE_INFINITY : taken,
  };
  return groupAt(value, key ? { ...below, key: key.text } : below, arrangement);
}
