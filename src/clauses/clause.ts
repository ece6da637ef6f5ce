import type { Path } from '../model/diagnostic.ts';
import type { Exact } from '../model/exact.ts';
import type { Condition } from './condition.ts';
import type { Stage } from './effect-kind.ts';
import type { Effect } from './effects/index.ts';
import type { Scope } from './effects/zero.ts';
import { type Trigger, triggerKindOf } from './triggers/index.ts';
import { type Value, valueKindOf } from './values/index.ts';

/** What every clause has: its name, its place in the rubric, and where it comes from on paper. */
type Named = {
  readonly id: string;
  /** What the version before called it, where that is another id. */
  readonly renamedFrom: string | undefined;
  readonly path: Path;
  readonly source: string | undefined;
  readonly note: string | undefined;
};

/** What happens from the `from`-th count on: the scope is emptied, or the clause takes so much in all instead. */
export type Escalation = {
  readonly from: number;
  readonly empties: Scope | undefined;
  readonly takes: Exact | undefined;
};

/** What excuses: a condition on facts, or words that an assessor may invoke with a reason. */
export type Excuse =
  | { readonly kind: 'condition'; readonly condition: Condition }
  | { readonly kind: 'words'; readonly text: string };

/** Whether what a clause goes by is a measured fact or an assessor's finding. */
export type Reads = 'fact' | 'finding';

/** A clause that counts something and takes or gives points for it. */
export type CountedClause = Named & {
  readonly form: 'counted';
  readonly reads: Reads;
  /** At which step of the order of computing it acts. */
  readonly stage: Stage;
  readonly effect: Effect;
  readonly trigger: Trigger;
  /** So many counts do not count. */
  readonly free: number;
  readonly cap: Exact | undefined;
  readonly escalation: Escalation | undefined;
  readonly applies: Condition | undefined;
  readonly excuse: Excuse | undefined;
  /** Clauses of the whole rubric with the same word: only the largest counts. */
  readonly matter: string | undefined;
};

/** A clause that says what its item, or a part of it, is worth. */
export type ValueClause = Named & { readonly form: 'value'; readonly reads: Reads; readonly value: Value };

/** One clause of a rubric. */
export type Clause = CountedClause | ValueClause;

/** Clauses of which only the largest counts. */
export type ClauseGroup = {
  readonly form: 'group';
  readonly of: 'worst' | 'best';
  readonly clauses: readonly CountedClause[];
  readonly cap: Exact | undefined;
  readonly path: Path;
};

/** What stands in a list of clauses. */
export type ClauseEntry = Clause | ClauseGroup;

/** Every clause of a list, those of groups included, in the order written. */
export const clausesOf = (entries: readonly ClauseEntry[]): readonly Clause[] =>
  entries.flatMap((entry): readonly Clause[] => (entry.form === 'group' ? entry.clauses : [entry]));

/** Whether the clause needs an assessor to have looked. */
export const readsFindings = (clause: Clause): boolean => clause.reads === 'finding';

/** Whether the clause waits to be claimed: a bonus or penalty found by an assessor. What nobody claims does not exist. */
export const isClaim = ({ stage, reads }: CountedClause): boolean =>
  (stage === 'top' || stage === 'beyond') && reads === 'finding';

/** Whether the clause gives points. */
export const givesPoints = ({ stage }: CountedClause): boolean => stage === 'give' || stage === 'top';

/** The facts a clause's own rule reads (its conditions `applies` and `unless` not counted). */
export const factsOf = (clause: Clause): readonly string[] =>
  clause.form === 'value'
    ? valueKindOf(clause.value).facts(clause.value)
    : triggerKindOf(clause.trigger).facts(clause.trigger);
