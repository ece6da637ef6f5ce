import { type Exact, equals, one, percentText } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import { say } from '../labels.ts';

/** How much a part counts in what it is a part of, behind its title; nothing where it counts as it is. */
export const weightTold = (weight: Exact, lang: Lang): string =>
  equals(weight, one) ? '' : say(lang, `（权重${percentText(weight, 6)}）`, ` (× ${percentText(weight, 6)})`);
