import type { Assessment } from '../assessment/assessment.ts';
import type { Decision, DecisionOutcome, Decisions } from '../decisions/decision.ts';
import type { Bounds, BranchScore, Exemption } from '../engine/score.ts';
import { scoreBranch } from '../engine/score-branch.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { dayText } from '../model/day.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { isZero } from '../model/exact.ts';
import { headingOf } from '../model/facts.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Sample } from '../sample/sample.ts';
import { scoreTogether } from './compare.ts';
import { concluded } from './consequences.ts';
import { inFileOrder } from './decisions.ts';
import type { Earlier } from './earlier.ts';
import { keyOf, type Peers, selvesAlone, usablePeers } from './peers.ts';
import { allot } from './quota.ts';
import { byCodePoints, inOrder, withRanks } from './rank.ts';
import type { Roster, Standing } from './roster.ts';
import { sampledIn } from './sampled.ts';
import { standingOf } from './standing.ts';
import { distributionOf, nearEdges, statisticsOf } from './statistics.ts';

/** A roster in the making: branches are taken one by one, and only what the roster holds is kept of each. */
export type Gathering = {
  /** Scores one branch; what makes it unusable in this roster is reported instead. */
  readonly take: (evidence: Evidence) => Taken;
  /**
   * The roster of all that were taken. `unusable` are files that could not even be read.
   * Branches that had to wait for the others are scored now, and `onScore` is told of each.
   */
  readonly finish: (unusable: readonly string[], onScore?: (score: BranchScore | Exemption) => void) => Roster;
};

/**
 * What became of a branch that was taken: its score, or why this roster cannot use it.
 * There is no score yet where clauses of the rubric compare branches, and it has to wait for the others.
 */
export type Taken =
  | { readonly ok: true; readonly score: BranchScore | Exemption | undefined }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** What a roster is made for. */
export type RosterSetup = {
  readonly rubric: Rubric;
  readonly rubricHash: string;
  readonly assessment: Assessment;
  /** The profile field by which branches are listed, where it is not the one they are grouped by. */
  readonly listBy?: string | undefined;
  /** What was decided of items of its branches. */
  readonly decisions?: Decisions | undefined;
  /** Whether only some of the branches are taken, so that a decision on another is no mistake. */
  readonly partial?: boolean | undefined;
  /** The sample the branches were drawn in, where they stand for a larger whole. */
  readonly sample?: Sample | undefined;
  /** Branches that are not listed, but compared with where clauses of the rubric compare branches. */
  readonly peers?: Peers | undefined;
  /** What earlier periods came to, the oldest first. */
  readonly earlier?: readonly Earlier[] | undefined;
};

/** Begins a roster. */
export function gather(setup: RosterSetup): Gathering {
  const { rubric, assessment, listBy, decisions } = setup;
  const rates = assessment.consequences.flatMap(({ rate }) => rate ?? []);
  const standings = new Map<string, Standing>();
  const selfTotals = new Map<string, Bounds>();
  const exempt: { branch: string; name: string; file: string }[] = [];
  const seen = new Map<string, string>();
  const unusable = new Set<string>();
  const outcomes = new Map<Decision, DecisionOutcome>();
  const waiting: Evidence[] = [];
  const problemsOf = (evidence: Evidence) => [...twice(seen, evidence), ...wrongGroup(setup, evidence)];
  const keep = (score: BranchScore | Exemption): void => {
    const { evidence } = score;
    const { branch, name, file } = evidence;
    for (const outcome of score.decisions) outcomes.set(outcome.decision, outcome);
    if ('exempt' in score) {
      if (evidence.as === 'inspection') exempt.push({ branch, name, file });
    } else if (evidence.as === 'self') selfTotals.set(branch, score.total);
    else standings.set(branch, standingOf(score, { group: groupOf(setup, evidence), listBy, rates }));
  };
  return {
    take: (evidence) => {
      const problems = problemsOf(evidence);
      if (problems.length > 0) {
        unusable.add(evidence.file);
        return { ok: false, diagnostics: problems };
      }
      // a self-check is compared with nobody
      if (rubric.comparisons.length > 0 && evidence.as === 'inspection') {
        waiting.push(evidence);
        return { ok: true, score: undefined };
      }
      const given = { decisions: decisions?.byBranch.get(evidence.branch) };
      const score = scoreBranch(rubric, evidence, assessment.asOf, given);
      keep(score);
      return { ok: true, score };
    },
    finish: (unread, onScore) => {
      if (rubric.comparisons.length > 0) {
        const { evidences, unusable: lostPeers } = usablePeers(setup.peers, problemsOf);
        const lost = [...unread, ...unusable, ...lostPeers, ...selvesAlone(seen)];
        const together = { rubric, assessment, decisions, groupOf: (evidence: Evidence) => groupOf(setup, evidence) };
        for (const score of scoreTogether({ ...together, evidences: [...waiting, ...evidences], lost }, waiting)) {
          keep(score);
          onScore?.(score);
        }
      }
      const all = [...standings.values()].map((one) => ({ ...one, self: selfTotals.get(one.branch) }));
      const lost = [...new Set([...unread, ...unusable])].sort(byCodePoints);
      const left = exempt.sort((a, b) => byCodePoints(a.branch, b.branch));
      return complete(setup, all, left, lost, inFileOrder(setup, outcomes));
    },
  };
}

/** The group a branch belongs to, by the profile field of the assessment. */
function groupOf({ rubric, assessment: { groups } }: RosterSetup, evidence: Evidence): string | undefined {
  return groups && headingOf(evidence.facts.get(groups.by), rubric.language);
}

function twice(seen: Map<string, string>, { branch, as, file }: Evidence): readonly Diagnostic[] {
  const key = keyOf({ as, branch });
  const first = seen.get(key);
  if (first === undefined) {
    seen.set(key, file);
    return [];
  }
  return [
    {
      code: 'assessment/branch-twice',
      severity: 'error',
      file,
      path: ['branch'],
      message: {
        zh: `支部“${branch}”已经在 ${first} 中出现过`,
        en: `the branch "${branch}" already stands in ${first}`,
      },
      hint: { zh: '删去重复的一份，或改正 branch', en: 'remove one of the two, or correct branch' },
    },
  ];
}

function wrongGroup(setup: RosterSetup, evidence: Evidence): readonly Diagnostic[] {
  const { groups } = setup.assessment;
  if (!groups) return [];
  const group = groupOf(setup, evidence);
  if (group !== undefined && (groups.order.length === 0 || groups.order.includes(group))) return [];
  return [
    {
      code: 'assessment/unknown-group',
      severity: 'error',
      file: evidence.file,
      path: ['profile', groups.by],
      message:
        group === undefined
          ? { zh: `没有写所属的组（${groups.by}）`, en: `the group (${groups.by}) is not stated` }
          : { zh: `考核方案中没有“${group}”这个组`, en: `the assessment has no group "${group}"` },
      hint:
        groups.order.length === 0
          ? { zh: `在 profile 中写上 ${groups.by}`, en: `state ${groups.by} under profile` }
          : { zh: `可写：${groups.order.join('、')}`, en: `one of: ${groups.order.join(', ')}` },
    },
  ];
}

function complete(
  { rubric, rubricHash, assessment, sample, earlier = [] }: RosterSetup,
  all: readonly Standing[],
  exempt: Roster['exempt'],
  unusable: readonly string[],
  decisions: readonly DecisionOutcome[],
): Roster {
  const breakers = assessment.ranking?.tieBreakers ?? [];
  const ordered = inOrder(all, breakers);
  const groups = groupsOf(assessment, ordered);
  const ranked = assessment.ranking ? withRanks(ordered, assessment.ranking) : ordered;
  const { standings: allotted, quotas } = allot(ranked, rubric.grades, assessment, groups, breakers);
  const final =
    unusable.length === 0 &&
    decisions.every(({ state }) => state !== 'unused') &&
    allotted.every((one) => one.grade !== undefined);
  const sofar = { rubric, rubricHash, standings: allotted, quotas, groups, unusable, final };
  const { consequences, standings } = concluded({ roster: sofar, assessment, earlier });
  return {
    title: assessment.title ?? rubric.title,
    rubric,
    rubricHash,
    period: assessment.period,
    asOf: assessment.asOf === undefined ? undefined : dayText(assessment.asOf),
    ranking: assessment.ranking,
    standings,
    exempt,
    unusable,
    decisions,
    groups,
    distribution: distributionOf(rubric, standings),
    quotas,
    near: isZero(assessment.near) ? undefined : standings.flatMap((one) => nearEdges(rubric, one, assessment.near)),
    statistics: statisticsOf(standings),
    final,
    sampled: sample && sampledIn(sample, rubric, assessment.samplePass, { standings, exempt }),
    consequences,
    lastFirst: assessment.list === 'from-the-bottom',
  };
}

function groupsOf({ groups }: Assessment, standings: readonly Standing[]): readonly string[] {
  if (!groups) return [];
  if (groups.order.length > 0) return groups.order;
  const there = new Set(standings.flatMap(({ group }) => (group === undefined ? [] : [group])));
  return [...there].sort(byCodePoints);
}
