import { type Sourced, type SourcedList, type SourcedMap, textOf } from './sourced.ts';

/** The lists whose entries have an id, by which an extension speaks of them. */
export const partLists = ['categories', 'items', 'clauses', 'vetoes', 'grades'] as const;
/** One of the lists whose entries have an id. */
export type PartList = (typeof partLists)[number];

/** The mappings whose keys are names, by which an extension speaks of what stands behind them. */
export const namedMaps = ['facts', 'profile', 'parameters'] as const;

/** The mappings that hold a list of clauses. */
export const sections: readonly string[] = ['bonus', 'penalties'];

/** A part of a rubric, the list it stands in, and the titles of the parts around it. */
export type Part = {
  readonly id: string;
  readonly node: SourcedMap;
  readonly list: SourcedList;
  readonly around: readonly string[];
};

/** How people call a part: by its title, or else its id. */
export const calledOf = (node: SourcedMap): string =>
  textOf(node.entries.get('title')) ?? textOf(node.entries.get('id')) ?? '';

/** The parts that a list of this kind may speak of below an owner: its own, those in groups, and items and categories at any depth. */
export function partsBelow(owner: SourcedMap, kind: PartList, around: readonly string[] = []): readonly Part[] {
  const own = listOf(owner, kind);
  const direct = own ? partsIn(own, kind, around) : [];
  if (kind !== 'items' && kind !== 'categories') return direct;
  const categories = listOf(owner, 'categories')?.entries ?? [];
  const deeper = categories.flatMap((category) =>
    category.kind === 'map' ? partsBelow(category, kind, [...around, calledOf(category)]) : [],
  );
  return [...direct, ...deeper];
}

function partsIn(list: SourcedList, kind: PartList, around: readonly string[]): readonly Part[] {
  return list.entries.flatMap((node): readonly Part[] => {
    if (node.kind !== 'map') return [];
    const id = textOf(node.entries.get('id'));
    const own = id === undefined ? [] : [{ id, node, list, around }];
    return kind === 'clauses' ? [...own, ...groupsIn(node).flatMap((group) => partsIn(group, kind, around))] : own;
  });
}

/** The lists of a group of clauses of which only one counts. */
export const groupsIn = (node: SourcedMap): readonly SourcedList[] =>
  [listOf(node, 'worst'), listOf(node, 'best')].filter((list) => list !== undefined);

/** The list behind a key, if there is one. */
export function listOf(node: SourcedMap, key: string): SourcedList | undefined {
  const found: Sourced | undefined = node.entries.get(key);
  return found?.kind === 'list' ? found : undefined;
}
