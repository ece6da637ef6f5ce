import type { Assessed } from '../model/assessed.ts';
import { type Exact, equals } from '../model/exact.ts';
import type { Told } from '../model/told.ts';
import { cohortGap, type Field, type PointsRange } from './cohort.ts';
import type { Known } from './known.ts';
import { type Comparing, measureFacts } from './measure.ts';
import type { ValueKind } from './value-kind.ts';

/** What a clause that compares is worth: certain where the least and the most it may come to are the same. */
export function comparedValue(
  { key, of }: Comparing,
  known: Known,
  range: PointsRange | undefined,
): Exact | 'not-applicable' | undefined {
  const comparison = known.cohort?.get(key);
  if (comparison && comparison.own === undefined && of.kind === 'item') return 'not-applicable';
  // however little may depend on it, what the branch itself owes is asked for
  const lacks = measureFacts(of).some((name) => !known.facts.has(name));
  if (lacks || comparison?.own?.perhaps || !range) return undefined;
  return equals(range.low, range.high) ? range.low : undefined;
}

/** What all kinds that compare have in common. */
export const comparing: Pick<
  ValueKind<Comparing & { readonly kind: string }>,
  'facts' | 'compares' | 'mayNotApply' | 'gap'
> = {
  facts: ({ of }) => measureFacts(of),
  compares: (value) => value,
  // alone it cannot be seen whether the other item applies
  mayNotApply: ({ of, key }, known) =>
    of.kind === 'item' && (known.cohort === undefined || known.cohort.get(key)?.own?.perhaps === true),
  gap: ({ key }, known) => cohortGap(known.cohort?.get(key)),
};

/** Nobody to compare with, in words. */
export const nobodyTold = (own: Told, { one }: Assessed): Told => ({
  zh: `${own.zh}，没有可比较的${one.zh}`,
  en: `${own.en}, nobody to compare with`,
});

/** How many are compared, and whose values are not known: `共8个，数据未齐：乙支部`. */
export function fieldTold({ size, lacking }: Field): Told {
  if (lacking === '') return { zh: `共${size}个`, en: `${size}` };
  return { zh: `共${size}个，数据未齐：${lacking}`, en: `${size}, not known: ${lacking}` };
}
