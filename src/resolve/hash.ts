import type { Document } from '../document/document.ts';
import { hashOf, sha256Of } from '../document/hash.ts';
import type { ParameterSetting } from './parameters.ts';

/**
 * The fingerprint of a rubric: of its text, and where it extends others or parameters were set for this run, of all the texts,
 * its own first, and of what was set.
 */
export async function rubricHashOf(
  documents: readonly Document[],
  set: readonly ParameterSetting[] = [],
): Promise<string> {
  const hashes = await Promise.all(documents.map(hashOf));
  const [own = ''] = hashes;
  if (hashes.length < 2 && set.length === 0) return own;
  const settings = set.map(({ name, value }) => `${name}=${value}`).sort();
  return sha256Of([...hashes, ...settings].map((line) => `${line}\n`).join(''));
}
