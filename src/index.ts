/**
 * The door: read a rubric, read evidence, score, rank, render, without touching files, clock or terminal.
 *
 * @packageDocumentation
 */
export type { Assessment, AssessmentFile } from './assessment/assessment.ts';
export { compileAssessment, plainAssessment, readAssessmentFile } from './assessment/read.ts';
export { assessmentSchema } from './assessment/schema.ts';
export { parsePercent } from './clauses/compiling.ts';
export { conform } from './document/conform.ts';
export { decode } from './document/decode.ts';
export type { Document, Tree } from './document/document.ts';
export { frame } from './document/frame.ts';
export { hashOf } from './document/hash.ts';
export { inOrder, locate, placesOf } from './document/locate.ts';
export { readDocument } from './document/read.ts';
export type { BranchScore, Exemption } from './engine/score.ts';
export { scoreBranch } from './engine/score-branch.ts';
export type { Evidence } from './evidence/evidence.ts';
export { readEvidence } from './evidence/read.ts';
export { evidenceSchema } from './evidence/schema.ts';
export { evidenceSchemaFor } from './evidence/schema-for.ts';
export { checkEvidenceShape } from './evidence/shape.ts';
export { type Day, dayText, type Period, parseDay, parsePeriod } from './model/day.ts';
export type { Checked, Diagnostic, Path, Severity, Span } from './model/diagnostic.ts';
export { failed } from './model/diagnostic.ts';
export { type Exact, exactText, fixedText } from './model/exact.ts';
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
export { explainView } from './report/views/explain-view.ts';
export { ledgerView } from './report/views/ledger-view.ts';
export { noticesView } from './report/views/notices-view.ts';
export { rosterView } from './report/views/roster-view.ts';
export { rubricView } from './report/views/rubric-view.ts';
export { displayWidth, visible } from './report/width.ts';
export { type Format, formats, writers } from './report/writers/index.ts';
export { type Gathering, gather } from './roster/gather.ts';
export type { Roster, Standing } from './roster/roster.ts';
export { readRubric } from './rubric/read.ts';
export type { Rubric } from './rubric/rubric.ts';
export { rubricSchema } from './rubric/schema.ts';
