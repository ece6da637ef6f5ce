import { type Correspondence, carrying, correspond, openChange, type Preview, revisedPlan } from '../authoring.ts';
import {
  type Assessment,
  type BranchScore,
  compileAssessment,
  type Exemption,
  gather,
  type PreviewBranch,
  parseDay,
  plainAssessment,
  type Roster,
  type Rubric,
  type Told,
} from '../scoring.ts';
import { findPlan, yamlBelow } from './inputs.ts';
import { load } from './load.ts';
import { loadPlan } from './load-plan.ts';
import type { Loaded } from './loaded.ts';
import { branchDays } from './rubric-day.ts';
import { readRubricFile } from './rubric-file.ts';
import { type Findings, together } from './say.ts';
import { scoreAll } from './score-all.ts';
import type { World } from './world.ts';

/** A version of a rubric, and its fingerprint; undefined where it cannot be used. */
export type Version = Findings & {
  readonly rubric: Rubric | undefined;
  readonly hash: string;
  /** The file and all that it extends. */
  readonly files: readonly string[];
};

/**
 * Reads one of the two versions, with the values of the day: the one asked for, that of the plan, or that on which the branches
 * were assessed. Without evidence and without a day the latest hold.
 */
export async function versionAt(
  file: string,
  { asOf, evidence }: { readonly asOf?: string | undefined; readonly evidence?: string | undefined },
  world: World,
): Promise<Version> {
  if (evidence === undefined) return readRubricFile(file, { asOf: parseDay(asOf ?? '') }, world);
  const { written } = await loadPlan(findPlan([evidence], world), world);
  const files = world.kindOf(evidence) === 'folder' ? yamlBelow(evidence, world) : [evidence];
  const day = parseDay(asOf ?? written?.['as-of'] ?? '');
  return readRubricFile(file, { asOf: day, days: () => branchDays(files, world) }, world);
}

/** What the new version makes of the branches; undefined where it could not be tried. */
export type Tried = Findings & {
  readonly effect: Preview['effect'] | undefined;
  readonly left: readonly Told[];
  readonly sources: readonly string[];
};

/** What to try a new version on. */
export type Trial = {
  readonly evidence: string;
  /** The file of the old version. */
  readonly old: string;
  readonly asOf: string | undefined;
  readonly quiet: boolean | undefined;
  readonly lang: 'zh' | 'en';
};

type Scored = { readonly roster: Roster; readonly scores: ReadonlyMap<string, BranchScore> };

/** Scores the evidence of a folder by both versions. */
export async function tryOut(newer: Rubric, hash: string, trial: Trial, world: World): Promise<Tried> {
  const { loaded, ...found } = await load([trial.evidence], { rubric: trial.old, asOf: trial.asOf }, world);
  if (!loaded) return { ...found, effect: undefined, left: [], sources: [] };
  const all = correspond(loaded.rubric, newer);
  const taken: (BranchScore | Exemption)[] = [];
  // a decision is about points of the old version, and has no place in the new one
  const undecided: Loaded = { ...loaded, decisions: undefined };
  const options = {
    lang: trial.lang,
    quiet: trial.quiet,
    onScore: (score: BranchScore | Exemption) => void taken.push(score),
  };
  const { roster, ...scored } = await scoreAll(undecided, options, world);
  const before: Scored = { roster, scores: inspected(taken) };
  const planned = await planFor(all, loaded, trial, world);
  const sofar = together(found, scored);
  const sources = loaded.sources;
  if (!planned.assessment) {
    return { effect: undefined, left: planned.left, sources, ...together(sofar, planned) };
  }
  const after = scoredAnew(all, hash, planned.assessment, taken);
  return {
    ...together(sofar, planned),
    effect: { before: before.roster, after: after.roster, branches: branchesOf(all, before, after) },
    left: planned.left,
    sources,
  };
}

const inspected = (taken: readonly (BranchScore | Exemption)[]): Scored['scores'] =>
  new Map(
    taken.flatMap((score): [string, BranchScore][] =>
      'exempt' in score || score.evidence.as === 'self' ? [] : [[score.evidence.branch, score]],
    ),
  );

type Planned = Findings & { readonly assessment: Assessment | undefined; readonly left: readonly Told[] };

/** The plan of the folder under the names of the new version; without one, what the new version says itself. */
async function planFor(all: Correspondence, { assessment }: Loaded, trial: Trial, world: World): Promise<Planned> {
  const none = { left: [], diagnostics: [], documents: [] };
  const { written, document } = await loadPlan(findPlan([trial.evidence], world), world);
  if (!written || !document) return { ...none, assessment: plainAssessment(all.after, assessment.asOf) };
  const { written: revised, left } = revisedPlan(written, all);
  const compiled = compileAssessment(all.after, document.file, revised);
  return {
    assessment: compiled.ok ? { ...compiled.value, asOf: assessment.asOf } : undefined,
    left,
    diagnostics: compiled.diagnostics,
    documents: [document],
  };
}

function scoredAnew(
  all: Correspondence,
  rubricHash: string,
  assessment: Assessment,
  taken: readonly (BranchScore | Exemption)[],
): Scored {
  const carry = carrying(all);
  const scores: (BranchScore | Exemption)[] = [];
  const gathering = gather({ rubric: all.after, rubricHash, assessment });
  for (const { evidence } of taken) {
    if (evidence.as === 'self') continue;
    const one = gathering.take(carry(evidence));
    if (one.ok && one.score) scores.push(one.score);
  }
  const roster = gathering.finish([], (score) => void scores.push(score));
  return { roster, scores: inspected(scores) };
}

/** Every branch that either version assesses, in the order of the old roster. */
function branchesOf(all: Correspondence, before: Scored, after: Scored): readonly PreviewBranch[] {
  const standings = new Map(after.roster.standings.map((standing) => [standing.branch, standing]));
  const was = new Set(before.roster.standings.map(({ branch }) => branch));
  const { item, clause } = formerNames(all);
  const one = (branch: string, old: PreviewBranch['before']): PreviewBranch => {
    const now = standings.get(branch);
    const scores = bothOf(before.scores.get(branch), after.scores.get(branch));
    const change = scores && openChange(scores.before, scores.after, { item, clause });
    return { branch, name: (now ?? old)?.name ?? branch, before: old, after: now, change, scores };
  };
  return [
    ...before.roster.standings.map((standing) => one(standing.branch, standing)),
    ...after.roster.standings.filter(({ branch }) => !was.has(branch)).map(({ branch }) => one(branch, undefined)),
  ];
}

const bothOf = (before: BranchScore | undefined, after: BranchScore | undefined): PreviewBranch['scores'] =>
  before && after && { before, after };

/** Which item and clause of the old version one of the new version was. */
function formerNames({ items, clauses }: Correspondence) {
  const oldItems = new Map(items.flatMap(({ before, after }) => (before && after ? [[after.id, before.id]] : [])));
  const oldClauses = new Map(
    clauses.flatMap(({ before, after }) => (before && after ? [[after.clause, before.clause]] : [])),
  );
  // an item that is new must not be taken for one that had its id and went
  return {
    item: (id: string) => oldItems.get(id) ?? ` ${id}`,
    clause: (clause: Parameters<(typeof oldClauses)['get']>[0]) => oldClauses.get(clause),
  };
}
