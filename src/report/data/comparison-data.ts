import { exactText, subtract } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { Comparison, PartComparison } from '../../roster/compare-parts.ts';
import { settled } from '../amounts.ts';
import { bySpread } from '../parts/comparison-tables.ts';
import type { Papers } from '../parts/papers.ts';
import type { ReportData } from '../report.ts';
import { exactOrNull, headData, type JsonObject, orNull } from './common.ts';
import { partData } from './fault-data.ts';

/** The comparison as published data; a record for each branch. */
export function comparisonData({ roster, branches }: Papers, comparison: Comparison, lang: Lang): ReportData {
  const { statistics } = roster;
  const graded = new Set(roster.standings.flatMap(({ branch, grade }) => (grade ? [branch] : [])));
  const records = branches.map(({ score }): JsonObject => {
    const { branch, name } = score.evidence;
    const total = graded.has(branch) ? settled(score.total) : undefined;
    return {
      branch,
      name,
      total: exactOrNull(total !== undefined && statistics ? subtract(total, statistics.mean) : undefined),
      categories: differencesOf(comparison.categories, branch),
      items: differencesOf(comparison.items, branch),
    };
  });
  const document = {
    ...headData('comparison', roster.rubric, roster.rubricHash, lang),
    title: roster.title,
    asOf: orNull(roster.asOf),
    count: branches.length,
    mean: statistics ? exactText(statistics.mean) : null,
    categories: bySpread(comparison.categories).map(partData),
    items: bySpread(comparison.items).map(partData),
    branches: records,
  };
  return { document, records };
}

/** How far a branch lies from the mean of each part; null where its points are open or the part does not apply. */
const differencesOf = (parts: readonly PartComparison[], branch: string): JsonObject =>
  Object.fromEntries(
    parts.map(({ id, byBranch, statistics }) => {
      const points = byBranch.get(branch);
      const own = points && settled(points);
      return [id, exactOrNull(own !== undefined && statistics ? subtract(own, statistics.mean) : undefined)];
    }),
  );
