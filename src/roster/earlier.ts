import type { Bounds } from '../engine/score.ts';
import type { Measure } from './measure.ts';

/** A branch as an earlier period left it, under the id it has now. */
export type EarlierStanding = {
  readonly branch: string;
  readonly name: string;
  readonly group: string | undefined;
  /** None where the result was left open. */
  readonly rank: number | undefined;
  /** The id of the grade; none where it was left open. */
  readonly grade: string | undefined;
  readonly total: Bounds | undefined;
  /** Points by id. */
  readonly items: ReadonlyMap<string, Bounds>;
  readonly categories: ReadonlyMap<string, Bounds>;
  /** What the consequences of that period measured, by name (`fact:satisfaction`), where it was kept. */
  readonly measures?: ReadonlyMap<string, Measure>;
};

/** The result of an earlier period of the same assessment, with everybody who was assessed. */
export type Earlier = {
  readonly title: string;
  /** The day as of which it was assessed, as text. */
  readonly asOf: string | undefined;
  /** Among whom its ranks were given; as now where it is not said. */
  readonly within?: 'all' | 'group';
  /** The fingerprint of the rubric it was scored by; points are shares of the same only under the same rubric. */
  readonly rubricHash?: string;
  /** Whether nothing was open in it, so that no quota could still move a grade. */
  readonly final?: boolean;
  readonly standings: readonly EarlierStanding[];
  /** Branches that were not assessed then because they were not founded yet or left out: no condition held for them. */
  readonly outside?: ReadonlySet<string>;
};
