import type { EntryState, MatchedEntry } from './match.ts';

/** How many entries stand how; `closedNow` and `unseen` are some of these, counted by themselves. */
export type LedgerTally = {
  readonly total: number;
  readonly states: Readonly<Record<EntryState, number>>;
  readonly closedNow: number;
  readonly unseen: number;
};

/** Counts entries by how they stand. */
export function tallyOf(entries: readonly MatchedEntry[]): LedgerTally {
  const states: Record<EntryState, number> = { overdue: 0, new: 0, reopened: 0, open: 0, closed: 0 };
  for (const { state } of entries) states[state] += 1;
  return {
    total: entries.length,
    states,
    closedNow: entries.filter(({ closedNow }) => closedNow).length,
    unseen: entries.filter(({ unseen }) => unseen !== undefined).length,
  };
}

/** The three colours (三色账单): red is overdue, yellow is to be done, green is done. */
export type Colour = 'red' | 'yellow' | 'green';

/** The colour of an entry. */
export const colourOf = (state: EntryState): Colour =>
  state === 'overdue' ? 'red' : state === 'closed' ? 'green' : 'yellow';

/** A branch's entries, in order. */
export type LedgerPage = { readonly branch: string; readonly name: string; readonly entries: readonly MatchedEntry[] };

/** The entries by branch. */
export function pagesOf(entries: readonly MatchedEntry[]): readonly LedgerPage[] {
  const pages = new Map<string, MatchedEntry[]>();
  for (const entry of entries) {
    const page = pages.get(entry.branch);
    if (page) page.push(entry);
    else pages.set(entry.branch, [entry]);
  }
  return [...pages].map(([branch, own]) => ({ branch, name: own[0]?.name ?? branch, entries: own }));
}
