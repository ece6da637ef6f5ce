import { type Award, award, standing } from '../clauses/award.ts';
import { factsOf } from '../clauses/clause.ts';
import { type Condition, holds, readsOf } from '../clauses/condition.ts';
import type { Known } from '../clauses/known.ts';
import { valueKindOf } from '../clauses/values/index.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { add, equals, isPositive, zero } from '../model/exact.ts';
import type { Finding, ItemFinding, Mark, MissingCode } from '../model/marks.ts';
import type { Item } from '../rubric/rubric.ts';

/** One assessor's awards on an item. */
export type RaterDraft = { readonly by: string; readonly awards: readonly Award[] };

/** An item after its clauses have been applied, before its points are settled. */
export type ItemDraft =
  | {
      readonly state: 'awarded';
      readonly item: Item;
      readonly raters: readonly RaterDraft[];
      readonly several: boolean;
    }
  | {
      readonly state: 'not-applicable';
      readonly item: Item;
      readonly because: 'profile' | 'assessor' | 'plan' | 'category';
      readonly reason: string;
    }
  | {
      readonly state: 'missing';
      readonly item: Item;
      readonly code: MissingCode;
      readonly reason: string;
      readonly facts: readonly string[];
      readonly awards: readonly Award[];
      /** Whether it is not known if the item is the branch's at all. */
      readonly doubtful: boolean;
    };

const noMarks: ReadonlyMap<string, Mark> = new Map();

/** Applies an item's clauses to what is known and found. `doubt` is the condition that leaves its category open, if one does. */
export function draftItem(item: Item, evidence: Evidence, known: Known, doubt: Condition | undefined): ItemDraft {
  const applies = item.applies ? holds(item.applies, known) : true;
  if (applies === false) return { state: 'not-applicable', item, because: 'profile', reason: '' };
  const finding = evidence.findings.get(item.id);
  const draft =
    finding?.state === 'several'
      ? draftSeveral(item, finding, evidence, known)
      : draftSingle(item, finding, evidence, known);
  const undecided = applies === undefined ? item.applies : doubt;
  return undecided ? doubtful(draft, undecided, evidence, known) : draft;
}

/** An item while it is not known whether it is the branch's at all. */
function doubtful(draft: ItemDraft, condition: Condition, evidence: Evidence, known: Known): ItemDraft {
  if (draft.state === 'not-applicable') return draft;
  const facts = unknownOf(readsOf(condition), known);
  const { code, reason } = gapOf(facts, evidence);
  const awards = draft.state === 'missing' ? draft.awards : (draft.raters[0]?.awards ?? []);
  return { state: 'missing', item: draft.item, code, reason, facts, awards, doubtful: true };
}

function draftSingle(item: Item, finding: Finding | undefined, evidence: Evidence, known: Known): ItemDraft {
  if (finding?.state === 'not-applicable') {
    return { state: 'not-applicable', item, because: 'assessor', reason: finding.reason };
  }
  const looked = finding?.state === 'found';
  const awards = awardsOf(item, known, looked, looked ? finding.marks : noMarks);
  if (withoutPlan(item, awards)) return { state: 'not-applicable', item, because: 'plan', reason: '' };
  if (finding?.state === 'missing') {
    return { state: 'missing', item, code: finding.code, reason: finding.reason, facts: [], awards, doubtful: false };
  }
  if (finding === undefined && item.needsFinding && awards.some((one) => one.state === 'unknown')) {
    return { state: 'missing', item, code: 'not-assessed', reason: '', facts: [], awards, doubtful: false };
  }
  if (awards.some((one) => one.state === 'unknown')) return missingFacts(item, awards, evidence, known);
  return { state: 'awarded', item, raters: [{ by: finding?.by ?? evidence.assessedBy ?? '', awards }], several: false };
}

function draftSeveral(
  item: Item,
  { findings }: Extract<ItemFinding, { state: 'several' }>,
  evidence: Evidence,
  known: Known,
): ItemDraft {
  const raters: RaterDraft[] = [];
  let other: ItemDraft | undefined;
  for (const finding of findings) {
    const draft = draftSingle(item, finding, evidence, known);
    if (draft.state === 'awarded') raters.push(...draft.raters);
    else other ??= draft;
  }
  // who could assess it decides; a missing fact leaves every assessor's points open alike
  if (raters.length > 0) return { state: 'awarded', item, raters, several: true };
  return other ?? draftSingle(item, undefined, evidence, known);
}

function awardsOf(item: Item, known: Known, looked: boolean, marks: ReadonlyMap<string, Mark>): readonly Award[] {
  const awards = item.clauses.map((clause) => award(clause, known, looked, marks.get(clause.id)));
  return standing(item.entries, awards);
}

/** Whether everything the item is worth depends on a plan of zero that does not apply. */
function withoutPlan(item: Item, awards: readonly Award[]): boolean {
  const excluded = awards.reduce((sum, { clause, state }) => {
    const counts = clause.form === 'value' && state === 'not-applicable';
    return counts ? add(sum, valueKindOf(clause.value).worth(clause.value)) : sum;
  }, zero);
  return isPositive(excluded) && equals(excluded, item.points);
}

function missingFacts(item: Item, awards: readonly Award[], evidence: Evidence, known: Known): ItemDraft {
  const read = awards.filter((one) => one.state === 'unknown').flatMap((one) => factsNeeded(one.clause));
  const facts = unknownOf(read, known);
  return { state: 'missing', item, ...gapOf(facts, evidence), facts, awards, doubtful: false };
}

const unknownOf = (names: readonly string[], known: Known): readonly string[] =>
  [...new Set(names)].filter((name) => !known.facts.has(name));

/** Why the facts are missing; where no fact is, it is the assessor's word that is. */
function gapOf(facts: readonly string[], { gaps }: Evidence): { readonly code: MissingCode; readonly reason: string } {
  const gap = facts.map((name) => gaps.get(name)).find((found) => found !== undefined);
  return gap ?? { code: facts.length > 0 ? 'fact-missing' : 'not-assessed', reason: '' };
}

function factsNeeded(clause: Award['clause']): readonly string[] {
  const conditions = clause.form === 'counted' ? [clause.applies, conditionOf(clause)] : [];
  return [...factsOf(clause), ...conditions.flatMap((condition) => (condition ? readsOf(condition) : []))];
}

const conditionOf = (clause: Extract<Award['clause'], { form: 'counted' }>) =>
  clause.excuse?.kind === 'condition' ? clause.excuse.condition : undefined;
