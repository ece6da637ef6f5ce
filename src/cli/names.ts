/** What a report may show. */
export const views = [
  ...(['roster', 'branch', 'rubric'] as const),
  ...(['comments', 'comparison', 'assessment-report', 'notice', 'ledger'] as const),
] as const;

/** The kinds of file there is a schema of. */
export const schemaNames = ['rubric', 'evidence', 'assessment', 'result', 'ledger'] as const;

/** How an entry of a ledger may stand so that the exit code is 1. */
export const ledgerGates = ['overdue', 'reopened'] as const;
