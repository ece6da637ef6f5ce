/**
 * Who may import whom. A folder sees itself and the folders named here; nothing else. `packages` are the only packages it may use.
 * This table is the rule itself: dependency-cruiser checks it, and docs/architecture.md is rendered from it.
 */
export const layers = {
  model: {
    below: [],
    packages: ['fastest-levenshtein'],
    says: 'exact numbers, days, facts, findings, diagnostics: the words everybody uses',
  },
  clauses: {
    below: ['model'],
    packages: [],
    says: 'one file per effect, value and trigger; what a clause awards, and how it says itself',
  },
  document: {
    below: ['model', 'generated'],
    packages: ['yaml', 'js-yaml', 'ajv', 'string-width', 'csv-parse'],
    says: 'bytes → text → data with places',
  },
  generated: { below: [], packages: ['ajv'], says: 'validators compiled ahead from the schemas' },
  resolve: {
    below: ['model', 'document', 'generated'],
    packages: [],
    says: 'a rubric, its bases, parameters and days → one plain tree that knows where everything was written',
  },
  rubric: {
    below: ['model', 'clauses', 'document', 'generated', 'resolve'],
    packages: [],
    says: 'a rubric as written → as meant',
  },
  reach: {
    below: ['model', 'clauses', 'rubric', 'evidence', 'engine'],
    packages: [],
    says: 'what a rubric can come to at all: every fact cut where a rule changes, items and totals by their ends',
  },
  lint: {
    below: ['model', 'clauses', 'document', 'rubric', 'reach'],
    packages: [],
    says: 'what is odd about a rubric that can be used: one file per rule',
  },
  findings: {
    below: ['model', 'document', 'generated', 'lint', 'report'],
    packages: ['picomatch'],
    says: 'what a check found: configured, suppressed with a reason, recorded as old, written for people and machines',
  },
  evidence: {
    below: ['model', 'clauses', 'document', 'generated', 'rubric'],
    packages: [],
    says: 'evidence as written → as meant by its rubric',
  },
  decisions: {
    below: ['model', 'clauses', 'document', 'generated', 'rubric'],
    packages: [],
    says: 'what was decided on appeal, and what of it does not fit',
  },
  engine: {
    below: ['model', 'clauses', 'rubric', 'evidence', 'decisions'],
    packages: [],
    says: 'rubric + evidence → the score that explains itself',
  },
  assessment: {
    below: ['model', 'clauses', 'document', 'generated', 'rubric'],
    packages: [],
    says: 'the plan of a folder',
  },
  sample: {
    below: ['model', 'clauses', 'document', 'generated'],
    packages: [],
    says: 'a sample drawn from a register, and what is found in it extended to the whole',
  },
  history: {
    below: ['model', 'document'],
    packages: [],
    says: 'results that were kept: sealed, read again, compared',
  },
  roster: {
    below: ['model', 'clauses', 'rubric', 'evidence', 'engine', 'assessment', 'decisions', 'sample'],
    packages: [],
    says: 'many branches: order, ties, quotas, statistics',
  },
  example: {
    below: ['model', 'clauses', 'rubric', 'evidence', 'engine', 'assessment', 'roster'],
    packages: [],
    says: 'a branch to show a rubric by: made up, scored, and scored again where something is left out',
  },
  supply: {
    below: ['model', 'document', 'rubric', 'evidence', 'assessment', 'history', 'roster'],
    packages: [],
    says: 'facts that come from elsewhere: tables of scores and kept results',
  },
  diff: {
    below: ['model', 'clauses', 'rubric', 'engine'],
    packages: [],
    says: 'two results of a branch: what changed, and by which cause',
  },
  revise: {
    below: ['model', 'clauses', 'rubric', 'evidence', 'assessment'],
    packages: [],
    says: 'two versions of a rubric: what the new one changes, and old evidence as the new one reads it',
  },
  rectify: {
    below: ['model', 'clauses', 'document', 'generated', 'rubric', 'engine'],
    packages: [],
    says: 'what went wrong, who shares it, and whether it was put right since',
  },
  init: {
    below: ['model', 'clauses', 'document', 'rubric'],
    packages: [],
    says: 'files to begin with: a rubric, a plan, blank evidence that says what to fill in',
  },
  edit: {
    below: ['model', 'document', 'clauses', 'rubric', 'evidence', 'decisions', 'assessment', 'sample', 'rectify'],
    packages: ['yaml', 'diff'],
    says: 'a file as a text: its canonical form, and what can be mended in safety',
  },
  report: {
    below: [
      ...['model', 'clauses', 'resolve', 'rubric', 'evidence', 'engine', 'roster'],
      ...['diff', 'decisions', 'sample', 'rectify', 'example', 'revise'],
    ],
    packages: ['chalk', 'cli-table3', 'string-width', 'csv-stringify'],
    says: 'results → views → formats; draws, never recomputes',
  },
  trial: {
    below: [
      ...['model', 'clauses', 'document', 'generated', 'rubric', 'evidence', 'engine', 'assessment', 'decisions'],
      ...['roster', 'report'],
    ],
    packages: ['yaml'],
    says: 'tests of a rubric: cases, what they cover of it, and cases made at its boundaries',
  },
};
