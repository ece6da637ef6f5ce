import { type Award, award, inDoubt } from '../clauses/award.ts';
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
      readonly because: 'profile' | 'assessor' | 'plan' | 'comparison' | 'category';
      readonly reason: string;
    }
  | {
      readonly state: 'missing';
      readonly item: Item;
      readonly code: MissingCode;
      readonly reason: string;
      readonly facts: readonly string[];
      /** What can be told so far, by assessor; there is at least one. */
      readonly raters: readonly RaterDraft[];
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
  return missing({ item: draft.item, code, reason, facts, raters: draft.raters, doubtful: true });
}

/** A missing item. Where it may not be the branch's at all, none of its clauses counts for certain. */
function missing(draft: Omit<Extract<ItemDraft, { state: 'missing' }>, 'state'>): ItemDraft {
  if (!draft.doubtful) return { state: 'missing', ...draft };
  const raters = draft.raters.map(({ by, awards }) => ({ by, awards: awards.map(countedInDoubt) }));
  return { state: 'missing', ...draft, raters };
}

const countedInDoubt = (one: Award): Award => (one.clause.form === 'counted' ? inDoubt(one) : one);

function draftSingle(item: Item, finding: Finding | undefined, evidence: Evidence, known: Known): ItemDraft {
  if (finding?.state === 'not-applicable') {
    return { state: 'not-applicable', item, because: 'assessor', reason: finding.reason };
  }
  const looked = finding?.state === 'found';
  const awards = awardsOf(item, known, looked, looked ? finding.marks : noMarks);
  if (item.dependsOnPlan && withoutPlan(item, awards))
    return { state: 'not-applicable', item, because: awards.some(compares) ? 'comparison' : 'plan', reason: '' };
  const raters = [{ by: finding?.by ?? evidence.assessedBy ?? '', awards }];
  if (finding?.state === 'missing') {
    const doubtful = perhapsWithoutPlan(item, awards, known);
    return missing({ item, code: finding.code, reason: finding.reason, facts: [], raters, doubtful });
  }
  if (!awards.some((one) => one.state === 'unknown')) return { state: 'awarded', item, raters, several: false };
  if (finding === undefined && item.needsFinding) {
    const doubtful = perhapsWithoutPlan(item, awards, known);
    return missing({ item, code: 'not-assessed', reason: '', facts: [], raters, doubtful });
  }
  return missingFacts(item, raters, evidence, known);
}

function draftSeveral(
  item: Item,
  { findings }: Extract<ItemFinding, { state: 'several' }>,
  evidence: Evidence,
  known: Known,
): ItemDraft {
  const drafts = findings.map((finding) => draftSingle(item, finding, evidence, known));
  const told = drafts.filter((_, i) => findings[i]?.state === 'found');
  if (told.length === 0) return drafts[0] ?? draftSingle(item, undefined, evidence, known);
  const without = told.find(({ state }) => state === 'not-applicable');
  if (without) return without;
  // who could not tell leaves it to the others; a missing fact leaves open what all of them say
  const raters = told.flatMap((draft) => (draft.state === 'not-applicable' ? [] : draft.raters));
  if (told.every(({ state }) => state === 'awarded')) return { state: 'awarded', item, raters, several: true };
  return missingFacts(item, raters, evidence, known);
}

function awardsOf(item: Item, known: Known, looked: boolean, marks: ReadonlyMap<string, Mark>): readonly Award[] {
  const awards: Award[] = [];
  for (const clause of item.clauses) {
    const mark = marks.size === 0 ? undefined : marks.get(clause.id);
    awards.push(award(clause, known, looked, mark));
  }
  return awards;
}

const compares = ({ clause }: Award): boolean =>
  clause.form === 'value' && valueKindOf(clause.value).compares !== undefined;

/** Whether everything the item is worth depends on a plan of zero that does not apply. */
const withoutPlan = (item: Item, awards: readonly Award[]): boolean =>
  isWorth(item, awards, ({ clause, state }) => clause.form === 'value' && state === 'not-applicable');

/** Whether everything the item is worth depends on plans that are or may yet turn out to be zero. */
const perhapsWithoutPlan = (item: Item, awards: readonly Award[], known: Known): boolean =>
  item.dependsOnPlan &&
  isWorth(item, awards, ({ clause, state }) => {
    if (clause.form !== 'value') return false;
    return state === 'not-applicable' || (valueKindOf(clause.value).mayNotApply?.(clause.value, known) ?? false);
  });

/** Whether the values meant are all the item is worth. */
function isWorth(item: Item, awards: readonly Award[], meant: (one: Award) => boolean): boolean {
  const worth = awards.filter(meant).reduce((sum, { clause }) => {
    return clause.form === 'value' ? add(sum, valueKindOf(clause.value).worth(clause.value)) : sum;
  }, zero);
  return isPositive(worth) && equals(worth, item.points);
}

function missingFacts(item: Item, raters: readonly RaterDraft[], evidence: Evidence, known: Known): ItemDraft {
  const unknown = raters.flatMap(({ awards }) => awards.filter((one) => one.state === 'unknown'));
  const facts = unknownOf(
    unknown.flatMap(({ clause }) => factsNeeded(clause)),
    known,
  );
  const doubtful = raters.some(({ awards }) => perhapsWithoutPlan(item, awards, known));
  const gap = facts.length === 0 ? (comparisonGap(unknown, known) ?? unaskedGap(unknown, item, evidence)) : undefined;
  return missing({ item, ...(gap ?? gapOf(facts, evidence)), facts, raters, doubtful });
}

const unknownOf = (names: readonly string[], known: Known): readonly string[] =>
  [...new Set(names)].filter((name) => !known.facts.has(name));

/** Why the facts are missing; where no fact is, it is the assessor's word that is. */
function gapOf(facts: readonly string[], { gaps }: Evidence): { readonly code: MissingCode; readonly reason: string } {
  const gap = facts.map((name) => gaps.get(name)).find((found) => found !== undefined);
  return gap ?? { code: facts.length > 0 ? 'fact-missing' : 'not-assessed', reason: '' };
}

/** Why a clause that compares branches is open, where one is. */
function comparisonGap(unknown: readonly Award[], known: Known) {
  for (const { clause } of unknown) {
    const gap = clause.form === 'value' ? valueKindOf(clause.value).gap?.(clause.value, known) : undefined;
    if (gap) return gap;
  }
  return undefined;
}

/** What of the unknown nobody was asked to look for, where that is what is lacking. */
function unaskedGap(unknown: readonly Award[], item: Item, { findings }: Evidence) {
  const finding = findings.get(item.id);
  const all = finding?.state === 'several' ? finding.findings : finding ? [finding] : [];
  for (const one of all) {
    if (one.state !== 'found') continue;
    for (const { clause } of unknown) {
      const mark = one.marks.get(clause.id);
      if (mark?.kind === 'unasked') return { code: 'unasked' as const, reason: mark.told };
    }
  }
  return undefined;
}

function factsNeeded(clause: Award['clause']): readonly string[] {
  const conditions = clause.form === 'counted' ? [clause.applies, conditionOf(clause)] : [];
  return [...factsOf(clause), ...conditions.flatMap((condition) => (condition ? readsOf(condition) : []))];
}

const conditionOf = (clause: Extract<Award['clause'], { form: 'counted' }>) =>
  clause.excuse?.kind === 'condition' ? clause.excuse.condition : undefined;
