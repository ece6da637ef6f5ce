import type { Document } from '../document/document.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { RubricFile } from '../rubric/written.ts';
import { lintRules } from './rules/index.ts';

/** What is odd about a rubric that can be used: every rule's findings, in the order of the list. */
export function lintRubric(document: Document, rubric: Rubric): readonly Diagnostic[] {
  // the rubric was read from this document, so its shape has been checked
  const linted = { rubric, document, written: document.data as unknown as RubricFile };
  return lintRules.flatMap(({ id, severity, find }) =>
    find(linted).map((finding) => ({ ...finding, code: id, severity, file: document.file })),
  );
}
