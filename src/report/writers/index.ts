import type { Writer } from '../report.ts';

/** Every format. A new one is a new file and one more line here; it is loaded when it is asked for. */
export const writers = {
  table: async (): Promise<Writer> => (await import('./table.ts')).table,
  text: async (): Promise<Writer> => (await import('./text.ts')).text,
  markdown: async (): Promise<Writer> => (await import('./markdown.ts')).markdown,
  html: async (): Promise<Writer> => (await import('./html.ts')).html,
  json: async (): Promise<Writer> => (await import('./json.ts')).json,
  ndjson: async (): Promise<Writer> => (await import('./ndjson.ts')).ndjson,
  csv: async (): Promise<Writer> => (await import('./csv.ts')).csv,
} as const;

/** The name of a format. */
export type Format = keyof typeof writers;

/** The names of all formats. */
export const formats = Object.keys(writers) as readonly Format[];
