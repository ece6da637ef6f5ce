import type { Day } from './day.ts';
import type { Exact } from './exact.ts';
import type { Lang } from './told.ts';

/** What kind of value a declared fact has. */
export type FactKind = 'count' | 'number' | 'ratio' | 'date' | 'yes-no' | 'one-of' | 'text';

/** A fact or profile field as the rubric declares it. */
export type FactDeclaration = {
  readonly name: string;
  /** What the version before called it, where that is another id. */
  readonly renamedFrom: string | undefined;
  readonly kind: FactKind;
  /** The name people use for it; the name itself where none is given. */
  readonly title: string;
  /** 次, 人, 平方米 … of a count or number. */
  readonly unit: string;
  /** The options of a `one-of`. */
  readonly options: readonly string[];
  /** Whether it stands in the profile (who the branch is) or in the facts (what was measured). */
  readonly from: 'profile' | 'facts';
};

/** A known value: exact number, day (or `never`), yes or no, option or text. */
export type FactValue =
  | { readonly kind: 'amount'; readonly amount: Exact; readonly text: string }
  | { readonly kind: 'day'; readonly day: Day | 'never'; readonly text: string }
  | { readonly kind: 'yes-no'; readonly yes: boolean; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

/** The known facts of a branch, profile included, by name. A name that is not there is missing. */
export type Facts = ReadonlyMap<string, FactValue>;

/** A known value as a heading: what stands there, however yes and no were written; undefined where it is missing. */
export function headingOf(value: FactValue | undefined, lang: Lang): string | undefined {
  if (value?.kind !== 'yes-no') return value?.text;
  return lang === 'zh' ? (value.yes ? '是' : '否') : value.yes ? 'yes' : 'no';
}
