import type { Tree } from '../../document/document.ts';
import type { Day } from '../../model/day.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import type { Noting } from '../coverage/coverage.ts';
import { expectationOf, type Focus } from '../expectation.ts';
import { changed } from '../merge.ts';
import { outcomeOf } from '../run.ts';
import type { Mapping, Outcome } from '../trial.ts';
import { evidenceOf } from './branch.ts';

/** A case that was made: what it says, what changes, and what came of it. */
export type MadeCase = {
  readonly it: string;
  readonly change: Mapping;
  readonly expect: Mapping;
  readonly outcome: Outcome;
  /** Under which heading it stands in the file. */
  readonly under: string;
};

/** Cases in the making: what they depart from, and what they have shown so far. */
export type Making = {
  readonly rubric: Rubric;
  readonly asOf: Day | undefined;
  readonly base: Mapping;
  readonly outcome: Outcome | undefined;
  readonly noting: Noting;
  readonly cases: MadeCase[];
};

/** What a change of the base comes to; undefined where the rubric would not take such evidence. */
export function tried({ rubric, base, asOf }: Omit<Making, 'outcome' | 'noting' | 'cases'>, change: Mapping): Outcome | undefined {
  const evidence = evidenceOf(rubric, changed(base, change));
  return evidence && outcomeOf(rubric, { it: '', path: [], asOf, evidence, others: [], reviewed: false });
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
  const made = { it, change, under, outcome, expect: expectationOf(outcome, making.outcome, focus) };
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
