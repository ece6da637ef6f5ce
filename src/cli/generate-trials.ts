import { basename, dirname, relative } from 'node:path';
import { appendedCases, type Generated, generate, generatedText, leftOver } from '../authoring.ts';
import { type Day, type Diagnostic, type Lang, type Rubric, readDocument } from '../scoring.ts';
import { complainOf } from './complain.ts';
import { writeOut } from './deliver.ts';
import { exit } from './exit.ts';
import { isTrial } from './inputs.ts';
import { shown } from './open.ts';
import { readRubricFile } from './rubric-file.ts';
import { type LoadedTrial, loadTrials } from './run-trials.ts';
import { say } from './say.ts';
import type { World } from './world.ts';

/** The options of `score test --generate`. */
export type GenerateOptions = {
  readonly asOf: Day | undefined;
  readonly output?: string;
  readonly quiet?: boolean;
  readonly lang: Lang;
};

/** `score test --generate`: the boundary cases of a rubric as a new file of tests, or added to the one that is there. */
export async function generateTrials(
  paths: readonly string[],
  options: GenerateOptions,
  world: World,
): Promise<number> {
  const [path = '', ...others] = paths;
  if (others.length > 0) return refused(options.lang, world);
  const { rubric, ...found } = await readRubricFile(path, { asOf: options.asOf }, world);
  await say(found, options, world);
  return rubric ? written(rubric, path, options, world) : exit.unusable;
}

/** Makes the cases and writes them; says what they cover. */
async function written(rubric: Rubric, path: string, options: GenerateOptions, world: World): Promise<number> {
  const { output = '-', lang } = options;
  const there = output !== '-' && world.kindOf(output) === 'file';
  const existing = there ? await existingAt(output, path, options, world) : undefined;
  if (there && !existing) return exit.unusable;
  const generated = generate(rubric, existing?.trial, options.asOf);
  const text = existing ? await addedText(existing, generated) : newText(generated, path, output, world);
  const done = output === '-' ? printed(text, world) : await writeOut(output, text, lang, world);
  if (!done) return exit.unusable;
  if (options.quiet !== true) world.complain(told(generated, output, lang));
  return exit.fine;
}

function refused(lang: Lang, world: World): number {
  const said = {
    zh: { message: '--generate 一次只能写一份细则的测试', hint: '只写一个细则文件' },
    en: { message: '--generate makes the tests of one rubric at a time', hint: 'name one rubric' },
  };
  complainOf('--generate', said[lang], lang, world);
  return exit.unusable;
}

function printed(text: string, world: World): true {
  world.print(text);
  return true;
}

/** The tests that are there already, if they are tests of this very rubric. */
async function existingAt(
  output: string,
  rubric: string,
  options: GenerateOptions,
  world: World,
): Promise<LoadedTrial | undefined> {
  const { trials, diagnostics, documents } = await loadTrials(isTrial(output) ? [output] : [], world);
  const [found] = trials;
  if (found && world.realPath(found.rubricFile) === world.realPath(rubric)) return found;
  const other: Diagnostic = {
    code: 'test/other-file',
    severity: 'error',
    file: shown(output),
    message: {
      zh: '已经有这个文件，而它不是这份细则能用的测试，不覆盖',
      en: 'there is such a file, and it is no usable test of this rubric; it is not overwritten',
    },
    hint: { zh: '换一个文件名（以 .test.yaml 结尾）', en: 'choose another name, ending in .test.yaml' },
  };
  await say({ diagnostics: [...diagnostics, other], documents }, options, world);
  return undefined;
}

async function addedText({ document }: LoadedTrial, generated: Generated): Promise<string> {
  if (generated.cases.length === 0) return document.text;
  const text = await appendedCases(document.text, generated);
  const sound = await readDocument(document.file, text);
  if (!sound.ok) throw new Error(`adding cases spoilt ${document.file}`);
  return text;
}

function newText(generated: Generated, rubric: string, output: string, world: World): string {
  const folder = output === '-' ? dirname(rubric) : dirname(output);
  const schema = world.kindOf(`${folder}/test.schema.json`) === 'file' ? './test.schema.json' : undefined;
  const from = shown(relative(folder, rubric));
  return generatedText(generated, { rubricPath: from === '' ? basename(rubric) : from, schema });
}

/** How many cases there are, what they cover, and what they do not. */
function told(generated: Generated, output: string, lang: Lang): string {
  const { cases, coverage, unreachable } = generated;
  const left = leftOver(generated);
  const lines = {
    zh: [
      `${output === '-' ? '写出' : `写入 ${shown(output)}：`}${cases.length}例，都标为未复核；覆盖${coverage.covered.length}处`,
      ...(left.length > 0 ? [`没有覆盖到${left.length}处：`, ...left.map((one) => `  ${one}`)] : []),
      ...[...unreachable].map(([id, because]) => `到不了：${id}（${because}）`),
    ],
    en: [
      `${cases.length} cases${output === '-' ? '' : ` written to ${shown(output)}`}, not reviewed; ${coverage.covered.length} things covered`,
      ...(left.length > 0 ? [`${left.length} not covered:`, ...left.map((one) => `  ${one}`)] : []),
      ...[...unreachable].map(([id, because]) => `out of reach: ${id} (${because})`),
    ],
  };
  return `${lines[lang].join('\n')}\n`;
}
