import { type Diagnostic, type Document, type LevelOf, lintRubric, type Rubric, readRubric } from '../index.ts';
import { open } from './open.ts';
import type { Findings } from './say.ts';
import type { World } from './world.ts';

/** A rubric, where it can be used, and what was found in it. */
export type RubricRead = {
  readonly rubric: Rubric | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly documents: readonly Document[];
};

type Rubrics = {
  readonly world: World;
  readonly levelsIn: (file: string) => LevelOf;
  readonly rubrics: Map<string, Promise<RubricRead>>;
  readonly named: ReadonlySet<string>;
};

/** The rubric of a file, read once. */
export function rubricAt(file: string, { rubrics, world, levelsIn }: Rubrics): Promise<RubricRead> {
  const known = rubrics.get(file);
  if (known) return known;
  const reading = open(file, world).then((opened): RubricRead => {
    if (!opened.ok) return { rubric: undefined, diagnostics: opened.diagnostics, documents: [] };
    const read = readRubric(opened.value);
    const odd = read.ok ? lintRubric(opened.value, read.value, levelsIn(file)) : [];
    const diagnostics = [...opened.diagnostics, ...read.diagnostics, ...odd];
    return { rubric: read.ok ? read.value : undefined, diagnostics, documents: [opened.value] };
  });
  rubrics.set(file, reading);
  return reading;
}

/** What was found in the rubrics that assessments name, where these are not among the files that are checked anyway. */
export async function namedRubrics(files: readonly string[], common: Rubrics): Promise<readonly Findings[]> {
  const checked = new Set(files.map((file) => common.world.realPath(file)));
  const others = [...common.named].filter((file) => !checked.has(common.world.realPath(file)));
  const single = new Map(others.map((file) => [common.world.realPath(file), file]));
  return Promise.all([...single.values()].map((file) => rubricAt(file, common)));
}
