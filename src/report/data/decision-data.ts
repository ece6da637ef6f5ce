import type { Decision, DecisionOutcome } from '../../decisions/decision.ts';
import { dayText } from '../../model/day.ts';
import { exactText } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { boundsData, exactOrNull, type JsonObject, orNull } from './common.ts';

/** A decision as it was made. */
export const decisionData = ({ from, to, by, on, reason, see, status, until }: Decision): JsonObject => ({
  from: exactOrNull(from),
  to: exactText(to),
  by: orNull(by),
  on: on === undefined ? null : dayText(on),
  reason,
  see: orNull(see),
  status,
  until: until === undefined ? null : dayText(until),
});

/** What became of decisions, as a property that is there where there are any. */
export const decisionsData = (
  outcomes: readonly DecisionOutcome[],
  { rounding }: Rubric,
  lang: Lang,
): { readonly decisions?: readonly JsonObject[] } =>
  outcomes.length === 0
    ? {}
    : {
        decisions: outcomes.map(({ decision, state, flaw, computed }) => ({
          branch: decision.branch,
          item: decision.item,
          ...decisionData(decision),
          state,
          flaw: orNull(flaw),
          computed: computed ? boundsData(computed, rounding.places, lang) : null,
        })),
      };
