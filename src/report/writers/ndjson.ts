import { jsonText } from '../json-text.ts';
import type { Writer } from '../report.ts';

/** The results line by line: one JSON object for each branch, item or clause. */
export const ndjson: Writer = {
  extension: '.ndjson',
  write: (report) => `${report.data.records.map((record) => jsonText(record)).join('\n')}\n`,
};
