import type { Merging } from './merging.ts';
import { calledOf, groupsIn, listOf, type Part, type PartList, partsBelow } from './parts.ts';
import type { ProblemAt } from './resolved.ts';
import { changedTwice, knownInGroup, newRemoves, noNeighbour, notInBase, twoPlaces } from './sentences.ts';
import { flowText, type SourcedList, type SourcedMap, textOf, treeOf } from './sourced.ts';

/** A list of parts: whose it is, under which key, and what stands around it. */
export type Listed = { readonly owner: SourcedMap; readonly key: PartList; readonly within: readonly string[] };

/** A list of an extension: parts of the base are changed where they stand, others are put where they say. */
export function mergeList(listed: Listed, extension: SourcedList, cx: Merging): void {
  const seen = new Set<string>();
  for (const entry of extension.entries) {
    // the shape was checked: every entry is a mapping
    if (entry.kind !== 'map') continue;
    const id = entry.entries.get('id');
    const name = textOf(id);
    if (id && name !== undefined && seen.has(name)) cx.report(changedTwice(name, id.at));
    else mergeEntry(listed, entry, cx);
    if (name !== undefined) seen.add(name);
  }
}

function mergeEntry(listed: Listed, entry: SourcedMap, cx: Merging): void {
  const { owner, key, within } = listed;
  const parts = partsBelow(owner, key, within);
  const id = textOf(entry.entries.get('id'));
  const part = parts.find((one) => one.id === id);
  if (!part) {
    addEntry(listed, entry, parts, cx);
    return;
  }
  const around = [...part.around, calledOf(part.node)];
  move(part, entry, parts, cx);
  cx.mergeInto(part.node, entry, around, cx);
}

/** Puts a part of the base elsewhere, where the extension says so. */
function move(part: Part, entry: SourcedMap, parts: readonly Part[], cx: Merging): void {
  const beside = neighbour(entry, parts, cx);
  if (beside === undefined || beside === 'unknown') return;
  const { list, node } = part;
  list.entries.splice(list.entries.indexOf(node), 1);
  insert(node, beside);
  const [was, is] = [part.around, beside.part.around].map((titles) => titles.join(' › '));
  const [before, after] = was === is ? [undefined, undefined] : [was, is];
  cx.change({ kind: 'moved', within: [...part.around, calledOf(node)], field: undefined, before, after, at: entry.at });
}

function addEntry(listed: Listed, entry: SourcedMap, parts: readonly Part[], cx: Merging): void {
  const { owner, key, within } = listed;
  const beside = neighbour(entry, parts, cx);
  const twice = knownIn(entry, parts);
  for (const one of twice) cx.report(knownInGroup(calledOf(one), one.at));
  if (beside === 'unknown' || twice.length > 0) return;
  if (beside === undefined && parts.length > 0) {
    cx.report(placeless(entry, parts));
    return;
  }
  const node = { ...entry, entries: withoutControl(entry, cx) };
  if (beside) insert(node, beside);
  else listFor(owner, key, entry).entries.push(node);
  const whole = key === 'clauses' || key === 'vetoes';
  cx.change({
    kind: 'added',
    within: [...(beside?.part.around ?? within), calledOf(node) || groupName(node)],
    field: undefined,
    before: undefined,
    after: whole ? flowText(treeOf(node)) : textOf(node.entries.get('points')),
    at: entry.at,
  });
}

/** The clauses of a new group that the base has already. */
const knownIn = (entry: SourcedMap, parts: readonly Part[]): readonly SourcedMap[] =>
  groupsIn(entry).flatMap(({ entries }) =>
    entries.flatMap((one) => {
      const id = one.kind === 'map' ? textOf(one.entries.get('id')) : undefined;
      return one.kind === 'map' && parts.some((part) => part.id === id) ? [one] : [];
    }),
  );

/** An unknown id that does not say where it goes; a group has no id that could be mistyped. */
function placeless(entry: SourcedMap, parts: readonly Part[]): ProblemAt {
  const id = entry.entries.get('id');
  const known = id ? parts.map((part) => part.id) : [];
  return notInBase(textOf(id) ?? groupName(entry), id?.at ?? entry.at, known);
}

const groupName = (node: SourcedMap): string => [...node.entries.keys()].join('、');

/** The list behind a key, begun where there is none. */
function listFor(owner: SourcedMap, key: PartList, { at }: SourcedMap): SourcedList {
  const list: SourcedList = listOf(owner, key) ?? { kind: 'list', entries: [], at };
  owner.entries.set(key, list);
  return list;
}

/** What a new part says of itself, without the words that say where it goes. */
function withoutControl(entry: SourcedMap, cx: Merging): SourcedMap['entries'] {
  for (const key of ['remove', 'without']) {
    const at = entry.entries.get(key)?.at;
    if (at) cx.report(newRemoves(at));
  }
  const control = ['after', 'before', 'remove', 'without'];
  return new Map([...entry.entries].filter(([key]) => !control.includes(key)));
}

/** A part, and on which side of it another goes. */
type Beside = { readonly part: Part; readonly offset: 0 | 1 };

function neighbour(entry: SourcedMap, parts: readonly Part[], cx: Merging): Beside | 'unknown' | undefined {
  const [after, before] = [entry.entries.get('after'), entry.entries.get('before')];
  const said = after ?? before;
  if (!said) return undefined;
  if (after && before) {
    cx.report(twoPlaces(before.at));
    return 'unknown';
  }
  const part = parts.find(({ id }) => id === textOf(said) && id !== textOf(entry.entries.get('id')));
  if (part) return { part, offset: after ? 1 : 0 };
  cx.report(
    noNeighbour(
      textOf(said) ?? '',
      said.at,
      parts.map(({ id }) => id),
    ),
  );
  return 'unknown';
}

function insert(node: SourcedMap, { part, offset }: Beside): void {
  part.list.entries.splice(part.list.entries.indexOf(part.node) + offset, 0, node);
}
