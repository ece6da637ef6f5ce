import type { Award } from '../../clauses/award.ts';
import { factsOf, readsFindings } from '../../clauses/clause.ts';
import { readsOf } from '../../clauses/condition.ts';
import type { ItemScore } from '../../engine/score.ts';
import type { Path } from '../../model/diagnostic.ts';
import type { Mark } from '../../model/marks.ts';
import type { Rubric } from '../../rubric/rubric.ts';

/** Says where something stands, as `file:line`; the nearest that is there where the very place is not. */
export type Place = (side: 'rubric' | 'evidence', path: Path, atKey?: boolean) => string;

/** Where a clause stands in the rubric, and where in the evidence what it was applied to. */
export type AwardPlaces = { readonly rubric: string; readonly evidence: readonly string[] };

/** An award, what was found of it, and where the findings of its item or section stand in the evidence. */
export type PlacedAward = { readonly award: Award; readonly mark: Mark | undefined; readonly at: Path };

/** The places of an award: its clause, and the finding or facts it was applied to. */
export function placesOfAward(placed: PlacedAward, rubric: Rubric, place: Place): AwardPlaces {
  const { award } = placed;
  const paths = evidencePaths(placed, rubric).map((path) => place('evidence', path, true));
  return { rubric: place('rubric', award.clause.path), evidence: [...new Set(paths)] };
}

function evidencePaths({ award: { clause, state }, mark, at }: PlacedAward, { facts }: Rubric): readonly Path[] {
  const read = [...factsOf(clause), ...conditionFacts({ clause, state })];
  const paths = read.flatMap((name): readonly Path[] => {
    const fact = facts.get(name);
    return fact ? [[fact.from, name]] : [];
  });
  // a claim nobody made stands nowhere; an item without the clause was at least looked at
  const stands = mark !== undefined || at.length > 1;
  const found = readsFindings(clause) || (state === 'excused' && !byCondition(clause)) || paths.length === 0;
  return found && stands ? [[...at, clause.id], ...paths] : paths;
}

const byCondition = (clause: Award['clause']): boolean =>
  clause.form === 'counted' && clause.excuse?.kind === 'condition';

/** Where an item stands in the rubric, and where in the evidence it was found missing or not to apply. */
export function placesOfItem(one: ItemScore, rubric: Rubric, place: Place): AwardPlaces {
  const { item } = one;
  const names = one.state === 'missing' ? one.facts : one.state === 'not-applicable' ? profileOf(one) : [];
  const facts = names.flatMap((name): readonly Path[] => {
    const fact = rubric.facts.get(name);
    return fact ? [[fact.from, name]] : [];
  });
  const paths = facts.length > 0 ? facts : [['findings', item.id]];
  return {
    rubric: place('rubric', item.path),
    evidence: [...new Set(paths.map((path) => place('evidence', path, true)))],
  };
}

const profileOf = ({ item, because }: Extract<ItemScore, { state: 'not-applicable' }>): readonly string[] =>
  because === 'profile' && item.applies ? readsOf(item.applies) : [];

/** The facts of the condition that excused a clause or set it aside. */
function conditionFacts({ clause, state }: Pick<Award, 'clause' | 'state'>): readonly string[] {
  if (clause.form === 'value') return [];
  if (state === 'not-applicable' && clause.applies) return readsOf(clause.applies);
  return state === 'excused' && clause.excuse?.kind === 'condition' ? readsOf(clause.excuse.condition) : [];
}
