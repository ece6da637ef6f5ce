import type { At } from '../document/document.ts';
import type { Merging } from './merging.ts';
import { calledOf, groupsIn, listOf, namedMaps, type Part, partLists, partsBelow } from './parts.ts';
import { changedAndRemoved, notRemoved } from './sentences.ts';
import { flowText, type Sourced, type SourcedMap, textOf, textsOf, treeOf } from './sourced.ts';

/** Takes away the fields of a part that an extension does without. */
export function removeFields(base: SourcedMap, extension: SourcedMap, within: readonly string[], cx: Merging): void {
  for (const { text, at } of textsOf(extension.entries.get('without'))) {
    const before = base.entries.get(text);
    if (!before || text === 'id') cx.report(notRemoved(text, at, [...base.entries.keys()], []));
    else if (extension.entries.has(text)) cx.report(changedAndRemoved(text, at));
    else {
      base.entries.delete(text);
      cx.change({ kind: 'removed', within, field: text, before: flowText(treeOf(before)), after: undefined, at });
    }
  }
}

/** Something that can be taken away, under the name that says which it is. */
type Removable = {
  readonly id: string;
  readonly kind: string;
  readonly node: Sourced;
  readonly within: readonly string[];
  readonly take: () => void;
};

/** Takes away the parts that an extension names under `remove`. */
export function removeParts(base: SourcedMap, extension: SourcedMap, within: readonly string[], cx: Merging): void {
  const wanted = textsOf(extension.entries.get('remove'));
  if (wanted.length === 0) return;
  const touched = touchedBy(extension);
  for (const { text, at } of wanted) {
    const all = removableIn(base, within, base === cx.root);
    const found = all.filter(({ id, kind }) => text === id || text === `${kind}.${id}`);
    const [one] = found;
    if (!one || found.length > 1) {
      const several = found.map(({ kind, id }) => `${kind}.${id}`);
      cx.report(
        notRemoved(
          text,
          at,
          all.map(({ id }) => id),
          several,
        ),
      );
    } else if (touched.has(`${one.kind}.${one.id}`)) cx.report(changedAndRemoved(text, at));
    else take(one, at, cx);
  }
}

function take({ id, node, within, take: away }: Removable, at: At, cx: Merging): void {
  away();
  const name = node.kind === 'map' ? calledOf(node) || id : id;
  const before = node.kind === 'map' ? textOf(node.entries.get('points')) : undefined;
  cx.change({ kind: 'removed', within: [...within, name], field: undefined, before, after: undefined, at });
}

/** What an extension itself speaks of, which it cannot remove in the same breath. */
function touchedBy(extension: SourcedMap): ReadonlySet<string> {
  const parts = partLists.flatMap((kind) => partsBelow(extension, kind).map(({ id }) => `${kind}.${id}`));
  const names = namedMaps.flatMap((kind) => namesIn(extension, kind).map(([name]) => `${kind}.${name}`));
  return new Set([...parts, ...names]);
}

function removableIn(base: SourcedMap, within: readonly string[], isRoot: boolean): readonly Removable[] {
  const parts = partLists.flatMap((kind) =>
    partsBelow(base, kind, kind === 'grades' || kind === 'vetoes' ? [kind] : within).map((part) => ({
      id: part.id,
      kind,
      node: part.node,
      within: part.around,
      take: () => takePart(base, part),
    })),
  );
  if (!isRoot) return parts;
  const names = namedMaps.flatMap((kind) =>
    namesIn(base, kind).map(([id, node]) => ({ id, kind, node, within: [kind], take: () => takeName(base, kind, id) })),
  );
  return [...parts, ...names];
}

function takePart(owner: SourcedMap, { list, node }: Part): void {
  list.entries.splice(list.entries.indexOf(node), 1);
  if (list.entries.length > 0) return;
  // a group of no clauses is nothing
  const clauses = listOf(owner, 'clauses');
  const empty = clauses?.entries.findIndex((one) => one.kind === 'map' && groupsIn(one).includes(list)) ?? -1;
  if (empty >= 0) clauses?.entries.splice(empty, 1);
}

function takeName(base: SourcedMap, kind: string, name: string): void {
  const names = base.entries.get(kind);
  if (names?.kind === 'map') names.entries.delete(name);
}

function namesIn(node: SourcedMap, kind: string): readonly (readonly [string, Sourced])[] {
  const names = node.entries.get(kind);
  return names?.kind === 'map' ? [...names.entries] : [];
}
