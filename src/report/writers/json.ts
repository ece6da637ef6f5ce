import { jsonText } from '../json-text.ts';
import type { Writer } from '../report.ts';

/** The results as one JSON document. */
export const json: Writer = {
  extension: '.json',
  write: (report) => `${jsonText(report.data.document, 2)}\n`,
};
