import type { Tree } from '../../document/document.ts';
import type { Bounds } from '../../engine/score.ts';
import type { Day } from '../../model/day.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import type { Noting } from '../coverage/coverage.ts';
import { type Basis, changedEvidence } from '../evidence.ts';
import { expectationOf, type Focus } from '../expectation.ts';
import { outcomeOf } from '../run.ts';
import { itemIn } from '../seen.ts';
import type { Mapping, Outcome } from '../trial.ts';

/** A case that was made: what it says, what changes, and what came of it. */
export type MadeCase = {
  readonly it: string;
  readonly change: Mapping;
  readonly expect: Mapping;
  readonly brief: Brief;
  /** Under which heading it stands in the file. */
  readonly under: string;
};

/** What is kept of the result of a case; nothing where the branch is exempt. */
export type Brief =
  | {
      readonly total: Bounds;
      readonly exact: Bounds;
      readonly vetoed: boolean;
      /** The points of the item that the case is about. */
      readonly item: Bounds | undefined;
    }
  | undefined;

/** What is kept of a result. */
export function briefOf(outcome: Outcome, item: string | undefined): Brief {
  if ('exempt' in outcome) return undefined;
  const { total, exact, vetoes } = outcome;
  const points = item === undefined ? undefined : itemIn(outcome, item)?.points;
  return { total, exact, vetoed: vetoes.some(({ state }) => state === 'fired'), item: points };
}

/** Cases in the making: what they depart from, and what they have shown so far. */
export type Making = {
  readonly rubric: Rubric;
  readonly asOf: Day | undefined;
  readonly basis: Basis;
  readonly outcome: Outcome | undefined;
  readonly noting: Noting;
  /** What was seen not to be possible, and why, by the name of the target. */
  readonly unreachable: Map<string, string>;
  readonly cases: MadeCase[];
};

/** What a change of the base comes to; undefined where the rubric would not take such evidence. */
export function tried({ rubric, basis, asOf }: Pick<Making, 'rubric' | 'basis' | 'asOf'>, change: Mapping) {
  const evidence = changedEvidence(basis, change, 'case');
  if (!evidence.ok) return undefined;
  return outcomeOf(rubric, { it: '', path: [], asOf, evidence: evidence.value, others: [], reviewed: false });
}

/** Adds a case for a change of the base, and notes what it shows; undefined where there is no such case. */
export function make(
  making: Making,
  { it, change, under }: Pick<MadeCase, 'it' | 'change' | 'under'>,
  focus: Focus = {},
): MadeCase | undefined {
  const outcome = tried(making, change);
  if (!outcome) return undefined;
  making.noting.note(outcome);
  const expect = expectationOf(outcome, making.outcome, focus);
  const made = { it, change, under, expect, brief: briefOf(outcome, focus.item) };
  making.cases.push(made);
  return made;
}

const isMapping = (tree: Tree | undefined): tree is Mapping =>
  typeof tree === 'object' && tree !== null && !Array.isArray(tree);

/** Two changes as one, as deep as both are mappings; where they disagree the later holds. */
export function bothChanges(one: Mapping, other: Mapping): Mapping {
  const result: Record<string, Tree> = { ...one };
  for (const [key, tree] of Object.entries(other)) {
    const before = result[key];
    result[key] = isMapping(before) && isMapping(tree) ? bothChanges(before, tree) : tree;
  }
  return result;
}
