import { divide, exactText, percentText, whole } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { GradeShare, QuotaUse, Roster, Standing } from '../../roster/roster.ts';
import type { Json, ReportData } from '../report.ts';
import { coverageText } from '../words/coverage.ts';
import { boundsData, gradeData, headData, type JsonObject, orNull } from './common.ts';
import { consequenceData, standingConsequences } from './consequence-data.ts';
import { decisionsData } from './decision-data.ts';
import { missedData } from './missed-data.ts';
import { sampledData } from './sample-data.ts';

/** The roster as published data; `shown` are the standings that were asked for. */
export function rosterData(roster: Roster, shown: readonly Standing[], lang: Lang): ReportData {
  const { rubric, ranking, statistics } = roster;
  const { places } = rubric.rounding;
  const records = shown.map((standing) => standingData(standing, places, lang));
  const document: JsonObject = {
    ...headData('roster', rubric, roster.rubricHash, lang),
    title: roster.title,
    period: orNull(roster.period),
    asOf: orNull(roster.asOf),
    final: roster.final,
    ranking: ranking
      ? {
          ties: ranking.ties,
          tieBreakers: ranking.tieBreakers.map((one) => ('id' in one ? one.id : one.kind)),
          within: ranking.within,
        }
      : null,
    groups: roster.groups,
    count: roster.standings.length,
    standings: records,
    exempt: roster.exempt.map(({ branch, name, file }) => ({ branch, name, file })),
    unusable: roster.unusable,
    distribution: roster.distribution.map(shareData),
    quotas: roster.quotas.map(quotaData),
    near: (roster.near ?? []).map(({ branch, name, grade, distance }) => ({
      branch,
      name,
      grade: gradeData(grade),
      distance: exactText(distance),
    })),
    statistics: statistics
      ? {
          mean: exactText(statistics.mean),
          median: exactText(statistics.median),
          highest: exactText(statistics.highest),
          lowest: exactText(statistics.lowest),
        }
      : null,
    consequences: roster.consequences.map(consequenceData),
    ...decisionsData(roster.decisions, rubric, lang),
    sampled: roster.sampled ? sampledData(roster.sampled) : null,
  };
  return { document, records };
}

const shareData = ({ grade, count, of }: GradeShare): Json => ({
  grade: gradeData(grade),
  count,
  of,
  shown: of === 0 ? '-' : percentText(divide(whole(count), whole(of))),
});

const quotaData = ({ grade, atMost, group, of, places, held, displaced }: QuotaUse): Json => ({
  grade: gradeData(grade),
  atMost: atMost.text,
  group: orNull(group),
  of,
  places,
  held,
  displaced,
});

function standingData(standing: Standing, places: number, lang: Lang): JsonObject {
  const bounds = (of: Standing['total']) => boundsData(of, places, lang);
  const { grade, grades, displacedFrom, coverage, counts, self } = standing;
  return {
    branch: standing.branch,
    name: standing.name,
    file: standing.file,
    group: orNull(standing.group),
    rank: orNull(standing.rank),
    tied: standing.tied,
    total: bounds(standing.total),
    grade: grade ? gradeData(grade) : null,
    grades: { lowest: gradeData(grades.lowest), highest: gradeData(grades.highest) },
    displacedFrom: displacedFrom ? gradeData(displacedFrom) : null,
    eligible: standing.eligible,
    ...missedData(standing.missed, { lang, places, vetoes: standing.vetoes.map(({ title }) => title) }),
    arithmetic: bounds(standing.arithmetic),
    exact: bounds(standing.exact),
    base: bounds(standing.base),
    bonus: bounds(standing.bonus),
    penalties: bounds(standing.penalties),
    categories: Object.fromEntries(
      [...standing.categories].map(([id, points]) => [id, points ? bounds(points) : null]),
    ),
    items: Object.fromEntries([...standing.items].map(([id, points]) => [id, bounds(points)])),
    vetoes: standing.vetoes.map(({ id, title }) => ({ id, title })),
    missing: standing.missing.map(({ id, title, code, reason }) => ({ id, title, code, reason })),
    reviews: standing.reviews.map(({ id, title, spread }) => ({ id, title, spread: exactText(spread) })),
    coverage: {
      scored: exactText(coverage.scored),
      inPlay: exactText(coverage.inPlay),
      open: coverage.open,
      shown: coverageText(standing),
    },
    counts: { ...counts },
    self: self ? bounds(self) : null,
    ...standingConsequences(standing),
  };
}
