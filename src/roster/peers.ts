import type { Evidence } from '../evidence/evidence.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

/** Branches to compare with: their evidence, and files that could not be used. */
export type Peers = { readonly evidences: readonly Evidence[]; readonly unusable: readonly string[] };

/** Of the branches that are only compared with, those that this roster could use. */
export function usablePeers(
  peers: Peers | undefined,
  problemsOf: (evidence: Evidence) => readonly Diagnostic[],
): Peers {
  const unusable = [...(peers?.unusable ?? [])];
  const evidences = (peers?.evidences ?? []).filter((evidence) => {
    const usable = problemsOf(evidence).length === 0;
    if (!usable) unusable.push(evidence.file);
    return usable && evidence.as === 'inspection';
  });
  return { evidences, unusable };
}

/** What tells the files of a branch apart: whose it is, and whether it is its own check. */
export const keyOf = ({ as, branch }: Pick<Evidence, 'as' | 'branch'>): string => `${as}\n${branch}`;

/** The own checks of branches that nobody inspected. */
export const selvesAlone = (seen: ReadonlyMap<string, string>): readonly string[] =>
  [...seen].flatMap(([key, file]) => {
    const [as, branch = ''] = key.split('\n');
    return as === 'self' && !seen.has(keyOf({ as: 'inspection', branch })) ? [file] : [];
  });
