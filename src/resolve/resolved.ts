import type { At, Document } from '../document/document.ts';
import type { Day } from '../model/day.ts';
import type { Diagnostic, Path } from '../model/diagnostic.ts';

/** A number with a name, at the value it has in this run. */
export type Parameter = {
  readonly name: string;
  readonly title: string;
  readonly unit: string | undefined;
  readonly value: string;
  /** Who says so: the rubric, or whoever ran the command. */
  readonly by: 'rubric' | 'command-line';
  /** The day from which on it holds, where it depends on one. */
  readonly since: string | undefined;
  /** All its values by day, the earliest first. */
  readonly values: readonly { readonly since: string; readonly value: string }[];
};

/** The parameters that were set for this run, with their names. */
export const settingsOf = (
  parameters: readonly Parameter[],
): readonly { readonly name: string; readonly value: string }[] =>
  parameters.flatMap(({ name, value, by }) => (by === 'command-line' ? [{ name, value }] : []));

/** What an extension says otherwise than its base. */
export type Change = {
  readonly kind: 'changed' | 'added' | 'removed' | 'moved';
  /** The parts in which it stands, the outermost first, as people call them. */
  readonly within: readonly string[];
  /** The key that was changed; undefined where the whole part is meant. */
  readonly field: string | undefined;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Where the extension says so. */
  readonly at: At;
};

/** A day from which on a value of the rubric is another, and where it is written. */
export type Start = { readonly day: Day; readonly at: At };

/** A rubric put together: one plain tree, and how it came about. */
export type Resolved = {
  /** The rubric as one document: its data plain, every place of it known. */
  readonly document: Document;
  /** The file itself, then its base, the base of that, and so on. */
  readonly documents: readonly Document[];
  readonly parameters: readonly Parameter[];
  /** What every extension changes, those of the innermost base first. */
  readonly changes: readonly Change[];
  /** The days on which values begin, as far as they are used. */
  readonly starts: readonly Start[];
  /** Where parts below a path were changed after the whole was written. */
  readonly changedBelow: (path: Path) => readonly At[];
  readonly diagnostics: readonly Diagnostic[];
};

/** A problem where somebody wrote it. */
export type ProblemAt = Omit<Diagnostic, 'file' | 'path' | 'severity'> & {
  readonly at: At;
  readonly severity?: Diagnostic['severity'];
};

/** The diagnostic of a problem. */
export const diagnosed = ({ at, ...problem }: ProblemAt): Diagnostic => ({
  severity: 'error',
  ...problem,
  file: at.document.file,
  path: at.path,
});
