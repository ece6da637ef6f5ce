import { dirname } from 'node:path';
import { isBelow, type Ran, recorded, tallied } from '../../authoring.ts';
import { type Diagnostic, type Lang, parseDay, parseExact, readDocument } from '../../scoring.ts';
import { writeOut } from '../deliver.ts';
import { exit } from '../exit.ts';
import { generateTrials } from '../generate-trials.ts';
import type { trialFormats } from '../names.ts';
import { type LoadedTrials, loadTrials, runTrials } from '../run-trials.ts';
import { say } from '../say.ts';
import { deliverRan } from '../tell-trials.ts';
import { findTrials } from '../trial-files.ts';
import type { World } from '../world.ts';

/** The options of `score test`. */
export type TestOptions = {
  readonly filter?: string;
  readonly failFast?: boolean;
  readonly threshold?: string;
  readonly failOnUnreviewed?: boolean;
  readonly record?: boolean;
  readonly generate?: boolean;
  readonly asOf?: string;
  readonly watch?: boolean;
  readonly format: (typeof trialFormats)[number];
  readonly output?: string;
  readonly width?: string;
  readonly quiet?: boolean;
  readonly lang: Lang;
};

/** `score test`: runs the tests of rubrics, tells what they cover, fills in what is left empty, or makes them. */
export async function testCommand(paths: readonly string[], options: TestOptions, world: World): Promise<number> {
  if (options.generate) {
    const asOf = options.asOf === undefined ? undefined : parseDay(options.asOf);
    return generateTrials(paths, { ...options, asOf }, world);
  }
  const first = await testOnce(paths, options, world);
  return options.watch ? watched(paths, options, first, world) : first.code;
}

type Once = { readonly code: number; readonly folders: readonly string[] };

async function testOnce(paths: readonly string[], options: TestOptions, world: World): Promise<Once> {
  const found = await findTrials(paths, world);
  const before = await loadTrials(found.files, world);
  const loaded = options.record ? await recordedTrials(before, options, world) : before;
  const diagnostics = [...found.diagnostics, ...(loaded ?? before).diagnostics];
  const findings = { diagnostics, documents: (loaded ?? before).documents };
  const folders = [
    ...before.trials.map(({ path }) => path),
    ...before.trials.map(({ rubricFile }) => rubricFile),
    ...found.files,
  ];
  const once = { folders: [...new Set(folders.map((file) => dirname(file)))] };
  if (!loaded) return { ...once, code: exit.unusable };
  const ran = await runTrials(loaded, { ...options, places: options.format === 'json' });
  const delivered = await deliverRan(ran, options, found.files, world);
  await say(findings, options, world);
  if (!delivered || found.diagnostics.length > 0 || ran.unusable.length > 0) return { ...once, code: exit.unusable };
  return { ...once, code: verdict(ran, options, world) };
}

/** Whether the tests are good enough, and why not where no case says so. */
function verdict(ran: Ran, { threshold, failOnUnreviewed, lang }: TestOptions, world: World): number {
  const { failed, open, unreviewed, all } = tallied(ran);
  const gates: { readonly zh: string; readonly en: string }[] = [];
  const percent = threshold === undefined ? undefined : parseExact(threshold);
  if (percent !== undefined) {
    const below = ran.coverages
      .filter(({ coverage }) => isBelow(coverage, percent))
      .map(({ coverage }) => coverage.rubric.id);
    if (below.length > 0) {
      gates.push({
        zh: `覆盖率低于${threshold}%：${below.join('、')}`,
        en: `coverage below ${threshold}%: ${below.join(', ')}`,
      });
    }
  }
  if (failOnUnreviewed && unreviewed > 0)
    gates.push({ zh: `${unreviewed}例未复核`, en: `${unreviewed} cases not reviewed` });
  if (all === 0) gates.push({ zh: '没有运行任何一例', en: 'no case was run' });
  for (const gate of gates) world.complain(lang === 'zh' ? `未通过：${gate.zh}\n` : `not passed: ${gate.en}\n`);
  return failed + open + gates.length > 0 ? exit.found : exit.fine;
}

/** The tests with their gaps filled in and written to their files; undefined where one could not be written. */
async function recordedTrials(
  before: LoadedTrials,
  options: TestOptions,
  world: World,
): Promise<LoadedTrials | undefined> {
  let total = 0;
  for (const { path, document, trial } of before.trials) {
    const ran = await runTrials({ ...before, trials: before.trials.filter((one) => one.path === path) }, options);
    const { text, cases } = await recorded(
      document.text,
      trial,
      ran.files.flatMap(({ results }) => results),
    );
    if (cases === 0) continue;
    const sound = await readDocument(document.file, text);
    if (!sound.ok) {
      await say({ diagnostics: [notRecorded(document.file)], documents: [] }, options, world);
      return undefined;
    }
    if (!(await writeOut(path, text, options.lang, world))) return undefined;
    total += cases;
  }
  const told = { zh: `填写了${total}例，都标为未复核\n`, en: `${total} cases filled in, marked as not reviewed\n` };
  if (options.quiet !== true) world.complain(told[options.lang]);
  return loadTrials(
    before.trials.map(({ path }) => path),
    world,
  );
}

/** Runs again after every change, until the watching is ended. */
async function watched(paths: readonly string[], options: TestOptions, first: Once, world: World): Promise<number> {
  let { code } = first;
  let running = Promise.resolve();
  const told = { zh: '文件变动后会再运行，按 Ctrl-C 结束\n', en: 'watching for changes; Ctrl-C ends it\n' };
  world.complain(told[options.lang]);
  await world.watch(first.folders, () => {
    running = running.then(async () => {
      // what was recorded once is not recorded again and again
      ({ code } = await testOnce(paths, { ...options, record: false }, world));
    });
  });
  await running;
  return code;
}

const notRecorded = (file: string): Diagnostic => ({
  code: 'test/not-recorded',
  severity: 'error',
  file,
  message: {
    zh: '结果填不进这样的写法，文件没有改动',
    en: 'results do not fit into what is written; the file is as it was',
  },
  hint: {
    zh: '把要填的例子写成多行，不用锚点和空的 expect',
    en: 'write these cases on lines of their own, without anchors or an empty expect',
  },
});
