import type { Tree } from '../document/document.ts';
import type { Day } from '../model/day.ts';
import type { FaultName } from './fault.ts';

/** How an entry of a ledger stands, as its file says. */
export type LedgerStatus = 'open' | 'overdue' | 'closed' | 'reopened';

/** One fault of one branch from when it was found until it is put right (销号). */
export type LedgerEntry = FaultName & {
  readonly branch: string;
  readonly name: string;
  readonly problem: string;
  /** What people fill in and keep: what is done, by whom, until when, and anything else. */
  readonly measure: string;
  readonly owner: string;
  readonly due: Day | undefined;
  readonly note: string;
  /** The as-of day on which it was found first. */
  readonly since: Day;
  readonly status: LedgerStatus;
  /** The as-of day on which it was seen to be gone. */
  readonly closed: Day | undefined;
  /** The as-of days on which it was there again after it had been closed. */
  readonly reopened: readonly Day[];
  /** Keys that begin with x-. */
  readonly own: readonly (readonly [string, Tree])[];
};

/** A ledger (整改台账): what is to be put right, as of one day. */
export type Ledger = {
  readonly file: string;
  readonly id: string;
  readonly title: string;
  readonly rubric: string;
  readonly asOf: Day;
  readonly entries: readonly LedgerEntry[];
  readonly own: readonly (readonly [string, Tree])[];
};
