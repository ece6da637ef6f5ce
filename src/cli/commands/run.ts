import { type Format, failed, type Lang, nearest, type ParameterSetting, rosterView } from '../../scoring.ts';
import { complainOf } from '../complain.ts';
import { deliver } from '../deliver.ts';
import { exit } from '../exit.ts';
import { type Gate, gateTold, parseGate, stoppedBy } from '../gates.ts';
import { load } from '../load.ts';
import type { Loaded } from '../loaded.ts';
import { say, together } from '../say.ts';
import { scoreAll } from '../score-all.ts';
import { keep } from '../snapshot.ts';
import type { World } from '../world.ts';

/** The options of `score run`. */
export type RunOptions = {
  readonly rubric?: string;
  readonly asOf?: string;
  readonly set?: readonly ParameterSetting[];
  readonly groupBy?: string;
  readonly sort?: 'rank' | 'name' | 'group' | 'total';
  readonly top?: string;
  readonly bottom?: string;
  readonly format: Format;
  readonly output?: string;
  /** The file to keep the result in. */
  readonly snapshot?: string;
  readonly width?: string;
  readonly failOn?: readonly string[];
  readonly lang: Lang;
  /** Set where the language was asked for, and not only found in the environment. */
  readonly reportLang?: Lang;
  readonly quiet?: boolean;
};

/** `score run`: a folder of branch files → the roster. */
export async function runCommand(paths: readonly string[], options: RunOptions, world: World): Promise<number> {
  const { loaded, ...found } = await load(paths, options, world);
  if (!loaded) {
    await say(found, options, world);
    return exit.unusable;
  }
  const gates = gatesOf(options, loaded, world);
  const groups = groupsOf(options, loaded, world);
  if (!gates || !groups) return exit.unusable;
  const scored = await scoreAll(loaded, { lang: options.lang, quiet: options.quiet, listBy: groups.field }, world);
  const all = together(found, scored);
  // a ranking of nobody helps nobody
  const empty = scored.roster.standings.length === 0 && scored.roster.exempt.length === 0 && failed(all.diagnostics);
  const delivered =
    empty || (await deliver(rosterView(scored.roster, displayOf(options, loaded)), options, loaded.sources, world));
  await say(all, options, world);
  if (!delivered || failed(all.diagnostics)) return exit.unusable;
  const kept = { paths, options, loaded, roster: scored.roster };
  if (options.snapshot !== undefined && !(await keep(options.snapshot, kept, options.lang, world)))
    return exit.unusable;
  return gatesExit(gates, scored.roster, options.lang, world);
}

/** The profile field to list by; undefined, and said so, where there is no such field. */
function groupsOf({ groupBy, lang }: RunOptions, { rubric }: Loaded, world: World) {
  if (groupBy === undefined) return { field: undefined };
  const fields = [...rubric.facts.values()].filter(({ from }) => from === 'profile');
  const field = fields.find(({ name, title }) => name === groupBy || title === groupBy);
  if (field) return { field: field.name };
  const meant = nearest(
    groupBy,
    fields.flatMap(({ name, title }) => [name, title]),
  );
  const known = fields.map(({ name }) => name);
  const said = {
    zh: {
      message: `概况（profile）里没有“${groupBy}”`,
      hint: `${meant ? `是不是“${meant}”？` : ''}可写：${known.join('、')}`,
    },
    en: {
      message: `the profile has no "${groupBy}"`,
      hint: `${meant ? `did you mean "${meant}"? ` : ''}known are: ${known.join(', ')}`,
    },
  };
  complainOf('--group-by', said[lang], lang, world);
  return undefined;
}

/** What is shown, and in which order; nothing here changes a score or an exit code. */
const displayOf = ({ reportLang, sort, top, bottom, groupBy }: RunOptions, { rubric }: Loaded) => ({
  lang: reportLang ?? rubric.language,
  ...(sort && { sort }),
  ...(top && { top: Number(top) }),
  ...(bottom && { bottom: Number(bottom) }),
  ...(groupBy && { groupBy: true }),
});

function gatesOf(
  { failOn = [], lang }: RunOptions,
  { rubric, assessment }: Loaded,
  world: World,
): readonly Gate[] | undefined {
  const gates: Gate[] = [];
  for (const text of failOn) {
    const gate = parseGate(text, rubric, assessment);
    if (gate.kind === 'unknown') {
      complainOf('--fail-on', gate.why[lang], lang, world);
      return undefined;
    }
    gates.push(gate);
  }
  return gates;
}

function gatesExit(gates: readonly Gate[], roster: Parameters<typeof stoppedBy>[1], lang: Lang, world: World): number {
  let code: number = exit.fine;
  for (const gate of gates) {
    const count = stoppedBy(gate, roster);
    if (count === 0) continue;
    world.complain(`${gateTold(gate, count, roster.rubric.whom, lang)}\n`);
    code = exit.found;
  }
  return code;
}
