import type {
  Assessment,
  Decisions,
  Diagnostic,
  Document,
  Earlier,
  Evidence,
  Resolved,
  Rubric,
  Sample,
  Supply,
} from '../scoring.ts';

/** What a run is made of: the rubric, the plan, and the evidence files in order. */
export type Loaded = {
  readonly rubric: Rubric;
  readonly rubricHash: string;
  /** How the rubric was put together, and where everything in it was written. */
  readonly written: Resolved;
  readonly assessment: Assessment;
  /** The sample the branches were drawn in, where the plan names one. */
  readonly sample: Sample | undefined;
  /** The plan as it is shown, where there is one. */
  readonly plan: string | undefined;
  readonly files: readonly string[];
  /** What was decided on appeal, and the document in which it stands. */
  readonly decisions: { readonly all: Decisions; readonly document: Document } | undefined;
  /** Whether only files that were picked out are scored, and not a whole folder. */
  readonly partial: boolean;
  /** The other evidence files of the assessment, where clauses of the rubric compare branches. */
  readonly peers: readonly string[];
  /** What supplies facts from elsewhere, where the plan names sources. */
  readonly supply: Supply | undefined;
  /** The evidence of branches without files, where the plan's sources name the branches. */
  readonly members: readonly Evidence[];
  /** Earlier periods of the assessment, the earliest first. */
  readonly earlier: readonly Earlier[];
  /** Every file the run may depend on, so that none is overwritten. */
  readonly sources: readonly string[];
};

/** A run, or why there is none; what was found on the way in either case. */
export type Loading = {
  readonly loaded: Loaded | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The documents the diagnostics speak of. */
  readonly documents: readonly Document[];
};

/** No run, and why. */
export const nothing = (diagnostics: readonly Diagnostic[], documents: readonly Document[]): Loading => ({
  ...{ loaded: undefined, diagnostics, documents },
});
