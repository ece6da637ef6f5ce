import { dirname, join } from 'node:path';
import { type Diagnostic, decode, readCsvRegister, readKept } from '../scoring.ts';
import { open, shown } from './open.ts';
import { hashAt } from './snapshot.ts';
import type { World } from './world.ts';

type Says = readonly Diagnostic[];

/** What is wrong with a kept result: whether its seal holds, and whether the rubric it was made by is still the same. Nothing is scored. */
export const checkKept = (file: string, world: World): Promise<Says> =>
  checkText(file, world, async (text) => {
    const read = await readKept(shown(file), text);
    if (!read.ok) return read.diagnostics;
    const { snapshot, kept } = read.value;
    const rubric = snapshot.files.find(({ hash }) => hash === kept.rubric.hash)?.path;
    const now = rubric === undefined ? '' : await hashAt(join(dirname(file), rubric), world);
    return now === '' || now === kept.rubric.hash ? [] : [rubricChanged(file, rubric ?? '')];
  });

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
