/** What a report may show. */
export const views = ['roster', 'branch', 'rubric'] as const;

/** The kinds of file there is a schema of. */
export const schemaNames = ['rubric', 'evidence', 'assessment', 'result', 'decisions'] as const;
