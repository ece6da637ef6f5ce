import { type Comment, type Entry, type Group, isGroup, type Layout } from './layout.ts';
import { isModeline } from './modeline.ts';

/** An entry on its way down from the root: the groups that hold it, outermost first. */
type Standing = { readonly entry: Entry; readonly within: readonly Group[] };

/** A gap between two entries; how deep the last comment in it lies, for the next lies no deeper. */
type Gap = {
  readonly root: Group;
  readonly last?: Standing | undefined;
  readonly next?: Standing | undefined;
  deepest: number;
};

/**
 * Gives every comment to the entry it speaks of, or to the end of the group it closes. Undefined where one stands between a key
 * and its value, or below a key without a value: nothing else has a place for it.
 */
export function attach(root: Group, comments: readonly Comment[]): Layout | undefined {
  const all = standings(root, []);
  const header = headerOf(comments, all[0]?.entry.at ?? root.to);
  let [at, gap]: [number, Gap] = [0, gapAt(root, all, 0)];
  for (const comment of comments.slice(header.length)) {
    while ((all[at]?.entry.at ?? Number.POSITIVE_INFINITY) < comment.at) at += 1;
    if (gap.next !== all[at] || gap.last !== all[at - 1]) gap = gapAt(root, all, at);
    const place = placeOf(comment, gap);
    if (!place) return undefined;
    place.push(comment);
  }
  return { header: [...header], root };
}

const placeOf = (comment: Comment, gap: Gap): Comment[] | undefined => {
  if (!comment.alone) return besideOf(comment, gap);
  return isStranded(comment, gap.last?.entry) ? undefined : ownPlace(comment, gap);
};

function isStranded({ at, column }: Comment, entry: Entry | undefined): boolean {
  if (!entry || isGroup(entry.value)) return false;
  return entry.value.kind === 'nothing' ? entry.key !== undefined && column > entry.column : at < entry.value.to;
}

const gapAt = (root: Group, all: readonly Standing[], at: number): Gap => ({
  ...{ root, last: all[at - 1], next: all[at] },
  deepest: Number.POSITIVE_INFINITY,
});

const standings = (group: Group, above: readonly Group[]): readonly Standing[] => {
  const within = [...above, group];
  return group.entries.flatMap((entry) => [
    { entry, within },
    ...(isGroup(entry.value) ? standings(entry.value, within) : []),
  ]);
};

/** The comments that head the file: those above its first empty line, or above its first entry; the modeline is one of them. */
function headerOf(comments: readonly Comment[], first: number): readonly Comment[] {
  const above = comments.filter(({ at, alone }) => at < first && alone);
  const from = Math.max(0, above.findIndex(isModeline));
  const gap = above.findIndex(({ blankBefore }, i) => i > from && blankBefore);
  const header = gap < 0 ? above : above.slice(0, gap);
  // a remark on the first key goes with it
  const isRemark = ({ text }: Comment) => /^#\s*score-ignore(?!-file)/.test(text);
  return header.slice(0, header.findLastIndex((comment) => !isRemark(comment)) + 1);
}

/** Where a comment behind something on its line belongs: to that, or to what a bracket before it closes. */
function besideOf({ at }: Comment, { last, root }: Gap): Comment[] {
  if (!last) return root.end;
  const path = isGroup(last.entry.value) ? [...last.within, last.entry.value] : last.within;
  const closed = path.findIndex((group) => group.flow && group.to <= at);
  if (closed < 0) return last.entry.beside;
  const owner = path[closed - 1]?.entries.find(({ value }) => value === path[closed]);
  return owner?.beside ?? root.end;
}

/** Where a comment on a line of its own belongs: before the next entry, or to the end of a group that is indented no more. */
function ownPlace({ at, column }: Comment, gap: Gap): Comment[] {
  const { root, last, next } = gap;
  const path = last && isGroup(last.entry.value) ? [...last.within, last.entry.value] : (last?.within ?? []);
  const bracket = path.findLast((group) => group.flow && group.from < at && at < group.to);
  if (bracket) return bracket.entries.find((entry) => entry.at > at)?.before ?? endOf(bracket, last);
  const isClosed = (group: Group, depth: number) =>
    !group.flow && depth <= gap.deepest && !next?.within.includes(group) && (group.entries[0]?.column ?? 0) <= column;
  const inward = !next || column > next.entry.column;
  gap.deepest = inward ? (last?.within.findLastIndex(isClosed) ?? -1) : -1;
  return last?.within[gap.deepest]?.end ?? next?.entry.before ?? root.end;
}

// in empty brackets nothing can stand
const endOf = (bracket: Group, last: Standing | undefined): Comment[] =>
  bracket.entries.length === 0 && last ? last.entry.beside : bracket.end;
