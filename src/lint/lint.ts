import type { Document } from '../document/document.ts';
import { truePlaces } from '../document/locate.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { RubricFile } from '../rubric/written.ts';
import { lintRules } from './rules/index.ts';

/**
 * What is odd about a rubric that can be used: every rule's findings, in the order of the list. A rubric that was put together
 * is looked at as a whole (`document` is that of `resolveRubric`), and what is odd is said where it was written.
 */
export function lintRubric(document: Document, rubric: Rubric): readonly Diagnostic[] {
  // the rubric was read from this document, so its shape has been checked
  const linted = { rubric, document, written: document.data as unknown as RubricFile };
  const found = lintRules.flatMap(({ id, severity, find }) =>
    find(linted).map((finding): Diagnostic => ({ ...finding, code: id, severity, file: document.file })),
  );
  return truePlaces(document, found);
}
