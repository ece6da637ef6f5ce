import { dirname, join } from 'node:path';
import { type Diagnostic, decode, readCsvRegister, readKept } from '../scoring.ts';
import { open, shown } from './open.ts';
import { hashAt } from './snapshot.ts';
import type { World } from './world.ts';

type Says = readonly Diagnostic[];

/** What is wrong with a kept result: whether its seal holds, and whether the rubric it was made by is still the same. Nothing is scored. */
export const checkKept = (file: string, world: World): Promise<Says> =>
  checkText(file, world, async (text) => {
    const at = (path: string) => join(dirname(file), path);
    const read = await readKept(shown(file), text);
    if (!read.ok) return read.diagnostics;
    const { snapshot, kept } = read.value;
    const alone = snapshot.files.filter(({ hash }) => hash === kept.rubric.hash);
    // the fingerprint of a rubric with bases or set parameters is that of no single file
    const rubrics = alone.length > 0 ? alone : snapshot.files.filter(({ path }) => isRubric(at(path), world));
    const now = await Promise.all(rubrics.map(({ path }) => hashAt(at(path), world)));
    return rubrics.flatMap(({ path, hash }, i) =>
      now[i] === '' || now[i] === hash ? [] : [rubricChanged(file, path)],
    );
  });

/** Whether a file has the keys that only rubrics and what extends them have. */
function isRubric(path: string, world: World): boolean {
  const opened = world.read(path);
  if (!opened.ok) return false;
  const text = decode(path, opened.bytes);
  return text.ok && /^(?:total|grades|categories|extends):/m.test(text.value);
}

/** What is wrong with a register in a table. */
export const checkTable = (file: string, world: World): Promise<Says> =>
  checkText(file, world, async (text) => (await readCsvRegister(shown(file), text)).diagnostics);

async function checkText(file: string, world: World, check: (text: string) => Promise<Says>): Promise<Says> {
  const opened = world.read(file);
  // opening it as a document says why it cannot be read
  if (!opened.ok) return (await open(file, world)).diagnostics;
  const decoded = decode(shown(file), opened.bytes);
  return decoded.ok ? [...decoded.diagnostics, ...(await check(decoded.value))] : decoded.diagnostics;
}

const rubricChanged = (file: string, rubric: string): Diagnostic => ({
  code: 'history/rubric-changed',
  severity: 'warning',
  file: shown(file),
  message: {
    zh: `结果留存之后，细则“${rubric}”改动过`,
    en: `the rubric "${rubric}" has changed since this result was kept`,
  },
  hint: {
    zh: '留存的结果按当时的细则有效；想知道改动的影响，用 score verify 或 score diff',
    en: 'the kept result stands by the rubric of its day; score verify and score diff show what the change does',
  },
});
