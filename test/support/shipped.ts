import { readdirSync, readFileSync } from 'node:fs';
import type { Document } from '../../src/document/document.ts';
import { readDocument } from '../../src/document/read.ts';
import type { Day } from '../../src/model/day.ts';
import { baseNamed, resolveRubric } from '../../src/resolve/resolve.ts';

/** The files of the shipped rubrics, by their paths from the root; their tests not counted. */
export const shippedRubrics: readonly string[] = readdirSync('rubrics')
  .filter((name) => /(?<!\.test)\.yaml$/.test(name))
  .sort()
  .map((name) => `rubrics/${name}`);

/** A shipped rubric as one plain document: laid over its base, with the values of the day, or the latest. */
export async function shippedRubric(file: string, asOf?: Day): Promise<Document> {
  const [own, ...bases] = await chainOf(file);
  const whole = own && resolveRubric(own, { bases, asOf });
  if (!whole?.ok) throw new Error(`${file} cannot be put together`);
  return whole.value.document;
}

async function chainOf(file: string): Promise<readonly Document[]> {
  const read = await readDocument(file, readFileSync(file));
  if (!read.ok) throw new Error(`${file} cannot be read`);
  const base = baseNamed(read.value);
  return base === undefined ? [read.value] : [read.value, ...(await chainOf(`rubrics/${base}`))];
}
