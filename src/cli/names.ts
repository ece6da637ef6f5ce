/** What a report may show. */
export const views = [
  ...(['roster', 'branch', 'rubric'] as const),
  ...(['comments', 'comparison', 'assessment-report', 'notice', 'ledger'] as const),
] as const;

/** What a sample may be written as, beside the formats of every report. */
export const sampleFormats = ['yaml'] as const;

/** The options that say what to draw, and what stands behind each. */
export const drawOptions = [
  ['seed', 'text'],
  ['share', 'share'],
  ['size', 'n'],
  ['by', 'field'],
  ['min', 'n'],
] as const;

/** The kinds of file there is a schema of. */
export const schemaNames = ['rubric', 'evidence', 'assessment', 'result', 'decisions', 'ledger', 'test'] as const;

/** How an entry of a ledger may stand so that the exit code is 1. */
export const ledgerGates = ['overdue', 'reopened'] as const;

/** What the outcome of tests may be written as. */
export const trialFormats = ['human', 'json', 'junit'] as const;
