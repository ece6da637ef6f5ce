import { after, type Day, type Period } from '../model/day.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { type FaultName, keyOf, type Sight, type Unseen } from './fault.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import { rubricOrder } from './shared.ts';

/** A fault as a ledger keeps it, in the words of the report. */
export type Problem = FaultName & { readonly problem: string; readonly measure: string };

/** What an assessment saw of one branch. */
export type SeenBranch = {
  readonly branch: string;
  readonly name: string;
  readonly problems: readonly Problem[];
  readonly seen: ReadonlyMap<string, Sight>;
};

/** What an assessment is matched with a ledger by: its day, its branches, and how long new faults may take. */
export type Matching = {
  readonly asOf: Day;
  readonly within: Period | undefined;
  readonly rubric: Rubric;
  readonly branches: readonly SeenBranch[];
};

/** How an entry stands on the as-of day: new (新增), open (未到期), overdue (逾期), closed (已销号), reopened (反复). */
export type EntryState = 'new' | 'open' | 'overdue' | 'closed' | 'reopened';

/** An entry after matching: how it stands, whether it was closed just now, and why it could not be seen, if so. */
export type MatchedEntry = LedgerEntry & {
  readonly state: EntryState;
  readonly closedNow: boolean;
  readonly unseen: Unseen | undefined;
};

/**
 * The entries of a ledger as an assessment finds them, and what it found new, by branch and in the order of the rubric.
 * Only what was looked for and not found is closed: what nobody could see stays as it was.
 */
export function matchLedger(old: Ledger | undefined, matching: Matching): readonly MatchedEntry[] {
  const branches = new Map(matching.branches.map((one) => [one.branch, one]));
  const kept = (old?.entries ?? []).map((entry) => matched(entry, branches.get(entry.branch), matching));
  const known = new Set(kept.map((entry) => `${entry.branch}\n${keyOf(entry)}`));
  const added = matching.branches.flatMap((branch) =>
    branch.problems.flatMap((problem) =>
      known.has(`${branch.branch}\n${keyOf(problem)}`) ? [] : [newEntry(branch, problem, matching)],
    ),
  );
  return inOrder([...kept, ...added], matching.rubric);
}

function matched(entry: LedgerEntry, branch: SeenBranch | undefined, matching: Matching): MatchedEntry {
  const key = keyOf(entry);
  const sight: Sight = branch ? (branch.seen.get(key) ?? notSeen(entry, matching.rubric)) : 'no-branch';
  const named = branch ? { ...entry, name: branch.name } : entry;
  switch (sight) {
    case 'clear':
      return entry.status === 'closed' ? asBefore(named, matching) : closing(named, matching);
    case 'found':
    case 'outweighed': {
      const problem = branch?.problems.find((one) => keyOf(one) === key)?.problem ?? entry.problem;
      const there = { ...named, problem };
      return entry.status === 'closed' ? reopening(there, matching) : asBefore(there, matching);
    }
    default:
      return { ...asBefore(named, matching), unseen: entry.status === 'closed' ? undefined : sight };
  }
}

/** What the branch's score does not know is not the branch's, or not of this rubric. */
const notSeen = (name: FaultName, rubric: Rubric): Unseen =>
  rubricOrder(rubric).has(keyOf(name)) ? 'not-applicable' : 'no-clause';

const closing = (entry: LedgerEntry, { asOf }: Matching): MatchedEntry => ({
  ...entry,
  ...{ status: 'closed', closed: asOf, state: 'closed', closedNow: true, unseen: undefined },
});

function reopening(entry: LedgerEntry, matching: Matching): MatchedEntry {
  const { asOf } = matching;
  // what was closed on this very day was closed by an earlier run of this assessment: nothing has come back
  if (entry.closed === asOf) return asBefore({ ...entry, status: 'open', closed: undefined }, matching);
  const reopened = [...entry.reopened, asOf];
  return asBefore({ ...entry, status: 'reopened', closed: undefined, reopened, due: dueOf(matching) }, matching);
}

const dueOf = ({ asOf, within }: Matching): Day | undefined => within && after(asOf, within);

function newEntry({ branch, name }: SeenBranch, problem: Problem, matching: Matching): MatchedEntry {
  const { section, item, clause } = problem;
  const entry: LedgerEntry = {
    ...{ branch, name, section, item, clause, problem: problem.problem, measure: problem.measure },
    ...{ owner: '', note: '', due: dueOf(matching), since: matching.asOf, status: 'open' },
    ...{ closed: undefined, reopened: [], own: [] },
  };
  return asBefore(entry, matching);
}

/** The entry as it stands on the as-of day where nothing happened to it. */
function asBefore(entry: LedgerEntry, { asOf }: Matching): MatchedEntry {
  const { due, since, reopened } = entry;
  const rest = { closedNow: entry.closed === asOf, unseen: undefined } as const;
  if (entry.status === 'closed') return { ...entry, ...rest, state: 'closed' };
  if (due !== undefined && asOf > due) return { ...entry, ...rest, status: 'overdue', state: 'overdue' };
  if (reopened.at(-1) === asOf) return { ...entry, ...rest, status: 'reopened', state: 'reopened' };
  return { ...entry, ...rest, status: 'open', state: since === asOf ? 'new' : 'open' };
}

/** By branch, then as the rubric has them; what the rubric does not have comes last. */
function inOrder(entries: readonly MatchedEntry[], rubric: Rubric): readonly MatchedEntry[] {
  const order = rubricOrder(rubric);
  const last = order.size;
  const byCodePoints = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const keyed = entries.map((entry) => ({ entry, key: keyOf(entry) }));
  return keyed
    .sort(
      (a, b) =>
        byCodePoints(a.entry.branch, b.entry.branch) ||
        (order.get(a.key) ?? last) - (order.get(b.key) ?? last) ||
        byCodePoints(a.key, b.key),
    )
    .map(({ entry }) => entry);
}
