import type { Bounds, BranchScore } from '../engine/score.ts';
import { equals, isZero, subtract, zero } from '../model/exact.ts';
import { type ClausePart, itemClauses, sectionClauses, type WasClause } from './clause-parts.ts';
import { certainTotal, type Part, partsBetween } from './diff.ts';

/** A part of a change that may be open: the least and the most it may make of the total, and by which clauses. */
export type OpenPart = { readonly part: Part; readonly by: Bounds; readonly clauses: readonly ClausePart[] };

/** How names of now read as names of before. */
export type Was = { readonly item: (id: string) => string; readonly clause: WasClause };

/** A change of a total that was certain: from the least to the most it may be, and the parts that add up to either. */
export type OpenChange = { readonly by: Bounds; readonly parts: readonly OpenPart[] };

/** What became of a certain total under other rules, also where it is open under them; undefined where it was open before. */
export function openChange(before: BranchScore, after: BranchScore, was: Was): OpenChange | undefined {
  const from = certainTotal(before);
  if (from === undefined) return undefined;
  const by = { low: subtract(after.total.low, from), high: subtract(after.total.high, from) };
  const least = partsBetween(before, after, by.low, { end: 'low', was: was.item });
  const most = partsBetween(before, after, by.high, { end: 'high', was: was.item });
  const highs = new Map(most.map((part) => [keyOf(part), part]));
  const lows = new Set(least.map(keyOf));
  const both = [
    ...least.map((part) => ({ part, by: { low: part.by, high: highs.get(keyOf(part))?.by ?? zero } })),
    ...most.filter((part) => !lows.has(keyOf(part))).map((part) => ({ part, by: { low: zero, high: part.by } })),
  ];
  return { by, parts: both.map((one) => ({ ...one, clauses: clausesOf(one, before, after, was.clause) })) };
}

const keyOf = (part: Part): string => (part.kind === 'item' ? `item ${part.item.id}` : part.kind);

type Joined = Pick<OpenPart, 'part' | 'by'>;

function clausesOf({ part, by }: Joined, before: BranchScore, after: BranchScore, was: WasClause) {
  if (!equals(by.low, by.high) || isZero(by.low)) return [];
  if (part.kind === 'item') return itemClauses(part, was);
  if (part.kind !== 'bonus' && part.kind !== 'penalties') return [];
  return sectionClauses(before[part.kind], after[part.kind], part.by, was);
}
