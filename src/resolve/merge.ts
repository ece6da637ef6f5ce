import type { Document } from '../document/document.ts';
import { mergeList } from './merge-list.ts';
import { isFactKind, type Merging } from './merging.ts';
import { calledOf, namedMaps, type PartList, partLists, sections } from './parts.ts';
import { removeFields, removeParts } from './remove.ts';
import type { Change, ProblemAt } from './resolved.ts';
import { notInBase, sameAsBase, sameName } from './sentences.ts';
import { flowText, type Sourced, type SourcedMap, textOf, treeOf } from './sourced.ts';

/** What merging found: what was changed, and what cannot be. */
export type Merged = { readonly changes: readonly Change[]; readonly problems: readonly ProblemAt[] };

/** Changes a rubric into what an extension of it says; the base is changed in place. */
export function extend(base: SourcedMap, extension: SourcedMap, file: Document): Merged {
  const changes: Change[] = [];
  const problems: ProblemAt[] = [];
  const names = (['rubric', 'version'] as const).map((key) => [base, extension].map(({ entries }) => entries.get(key)));
  if (names.every(([own, new_]) => new_ === undefined || textOf(own) === textOf(new_)))
    problems.push(sameName({ document: file, path: ['rubric'] }));
  const cx: Merging = {
    root: base,
    change: (change) => void changes.push(change),
    report: (problem) => void problems.push(problem),
    mergeInto,
  };
  mergeInto(base, extension, [], cx);
  return { changes, problems };
}

const control: ReadonlySet<string> = new Set(['id', 'extends', 'remove', 'without', 'after', 'before']);

/** Everything an extension says of one part. */
function mergeInto(base: SourcedMap, extension: SourcedMap, within: readonly string[], cx: Merging): void {
  for (const [key, value] of extension.entries) {
    if (control.has(key)) continue;
    if (isPartList(key) && value.kind === 'list')
      mergeList({ owner: base, key, within: placeOf(key, within) }, value, cx);
    else if (isNamed(key, base, cx)) mergeNames(base, key, value, cx);
    else if (sections.includes(key) && base === cx.root) mergeSection(base, key, value, cx);
    else setField(base, key, value, within, cx);
  }
  removeFields(base, extension, within, cx);
  removeParts(base, extension, within, cx);
}

const isPartList = (key: string): key is PartList => partLists.some((one) => one === key);

/** What stands around the entries of a list: for those that are no part of a category, which list it is. */
const placeOf = (key: PartList, within: readonly string[]): readonly string[] =>
  key === 'grades' || key === 'vetoes' ? [key] : within;

const isNamed = (key: string, base: SourcedMap, cx: Merging): boolean =>
  base === cx.root && namedMaps.some((one) => one === key);

/** A field in the words of the extension; what it said before is kept for whoever asks. */
function setField(base: SourcedMap, key: string, value: Sourced, within: readonly string[], cx: Merging): void {
  const before = base.entries.get(key);
  const [was, is] = [before && flowText(treeOf(before)), flowText(treeOf(value))];
  if (before && was === is) {
    if (base !== cx.root) cx.report(sameAsBase(key, value.at));
    return;
  }
  base.entries.set(key, value);
  cx.change({ kind: before ? 'changed' : 'added', within, field: key, before: was, after: is, at: value.at });
}

function mergeSection(base: SourcedMap, key: string, value: Sourced, cx: Merging): void {
  const own = base.entries.get(key);
  if (own?.kind === 'map' && value.kind === 'map') mergeInto(own, value, [key], cx);
  else setField(base, key, value, [], cx);
}

/** Facts and parameters: those of the base change field by field, others are new. */
function mergeNames(base: SourcedMap, key: string, value: Sourced, cx: Merging): void {
  const own = base.entries.get(key);
  if (value.kind !== 'map' || (own && own.kind !== 'map')) {
    setField(base, key, value, [], cx);
    return;
  }
  const names: SourcedMap = own ?? { kind: 'map', entries: new Map(), at: value.at };
  base.entries.set(key, names);
  for (const [name, node] of value.entries) {
    const before = names.entries.get(name);
    if (before?.kind === 'map' && node.kind === 'map') mergeNamed(before, node, [key, calledAs(name, before)], cx);
    else addName(names, [key, name], node, cx);
  }
}

const calledAs = (name: string, node: SourcedMap): string => calledOf(node) || name;

function mergeNamed(before: SourcedMap, node: SourcedMap, within: readonly string[], cx: Merging): void {
  // a fact is of one kind: a new one takes the place of the old
  if ([...node.entries.keys()].some(isFactKind))
    for (const key of before.entries.keys()) if (isFactKind(key) && !node.entries.has(key)) before.entries.delete(key);
  mergeInto(before, node, within, cx);
}

function addName(names: SourcedMap, [key, name]: readonly [string, string], node: Sourced, cx: Merging): void {
  const known = [...names.entries.keys()];
  const whole = node.kind === 'map' && [...node.entries.keys()].some((one) => isFactKind(one) || one === 'value');
  if (!whole || (key === 'parameters' && !node.entries.has('title'))) {
    cx.report({ ...notInBase(name, node.at, known), atKey: true, ...wholeHint(name, known, key) });
    return;
  }
  names.entries.set(name, node);
  cx.change({
    kind: 'added',
    within: [key],
    field: name,
    before: undefined,
    after: flowText(treeOf(node)),
    at: node.at,
  });
}

/** How a name is declared that is really new. */
function wholeHint(name: string, known: readonly string[], key: string): Partial<ProblemAt> {
  const { hint } = notInBase(name, { document: { file: '', text: '', data: null }, path: [] }, known);
  if (hint?.zh.startsWith('是不是')) return {};
  return key === 'parameters'
    ? { hint: { zh: '新的参数要写 title 和 value', en: 'a new parameter has title and value' } }
    : { hint: { zh: '新的事实要写类型，如 count: 次', en: 'a new fact has a kind, such as count: times' } };
}
