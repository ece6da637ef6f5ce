import type { LintRule } from '../rule.ts';
import { alwaysFires } from './always-fires.ts';
import { amountInWords } from './amount-in-words.ts';
import { bandUnreachable } from './band-unreachable.ts';
import { betterIsWorse } from './better-is-worse.ts';
import { beyondItem } from './beyond-item.ts';
import { capBelowAmount } from './cap-below-amount.ts';
import { clauseTwice } from './clause-twice.ts';
import { coarseRounding } from './coarse-rounding.ts';
import { countInWords } from './count-in-words.ts';
import { declaredCount } from './declared-count.ts';
import { doublePunishment } from './double-punishment.ts';
import { fullWidth } from './full-width.ts';
import { gaveUp } from './gave-up.ts';
import { gradeCertain } from './grade-certain.ts';
import { gradeUnreachable } from './grade-unreachable.ts';
import { idForm } from './id-form.ts';
import { idleBand } from './idle-band.ts';
import { idleLimit } from './idle-limit.ts';
import { idleRequirement } from './idle-requirement.ts';
import { idleVeto } from './idle-veto.ts';
import { idleWeight } from './idle-weight.ts';
import { idleWorth } from './idle-worth.ts';
import { keyOrder } from './key-order.ts';
import { ladderOrder } from './ladder-order.ts';
import { leftOut } from './left-out.ts';
import { lineBeyondFact } from './line-beyond-fact.ts';
import { loneMember } from './lone-member.ts';
import { lookAlikeIds } from './look-alike-ids.ts';
import { milderEscalation } from './milder-escalation.ts';
import { missingModeline } from './missing-modeline.ts';
import { mixedMatter } from './mixed-matter.ts';
import { neverFires } from './never-fires.ts';
import { neverFull } from './never-full.ts';
import { neverLost } from './never-lost.ts';
import { noPoints } from './no-points.ts';
import { quotaWithoutRanking } from './quota-without-ranking.ts';
import { rangeWithoutStep } from './range-without-step.ts';
import { ratioCounted } from './ratio-counted.ts';
import { roundingLifts } from './rounding-lifts.ts';
import { sameRequirement } from './same-requirement.ts';
import { sameTitle } from './same-title.ts';
import { standardUncounted } from './standard-uncounted.ts';
import { stepMissesEnd } from './step-misses-end.ts';
import { straySpace } from './stray-space.ts';
import { titleTotal } from './title-total.ts';
import { uncappedClaims } from './uncapped-claims.ts';
import { unreadFact } from './unread-fact.ts';
import { variantGap } from './variant-gap.ts';
import { zeroInWords } from './zero-in-words.ts';

/** Every rule, in the order in which their findings are told. A new rule is a new file and one more name here. */
export const lintRules: readonly LintRule[] = [
  declaredCount,
  titleTotal,
  noPoints,
  unreadFact,
  standardUncounted,
  lineBeyondFact,
  ratioCounted,
  idleBand,
  ladderOrder,
  stepMissesEnd,
  idleWorth,
  idleLimit,
  idleVeto,
  capBelowAmount,
  milderEscalation,
  loneMember,
  mixedMatter,
  variantGap,
  quotaWithoutRanking,
  coarseRounding,
  roundingLifts,
  amountInWords,
  countInWords,
  zeroInWords,
  clauseTwice,
  sameTitle,
  sameRequirement,
  lookAlikeIds,
  straySpace,
  fullWidth,
  beyondItem,
  uncappedClaims,
  rangeWithoutStep,
  leftOut,
  idleWeight,
  idForm,
  keyOrder,
  missingModeline,
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
