import { type Diagnostic, type Document, failed } from '../scoring.ts';
import { loadTrials } from './run-trials.ts';
import type { World } from './world.ts';

/** What is wrong with tests: by themselves, and by the names of the rubric they are about. */
export async function checkTrial(file: string, document: Document, world: World): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await loadTrials([file], world);
  const own = diagnostics.filter((one) => one.file === document.file);
  return own.length === 0 && failed(diagnostics) ? [unusableRubric(document, rubricNamed(document))] : own;
}

const rubricNamed = ({ data }: Document): string =>
  String(typeof data === 'object' && data !== null && 'rubric' in data ? data['rubric'] : '');

const unusableRubric = ({ file }: Document, rubric: string): Diagnostic => ({
  code: 'test/unusable-rubric',
  severity: 'error',
  file,
  path: ['rubric'],
  message: { zh: `细则“${rubric}”有错误，用不了`, en: `the rubric "${rubric}" has errors and cannot be used` },
  hint: { zh: '先用 score check 检查细则文件', en: 'check the rubric file first with score check' },
});
