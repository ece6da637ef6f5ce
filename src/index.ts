/**
 * The door: read a rubric, read evidence, score, rank, render, without touching files, clock or terminal.
 *
 * @packageDocumentation
 */
export type { Assessment, AssessmentFile } from './assessment/assessment.ts';
export { isTable } from './assessment/compile-sources.ts';
export { compileAssessment, plainAssessment, readAssessmentFile } from './assessment/read.ts';
export { assessmentSchema } from './assessment/schema.ts';
export type { Cohort } from './clauses/cohort.ts';
export { parsePercent } from './clauses/compiling.ts';
export type { Decision, DecisionOutcome, Decisions } from './decisions/decision.ts';
export { type DecisionsRun, decisionProblems } from './decisions/problems.ts';
export { checkDecisionsShape, readDecisions } from './decisions/read.ts';
export { decisionsSchema } from './decisions/schema.ts';
export { certainTotal, type Stage, stepsOf } from './diff/diff.ts';
export { conform } from './document/conform.ts';
export { decode } from './document/decode.ts';
export type { Document, Tree } from './document/document.ts';
export { frame } from './document/frame.ts';
export { hashOf, sha256Of } from './document/hash.ts';
export { inOrder, locate, placesOf, truePlaces, whereIn } from './document/locate.ts';
export { readDocument } from './document/read.ts';
export type { BranchScore, Exemption } from './engine/score.ts';
export { scoreBranch } from './engine/score-branch.ts';
export type { Evidence } from './evidence/evidence.ts';
export { readEvidence } from './evidence/read.ts';
export { evidenceSchema } from './evidence/schema.ts';
export { evidenceSchemaFor } from './evidence/schema-for.ts';
export { checkEvidenceShape } from './evidence/shape.ts';
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
export { type Difference, differencesOf } from './history/compare.ts';
export type { Asked, Kept, KeptStanding } from './history/kept.ts';
export { keptOf, readKept } from './history/read-kept.ts';
export { type Snapshot, snapshotText, snapshotVersion } from './history/snapshot.ts';
export { lintRubric } from './lint/lint.ts';
export { countOf } from './model/assessed.ts';
export { type Day, dayText, type Period, parseDay, parsePeriod } from './model/day.ts';
export type { Checked, Diagnostic, Path, Severity, Span } from './model/diagnostic.ts';
export { failed } from './model/diagnostic.ts';
export { type Exact, equals, exactText, fixedText, subtract } from './model/exact.ts';
export { nearest } from './model/nearest.ts';
export type { Lang, Told } from './model/told.ts';
export { strangersIn } from './rectify/check.ts';
export { examine } from './rectify/examine.ts';
export type { Examined, Fault } from './rectify/fault.ts';
export type { Ledger, LedgerEntry } from './rectify/ledger.ts';
export { ledgerText } from './rectify/ledger-text.ts';
export { type MatchedEntry, matchLedger, type SeenBranch } from './rectify/match.ts';
export { readLedger } from './rectify/read.ts';
export { ledgerSchema } from './rectify/schema.ts';
export { dayOfPapers, seenBranch } from './report/parts/ledger-paper.ts';
export { type Papers, papersOf } from './report/parts/papers.ts';
export type { Paper, Report, Writer } from './report/report.ts';
export { resultSchema } from './report/result-schema.ts';
export { assessmentReportView } from './report/views/assessment-report-view.ts';
export { branchView } from './report/views/branch-view.ts';
export { branchesView } from './report/views/branches-view.ts';
export { commentsView } from './report/views/comments-view.ts';
export { comparisonView } from './report/views/comparison-view.ts';
export { type BranchChange, diffView } from './report/views/diff-view.ts';
export { explainView } from './report/views/explain-view.ts';
export { type HandbookOptions, handbookView } from './report/views/handbook-view.ts';
export { ledgerView } from './report/views/ledger-view.ts';
export { noticesView } from './report/views/notices-view.ts';
export { rosterView } from './report/views/roster-view.ts';
export { rubricView } from './report/views/rubric-view.ts';
export { sampleView } from './report/views/sample-view.ts';
export { displayWidth, visible } from './report/width.ts';
export { type Format, formats, writers } from './report/writers/index.ts';
export { rubricHashOf } from './resolve/hash.ts';
export type { ParameterSetting } from './resolve/parameters.ts';
export { baseNamed, type Resolving, resolveRubric } from './resolve/resolve.ts';
export { type Resolved, settingsOf } from './resolve/resolved.ts';
export type { Earlier, EarlierStanding } from './roster/earlier.ts';
export { type Gathering, gather } from './roster/gather.ts';
export type { Applied, Hit } from './roster/hit.ts';
export { idle } from './roster/idle.ts';
export type { Measure } from './roster/measure.ts';
export { overreaching } from './roster/overreaching.ts';
export type { Peers } from './roster/peers.ts';
export { registerOf } from './roster/register-of.ts';
export type { Roster, Standing } from './roster/roster.ts';
export { publishedRubricSchema as rubricSchema } from './rubric/published-schema.ts';
export { readResolved, readRubric } from './rubric/read.ts';
export type { Rubric } from './rubric/rubric.ts';
export { drawSample } from './sample/draw.ts';
export type { Extension } from './sample/extend.ts';
export { readCsvRegister } from './sample/read-csv-register.ts';
export { readRegister } from './sample/read-register.ts';
export { readSample } from './sample/read-sample.ts';
export type { Register } from './sample/register.ts';
export type { DrawRequest } from './sample/request.ts';
export type { Sample } from './sample/sample.ts';
export { sampleText } from './sample/sample-text.ts';
export { lookingBack } from './supply/earlier-of.ts';
export { evidenceOf } from './supply/evidence-of.ts';
export type { Input, Inputs } from './supply/input.ts';
export { membersOf } from './supply/members.ts';
export { type Supply, supplyOf } from './supply/supply.ts';
export { readTable } from './supply/table.ts';
