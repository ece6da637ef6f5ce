import { conform } from '../document/conform.ts';
import type { Document } from '../document/document.ts';
import { validate } from '../generated/validate-rubric.js';
import type { Checked } from '../model/diagnostic.ts';
import { compileRubric } from './compile.ts';
import type { Rubric } from './rubric.ts';
import type { RubricFile } from './written.ts';

/** A rubric from its document: shape first, then meaning. */
export function readRubric(document: Document): Checked<Rubric> {
  const shape = conform(document, validate);
  if (shape.length > 0) return { ok: false, diagnostics: shape };
  // the schema has checked the shape
  return compileRubric(document.file, document.data as unknown as RubricFile);
}
