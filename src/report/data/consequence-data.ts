import { type Exact, exactText } from '../../model/exact.ts';
import type { Hit } from '../../roster/hit.ts';
import type { Measure } from '../../roster/measure.ts';
import type { Roster, Standing } from '../../roster/roster.ts';
import type { Json } from '../report.ts';
import { exactOrNull, gradeData, type JsonObject, orNull } from './common.ts';

type Applied = Roster['consequences'][number];

/** A consequence as published: what it asks, whom it hits, who comes next. */
export function consequenceData({ consequence, hits, next }: Applied): JsonObject {
  const { id, title, bottom, top, grades, rate, periods, ineligible } = consequence;
  return {
    id,
    title,
    bottom: orNull(bottom),
    top: orNull(top),
    grades: grades ? grades.map(gradeData) : null,
    rate: rate ? rateData(rate) : null,
    periodsRunning: periods,
    ineligible,
    hits: hits.map(hitData),
    next: next.map(({ branch, group, by, distance, isShare }) => ({
      branch,
      group: orNull(group),
      by,
      distance: exactText(distance),
      isShare,
    })),
  };
}

function rateData({ of, beyond }: NonNullable<Applied['consequence']['rate']>): JsonObject {
  return {
    of: of.kind,
    id: of.kind === 'total' ? null : of.kind === 'fact' ? of.fact.name : of.id,
    lines: beyond.map(({ side, line, isShare }) => ({ side, line: exactText(line), isShare })),
  };
}

const hitData = ({ branch, state, behind, before, grades, measure, lacking }: Hit): Json => ({
  branch,
  state,
  behind: behind ? { ...behind } : null,
  before: before ? { ...before } : null,
  grades: grades ? grades.map(gradeData) : null,
  measure: measure ? measureData(measure) : null,
  lacking: lacking.map(({ back, title, why }) => ({ back, title: orNull(title), why })),
});

function measureData(measure: Measure): JsonObject {
  const known = measure.state === 'known' ? measure : undefined;
  const text = (x: Exact | undefined) => exactOrNull(x);
  return { state: measure.state, low: text(known?.amount.low), high: text(known?.amount.high), of: text(known?.of) };
}

/** What a standing was measured by, and what follows for it. */
export const standingConsequences = ({ measures, consequences }: Standing): JsonObject => ({
  measures: Object.fromEntries([...measures].map(([name, measure]) => [name, measureData(measure)])),
  consequences: consequences.map(({ id, title, state, ineligible }) => ({ id, title, state, ineligible })),
});
