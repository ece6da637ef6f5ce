/** The door to the workshop of those who write rubrics: advice, tests, form, previews, booklets. Scoring never loads it. */
export { assessmentSchemaFor } from './assessment/schema-for.ts';
export { decisionsSchemaFor } from './decisions/schema-for.ts';
export { type OpenChange, openChange } from './diff/open-parts.ts';
export { type Formatted, formatted } from './edit/format.ts';
export { mended } from './edit/mend.ts';
export { textDiff } from './edit/text-diff.ts';
export { evidenceSchemaFor } from './evidence/schema-for.ts';
export { exampleDay, makeExample } from './example/make-example.ts';
export { type WorkedExample, workedExample } from './example/worked-example.ts';
export {
  type Baseline,
  baselineOf,
  baselineText,
  compareWithBaseline,
  readBaseline,
} from './findings/baseline.ts';
export { type Config, type LevelOf, levelsIn, plainConfig, readConfig } from './findings/config.ts';
export { configSchema } from './findings/config-schema.ts';
export { type CheckResult, type FailOn, type Found, fails, listed, tallyOf } from './findings/finding.ts';
export { findingsSchema } from './findings/findings-schema.ts';
export { folderOf, globsOf, isGlob } from './findings/globs.ts';
export { idPath } from './findings/id-path.ts';
export { suppress, type Weighed } from './findings/suppress.ts';
export { type FindingsFormat, findingsWriters } from './findings/writers/index.ts';
export type { Draft } from './init/draft.ts';
export { evidenceText, type Member } from './init/evidence-text.ts';
export { fieldsOf, idFor, namedMembers } from './init/members.ts';
export { planText, readmeText } from './init/plan-text.ts';
export { rubricText } from './init/rubric-text.ts';
export { lintRubric } from './lint/lint.ts';
export { type HandbookOptions, handbookView } from './report/views/handbook-view.ts';
export { movedBy, type Preview, previewView } from './report/views/preview-view.ts';
export { carrying } from './revise/carry.ts';
export { compareRubrics } from './revise/compare.ts';
export { type Correspondence, correspond } from './revise/correspondence.ts';
export { revisedPlan } from './revise/plan.ts';
export { isBelow, noting } from './trial/coverage/coverage.ts';
export { type Generated, generate } from './trial/generate/generate.ts';
export { appendedCases, generatedText, leftOver } from './trial/generate/text.ts';
export { junitText } from './trial/junit.ts';
export { type Ran, type RanCoverage, type RanFile, tallied } from './trial/ran.ts';
export { compileTrial, evidencePath, readTrial } from './trial/read.ts';
export { recorded } from './trial/record.ts';
export { passed, runCase } from './trial/run.ts';
export { trialSchema } from './trial/schema.ts';
export type { CaseResult, Trial } from './trial/trial.ts';
export { testView } from './trial/view.ts';
