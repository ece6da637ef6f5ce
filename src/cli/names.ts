/** What a report may show. */
export const views = [
  ...(['roster', 'branch', 'rubric'] as const),
  ...(['comments', 'comparison', 'assessment-report', 'notice', 'ledger'] as const),
] as const;

/** What a booklet may be written as: the formats that people read. */
export const bookletFormats = ['text', 'markdown', 'html'] as const;

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
export const schemaNames = [
  ...(['rubric', 'evidence', 'assessment', 'result', 'decisions', 'ledger'] as const),
  ...(['config', 'findings', 'test'] as const),
] as const;

/** What findings may be written as. */
export const checkFormats = ['human', 'json', 'junit', 'sarif', 'github'] as const;

/** How grave a finding may be. */
export const severities = ['error', 'warning', 'info'] as const;

/** What a new version may change so that the exit code is 1. */
export const previewGates = ['grade-change', 'rank-change'] as const;

/** How an entry of a ledger may stand so that the exit code is 1. */
export const ledgerGates = ['overdue', 'reopened'] as const;

/** What the outcome of tests may be written as. */
export const trialFormats = ['human', 'json', 'junit'] as const;
