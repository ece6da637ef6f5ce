import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Told } from '../model/told.ts';
import { type Lines, spanBetween } from './lines.ts';

/** What is said of a problem: what is wrong, and what to do. */
export type Said = { readonly message: Told; readonly hint: Told };

/** A problem of a text, between two offsets of it; an error where no severity is given. */
export type Problem = Said & {
  readonly code: `file/${string}` | `yaml/${string}`;
  readonly severity?: Severity;
  readonly from: number;
  readonly to: number;
};

/** Whether a problem makes its file unusable. */
export const isError = (problem: Problem): boolean => (problem.severity ?? 'error') === 'error';

/** The problem as a diagnostic of a file. */
export const diagnosed = (file: string, lines: Lines, problem: Problem): Diagnostic => ({
  code: problem.code,
  severity: problem.severity ?? 'error',
  message: problem.message,
  hint: problem.hint,
  file,
  span: spanBetween(lines, problem.from, problem.from + lines.text.slice(problem.from, problem.to).trimEnd().length),
});

/** A sentence and its cure in both languages. */
export const say = (zh: string, en: string, cureZh: string, cureEn: string): Said => ({
  message: { zh, en },
  hint: { zh: cureZh, en: cureEn },
});

/** The beginning of a text on one line, for quoting it in a sentence. */
export const shortened = (text: string, most = 40): string => {
  const characters = [...text.slice(0, most * 4).replace(/\s+/g, ' ')];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : characters.join('');
};
