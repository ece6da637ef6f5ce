import type { OpenChange } from '../../diff/open-parts.ts';
import type { BranchScore } from '../../engine/score.ts';
import { abs, add, compare, divide, type Exact, isNegative, isZero, sum, whole, zero } from '../../model/exact.ts';
import type { Roster, Standing } from '../../roster/roster.ts';
import { settled } from '../amounts.ts';

/** What a new version makes of one branch. */
export type PreviewBranch = {
  readonly branch: string;
  readonly name: string;
  readonly before: Standing | undefined;
  readonly after: Standing | undefined;
  /** By how much and by what; undefined where the total was open before, or the branch is assessed by one version only. */
  readonly change: OpenChange | undefined;
  readonly scores: { readonly before: BranchScore; readonly after: BranchScore } | undefined;
};

/** What a new version makes of the branches of an assessment. */
export type Effect = {
  readonly before: Roster;
  readonly after: Roster;
  readonly branches: readonly PreviewBranch[];
};

/** How the totals changed, where that is certain. */
export type Spread = {
  readonly mean: Exact;
  /** The mean of the changes as sizes. */
  readonly size: Exact;
  readonly lowest: Exact;
  readonly highest: Exact;
};

/** An effect in numbers. */
export type Summary = {
  readonly all: number;
  readonly up: number;
  readonly down: number;
  readonly same: number;
  /** Whose change is a range, or cannot be told. */
  readonly open: number;
  readonly grades: number;
  readonly perhapsGrades: number;
  readonly ranks: number;
  readonly spread: Spread | undefined;
};

/** The effect in numbers. */
export function summaryOf({ branches }: Effect): Summary {
  const certain = branches.flatMap(({ change }) => (change ? (settled(change.by) ?? []) : []));
  return {
    all: branches.length,
    up: certain.filter((by) => !isZero(by) && !isNegative(by)).length,
    down: certain.filter(isNegative).length,
    same: certain.filter(isZero).length,
    open: branches.length - certain.length,
    grades: branches.filter((one) => gradeMove(one) === 'other').length,
    perhapsGrades: branches.filter((one) => gradeMove(one) === 'perhaps').length,
    ranks: branches.filter(movesRank).length,
    spread: spreadOf(certain),
  };
}

function spreadOf(changes: readonly Exact[]): Spread | undefined {
  if (changes.length === 0) return undefined;
  const ordered = [...changes].sort(compare);
  const [lowest, highest] = [ordered[0], ordered.at(-1)];
  const mean = (list: readonly Exact[]) => divide(sum(list), whole(list.length));
  return lowest === undefined || highest === undefined
    ? undefined
    : { mean: mean(changes), size: mean(changes.map(abs)), lowest, highest };
}

/** Whether the grade is another for certain, or may be. Grades are the same where the new version says it renamed them. */
export function gradeMove({ before, after }: PreviewBranch): 'same' | 'other' | 'perhaps' {
  if (!before || !after) return 'other';
  const [was, is] = [knownGrade(before), knownGrade(after)];
  if (was && is) return was.id === (is.renamedFrom ?? is.id) || was.id === is.id ? 'same' : 'other';
  return 'perhaps';
}

/** The grade, also where only the total is open and every total of it has the same one. */
const knownGrade = ({ grade, grades: { lowest, highest } }: Standing) =>
  grade ?? (lowest.id === highest.id ? lowest : undefined);

/** Whether the rank is another, or there is one on one side only. */
export const movesRank = ({ before, after }: PreviewBranch): boolean => before?.rank !== after?.rank;

/** What one item, or the rest, makes of the certain changes of all branches. */
export type Mover = { readonly title: string; readonly branches: number; readonly sum: Exact; readonly open: number };

/** What the changes come from, the largest first; the sums add up to the changes of all that are certain. */
export function moversOf(
  { branches }: Effect,
  titleOf: (kind: string, title: string | undefined) => string,
): readonly Mover[] {
  const movers = new Map<string, Mover>();
  for (const { part, by, certain } of branches.flatMap(partsIn)) {
    const title = part.kind === 'item' ? part.item.title : undefined;
    const key = `${part.kind} ${part.kind === 'item' ? part.item.id : ''}`;
    const sofar = movers.get(key) ?? { title: titleOf(part.kind, title), branches: 0, sum: zero, open: 0 };
    movers.set(key, certain ? added(sofar, by.low) : { ...sofar, open: sofar.open + 1 });
  }
  return [...movers.values()].sort((a, b) => compare(abs(b.sum), abs(a.sum)));
}

function partsIn({ change }: PreviewBranch) {
  if (!change) return [];
  const certain = settled(change.by) !== undefined;
  return change.parts.map(({ part, by }) => ({ part, by, certain }));
}

const added = (mover: Mover, by: Exact): Mover => ({
  ...mover,
  branches: mover.branches + 1,
  sum: add(mover.sum, by),
});
