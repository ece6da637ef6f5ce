import type { LevelOf } from '../authoring.ts';
import type { Gathering, ParameterSetting, Rubric } from '../scoring.ts';
import type { RubricRead } from './rubric-file.ts';
import type { World } from './world.ts';

/** What checks have in common: every rubric and plan is read once. */
export type Checking = {
  readonly world: World;
  /** The rubric evidence is checked against, where it is not the one its plan names. */
  readonly rubric: string | undefined;
  /** Values that parameters have in this check. */
  readonly set: readonly ParameterSetting[] | undefined;
  /** How grave the rules are in a file. */
  readonly levelsIn: (file: string) => LevelOf;
  readonly rubrics: Map<string, Promise<RubricRead>>;
  /** The rubrics that the assessments name: what is odd about them is said as well. */
  readonly named: Set<string>;
  readonly plans: Map<string, Promise<Plan | undefined>>;
};

/** A rubric, and the roster of all evidence under one plan: who stands there twice, or in a group that is none. */
export type Plan = { readonly rubric: Rubric; readonly gathering: Gathering };

/** The beginning of a check. */
export const checking = (
  { rubric, set }: { readonly rubric?: string | undefined; readonly set?: readonly ParameterSetting[] | undefined },
  levelsIn: Checking['levelsIn'],
  world: World,
): Checking => ({
  ...{ world, rubric, set, levelsIn, rubrics: new Map(), plans: new Map(), named: new Set() },
});
