import type { Document } from '../document/document.ts';
import type { Path, Severity } from '../model/diagnostic.ts';
import type { Told } from '../model/told.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { RubricFile } from '../rubric/written.ts';

/** A rubric that can be used, as every rule sees it: as meant, as written, and as a text. */
export type Linted = { readonly rubric: Rubric; readonly written: RubricFile; readonly document: Document };

/** What a rule found, before it has a file and a severity. */
export type Finding = {
  /** Where in the data; of a missing key, where it would stand: the place is then the closest there is. */
  readonly path: Path;
  /** Whether the key itself is meant rather than what stands behind it. */
  readonly atKey?: boolean;
  readonly message: Told;
  readonly hint: Told;
};

/** Everything there is to know about one rule: what is odd about a rubric that can be used all the same. */
export type LintRule = {
  readonly id: `lint/${string}`;
  /** How grave it is, where the configuration does not say otherwise. */
  readonly severity: Severity;
  /** What it finds and why that matters, for the reference. */
  readonly doc: Told;
  /** A part of a rubric in YAML in which it finds something; what does not matter is left out. */
  readonly wrong: string;
  /** The same part put right. */
  readonly right: string;
  readonly find: (linted: Linted) => readonly Finding[];
};
