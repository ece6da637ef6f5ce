import { dirname } from 'node:path';
import {
  type AssessmentFile,
  compileAssessment,
  type Diagnostic,
  type Document,
  parseDay,
  readAssessmentFile,
} from '../scoring.ts';
import type { Checking } from './checking.ts';
import { load } from './load.ts';
import { noSuchRubric } from './load-plan.ts';
import { noSuchSample } from './load-sample.ts';
import { rubricAt } from './named-rubrics.ts';
import { beside } from './open.ts';
import type { World } from './world.ts';

/** What is wrong with an assessment: by itself, by its rubric, and in the tables and results it takes facts from. */
export async function checkAssessment(
  file: string,
  document: Document,
  common: Checking,
): Promise<readonly Diagnostic[]> {
  const written = readAssessmentFile(document);
  if (!written.ok) return written.diagnostics;
  const rubricFile = beside(file, written.value.rubric);
  if (common.world.kindOf(rubricFile) !== 'file') return [noSuchRubric(document, written.value.rubric)];
  const { rubric } = await rubricAt(rubricFile, common, parseDay(written.value['as-of'] ?? ''));
  common.named.add(rubricFile);
  const { sample } = written.value;
  const lacks = sample !== undefined && common.world.kindOf(beside(file, sample)) !== 'file';
  const unsampled = lacks ? [noSuchSample(document, sample)] : [];
  if (!rubric) return [unusableRubric(document, written.value.rubric)];
  const compiled = compileAssessment(rubric, document.file, written.value);
  const elsewhere = compiled.ok ? await checkElsewhere(file, written.value, common.world) : [];
  return [...compiled.diagnostics, ...unsampled, ...elsewhere];
}

/** What is wrong with the tables and results that a plan takes facts from. */
async function checkElsewhere(file: string, { sources, earlier }: AssessmentFile, world: World) {
  if (!sources && !earlier) return [];
  const { diagnostics } = await load([dirname(file)], {}, world);
  return diagnostics.filter(({ code }) => /^(file\/table|history|assessment)\b/.test(code));
}

const unusableRubric = (document: Document, rubric: string): Diagnostic => ({
  code: 'assessment/unusable-rubric',
  severity: 'error',
  file: document.file,
  path: ['rubric'],
  message: { zh: `细则“${rubric}”有错误，用不了`, en: `the rubric "${rubric}" has errors and cannot be used` },
  hint: { zh: '先用 score check 检查细则文件', en: 'check the rubric file first with score check' },
});
