import { exactText } from '../../model/exact.ts';
import type { SharedFault } from '../../rectify/shared.ts';
import type { Comparison } from '../../roster/compare-parts.ts';
import { bestRates, bonusTold, earnedByAll } from '../parts/achievements.ts';
import { measuresOf } from '../parts/measures.ts';
import type { PaperOptions, Papers } from '../parts/papers.ts';
import type { ReportData } from '../report.ts';
import { headData, orNull } from './common.ts';
import { faultData, measureData, partData, sharedData } from './fault-data.ts';

/** The comments as published data; a record for each fault of each branch. */
export function commentsData(
  { roster, branches, selves }: Papers,
  shared: readonly SharedFault[],
  comparison: Comparison,
  { lang, common }: PaperOptions,
): ReportData {
  const single = new Set(shared.flatMap((one) => (one.common ? [] : [one.key])));
  const document = {
    ...headData('comments', roster.rubric, roster.rubricHash, lang),
    title: roster.title,
    asOf: orNull(roster.asOf),
    count: branches.length,
    commonFrom: exactText(common),
    fullForAll: earnedByAll(comparison).map(partData),
    best: bestRates(comparison.categories, comparison.categories.length).map(partData),
    bonus: bonusTold({ roster, branches, selves }, lang),
    faults: shared.map((one) => sharedData(one, lang)),
    branches: branches.map(({ score, faults }) => ({
      branch: score.evidence.branch,
      name: score.evidence.name,
      faults: faults.filter(({ key }) => single.has(key)).map((fault) => faultData(fault, score, lang)),
    })),
    measures: measuresOf(shared, lang).map(measureData),
  };
  const records = branches.flatMap(({ score, faults }) =>
    faults.map((fault) => ({
      branch: score.evidence.branch,
      name: score.evidence.name,
      common: !single.has(fault.key),
      ...faultData(fault, score, lang),
    })),
  );
  return { document, records };
}
