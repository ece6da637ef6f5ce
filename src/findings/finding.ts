import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Told } from '../model/told.ts';

/** How a finding stands: it counts, somebody wrote beside it why it may stay, or it was recorded as old. */
export type Standing =
  | { readonly kind: 'counts' }
  | { readonly kind: 'suppressed'; readonly reason: string }
  | { readonly kind: 'known' };

/** A diagnostic of a check with where it stands by names, and whether it counts. */
export type Found = {
  readonly diagnostic: Diagnostic;
  /** The place by ids instead of positions (`categories[life].items[classes]`), which stays the same where lines move. */
  readonly at: string;
  readonly standing: Standing;
};

/** A recorded finding that is no longer there. */
export type Cured = { readonly code: string; readonly file: string; readonly at: string; readonly times: number };

/** From which severity on findings make the check fail; `none`: never. */
export type FailOn = Severity | 'none';

/** Everything a check came to, as every format gets it; findings in order of file, line, column and code. */
export type CheckResult = {
  /** Name and version of the tool. */
  readonly tool: { readonly name: string; readonly version: string };
  /** The files that were checked, in order. */
  readonly files: readonly string[];
  readonly found: readonly Found[];
  readonly cured: readonly Cured[];
  readonly failOn: FailOn;
  /** What is graver or as grave is listed; everything counts all the same. */
  readonly least: Severity;
  /** Whether every input could be read. */
  readonly readable: boolean;
};

/** What is known of a rule or of a family of problems, for formats that describe what they list. */
export type RuleInfo = {
  readonly id: string;
  readonly severity: Severity;
  readonly doc: Told;
  readonly wrong?: string;
  readonly right?: string;
};

const ranks: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Whether a severity is at least as grave as another. */
const atLeast = (severity: Severity, least: Severity): boolean => ranks[severity] >= ranks[least];

/** What is grave enough to be listed. */
export const listed = ({ found, least }: CheckResult): readonly Found[] =>
  found.filter(({ diagnostic }) => atLeast(diagnostic.severity, least));

/** Whether a finding makes the check fail. */
export const fails = ({ diagnostic, standing }: Found, failOn: FailOn): boolean =>
  standing.kind === 'counts' && failOn !== 'none' && atLeast(diagnostic.severity, failOn);

/** How many findings count, by severity, and how many do not, by why. */
export function tallyOf(found: readonly Found[]) {
  const counting = (severity: Severity) =>
    found.filter((one) => one.standing.kind === 'counts' && one.diagnostic.severity === severity).length;
  const standing = (kind: Standing['kind']) => found.filter((one) => one.standing.kind === kind).length;
  return {
    errors: counting('error'),
    warnings: counting('warning'),
    infos: counting('info'),
    suppressed: standing('suppressed'),
    known: standing('known'),
  };
}
