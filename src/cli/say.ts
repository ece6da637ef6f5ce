import { type Diagnostic, type Document, type Lang, locate } from '../index.ts';
import { complain } from './complain.ts';
import type { World } from './world.ts';

/** What was found in files, and the documents it speaks of. */
export type Findings = { readonly diagnostics: readonly Diagnostic[]; readonly documents: readonly Document[] };

/** Finds the places of what was found and prints it; `quiet` leaves only errors. */
export async function say(
  findings: Findings,
  options: { readonly lang: Lang; readonly quiet?: boolean },
  world: World,
) {
  const { documents, diagnostics } = findings;
  const told = options.quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  complain(await locate(documents, told), options.lang, world);
}

/** Both findings together. */
export const together = (one: Findings, other: Findings): Findings => ({
  diagnostics: [...one.diagnostics, ...other.diagnostics],
  documents: [...one.documents, ...other.documents],
});
