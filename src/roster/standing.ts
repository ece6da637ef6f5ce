import type { Rate } from '../assessment/consequence.ts';
import { triggerKindOf } from '../clauses/triggers/index.ts';
import type { Bounds, BranchScore, ItemScore } from '../engine/score.ts';
import { headingOf } from '../model/facts.ts';
import type { Lang } from '../model/told.ts';
import { measuresOf } from './measure.ts';
import type { Standing } from './roster.ts';

/** What the roster asks of a branch beside its score. */
export type Asked = {
  readonly group: string | undefined;
  readonly listBy: string | undefined;
  readonly rates: readonly Rate[];
};

/** What is kept of a branch's score in the roster, before ranks and quotas. */
export function standingOf(score: BranchScore, { group, listBy, rates }: Asked): Standing {
  const { evidence, grade, rubric } = score;
  const final = grade.state === 'final';
  return {
    branch: evidence.branch,
    name: evidence.name,
    file: evidence.file,
    group,
    listed: listBy === undefined ? group : headingOf(evidence.facts.get(listBy), rubric.language),
    rank: undefined,
    tied: false,
    categories: categoryPoints(score),
    items: itemPoints(score.items),
    base: score.base,
    bonus: score.bonus.points,
    penalties: score.penalties.points,
    exact: score.exact,
    arithmetic: score.arithmetic,
    total: score.total,
    grade: final ? grade.grade : undefined,
    grades: final ? { lowest: grade.grade, highest: grade.grade } : grade,
    displacedFrom: undefined,
    eligible: score.eligible,
    missed: grade.missed,
    vetoes: vetoesOf(score, rubric.language),
    missing: missingOf(score.items),
    reviews: reviewsOf(score.items),
    coverage: score.coverage,
    counts: score.counts,
    self: undefined,
    decisions: score.decisions,
    measures: measuresOf(score, rates),
    consequences: [],
  };
}

const categoryPoints = ({ categories }: BranchScore): Standing['categories'] =>
  new Map(
    categories.map(({ category, state, points }): [string, Bounds | undefined] => [
      category.id,
      state === 'not-applicable' ? undefined : points,
    ]),
  );

function itemPoints(items: readonly ItemScore[]): Standing['items'] {
  const points = new Map<string, Bounds>();
  for (const score of items) if (score.state !== 'not-applicable') points.set(score.item.id, score.points);
  return points;
}

const vetoesOf = ({ vetoes }: BranchScore, lang: Lang): Standing['vetoes'] =>
  vetoes
    .filter(({ state }) => state === 'fired')
    .map(({ veto }) => ({ id: veto.id, title: triggerKindOf(veto.clause.trigger).tell(veto.clause.trigger)[lang] }));

const missingOf = (items: readonly ItemScore[]): Standing['missing'] =>
  items.flatMap((score) => {
    if (score.state !== 'missing' || !score.item.counts) return [];
    const { item, code, reason } = score;
    return [{ id: item.id, title: item.title, code, reason }];
  });

const reviewsOf = (items: readonly ItemScore[]): Standing['reviews'] =>
  items.flatMap((score) =>
    score.state === 'combined' && score.review
      ? [{ id: score.item.id, title: score.item.title, spread: score.spread }]
      : [],
  );
