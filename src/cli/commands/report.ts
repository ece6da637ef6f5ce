import {
  type BranchScore,
  branchesView,
  branchView,
  type Exemption,
  type Format,
  failed,
  type Lang,
  type ParameterSetting,
  papersOf,
  type Report,
  type Roster,
  rosterView,
  rubricView,
  whereIn,
} from '../../scoring.ts';
import { complainOf } from '../complain.ts';
import { deliver } from '../deliver.ts';
import { exit } from '../exit.ts';
import { load } from '../load.ts';
import type { Loaded } from '../loaded.ts';
import type { views } from '../names.ts';
import { paperOf } from '../paper.ts';
import { type Findings, say, together } from '../say.ts';
import { scoreAll } from '../score-all.ts';
import type { World } from '../world.ts';

/** The options of `score report`. */
export type ReportOptions = {
  readonly view: (typeof views)[number];
  readonly rubric?: string;
  readonly asOf?: string;
  readonly set?: readonly ParameterSetting[];
  readonly format: Format;
  readonly output?: string;
  readonly width?: string;
  readonly lang: Lang;
  readonly reportLang?: Lang;
  readonly quiet?: boolean;
  readonly common?: string;
  readonly within?: string;
  readonly branch?: string;
};

/** `score report`: a folder as the papers an office hands in. */
export async function reportCommand(paths: readonly string[], options: ReportOptions, world: World): Promise<number> {
  const misplaced = misplacedIn(options);
  if (misplaced) return refuse(misplaced, options, world);
  const { loaded, ...found } = await load(paths, options, world);
  if (!loaded) {
    await say(found, options, world);
    return exit.unusable;
  }
  const lang = options.reportLang ?? loaded.rubric.language;
  const { report, ...scored } =
    options.view === 'rubric' ? await handbook(loaded, lang) : await papers(paths, loaded, options, lang, world);
  const delivered = report !== undefined && (await deliver(report, options, loaded.sources, world));
  // the handbook of a rubric needs no branches
  const needed = found.diagnostics.filter(({ code }) => options.view !== 'rubric' || code !== 'file/no-branches');
  const all = together({ ...found, diagnostics: needed }, scored);
  await say(all, options, world);
  return delivered && !failed(all.diagnostics) ? exit.fine : exit.unusable;
}

type Made = Findings & { readonly report: Report | undefined };

async function handbook({ rubric, rubricHash, written }: Loaded, lang: Lang): Promise<Made> {
  const place = await whereIn(written.document);
  return { report: rubricView(rubric, { lang, rubricHash, place }), diagnostics: [], documents: [] };
}

async function papers(
  paths: readonly string[],
  loaded: Loaded,
  options: ReportOptions,
  lang: Lang,
  world: World,
): Promise<Made> {
  const scores: (BranchScore | Exemption)[] = [];
  const onScore = (score: BranchScore | Exemption) => {
    if (options.view !== 'roster') scores.push(score);
  };
  const scored = await scoreAll(loaded, { lang: options.lang, quiet: options.quiet, onScore }, world);
  const { view } = options;
  if (view === 'roster') return { ...scored, report: rosterView(scored.roster, { lang }) };
  if (view !== 'branch' && view !== 'rubric') {
    const report = paperOf(papersOf(scored.roster, scores), { ...options, view }, lang, options.lang, world);
    return { ...scored, report };
  }
  // among a few files picked out, a rank means nothing
  const whole = paths.some((path) => world.kindOf(path) === 'folder');
  return { ...scored, report: sheets(scores, scored.roster, whole, lang) };
}

/** One score sheet a branch, in the order of the roster, each beside the branch's own check where there is one. */
function sheets(scores: readonly (BranchScore | Exemption)[], roster: Roster, ranked: boolean, lang: Lang): Report {
  const selves = new Map(
    scores.flatMap((score) =>
      'exempt' in score || score.evidence.as !== 'self' ? [] : [[score.evidence.branch, score] as const],
    ),
  );
  const place = new Map(roster.standings.map((standing, i) => [standing.branch, i]));
  const placeOf = (score: BranchScore | Exemption) => place.get(score.evidence.branch) ?? roster.standings.length;
  const inspected = scores
    .filter((score) => score.evidence.as === 'inspection')
    .sort((a, b) => placeOf(a) - placeOf(b));
  const made = inspected.map((score) => {
    const self = selves.get(score.evidence.branch);
    const final = ranked ? roster.standings[placeOf(score)] : undefined;
    return branchView(score, { lang, rubricHash: roster.rubricHash, ...(self && { self }), ...(final && { final }) });
  });
  return branchesView(made, { title: roster.title, lang });
}

/** The options that only some views know, and those views. */
const special: Readonly<Record<'common' | 'within' | 'branch', readonly ReportOptions['view'][]>> = {
  common: ['comments', 'assessment-report'],
  within: ['notice', 'ledger'],
  branch: ['notice', 'ledger'],
};

/** An option that would do nothing in the view asked for. */
const misplacedIn = (options: ReportOptions): keyof typeof special | undefined =>
  (['common', 'within', 'branch'] as const).find(
    (name) => options[name] !== undefined && !special[name].includes(options.view),
  );

function refuse(name: keyof typeof special, { view, lang }: ReportOptions, world: World): number {
  const where = special[name];
  const said = {
    zh: { message: `--view ${view} 用不到这个选项`, hint: `用于 --view ${where.join('、')}` },
    en: { message: `--view ${view} has no use for this option`, hint: `it belongs to --view ${where.join(', ')}` },
  };
  complainOf(`--${name}`, said[lang], lang, world);
  return exit.unusable;
}
