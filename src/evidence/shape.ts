import { conform } from '../document/conform.ts';
import type { Document } from '../document/document.ts';
import { validate } from '../generated/validate-evidence.js';
import type { Diagnostic } from '../model/diagnostic.ts';

/** What is wrong with the shape of an evidence file, whatever its rubric. */
export const checkEvidenceShape = (document: Document): readonly Diagnostic[] => conform(document, validate);
