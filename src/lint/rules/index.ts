import type { LintRule } from '../rule.ts';
import { alwaysFires } from './always-fires.ts';
import { bandUnreachable } from './band-unreachable.ts';
import { betterIsWorse } from './better-is-worse.ts';
import { declaredCount } from './declared-count.ts';
import { doublePunishment } from './double-punishment.ts';
import { gaveUp } from './gave-up.ts';
import { gradeCertain } from './grade-certain.ts';
import { gradeUnreachable } from './grade-unreachable.ts';
import { idleRequirement } from './idle-requirement.ts';
import { neverFires } from './never-fires.ts';
import { neverFull } from './never-full.ts';
import { neverLost } from './never-lost.ts';

/** Every rule, in the order in which their findings are told. A new rule is a new file and one more name here. */
export const lintRules: readonly LintRule[] = [
  declaredCount,
  neverFires,
  alwaysFires,
  neverFull,
  neverLost,
  bandUnreachable,
  doublePunishment,
  betterIsWorse,
  gradeUnreachable,
  gradeCertain,
  idleRequirement,
  gaveUp,
];
