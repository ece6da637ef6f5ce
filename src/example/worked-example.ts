import type { BranchScore, Exemption, ItemScore } from '../engine/score.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { equals, isPositive } from '../model/exact.ts';
import type { Finding } from '../model/marks.ts';
import type { Item } from '../rubric/rubric.ts';

/** The same branch with one item left out: what becomes of its points. */
export type LeftOut = { readonly item: Item; readonly score: BranchScore };

/** A branch scored to show how a rubric counts; and again with an item that does not apply, and with one nobody could assess. */
export type WorkedExample = {
  readonly score: BranchScore;
  /** Whether it was made up for the purpose; else it is somebody's evidence. */
  readonly madeUp: boolean;
  readonly notApplicable: LeftOut | undefined;
  readonly missing: LeftOut | undefined;
};

/** Scores evidence as the example itself was scored. */
export type Rescore = (
  evidence: Evidence,
) => BranchScore | Exemption | undefined | Promise<BranchScore | Exemption | undefined>;

/** An example of a score: the score, and the two cases in which an item of it is left out. */
export async function workedExample(score: BranchScore, madeUp: boolean, rescore: Rescore): Promise<WorkedExample> {
  const item = ordinary(score);
  const without = async (finding: Finding): Promise<LeftOut | undefined> => {
    if (!item) return undefined;
    const findings = new Map([...score.evidence.findings, [item.id, finding]]);
    const again = await rescore({ ...score.evidence, findings });
    return again && !('exempt' in again) ? { item, score: again } : undefined;
  };
  return {
    ...{ score, madeUp },
    notApplicable: await without({ state: 'not-applicable', reason: '' }),
    missing: await without({ state: 'missing', code: 'not-assessed', reason: '' }),
  };
}

/** An item to leave out: one with full points beside others in its category; else any that counts. */
function ordinary({ categories, items }: BranchScore): Item | undefined {
  const beside = categories.find(({ items: own, state }) => state === 'scored' && own.length > 1);
  const full = beside?.items.find(isFull) ?? items.find(isFull);
  return (full ?? items.find(({ item, state }) => item.counts && state === 'scored'))?.item;
}

const isFull = ({ item, state, points }: ItemScore): boolean =>
  state === 'scored' && item.counts && isPositive(item.points) && equals(points.low, item.points);
