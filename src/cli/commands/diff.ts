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
  type Standing,
  stepsOf,
  subtract,
} from '../../scoring.ts';
import { deliver } from '../deliver.ts';
import { exit } from '../exit.ts';
import { loadResult } from '../result.ts';
import { say, together } from '../say.ts';
import { scoreAll } from '../score-all.ts';
import { type Side, type Sides, stagesBetween } from '../stages.ts';
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
  sides: Sides,
  world: World,
): Promise<BranchChange> {
  const [from, to] = [sides.before.scores.get(branch), sides.after.scores.get(branch)];
  const known = { branch, name: (is ?? was)?.name ?? branch, before: was, after: is };
  if (!from || !to) return { ...known, steps: undefined, by: undefined };
  const [low, high] = [certainTotal(from), certainTotal(to)];
  const by = low === undefined || high === undefined ? undefined : subtract(high, low);
  return { ...known, by, steps: stepsOf(from, await stagesBetween(from, to, sides, world)) };
}
