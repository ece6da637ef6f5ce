import type { Award } from '../../clauses/award.ts';
import { clauseTold, foundTold } from '../../clauses/sentence.ts';
import type { BranchScore, VetoScore } from '../../engine/score.ts';
import type { Path } from '../../model/diagnostic.ts';
import { exactText } from '../../model/exact.ts';
import type { Mark } from '../../model/marks.ts';
import type { Lang } from '../../model/told.ts';
import type { PlacedAward } from '../parts/places.ts';
import type { Json } from '../report.ts';
import { provenanceText } from '../words/provenance.ts';
import { vetoEffectTold, vetoFoundTold, vetoTold } from '../words/vetoes.ts';
import { type JsonObject, orNull } from './common.ts';

/** Where a clause and what was found of it stand, `file:line`; made where places are known. */
type PlacesOf = (placed: PlacedAward) => JsonObject;

/** What turns a score into data: the score, the language, and the places where they are wanted. */
export type Telling = { readonly score: BranchScore; readonly lang: Lang; readonly places: PlacesOf | undefined };

/** What each of a list of clauses did, as data; `at` is where their findings stand in the evidence. */
export const awardsData = (
  awards: readonly Award[],
  marks: ReadonlyMap<string, Mark>,
  at: Path,
  telling: Telling,
): readonly Json[] => awards.map((award) => awardData(award, marks.get(award.clause.id), at, telling));

/** What one clause did, as data: its rule, what was found, and what that came to. */
function awardData(award: Award, mark: Mark | undefined, at: Path, telling: Telling): JsonObject {
  const { score, lang, places } = telling;
  const { clause, state, times, points, empties } = award;
  return {
    clause: clause.id,
    effect: clause.form === 'value' ? clause.value.kind : clause.effect.kind,
    state,
    times: exactText(times),
    points: exactText(points),
    empties: orNull(empties),
    rule: clauseTold(clause)[lang],
    found: foundTold(award, score.known, mark)[lang],
    provenance: provenanceText(mark, lang),
    ...(places ? { places: places({ award, mark, at }) } : {}),
  };
}

/** What became of a veto, as data. */
export function vetoData(one: VetoScore, { score, lang, places }: Telling): Json {
  const { veto, state, times } = one;
  const mark = score.evidence.vetoes.get(veto.id);
  const award: Award = { clause: veto.clause, state, times, points: times, empties: undefined };
  return {
    id: veto.id,
    state,
    rule: vetoTold(veto)[lang],
    effect: vetoEffectTold(veto.effect, score.rubric)[lang],
    found: vetoFoundTold(one, score)[lang],
    provenance: provenanceText(mark, lang),
    ...(places ? { places: places({ award, mark, at: ['vetoes'] }) } : {}),
  };
}
