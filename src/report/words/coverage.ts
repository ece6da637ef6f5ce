import { divide, type Exact, equals, isZero, percentText } from '../../model/exact.ts';

/** What of the points in play is scored. */
type Covered = { readonly coverage: { readonly scored: Exact; readonly inPlay: Exact } };

/** The share of the points in play that is scored; never rounded up to all of them. */
export function coverageText({ coverage: { scored, inPlay } }: Covered): string {
  if (isZero(inPlay)) return '-';
  if (equals(scored, inPlay)) return '100%';
  const text = percentText(divide(scored, inPlay));
  return text === '100%' ? '<100%' : text;
}
