import type { Tree } from '../document/document.ts';
import type { BranchScore, Exemption } from '../engine/score.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Day } from '../model/day.ts';
import type { Diagnostic, Path } from '../model/diagnostic.ts';
import type { Told } from '../model/told.ts';
import type { Rubric } from '../rubric/rubric.ts';

/** A mapping of a file's data. */
export type Mapping = { readonly [key: string]: Tree };

/** A case as written. */
export type WrittenCase = {
  readonly it: string;
  readonly 'as-of'?: string;
  readonly change?: Mapping;
  readonly others?: readonly Mapping[];
  readonly expect?: Mapping | null;
  readonly reviewed?: string;
};

/** A file of tests as written. */
export type WrittenTrial = {
  readonly test: string;
  readonly rubric: string;
  readonly 'as-of'?: string;
  readonly base?: Mapping;
  readonly cases: readonly WrittenCase[];
  readonly unreachable?: Readonly<Record<string, string>>;
};

/** What became of a branch in a case. */
export type Outcome = BranchScore | Exemption;

/** What a wish is about: an item, a section or veto, or the result as a whole; it says what to explain. */
export type Subject =
  | { readonly kind: 'item'; readonly id: string }
  | { readonly kind: 'bonus' | 'penalties' | 'vetoes' | 'total' | 'grade' };

/** One thing a case expects. */
export type Wish = {
  readonly path: Path;
  readonly what: Told;
  readonly about: Subject;
  /** What is wanted, in the words of the file; undefined where it was left to be filled in. */
  readonly wanted: string | undefined;
  /** What is the case, in the same words. */
  readonly seen: (outcome: Outcome) => string;
};

/** A case as meant: evidence that is understood, and what should come of it. */
export type TrialCase = {
  readonly it: string;
  readonly path: Path;
  readonly asOf: Day | undefined;
  readonly evidence: Evidence;
  /** Those it is compared with. */
  readonly others: readonly Evidence[];
  readonly wishes: readonly Wish[];
  readonly reviewed: boolean;
};

/** Tests of a rubric as meant. */
export type Trial = {
  readonly file: string;
  readonly title: string;
  readonly rubric: Rubric;
  readonly written: WrittenTrial;
  readonly cases: readonly TrialCase[];
  readonly unreachable: ReadonlyMap<string, string>;
};

/** A wish that did not come true, and what is the case instead. */
export type Difference = { readonly wish: Wish; readonly wanted: string; readonly seen: string };

/** What became of a case: passed where there are no differences and nothing is left to be filled in. */
export type CaseResult = {
  readonly one: TrialCase;
  readonly outcome: Outcome;
  readonly differences: readonly Difference[];
  /** What was left to be filled in. */
  readonly open: readonly Wish[];
};

/** What is wrong with a file of tests, before it knows where it stands. */
export type Complaint = Omit<Diagnostic, 'file' | 'severity'>;
