import { type LevelOf, lintRubric } from '../authoring.ts';
import { type Day, type Diagnostic, type ParameterSetting, readResolved, resolveRubric } from '../scoring.ts';
import { type RubricRead, readRubricFile } from './rubric-file.ts';
import type { Findings } from './say.ts';
import type { World } from './world.ts';

type Rubrics = {
  readonly world: World;
  readonly levelsIn: (file: string) => LevelOf;
  readonly rubrics: Map<string, Promise<RubricRead>>;
  readonly named: ReadonlySet<string>;
  /** Values that parameters have in this check. */
  readonly set: readonly ParameterSetting[] | undefined;
};

/** The rubric of a file as of a day, read once; without a day its latest values hold, and it is checked for every day on which a value begins. */
export function rubricAt(file: string, { rubrics, world, set, levelsIn }: Rubrics, asOf?: Day): Promise<RubricRead> {
  const name = `${asOf ?? ''} ${file}`;
  const known = rubrics.get(name);
  if (known) return known;
  const reading = readRubricFile(file, { asOf, set }, world).then((read): RubricRead => {
    const odd = read.resolved && read.rubric ? lintRubric(read.resolved.document, read.rubric, levelsIn(file)) : [];
    const earlier = asOf === undefined ? onOtherDays(read, set) : [];
    return { ...read, diagnostics: single([...read.diagnostics, ...earlier, ...odd]) };
  });
  rubrics.set(name, reading);
  return reading;
}

/** What is wrong with a rubric on the days on which its values begin. */
function onOtherDays({ resolved, documents }: RubricRead, set: Rubrics['set'] = []): readonly Diagnostic[] {
  const [own, ...bases] = documents;
  if (!own || !resolved) return [];
  const days = new Set(resolved.starts.map(({ day }) => day));
  return [...days].flatMap((asOf) => {
    const then = resolveRubric(own, { bases, set, asOf });
    // before all values have begun there is nothing to check
    return then.ok ? readResolved(then.value).diagnostics : [];
  });
}

/** Every diagnostic once. */
export const single = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values(),
];

/** What was found in the rubrics that assessments name, where these are not among the files that are checked anyway. */
export async function namedRubrics(files: readonly string[], common: Rubrics): Promise<readonly Findings[]> {
  const checked = new Set(files.map((file) => common.world.realPath(file)));
  const others = [...common.named].filter((file) => !checked.has(common.world.realPath(file)));
  const single = new Map(others.map((file) => [common.world.realPath(file), file]));
  return Promise.all([...single.values()].map((file) => rubricAt(file, common)));
}
