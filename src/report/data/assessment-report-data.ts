import { dayText } from '../../model/day.ts';
import { exactText } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { SharedFault } from '../../rectify/shared.ts';
import type { Comparison } from '../../roster/compare-parts.ts';
import { difference } from '../amounts.ts';
import { bestRates, bonusTold, earnedByAll } from '../parts/achievements.ts';
import { mostLost, type SelfCheck, selfChecks } from '../parts/assessment-tables.ts';
import { measuresOf } from '../parts/measures.ts';
import type { PaperOptions, Papers } from '../parts/papers.ts';
import type { Json, ReportData } from '../report.ts';
import { assessorCounts, daysOf, groupCounts, notesTold } from '../words/assessment.ts';
import { boundsData, exactOrNull, type JsonObject } from './common.ts';
import { measureData, partData, sharedData } from './fault-data.ts';
import { rosterData } from './roster-data.ts';

/** The report as published data: the roster, and what the report says beyond it; a record for each item. */
export function assessmentReportData(
  papers: Papers,
  comparison: Comparison,
  shared: readonly SharedFault[],
  { lang, common }: PaperOptions,
): ReportData {
  const { roster } = papers;
  const days = daysOf(papers);
  const { document: whole } = rosterData(roster, roster.standings, lang);
  const document: JsonObject = {
    ...whole,
    view: 'assessment-report',
    groupCounts: countsData(groupCounts(roster)),
    assessors: countsData(assessorCounts(papers)),
    assessedOn: days ? { first: dayText(days[0]), last: dayText(days[1]) } : null,
    methods: [...new Set(roster.rubric.items.flatMap(({ method }) => method))],
    commonFrom: exactText(common),
    fullForAll: earnedByAll(comparison).map(partData),
    best: bestRates(comparison.categories, comparison.categories.length).map(partData),
    bonus: bonusTold(papers, lang),
    lost: mostLost(comparison.items).map(partData),
    faults: shared.map((one) => sharedData(one, lang)),
    measures: measuresOf(shared, lang).map(measureData),
    selfChecks: selfChecks(papers).map((one) => selfCheckData(one, lang)),
    notes: notesTold(papers, lang),
  };
  return { document, records: comparison.items.map((part) => ({ category: part.category, ...partData(part) })) };
}

const countsData = (counts: ReadonlyMap<string, number>): Json => [...counts].map(([name, count]) => ({ name, count }));

const selfCheckData = ({ self, inspected }: SelfCheck, lang: Lang): JsonObject => {
  const { places } = inspected.rubric.rounding;
  return {
    branch: inspected.evidence.branch,
    name: inspected.evidence.name,
    self: boundsData(self.total, places, lang),
    inspected: boundsData(inspected.total, places, lang),
    difference: exactOrNull(difference(self.total, inspected.total)),
  };
};
