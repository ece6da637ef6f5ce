/**
 * The door: read a rubric, read evidence, score, rank, render, without touching files, clock or terminal.
 *
 * @packageDocumentation
 */
export type { Assessment, AssessmentFile } from './assessment/assessment.ts';
export { compileAssessment, plainAssessment, readAssessmentFile } from './assessment/read.ts';
export { assessmentSchema } from './assessment/schema.ts';
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
export { type Day, dayText, parseDay } from './model/day.ts';
export type { Checked, Diagnostic, Path, Severity, Span } from './model/diagnostic.ts';
export { failed } from './model/diagnostic.ts';
export { type Exact, exactText, fixedText } from './model/exact.ts';
export { nearest } from './model/nearest.ts';
export type { Lang, Told } from './model/told.ts';
export type { Paper, Report, Writer } from './report/report.ts';
export { resultSchema } from './report/result-schema.ts';
export { branchView } from './report/views/branch-view.ts';
export { branchesView } from './report/views/branches-view.ts';
export { explainView } from './report/views/explain-view.ts';
export { rosterView } from './report/views/roster-view.ts';
export { rubricView } from './report/views/rubric-view.ts';
export { displayWidth, visible } from './report/width.ts';
export { type Format, formats, writers } from './report/writers/index.ts';
export type { Earlier, EarlierStanding } from './roster/earlier.ts';
export { type Gathering, gather } from './roster/gather.ts';
export type { Applied, Hit } from './roster/hit.ts';
export type { Measure } from './roster/measure.ts';
export { overreaching } from './roster/overreaching.ts';
export type { Roster, Standing } from './roster/roster.ts';
export { readRubric } from './rubric/read.ts';
export type { Rubric } from './rubric/rubric.ts';
export { rubricSchema } from './rubric/schema.ts';
