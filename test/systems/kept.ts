import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { type Files, filesOf, run } from '../cli/world.ts';

/** An example folder as it is seen from inside, where its results were kept, with its rubrics. */
export function inside(folder: string, ...rubrics: readonly string[]): Files {
  const all = filesOf(`examples/${folder}`, ...rubrics.map((rubric) => `rubrics/${rubric}.yaml`));
  const seen = (path: string) =>
    path.startsWith('rubrics/') ? `../../${path}` : path.slice(`examples/${folder}/`.length);
  return Object.fromEntries(Object.entries(all).map(([path, content]) => [seen(path), content]));
}

/** The results kept in a folder are what the tool keeps today, each made from those before it. */
export async function keepsResults(folder: string, files: Files, made: readonly (readonly [string, string])[]) {
  const kept = made.map(([, file]) => file);
  let given: Files = Object.fromEntries(Object.entries(files).filter(([path]) => !kept.includes(path)));
  for (const [asked, file] of made) {
    const { written } = await run([asked, '--snapshot', file], given);
    const text = written.get(file) ?? '';
    const path = fileURLToPath(new URL(`../../examples/${folder}/${file}`, import.meta.url));
    await expect(text).toMatchFileSnapshot(path);
    given = { ...given, [file]: text };
  }
}
