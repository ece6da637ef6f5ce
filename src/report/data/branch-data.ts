import type { BranchScore, CategoryScore, Exemption, ItemScore, SectionScore, Steps } from '../../engine/score.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { dayText } from '../../model/day.ts';
import { exactText } from '../../model/exact.ts';
import type { Json } from '../report.ts';
import { coverageText } from '../words/coverage.ts';
import { marksOf, reasonsOf } from '../words/reasons.ts';
import { totalSteps } from '../words/totals.ts';
import { vetoTold } from '../words/vetoes.ts';
import { awardsData, type Telling, vetoData } from './award-data.ts';
import { boundsData, gradeData, type JsonObject, orNull } from './common.ts';
import { decisionData, decisionsData } from './decision-data.ts';
import { missedData } from './missed-data.ts';

/** Who was assessed, by whom and when. */
export const evidenceData = (evidence: Evidence): JsonObject => ({
  id: evidence.branch,
  name: evidence.name,
  file: evidence.file,
  as: evidence.as,
  assessedOn: evidence.assessedOn === undefined ? null : dayText(evidence.assessedOn),
  assessedBy: orNull(evidence.assessedBy),
});

/** A branch that the rubric leaves out, as data. */
export const exemptionData = ({ evidence }: Exemption): JsonObject => ({
  state: 'exempt',
  branch: evidenceData(evidence),
});

/** A branch's score with everything that led to it, as data. */
export function scoreData(telling: Telling): JsonObject {
  const { score, lang } = telling;
  const bounds = (of: BranchScore['total']) => boundsData(of, score.rubric.rounding.places, lang);
  return {
    state: 'scored',
    branch: evidenceData(score.evidence),
    total: bounds(score.total),
    grade: gradeScoreData(score),
    eligible: score.eligible,
    ...missedOf(telling),
    arithmetic: bounds(score.arithmetic),
    exact: bounds(score.exact),
    base: bounds(score.base),
    sum: bounds(score.sum),
    inPlay: exactText(score.inPlay),
    bonus: sectionData(score.bonus, 'bonus', telling),
    penalties: sectionData(score.penalties, 'penalties', telling),
    vetoes: score.vetoes.map((veto) => vetoData(veto, telling)),
    coverage: {
      scored: exactText(score.coverage.scored),
      inPlay: exactText(score.coverage.inPlay),
      open: score.coverage.open,
      shown: coverageText(score),
    },
    counts: { ...score.counts },
    steps: totalSteps(score, lang, 'exact'),
    categories: score.categories.map((category) => categoryData(category, telling)),
    ...decisionsData(score.decisions, score.rubric, lang),
  };
}

function missedOf({ score, lang }: Telling): JsonObject {
  const { grade, vetoes, rubric } = score;
  const fired = vetoes.filter(({ state }) => state === 'fired').map(({ veto }) => vetoTold(veto)[lang]);
  return missedData(grade.missed, { lang, places: rubric.rounding.places, vetoes: fired });
}

const gradeScoreData = ({ grade }: BranchScore): JsonObject =>
  grade.state === 'final'
    ? { state: 'final', grade: gradeData(grade.grade), arithmetic: gradeData(grade.arithmetic) }
    : { state: 'open', lowest: gradeData(grade.lowest), highest: gradeData(grade.highest) };

function categoryData(one: CategoryScore, telling: Telling): JsonObject {
  const { category } = one;
  const bounds = (of: CategoryScore['points']) => boundsData(of, telling.score.rubric.rounding.places, telling.lang);
  return {
    id: category.id,
    title: category.title,
    points: exactText(category.points),
    weight: exactText(category.weight),
    state: one.state,
    score: bounds(one.points),
    sum: bounds(one.sum),
    inPlay: exactText(one.inPlay),
    excluded: exactText(one.excluded),
    emptiedBy: orNull(one.emptiedBy),
    items: one.items.map((item) => itemData(item, telling)),
    categories: one.categories.map((child) => categoryData(child, telling)),
  };
}

/** An item's score as data. */
export function itemData(one: ItemScore, telling: Telling): JsonObject {
  const { item } = one;
  const { score, lang } = telling;
  return {
    id: item.id,
    title: item.title,
    points: exactText(item.points),
    inTotal: exactText(item.inTotal),
    state: one.state,
    counts: item.counts,
    score: boundsData(one.points, score.rubric.rounding.places, lang),
    reasons: reasonsOf(one, score, lang),
    ...stateData(one, telling),
  };
}

function stateData(one: ItemScore, telling: Telling): JsonObject {
  const { id } = one.item;
  const at = ['findings', id];
  switch (one.state) {
    case 'scored':
      return { steps: stepsData(one.steps), clauses: awardsData(one.awards, marksOf(telling.score, id), at, telling) };
    case 'combined':
      return {
        spread: exactText(one.spread),
        review: one.review,
        assessors: one.raters.map(({ by, points, steps, awards }, i) => ({
          by,
          points: exactText(points),
          steps: stepsData(steps),
          clauses: awardsData(awards, marksOf(telling.score, id, by), [...at, i], telling),
        })),
      };
    case 'not-applicable':
      return { because: one.because, reason: one.reason };
    case 'decided':
      return { decision: decisionData(one.decision), before: itemData(one.before, telling) };
    default:
      return {
        ...{ code: one.code, reason: one.reason, facts: one.facts },
        clauses: awardsData(one.awards, marksOf(telling.score, id), at, telling),
      };
  }
}

const stepsData = (steps: Steps): Json => ({
  start: exactText(steps.start),
  values: exactText(steps.values),
  emptied: steps.emptied,
  taken: exactText(steps.taken),
  given: exactText(steps.given),
  afterFloor: exactText(steps.afterFloor),
  afterCeiling: exactText(steps.afterCeiling),
  topped: exactText(steps.topped),
  beyond: exactText(steps.beyond),
  points: exactText(steps.points),
});

function sectionData(section: SectionScore, key: 'bonus' | 'penalties', telling: Telling): Json {
  const { score, lang } = telling;
  const { places } = score.rubric.rounding;
  return {
    sum: boundsData(section.sum, places, lang),
    points: boundsData(section.points, places, lang),
    clauses: awardsData(section.awards, score.evidence[key], [key], telling),
  };
}
