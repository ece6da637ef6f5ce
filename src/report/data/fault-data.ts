import type { BranchScore } from '../../engine/score.ts';
import { exactText, percentText } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { Fault } from '../../rectify/fault.ts';
import type { SharedFault } from '../../rectify/shared.ts';
import type { PartComparison } from '../../roster/compare-parts.ts';
import type { Measure } from '../parts/measures.ts';
import { faultTold, ruleOfFault, shareText, subjectOf } from '../words/faults.ts';
import { type JsonObject, orNull } from './common.ts';

/** What names a fault. */
const nameData = (fault: Fault, lang: Lang): JsonObject => ({
  section: fault.section,
  item: orNull(fault.item),
  clause: orNull(fault.clause),
  title: subjectOf(fault, lang),
});

/** One branch's fault. */
export const faultData = (fault: Fault, score: BranchScore, lang: Lang): JsonObject => ({
  ...nameData(fault, lang),
  problem: faultTold(fault, score, lang),
  source: orNull(fault.source),
  remedy: orNull(fault.remedy),
});

/** A fault that several share. */
export const sharedData = ({ fault, holders, of, common }: SharedFault, lang: Lang): JsonObject => ({
  ...nameData(fault, lang),
  rule: holders[0] ? ruleOfFault(fault, holders[0].examined.score, lang) : '',
  common,
  count: holders.length,
  of,
  share: shareText(holders.length, of),
  branches: holders.map(({ examined }) => examined.score.evidence.branch),
});

/** What is to be done about an item. */
export const measureData = ({ item, title, remedy, branches }: Measure): JsonObject => ({
  item: orNull(item),
  title,
  remedy: orNull(remedy),
  branches: branches.map(({ branch, name }) => ({ branch, name })),
});

/** A category or item compared over the branches. */
export const partData = (part: PartComparison): JsonObject => {
  const { statistics } = part;
  return {
    id: part.id,
    title: part.title,
    points: exactText(part.points),
    settled: part.settled,
    open: part.open,
    notApplicable: part.notApplicable,
    full: part.full,
    lost: exactText(part.lost),
    statistics: statistics
      ? {
          mean: exactText(statistics.mean),
          highest: exactText(statistics.highest),
          lowest: exactText(statistics.lowest),
          spread: exactText(statistics.spread),
          rate: exactText(statistics.rate),
          shown: percentText(statistics.rate),
        }
      : null,
  };
};
