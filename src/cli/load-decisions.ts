import { type Rubric, readDecisions } from '../scoring.ts';
import type { Loaded, Loading } from './loaded.ts';
import { open } from './open.ts';
import type { World } from './world.ts';

/** The decisions of a run, or why they cannot be used. */
export type LoadedDecisions = Omit<Loading, 'loaded'> & {
  readonly ok: boolean;
  readonly decisions: Loaded['decisions'];
};

/** The decisions of a file; without a file there are none. */
export async function loadDecisions(file: string | undefined, rubric: Rubric, world: World): Promise<LoadedDecisions> {
  if (file === undefined) return { ok: true, decisions: undefined, diagnostics: [], documents: [] };
  const opened = await open(file, world);
  if (!opened.ok) return { ok: false, decisions: undefined, diagnostics: opened.diagnostics, documents: [] };
  const read = readDecisions(rubric, opened.value);
  return {
    ok: read.ok,
    decisions: read.ok ? { all: read.value, document: opened.value } : undefined,
    diagnostics: [...opened.diagnostics, ...read.diagnostics],
    documents: [opened.value],
  };
}
