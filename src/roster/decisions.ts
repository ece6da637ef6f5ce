import { type Decision, type DecisionOutcome, type Decisions, unfit } from '../decisions/decision.ts';

/** What became of every decision, in the order of their file; one on a branch that is not there moves nothing. */
export const inFileOrder = (
  { decisions, partial }: { readonly decisions?: Decisions | undefined; readonly partial?: boolean | undefined },
  outcomes: ReadonlyMap<Decision, DecisionOutcome>,
): readonly DecisionOutcome[] =>
  (decisions?.list ?? []).flatMap(
    (decision) => outcomes.get(decision) ?? (partial ? [] : [unfit(decision, 'no-branch')]),
  );
