import type { Rubric } from '../rubric/rubric.ts';
import { type Extension, extend, type Inspected } from '../sample/extend.ts';
import type { Sample } from '../sample/sample.ts';
import type { Roster, Standing } from './roster.ts';

/** What the standings of a sample say of the whole; `pass` are the ids of the grades that count as passing. */
export function sampledIn(
  sample: Sample,
  { grades }: Rubric,
  pass: readonly string[],
  { standings, exempt }: Pick<Roster, 'standings' | 'exempt'>,
): Extension {
  const passing = grades.filter(({ id }) => pass.includes(id));
  return extend(
    sample,
    passing.map(({ id, title }) => ({ id, title })),
    standings.map((standing) => inspected(standing, grades, pass)),
    exempt.map(({ branch, name }) => ({ branch, name })),
  );
}

/** Whether a branch passes: by its grade, and while that is open by all grades that are still possible. */
function inspected(standing: Standing, grades: Rubric['grades'], pass: readonly string[]): Inspected {
  const { branch, name, grade, grades: possible } = standing;
  const still = grade ? [grade] : grades.slice(grades.indexOf(possible.highest), grades.indexOf(possible.lowest) + 1);
  const passes = still.map(({ id }) => pass.includes(id));
  return { branch, name, passed: passes.every((one) => one === passes[0]) ? passes[0] : undefined };
}
