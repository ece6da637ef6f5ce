import { type Diagnostic, type Document, type Lang, locate } from '../scoring.ts';
import { complain } from './complain.ts';
import type { World } from './world.ts';

/** What was found in files, and the documents it speaks of. */
export type Findings = { readonly diagnostics: readonly Diagnostic[]; readonly documents: readonly Document[] };

/** Finds the places of what was found and prints it; `quiet` leaves only errors. */
export async function say(
  findings: Findings,
  options: { readonly lang: Lang; readonly quiet?: boolean | undefined },
  world: World,
): Promise<void> {
  const { documents, diagnostics } = findings;
  const told = options.quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  const { few, more } = fewOfEach(told);
  complain(await locate(documents, few), options.lang, world);
  complain(more, options.lang, world);
}

/** Both findings together. */
export const together = (one: Findings, other: Findings): Findings => ({
  diagnostics: [...one.diagnostics, ...other.diagnostics],
  documents: [...one.documents, ...other.documents],
});

// nobody reads more about one file at a time
const mostOfOne = 50;

/** The first diagnostics of every file, and how many more there are. */
function fewOfEach(diagnostics: readonly Diagnostic[]) {
  const counts = new Map<string, number>();
  const few = diagnostics.filter(({ file }) => {
    const count = (counts.get(file) ?? 0) + 1;
    counts.set(file, count);
    return count <= mostOfOne;
  });
  const rest = [...counts].filter(([, count]) => count > mostOfOne);
  return { few, more: rest.map(([file, count]) => moreOf(file, count - mostOfOne)) };
}

const moreOf = (file: string, count: number): Diagnostic => ({
  code: 'file/more-problems',
  severity: 'info',
  file,
  message: {
    zh: `这个文件还有${count}处问题，没有列出`,
    en: `this file has ${count} more problems that are not listed`,
  },
  hint: { zh: '先改正以上各处，再检查一次', en: 'correct the ones above and check again' },
});
