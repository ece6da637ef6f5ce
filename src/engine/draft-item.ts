import { type Award, award, standing } from '../clauses/award.ts';
import { factsOf } from '../clauses/clause.ts';
import { holds, readsOf } from '../clauses/condition.ts';
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
    };

const noMarks: ReadonlyMap<string, Mark> = new Map();

/** Applies an item's clauses to what is known and found. */
export function draftItem(item: Item, evidence: Evidence, known: Known): ItemDraft {
  if (item.applies) {
    const applies = holds(item.applies, known);
    if (applies === undefined) return missingProfile(item, known);
    if (!applies) return { state: 'not-applicable', item, because: 'profile', reason: '' };
  }
  const finding = evidence.findings.get(item.id);
  if (finding?.state === 'several') return draftSeveral(item, finding, evidence, known);
  return draftSingle(item, finding, evidence, known);
}

function draftSingle(item: Item, finding: Finding | undefined, evidence: Evidence, known: Known): ItemDraft {
  if (finding?.state === 'not-applicable') {
    return { state: 'not-applicable', item, because: 'assessor', reason: finding.reason };
  }
  if (finding?.state === 'missing') {
    const awards = awardsOf(item, known, false, noMarks);
    return { state: 'missing', item, code: finding.code, reason: finding.reason, facts: [], awards };
  }
  const awards = awardsOf(item, known, finding !== undefined, finding?.marks ?? noMarks);
  if (finding === undefined && item.needsFinding && awards.some((one) => one.state === 'unknown')) {
    return { state: 'missing', item, code: 'not-assessed', reason: '', facts: [], awards };
  }
  if (awards.some((one) => one.state === 'unknown')) return missingFacts(item, awards, evidence, known);
  if (withoutPlan(item, awards)) return { state: 'not-applicable', item, because: 'plan', reason: '' };
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

function missingProfile(item: Item, known: Known): ItemDraft {
  const facts = readsOf(item.applies ?? []).filter((name) => !known.facts.has(name));
  const awards = item.clauses.map(
    (clause): Award => ({ clause, state: 'unknown', times: zero, points: zero, empties: undefined }),
  );
  return { state: 'missing', item, code: 'fact-missing', reason: '', facts, awards };
}

function missingFacts(item: Item, awards: readonly Award[], evidence: Evidence, known: Known): ItemDraft {
  const read = awards.filter((one) => one.state === 'unknown').flatMap((one) => factsNeeded(one.clause));
  const facts = [...new Set(read)].filter((name) => !known.facts.has(name));
  const gap = facts.map((name) => evidence.gaps.get(name)).find((found) => found !== undefined);
  return { state: 'missing', item, code: gap?.code ?? 'fact-missing', reason: gap?.reason ?? '', facts, awards };
}

function factsNeeded(clause: Award['clause']): readonly string[] {
  const conditions = clause.form === 'counted' ? [clause.applies, conditionOf(clause)] : [];
  return [...factsOf(clause), ...conditions.flatMap((condition) => (condition ? readsOf(condition) : []))];
}

const conditionOf = (clause: Extract<Award['clause'], { form: 'counted' }>) =>
  clause.excuse?.kind === 'condition' ? clause.excuse.condition : undefined;
