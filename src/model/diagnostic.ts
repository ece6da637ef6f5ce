import type { Told } from './told.ts';

/** How grave a problem is: an error makes its file unusable, a warning does not, information only informs. */
export type Severity = 'error' | 'warning' | 'info';

/** Where in a file's data something stands: keys and list positions from the root. */
export type Path = readonly (string | number)[];

/** A stretch of a text file; lines and columns count from 1, columns in characters. */
export type Span = {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
};

/** The family a diagnostic belongs to: the step of the run that found it. */
export type DiagnosticFamily =
  | 'file'
  | 'yaml'
  | 'schema'
  | 'rubric'
  | 'evidence'
  | 'assessment'
  | 'decisions'
  | 'history'
  | 'sample'
  | 'ledger'
  | 'lint'
  | 'config'
  | 'test';

/** Something a person should change in a file. Plain data: collected, sorted, printed, never thrown. */
export type Diagnostic = {
  readonly code: `${DiagnosticFamily}/${string}`;
  readonly severity: Severity;
  readonly message: Told;
  readonly hint?: Told;
  readonly file: string;
  /** Where in the data; the exact span is found when the diagnostic is shown. */
  readonly path?: Path;
  /** Whether the key itself is meant rather than what stands behind it. */
  readonly atKey?: boolean;
  /** The exact span, where the step that found the problem already knew it. */
  readonly span?: Span;
};

/** What every reader returns: a value with perhaps some warnings, or no value and the errors. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Whether any of the diagnostics is an error. */
export const failed = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((diagnostic) => diagnostic.severity === 'error');

/** The value with its diagnostics, or, where one of these is an error, the diagnostics alone. */
export function checked<T>(value: T, diagnostics: readonly Diagnostic[]): Checked<T> {
  return failed(diagnostics) ? { ok: false, diagnostics } : { ok: true, value, diagnostics };
}
