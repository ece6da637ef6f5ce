/** What can be told apart by an id, and was perhaps called otherwise before. */
export type Named = { readonly id: string; readonly renamedFrom: string | undefined };

/** A part as it was and as it is; one of them is lacking where it was added or removed. */
export type Pair<T> = { readonly before: T | undefined; readonly after: T | undefined };

/**
 * The parts of two versions side by side: by the earlier name a part says it had, else by its id.
 * In the order of the new version, what was removed last.
 */
export function pair<T extends Named>(before: readonly T[], after: readonly T[]): readonly Pair<T>[] {
  const old = new Map(before.map((one) => [one.id, one]));
  const claimed = new Set(
    after.flatMap(({ renamedFrom }) => (renamedFrom !== undefined && old.has(renamedFrom) ? [renamedFrom] : [])),
  );
  const taken = new Set<T>();
  const pairs = after.map((one): Pair<T> => {
    const own = claimed.has(one.id) ? undefined : old.get(one.id);
    const was = (one.renamedFrom === undefined ? undefined : old.get(one.renamedFrom)) ?? own;
    if (was) taken.add(was);
    return { before: was, after: one };
  });
  const gone = before.filter((one) => !taken.has(one)).map((one): Pair<T> => ({ before: one, after: undefined }));
  return [...pairs, ...gone];
}

/** From the ids of before to those of after, of what is in both. */
export const newNames = (pairs: readonly Pair<{ readonly id: string }>[]): ReadonlyMap<string, string> =>
  new Map(pairs.flatMap(({ before, after }) => (before && after ? [[before.id, after.id]] : [])));

/** The ids that stand in another order than before among those that are in both: as few as explain it. */
export function outOfOrder(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const place = new Map(before.map((id, i) => [id, i]));
  const common = after.filter((id) => place.has(id));
  // the longest run of ids that kept their order stays, the others moved
  const length: number[] = [];
  const previous: number[] = [];
  common.forEach((id, i) => {
    const sooner = common
      .slice(0, i)
      .map((other, j) => ((place.get(other) ?? 0) < (place.get(id) ?? 0) ? j : -1))
      .filter((j) => j >= 0);
    const longest = sooner.reduce((best, j) => ((length[j] ?? 0) > (length[best] ?? 0) ? j : best), -1);
    previous.push(longest);
    length.push(1 + (length[longest] ?? 0));
  });
  const kept = new Set<string>();
  let at = length.indexOf(Math.max(0, ...length));
  for (; at >= 0; at = previous[at] ?? -1) kept.add(common[at] ?? '');
  return new Set(common.filter((id) => !kept.has(id)));
}
