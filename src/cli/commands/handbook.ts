import { exampleDay, handbookView, makeExample, type WorkedExample, workedExample } from '../../authoring.ts';
import { type BranchScore, type Diagnostic, failed, type Lang, parseDay, type Rubric, whereIn } from '../../scoring.ts';
import { deliver } from '../deliver.ts';
import { exit } from '../exit.ts';
import { branchAt } from '../find-branch.ts';
import { load } from '../load.ts';
import type { bookletFormats } from '../names.ts';
import { shown } from '../open.ts';
import { readRubricFile } from '../rubric-file.ts';
import { type Findings, say, together } from '../say.ts';
import { scoreOne } from '../score-one.ts';
import type { World } from '../world.ts';

/** The options of `score handbook`. */
export type HandbookOptions = {
  readonly example?: string;
  readonly asOf?: string;
  readonly format: (typeof bookletFormats)[number];
  readonly output?: string;
  readonly width?: string;
  readonly lang: Lang;
  readonly reportLang?: Lang;
  readonly quiet?: boolean;
};

/** `score handbook`: a rubric as a booklet for sign-off, with a branch scored step by step. */
export async function handbookCommand(file: string, options: HandbookOptions, world: World): Promise<number> {
  const asOf = options.asOf === undefined ? undefined : parseDay(options.asOf);
  const { rubric, resolved, hash: rubricHash, files, ...found } = await readRubricFile(file, { asOf }, world);
  if (!rubric || !resolved) {
    await say(found, options, world);
    return exit.unusable;
  }
  const lang = options.reportLang ?? rubric.language;
  const { example, sources, ...scored } = await exampleFor(file, rubric, lang, options, world);
  const place = await whereIn(resolved.document);
  const report = handbookView(rubric, { lang, rubricHash, asOf, example, place });
  const delivered = await deliver(report, options, [...files, ...sources], world);
  const all = together(found, scored);
  await say(all, options, world);
  return delivered && !failed(all.diagnostics) ? exit.fine : exit.unusable;
}

/** The branch that the booklet computes with, what was found on the way, and the files it was read from. */
type ExampleFound = Findings & { readonly example: WorkedExample | undefined; readonly sources: readonly string[] };

async function exampleFor(
  file: string,
  rubric: Rubric,
  lang: Lang,
  options: HandbookOptions,
  world: World,
): Promise<ExampleFound> {
  if (options.example !== undefined) return exampleIn(options.example, file, options, world);
  const asOf = (options.asOf === undefined ? undefined : parseDay(options.asOf)) ?? exampleDay(rubric);
  const example = asOf === undefined ? undefined : await makeExample(rubric, asOf, lang);
  return { example, sources: [], diagnostics: [], documents: [] };
}

/** The example of a file of evidence, scored as the folder it lies in is scored. */
async function exampleIn(
  example: string,
  rubric: string,
  { asOf }: HandbookOptions,
  world: World,
): Promise<ExampleFound> {
  const { loaded, ...found } = await load([example], { rubric, ...(asOf !== undefined && { asOf }) }, world);
  const none = { ...found, example: undefined, sources: [example] };
  if (!loaded || failed(found.diagnostics)) return none;
  const { evidence, document, diagnostics } = await branchAt(example, loaded, world);
  const all = together(found, { diagnostics, documents: document ? [document] : [] });
  if (!evidence) return { ...none, ...all };
  const rescore = (one: BranchScore['evidence']) => scoreOne(loaded, one, world);
  const score = await rescore(loaded.supply?.extend(evidence).evidence ?? evidence);
  const { sources } = loaded;
  if ('exempt' in score) {
    return {
      example: undefined,
      sources,
      ...together(all, { diagnostics: [exempt(example, loaded.rubric)], documents: [] }),
    };
  }
  return { example: await workedExample(score, false, rescore), sources, ...all };
}

const exempt = (file: string, { whom: { one } }: Rubric): Diagnostic => ({
  code: 'evidence/exempt-example',
  severity: 'error',
  file: shown(file),
  path: ['profile'],
  message: {
    zh: `这个${one.zh}按细则不参评，不能用来举例`,
    en: `this ${one.en} is not assessed by the rubric and cannot be the example`,
  },
  hint: {
    zh: `换一个参评${one.zh}的证据文件，或去掉 --example，由程序假设一个`,
    en: `name the evidence of one that is, or leave --example out and one is made up`,
  },
});
