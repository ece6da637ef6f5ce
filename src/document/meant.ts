import { halfWidth } from '../model/half-width.ts';
import { nearest } from '../model/nearest.ts';

/** The known word that was probably meant: the same in half-width, one letter or so away, or the same letters in another order. */
export function meantBy(text: string, known: readonly string[]): string | undefined {
  const bare = halfWidth(text).trim();
  if (known.includes(bare)) return bare;
  return nearest(bare, known) ?? known.find((one) => lettersOf(one) === lettersOf(bare));
}

const lettersOf = (text: string): string => [...text.toLowerCase()].sort().join('');
