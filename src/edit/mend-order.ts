import { keysAt, placeBelow, ranksOf, type SchemaPlace } from '../document/schema-place.ts';
import type { Edit } from './edits.ts';
import { type Entry, type Group, isGroup } from './layout.ts';

/**
 * The mappings whose keys do not stand in the order of the schema, innermost first: each with the text of its entries, comments
 * included, in order. A mapping that holds one of them waits for the next round.
 */
export function keyMoves(group: Group, place: SchemaPlace, text: string): readonly Edit[] {
  const below = group.entries.flatMap(({ key, value }) =>
    isGroup(value) ? keyMoves(value, placeBelow(place, key?.text), text) : [],
  );
  return below.length > 0 ? below : ownMove(group, keysAt(place), text);
}

function ownMove({ entries }: Group, keys: readonly string[], text: string): readonly Edit[] {
  const ranks = ranksOf(
    entries.map(({ key }) => key?.text ?? ''),
    keys,
  );
  const order = entries.map((_, i) => i).toSorted((a, b) => (ranks[a] ?? -1) - (ranks[b] ?? -1));
  if (order.every((from, to) => from === to)) return [];
  const pieces = entries.map((entry) => ({ from: startOf(entry), to: endOf(entry) }));
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return [];
  const moved = order.map((from, to) => {
    const [piece, here, next] = [pieces[from], pieces[to], pieces[to + 1]];
    return text.slice(piece?.from, piece?.to) + (here && next ? text.slice(here.to, next.from) : '');
  });
  return [{ from: first.from, to: last.to, by: moved.join('') }];
}

const startOf = ({ at, before }: Entry): number => Math.min(at, ...before.map((one) => one.at));

/** Where an entry ends, with the comments beside and in it. */
function endOf({ value, beside, key }: Entry): number {
  const comments = [...beside, ...(isGroup(value) ? value.end : [])].map((one) => one.at + one.text.length);
  const parts = isGroup(value) ? (value.flow ? [value.to] : value.entries.map(endOf)) : [value.to];
  return Math.max(key?.to ?? 0, ...comments, ...parts);
}
