import type { Path } from '../model/diagnostic.ts';
import type { Coverage } from './coverage/coverage.ts';
import type { PlaceText } from './explained.ts';
import { passed } from './run.ts';
import type { CaseResult, Trial } from './trial.ts';

/** Says where something of a file of tests stands, as `file:line:column`. */
export type PlaceOf = (path: Path, atKey?: boolean) => string;

/** A file of tests that was run: what became of its cases, and where they stand. */
export type RanFile = {
  readonly trial: Trial;
  readonly results: readonly CaseResult[];
  readonly place: PlaceOf;
  /** Where facts and clauses of a case stand, for its explanation. */
  readonly explain: (one: CaseResult) => PlaceText;
};

/** What tests cover of a rubric, and where its clauses stand. */
export type RanCoverage = { readonly coverage: Coverage; readonly place: PlaceOf };

/** Everything a run of tests has found. */
export type Ran = {
  readonly files: readonly RanFile[];
  /** Files that could not be used. */
  readonly unusable: readonly string[];
  /** Left out where not all cases were run. */
  readonly coverages: readonly RanCoverage[];
};

/** How many cases passed, failed, wait to be filled in, and were looked at by nobody yet. */
export function tallied({ files }: Pick<Ran, 'files'>) {
  const all = files.flatMap(({ results }) => results);
  const open = all.filter(isOpen).length;
  return {
    all: all.length,
    passed: all.filter(passed).length,
    failed: all.filter(({ differences }) => differences.length > 0).length,
    open,
    unreviewed: all.filter(({ one }) => !one.reviewed).length,
  };
}

/** Whether a case says nothing to compare, or leaves something to be filled in. */
export const isOpen = ({ differences, open, one }: CaseResult): boolean =>
  differences.length === 0 && (open.length > 0 || one.wishes.length === 0);
