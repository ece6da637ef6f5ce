import type { Award } from '../clauses/award.ts';
import type { BranchScore, VetoScore } from '../engine/score.ts';
import type { Mark } from '../model/marks.ts';
import type { Item } from '../rubric/rubric.ts';

/** Where something that went wrong belongs: an item, or a section of the total. */
export type FaultSection = 'item' | 'penalties' | 'vetoes';

/** What names a fault from one assessment to the next: where it belongs, and the clause (none: the item as a whole). */
export type FaultName = {
  readonly section: FaultSection;
  readonly item: string | undefined;
  readonly clause: string | undefined;
};

/** What one assessor's clause found. */
export type FaultFinding = { readonly award: Award; readonly mark: Mark | undefined; readonly by: string | undefined };

/** Something that cost a branch points, or its grade, and is to be put right. */
export type Fault = FaultName & {
  readonly key: string;
  readonly of: Item | undefined;
  /** What was found, by each assessor who found it; none where the item just did not earn all it could. */
  readonly findings: readonly FaultFinding[];
  readonly veto: VetoScore | undefined;
  /** Where the requirement stands on paper, and what to do, as the rubric says. */
  readonly source: string | undefined;
  readonly remedy: string | undefined;
};

/** Why nothing can be said of a fault in this assessment. */
export type Unseen = 'no-branch' | 'no-clause' | 'missing' | 'not-applicable';

/** Whether a fault is there: found, there but behind a larger one of its matter, looked for and not found, or not seen. */
export type Sight = 'found' | 'outweighed' | 'clear' | Unseen;

/** A branch's score with its faults, and of every possible fault whether it is there. */
export type Examined = {
  readonly score: BranchScore;
  readonly faults: readonly Fault[];
  readonly seen: ReadonlyMap<string, Sight>;
};

/** The name of a fault as one text. */
export const keyOf = ({ section, item, clause }: FaultName): string => [section, item ?? '', clause ?? ''].join('\n');
