import type { LintRule } from '../rule.ts';
import { declaredCount } from './declared-count.ts';
import { keyOrder } from './key-order.ts';
import { missingModeline } from './missing-modeline.ts';

/** Every rule, in the order in which their findings are told. A new rule is a new file and one more name here. */
export const lintRules: readonly LintRule[] = [declaredCount, keyOrder, missingModeline];
