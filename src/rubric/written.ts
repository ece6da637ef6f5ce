import type { WrittenClause } from '../clauses/compile-clauses.ts';
import type { WrittenCondition } from '../clauses/condition.ts';
import type { Combine, MissingPolicy, NotApplicablePolicy, TieRule } from './rubric.ts';

/** A fact or profile field as written: one key names the kind, its value the unit, options or title. */
export type WrittenFact = {
  readonly title?: string;
  readonly 'renamed-from'?: string;
  readonly count?: string;
  readonly number?: string;
  readonly ratio?: string;
  readonly date?: string;
  readonly 'yes-no'?: string;
  readonly 'one-of'?: readonly string[];
  readonly text?: string;
};

/** A parameter as it stands in the rubric that was put together. */
type WrittenParameter = {
  readonly title: string;
  readonly value: string;
  readonly unit?: string;
  readonly note?: string;
};

/** Several assessors as written. */
export type WrittenAssessors = { readonly combine: Combine; readonly spread?: string };

/** A ranking as written. */
export type WrittenRanking = {
  readonly ties: TieRule;
  readonly 'tie-breakers'?: readonly string[];
  readonly within?: 'all' | 'group';
};

/** An item as written. */
export type WrittenItem = {
  readonly id: string;
  readonly 'renamed-from'?: string;
  readonly title: string;
  readonly points: string;
  readonly weight?: string;
  readonly requirement?: string;
  readonly covers?: readonly string[];
  readonly source?: string;
  readonly method?: string | readonly string[];
  readonly proof?: string | readonly string[];
  readonly remedy?: string;
  readonly 'scored-by'?: string;
  readonly note?: string;
  readonly applies?: WrittenCondition;
  readonly variant?: string;
  readonly 'not-applicable'?: NotApplicablePolicy;
  readonly missing?: MissingPolicy;
  readonly counts?: string;
  readonly start?: string;
  readonly 'bonus-cap'?: string;
  readonly 'penalty-cap'?: string;
  readonly assessors?: WrittenAssessors;
  readonly clauses: readonly WrittenClause[];
};

/** A category as written. */
export type WrittenCategory = {
  readonly id: string;
  readonly 'renamed-from'?: string;
  readonly title: string;
  readonly points: string;
  readonly weight?: string;
  readonly cap?: string;
  readonly floor?: string;
  readonly applies?: WrittenCondition;
  readonly variant?: string;
  readonly source?: string;
  readonly note?: string;
  readonly items?: readonly WrittenItem[];
  readonly categories?: readonly WrittenCategory[];
};

/** A bonus or penalties section as written. */
export type WrittenSection = { readonly cap?: string; readonly clauses: readonly WrittenClause[] };

/** A veto as written. */
export type WrittenVeto = {
  readonly id: string;
  readonly 'renamed-from'?: string;
  readonly effect:
    | string
    | { readonly ceiling?: string; readonly down?: string; readonly zero?: string; readonly grade?: string };
  readonly applies?: WrittenCondition;
  readonly unless?: WrittenCondition | string;
  readonly source?: string;
  readonly note?: string;
  readonly per?: string;
  readonly [trigger: string]: unknown;
};

/** A grade as written. */
export type WrittenGrade = {
  readonly id: string;
  readonly 'renamed-from'?: string;
  readonly title: string;
  readonly from?: string;
  readonly 'at-most'?: string;
  readonly requires?: {
    readonly 'each-category'?: string;
    readonly categories?: Readonly<Record<string, string>>;
    readonly items?: Readonly<Record<string, string>>;
    readonly vetoes?: 'none';
    readonly facts?: WrittenCondition;
    readonly coverage?: string;
  };
};

/** A rubric as written, after the schema has checked its shape. */
export type RubricFile = {
  readonly rubric: string;
  readonly title: string;
  readonly version: string;
  readonly language?: 'zh' | 'en';
  readonly assesses?: string;
  readonly 'issued-by'?: string;
  readonly 'issued-on'?: string;
  readonly note?: string;
  readonly total: string;
  readonly base?: string;
  readonly 'total-cap'?: string;
  readonly 'total-floor'?: string;
  readonly declares?: { readonly categories?: string; readonly items?: string; readonly standards?: string };
  readonly standards?: readonly string[];
  readonly rounding: { readonly places: string; readonly mode: string; readonly at: 'item' | 'category' | 'total' };
  readonly 'grade-on'?: 'rounded' | 'exact';
  readonly missing: MissingPolicy;
  readonly 'not-applicable': NotApplicablePolicy;
  readonly applies?: WrittenCondition;
  readonly assessors?: WrittenAssessors;
  readonly ranking?: WrittenRanking;
  /** Numbers with names, at the values they have in this run. */
  readonly parameters?: Readonly<Record<string, WrittenParameter>>;
  readonly profile?: Readonly<Record<string, WrittenFact>>;
  readonly facts?: Readonly<Record<string, WrittenFact>>;
  readonly categories?: readonly WrittenCategory[];
  readonly bonus?: WrittenSection;
  readonly penalties?: WrittenSection;
  readonly vetoes?: readonly WrittenVeto[];
  readonly grades: readonly WrittenGrade[];
};
