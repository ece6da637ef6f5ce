import type { Clause, ClauseEntry, CountedClause } from '../clauses/clause.ts';
import type { Condition } from '../clauses/condition.ts';
import type { Comparing } from '../clauses/measure.ts';
import type { Assessed } from '../model/assessed.ts';
import type { Path } from '../model/diagnostic.ts';
import type { Exact, RoundingMode } from '../model/exact.ts';
import type { FactDeclaration } from '../model/facts.ts';
import type { Lang } from '../model/told.ts';
import type { Change, Parameter } from '../resolve/resolved.ts';

/** What happens to points that do not apply to a branch. */
export type NotApplicablePolicy = 'exclude-in-total' | 'exclude-in-category' | 'full' | 'zero';

/** What happens to points nobody could assess: they leave a range open, or earn nothing. */
export type MissingPolicy = 'open' | 'zero';

/** How several assessors' points on one item become one. */
export type Combine = 'mean' | 'median' | 'trimmed-mean';

/** Several assessors: how they are combined, and from which spread on the item is to be reviewed. */
export type Assessors = { readonly combine: Combine; readonly spread: Exact | undefined };

/** An alternative of several: the one that applies to the branch stands for all of the same name. */
export type Variant = string;

/** A scored line of the rubric. */
export type Item = {
  readonly id: string;
  /** What the version before called it, where that is another id. */
  readonly renamedFrom: string | undefined;
  readonly title: string;
  readonly path: Path;
  readonly points: Exact;
  readonly weight: Exact;
  /** What the item's points count in the total: points × all weights above it. */
  readonly inTotal: Exact;
  readonly requirement: string | undefined;
  readonly covers: readonly string[];
  readonly source: string | undefined;
  readonly method: readonly string[];
  readonly proof: readonly string[];
  readonly remedy: string | undefined;
  readonly scoredBy: string | undefined;
  readonly note: string | undefined;
  readonly applies: Condition | undefined;
  readonly variant: Variant | undefined;
  readonly notApplicable: NotApplicablePolicy;
  readonly missing: MissingPolicy;
  readonly counts: boolean;
  /** The points before any clause. */
  readonly start: Exact;
  readonly bonusCap: Exact | undefined;
  readonly penaltyCap: Exact | undefined;
  readonly assessors: Assessors | undefined;
  readonly entries: readonly ClauseEntry[];
  readonly clauses: readonly Clause[];
  /** Whether an assessor must have looked. */
  readonly needsFinding: boolean;
  /** Whether a value of it does not apply where a plan is zero. */
  readonly dependsOnPlan: boolean;
  /** Whether a clause of it may empty the whole category. */
  readonly mayEmptyCategory: boolean;
};

/** A category: items, or categories of its own. */
export type Category = {
  readonly id: string;
  /** What the version before called it, where that is another id. */
  readonly renamedFrom: string | undefined;
  readonly title: string;
  readonly path: Path;
  readonly points: Exact;
  readonly weight: Exact;
  readonly cap: Exact | undefined;
  readonly floor: Exact;
  readonly applies: Condition | undefined;
  readonly variant: Variant | undefined;
  readonly source: string | undefined;
  readonly note: string | undefined;
  readonly items: readonly Item[];
  readonly categories: readonly Category[];
};

/** Clauses on the total: bonus or penalties, with a cap on all of them together. */
export type Section = {
  readonly cap: Exact | undefined;
  readonly entries: readonly ClauseEntry[];
  readonly clauses: readonly CountedClause[];
};

/** What a veto does. */
export type VetoEffect =
  | { readonly kind: 'zero-total' }
  | { readonly kind: 'lowest-grade' }
  | { readonly kind: 'ceiling'; readonly grade: string }
  | { readonly kind: 'down'; readonly by: number }
  | { readonly kind: 'ineligible' }
  | { readonly kind: 'zero'; readonly category: string }
  | { readonly kind: 'grade'; readonly grade: string };

/** A veto: what sets it off, and what it does. */
export type Veto = {
  readonly id: string;
  /** What the version before called it, where that is another id. */
  readonly renamedFrom: string | undefined;
  readonly path: Path;
  /** The circumstances, as a clause that counts them. */
  readonly clause: CountedClause;
  readonly effect: VetoEffect;
  readonly source: string | undefined;
  readonly note: string | undefined;
};

/** What a grade asks beyond the total. */
export type Requirements = {
  readonly eachCategory: Exact | undefined;
  readonly categories: ReadonlyMap<string, Exact>;
  readonly items: ReadonlyMap<string, Exact>;
  readonly noVetoes: boolean;
  readonly facts: Condition | undefined;
  readonly coverage: Exact | undefined;
};

/** How many may hold a grade: a share of those assessed, or a number. */
export type AtMost =
  | { readonly kind: 'share'; readonly share: Exact; readonly text: string }
  | { readonly kind: 'number'; readonly number: number; readonly text: string };

/** A named band of totals, best first in the rubric. */
export type Grade = {
  readonly id: string;
  /** What the version before called it, where that is another id. */
  readonly renamedFrom: string | undefined;
  readonly title: string;
  readonly path: Path;
  /** The lowest total, included; none for the last grade. */
  readonly from: Exact | undefined;
  readonly requires: Requirements | undefined;
  readonly atMost: AtMost | undefined;
};

/** Rank numbers among equals: 1,1,3 · 1,1,2 · 1,2,3. */
export type TieRule = 'competition' | 'dense' | 'ordinal';

/** What breaks a tie: a category, an item, the total before bonus, the unrounded total, the bonus. */
export type TieBreaker =
  | { readonly kind: 'category' | 'item'; readonly id: string }
  | { readonly kind: 'base' | 'exact' | 'bonus' };

/** How branches are put in order. */
export type Ranking = {
  readonly ties: TieRule;
  readonly tieBreakers: readonly TieBreaker[];
  readonly within: 'all' | 'group';
};

/** Once, at one stage, at so many places. */
export type Rounding = {
  readonly places: number;
  readonly mode: RoundingMode;
  readonly at: 'item' | 'category' | 'total';
};

/** A clause that compares branches, and the item it stands in: only branches to which the item applies are compared. */
export type ComparingClause = { readonly item: Item; readonly comparing: Comparing };

/** The counts a paper declares of itself, as written. */
export type Declares = { readonly categories?: string; readonly items?: string; readonly standards?: string };

/** A rubric as meant: no defaults left open, no dangling names, all numbers exact. */
export type Rubric = {
  readonly file: string;
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly language: Lang;
  readonly assesses: string;
  /** The words that follow from it. */
  readonly whom: Assessed;
  readonly issuedBy: string | undefined;
  readonly issuedOn: string | undefined;
  readonly note: string | undefined;
  readonly total: Exact;
  readonly base: Exact;
  readonly totalCap: Exact | undefined;
  readonly totalFloor: Exact | undefined;
  readonly standards: readonly string[];
  /** How many categories, items and standards the paper says it has, where it does. */
  readonly declares: Declares;
  readonly rounding: Rounding;
  readonly gradeOn: 'rounded' | 'exact';
  readonly missing: MissingPolicy;
  readonly notApplicable: NotApplicablePolicy;
  readonly applies: Condition | undefined;
  readonly ranking: Ranking | undefined;
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  readonly categories: readonly Category[];
  /** The categories, those inside others included, that do not apply to every branch. */
  readonly conditional: readonly Category[];
  /** Every item of every category, in the order written. */
  readonly items: readonly Item[];
  readonly itemById: ReadonlyMap<string, Item>;
  readonly bonus: Section;
  readonly penalties: Section;
  readonly vetoes: readonly Veto[];
  readonly grades: readonly Grade[];
  /** Whether any clause names a matter shared with others. */
  readonly hasMatters: boolean;
  /** The clauses that compare branches, in the rounds in which they can be told; none in most rubrics. */
  readonly comparisons: readonly (readonly ComparingClause[])[];
  /** Its numbers with names, at their values in this run. */
  readonly parameters: readonly Parameter[];
  /** What it says otherwise than the rubrics it extends. */
  readonly changes: readonly Change[];
};
