import type { Writer } from '../report.ts';
import { jsonText } from '../json-text.ts';

/** The results as one JSON document. */
export const json: Writer = {
  extension: '.json',
  write: (report) => `${jsonText(report.data.document, 2)}\n`,
};
