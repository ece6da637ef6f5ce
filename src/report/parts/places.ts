import type { Award } from '../../clauses/award.ts';
import { factsOf, readsFindings } from '../../clauses/clause.ts';
import { readsOf } from '../../clauses/condition.ts';
import type { Path } from '../../model/diagnostic.ts';
import type { Rubric } from '../../rubric/rubric.ts';

/** Says where something stands, as `file:line`; the nearest that is there where the very place is not. */
export type Place = (side: 'rubric' | 'evidence', path: Path, atKey?: boolean) => string;

/** Where a clause stands in the rubric, and where in the evidence what it was applied to. */
export type AwardPlaces = { readonly rubric: string; readonly evidence: readonly string[] };

/** The places of an award; `at` is where its findings stand in the evidence. */
export function placesOfAward(award: Award, at: Path, rubric: Rubric, place: Place): AwardPlaces {
  const paths = evidencePaths(award, at, rubric).map((path) => place('evidence', path, true));
  return { rubric: place('rubric', award.clause.path), evidence: [...new Set(paths)] };
}

function evidencePaths({ clause, state }: Award, at: Path, { facts }: Rubric): readonly Path[] {
  const read = [...factsOf(clause), ...conditionFacts({ clause, state })];
  const paths = read.flatMap((name): readonly Path[] => {
    const fact = facts.get(name);
    return fact ? [[fact.from, name]] : [];
  });
  return readsFindings(clause) || paths.length === 0 ? [[...at, clause.id], ...paths] : paths;
}

/** The facts of the condition that excused a clause or set it aside. */
function conditionFacts({ clause, state }: Pick<Award, 'clause' | 'state'>): readonly string[] {
  if (clause.form === 'value') return [];
  if (state === 'not-applicable' && clause.applies) return readsOf(clause.applies);
  return state === 'excused' && clause.excuse?.kind === 'condition' ? readsOf(clause.excuse.condition) : [];
}
