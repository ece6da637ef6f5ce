import { type Day, parseDay } from '../../model/day.ts';
import type { Lang } from '../../model/told.ts';
import type { Examined } from '../../rectify/fault.ts';
import type { MatchedEntry, SeenBranch } from '../../rectify/match.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { problemTold } from '../words/faults.ts';
import type { Papers } from './papers.ts';

/** What a ledger is drawn from: its entries as matched on a day, and the day of the ledger before. */
export type LedgerPaper = {
  readonly title: string;
  readonly rubric: Rubric;
  readonly rubricHash: string;
  readonly asOf: Day;
  readonly before: Day | undefined;
  readonly entries: readonly MatchedEntry[];
};

/** What was seen of a branch, in words, as a ledger keeps it. */
export const seenBranch = ({ score, faults, seen }: Examined, lang: Lang): SeenBranch => ({
  branch: score.evidence.branch,
  name: score.evidence.name,
  seen,
  problems: faults.map((fault) => ({
    ...{ section: fault.section, item: fault.item, clause: fault.clause },
    problem: problemTold(fault, score, lang),
    measure: fault.remedy ?? '',
  })),
});

/** The day the results are as of: as the assessment says, else the last on which a branch was assessed. */
export function dayOfPapers({ roster, branches }: Papers): Day | undefined {
  const stated = roster.asOf === undefined ? undefined : parseDay(roster.asOf);
  if (stated !== undefined) return stated;
  const days = branches.flatMap(({ score }) => score.known.asOf ?? []);
  return days.reduce<Day | undefined>((last, day) => (last === undefined || day > last ? day : last), undefined);
}
