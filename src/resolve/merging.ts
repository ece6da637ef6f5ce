import type { Change, ProblemAt } from './resolved.ts';
import type { SourcedMap } from './sourced.ts';

/** What merging is done with: the rubric as it stands, and where to say what changed and what cannot. */
export type Merging = {
  readonly root: SourcedMap;
  readonly change: (change: Change) => void;
  readonly report: (problem: ProblemAt) => void;
  /** Everything an extension says of one part. */
  readonly mergeInto: (base: SourcedMap, extension: SourcedMap, within: readonly string[], cx: Merging) => void;
};

const kinds: ReadonlySet<string> = new Set(['count', 'number', 'ratio', 'date', 'yes-no', 'one-of', 'text']);

/** Whether a key says what kind of fact it is. */
export const isFactKind = (key: string): boolean => kinds.has(key);
