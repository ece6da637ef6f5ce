import type { Edit } from './edits.ts';
import { type Entry, type Group, isGroup } from './layout.ts';

// what stands in these lists has ids: those of clauses are of their list, the others of the whole rubric
const lists: Readonly<Record<string, { readonly prefix: string; readonly isOfClauses: boolean }>> = {
  clauses: { prefix: 'c', isOfClauses: true },
  vetoes: { prefix: 'v', isOfClauses: true },
  items: { prefix: 'item', isOfClauses: false },
  categories: { prefix: 'category', isOfClauses: false },
};

/**
 * The ids that clauses, items, categories and vetoes of a rubric lack, from their place in their list: `c1` is the first clause
 * of its item. What is taken is not given again, and no id that is there changes.
 */
export function missingIds(root: Group): readonly Edit[] {
  const taken = new Set(['items', 'categories'].flatMap((list) => idsIn(root, list)));
  return givenIn(root, taken);
}

function givenIn(group: Group, taken: Set<string>): readonly Edit[] {
  return group.entries.flatMap(({ key, value }) => {
    if (!isGroup(value)) return [];
    const list = lists[key?.text ?? ''];
    if (!list || value.kind !== 'list') return givenIn(value, taken);
    if (list.isOfClauses) return givenTo(value.entries.flatMap(single), list.prefix, new Set(clauseIds(value)));
    return [...givenTo(value.entries, list.prefix, taken), ...givenIn(value, taken)];
  });
}

/** A clause; of a group of which only the largest counts, its clauses. */
function single(entry: Entry): readonly Entry[] {
  const { value } = entry;
  if (!isGroup(value)) return [];
  const group = value.entries.find(({ key }) => key?.text === 'worst' || key?.text === 'best');
  return group ? (isGroup(group.value) ? group.value.entries.flatMap(single) : []) : [entry];
}

const clauseIds = (list: Group): readonly string[] => list.entries.flatMap(single).flatMap(({ value }) => idOf(value));

const idOf = (value: Entry['value']): readonly string[] => {
  const id = isGroup(value) ? value.entries.find(({ key }) => key?.text === 'id')?.value : undefined;
  return id?.kind === 'leaf' ? [id.text] : [];
};

function idsIn(group: Group, list: string): readonly string[] {
  return group.entries.flatMap(({ key, value }) => {
    if (!isGroup(value)) return [];
    const own = key?.text === list ? value.entries.flatMap((entry) => idOf(entry.value)) : [];
    return [...own, ...idsIn(value, list)];
  });
}

function givenTo(entries: readonly Entry[], prefix: string, taken: Set<string>): readonly Edit[] {
  return entries.flatMap(({ value }, i) => {
    const [first] = isGroup(value) && value.kind === 'mapping' ? value.entries : [];
    if (!isGroup(value) || !first || idOf(value).length > 0 || value.entries.some(({ key }) => key?.text === 'id'))
      return [];
    const id = free(prefix, i + 1, taken);
    taken.add(id);
    const by = value.flow ? `id: ${id}, ` : `id: ${id}\n${' '.repeat(first.column)}`;
    return [{ from: first.at, to: first.at, by }];
  });
}

function free(prefix: string, from: number, taken: ReadonlySet<string>): string {
  let n = from;
  while (taken.has(`${prefix}${n}`)) n += 1;
  return `${prefix}${n}`;
}
