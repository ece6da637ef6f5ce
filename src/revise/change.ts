import type { Clause } from '../clauses/clause.ts';
import type { FactDeclaration } from '../model/facts.ts';
import type { Category, Grade, Item, Rubric, Veto } from '../rubric/rubric.ts';

/** Where a clause stands: in an item, or among the bonus or penalties on the total. */
export type Home = Item | 'bonus' | 'penalties';

/** A part of a rubric that people speak of. */
export type Part =
  | { readonly kind: 'rubric'; readonly is: Rubric }
  | { readonly kind: 'category'; readonly is: Category; readonly within: Category | undefined }
  | { readonly kind: 'item'; readonly is: Item; readonly within: Category | undefined }
  | { readonly kind: 'clause'; readonly is: Clause; readonly within: Home }
  | { readonly kind: 'veto'; readonly is: Veto }
  | { readonly kind: 'grade'; readonly is: Grade }
  | { readonly kind: 'fact'; readonly is: FactDeclaration };

/** What of a part is another: the part as a whole where it came or went, its id, its place, or one of its settings. */
export type Aspect =
  | 'whole'
  | 'id'
  | 'place'
  | 'order'
  | 'rule'
  | 'points'
  | 'weight'
  | 'cap'
  | 'floor'
  | 'applies'
  | 'variant'
  | 'start'
  | 'bonus-cap'
  | 'penalty-cap'
  | 'not-applicable'
  | 'missing'
  | 'counts'
  | 'assessors'
  | 'groups'
  | 'effect'
  | 'from'
  | 'requires'
  | 'quota'
  | 'kind'
  | 'unit'
  | 'options'
  | 'total'
  | 'base'
  | 'total-cap'
  | 'total-floor'
  | 'rounding'
  | 'grade-on'
  | 'ranking'
  | 'bonus-sum'
  | 'penalties-sum'
  | WordingAspect;

/** Settings that people read and no point depends on. */
export type WordingAspect =
  | 'title'
  | 'text'
  | 'requirement'
  | 'source'
  | 'method'
  | 'proof'
  | 'remedy'
  | 'scored-by'
  | 'covers'
  | 'note'
  | 'issued-by';

/** How much a change is: of what there is, of how it counts, or only of words and order. */
export type Weight = 'structure' | 'rule' | 'wording';

/** One difference between two versions of a rubric. */
export type Change = {
  readonly weight: Weight;
  readonly how: 'added' | 'removed' | 'renamed' | 'moved' | 'changed';
  readonly aspect: Aspect;
  readonly before: Part | undefined;
  readonly after: Part | undefined;
  /** Of an added part: the id of a removed one that has the same title, and may be the same under another id. */
  readonly alike: string | undefined;
};

/** The id of a part. */
export const idOf = ({ kind, is }: Part): string =>
  kind === 'fact' ? (is as FactDeclaration).name : (is as { id: string }).id;
