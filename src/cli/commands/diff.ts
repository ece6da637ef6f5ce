import {
  type BranchChange,
  type BranchScore,
  certainTotal,
  diffView,
  type Exemption,
  type Format,
  failed,
  type Lang,
  type Roster,
  readEvidence,
  type Stage,
  type Standing,
  scoreBranch,
  stepsOf,
  subtract,
} from '../../index.ts';
import { deliver } from '../deliver.ts';
import { exit } from '../exit.ts';
import type { Loaded } from '../loaded.ts';
import { open } from '../open.ts';
import { loadResult } from '../result.ts';
import { type Findings, say, together } from '../say.ts';
import { scoreAll } from '../score-all.ts';
import type { World } from '../world.ts';

/** The options of `score diff`. */
export type DiffOptions = {
  readonly format: Format;
  readonly output?: string;
  readonly width?: string;
  readonly lang: Lang;
  readonly reportLang?: Lang;
  readonly quiet?: boolean;
};

/** A result with the score of every branch. */
type Side = Findings & {
  readonly loaded: Loaded;
  readonly roster: Roster;
  readonly scores: ReadonlyMap<string, BranchScore>;
};

/** `score diff`: who moved between two results, and by what. */
export async function diffCommand(a: string, b: string, options: DiffOptions, world: World): Promise<number> {
  const [before, after] = [await sideOf(a, options, world), await sideOf(b, options, world)];
  if (!before || !after) return exit.unusable;
  const all = together(before, after);
  const changes = await changesOf(before, after, world);
  const lang = options.reportLang ?? after.loaded.rubric.language;
  const report = diffView({ before: before.roster, after: after.roster, changes }, { lang });
  const delivered = await deliver(report, options, [...before.loaded.sources, ...after.loaded.sources], world);
  await say(all, options, world);
  return delivered && !failed(all.diagnostics) ? exit.fine : exit.unusable;
}

async function sideOf(path: string, options: DiffOptions, world: World): Promise<Side | undefined> {
  const { loaded, ...found } = await loadResult(path, world);
  if (!loaded) {
    await say(found, options, world);
    return undefined;
  }
  const scores = new Map<string, BranchScore>();
  const onScore = (score: BranchScore | Exemption): void => {
    if (!('exempt' in score) && score.evidence.as === 'inspection') scores.set(score.evidence.branch, score);
  };
  const { roster, ...scored } = await scoreAll(loaded, { lang: options.lang, quiet: options.quiet, onScore }, world);
  return { ...together(found, scored), loaded, roster, scores };
}

async function changesOf(before: Side, after: Side, world: World): Promise<readonly BranchChange[]> {
  const was = byBranch(before.roster);
  const is = byBranch(after.roster);
  const changes: BranchChange[] = [];
  for (const branch of new Set([...is.keys(), ...was.keys()])) {
    changes.push(await changeOf(branch, was.get(branch), is.get(branch), { before, after }, world));
  }
  return changes;
}

const byBranch = ({ standings }: Roster): ReadonlyMap<string, Standing> =>
  new Map(standings.map((standing) => [standing.branch, standing]));

async function changeOf(
  branch: string,
  was: Standing | undefined,
  is: Standing | undefined,
  sides: { readonly before: Side; readonly after: Side },
  world: World,
): Promise<BranchChange> {
  const [from, to] = [sides.before.scores.get(branch), sides.after.scores.get(branch)];
  const known = { branch, name: (is ?? was)?.name ?? branch, before: was, after: is };
  if (!from || !to) return { ...known, steps: undefined, by: undefined };
  const [low, high] = [certainTotal(from), certainTotal(to)];
  const by = low === undefined || high === undefined ? undefined : subtract(high, low);
  return { ...known, by, steps: stepsOf(from, await stagesBetween(from, to, sides, world)) };
}

/** The scores in between: new evidence under the old rules first, else old evidence under the new. */
async function stagesBetween(
  from: BranchScore,
  to: BranchScore,
  { before, after }: { readonly before: Side; readonly after: Side },
  world: World,
): Promise<readonly Stage[]> {
  const rules = before.loaded.rubricHash === after.loaded.rubricHash && from.known.asOf === to.known.asOf;
  if (rules) return [{ cause: 'evidence', score: to }];
  const evidenceFirst = await scoredUnder(before.loaded, to, after.loaded, from, world);
  if (evidenceFirst) return stages('evidence', evidenceFirst, 'rubric', to);
  const rulesFirst = await scoredUnder(after.loaded, from, before.loaded, to, world);
  return rulesFirst ? stages('rubric', rulesFirst, 'evidence', to) : [{ cause: 'both', score: to }];
}

const stages = (first: Stage['cause'], between: BranchScore, second: Stage['cause'], last: BranchScore) => [
  { cause: first, score: between },
  { cause: second, score: last },
];

/** The evidence of one side scored by the rules of the other; undefined where these do not know its names. */
async function scoredUnder(
  { rubric }: Loaded,
  { evidence }: BranchScore,
  own: Loaded,
  other: BranchScore,
  world: World,
): Promise<BranchScore | undefined> {
  const opened = await open(evidence.file, world);
  const read = opened.ok ? readEvidence(rubric, opened.value) : opened;
  if (!read.ok) return undefined;
  const supplied = own.supply?.extend(read.value).evidence ?? read.value;
  const score = scoreBranch(rubric, supplied, other.known.asOf);
  return 'exempt' in score ? undefined : score;
}
