import type { Lang } from '../../model/told.ts';
import type { CheckResult } from '../finding.ts';

/** Writes what a check found as a text. */
export type FindingsWriter = (result: CheckResult, lang: Lang) => string | Promise<string>;

/** Every format of findings beside what people read. A new one is a new file and one more line here; it is loaded when it is asked for. */
export const findingsWriters = {
  json: async (): Promise<FindingsWriter> => (await import('./json.ts')).json,
  junit: async (): Promise<FindingsWriter> => (await import('./junit.ts')).junit,
  sarif: async (): Promise<FindingsWriter> => (await import('./sarif.ts')).sarif,
  github: async (): Promise<FindingsWriter> => (await import('./github.ts')).github,
} as const;

/** The name of such a format. */
export type FindingsFormat = keyof typeof findingsWriters;
