import {
  type BranchScore,
  type Decisions,
  type Evidence,
  type Exemption,
  equals,
  gather,
  type Roster,
  readEvidence,
  type Stage,
  scoreBranch,
} from '../scoring.ts';
import type { Loaded } from './loaded.ts';
import { open } from './open.ts';
import type { Findings } from './say.ts';
import type { World } from './world.ts';

/** A result with the score of every branch. */
export type Side = Findings & {
  readonly loaded: Loaded;
  readonly roster: Roster;
  readonly scores: ReadonlyMap<string, BranchScore>;
};

/**
 * The scores in between, one cause at a time: decisions are set aside first and put back last; new evidence is applied under
 * the old rules, then the other branches it is compared with, then the new rules.
 */
export async function stagesBetween(
  from: BranchScore,
  to: BranchScore,
  { before, after }: Sides,
  world: World,
): Promise<readonly Stage[]> {
  if (samePoints(from, to)) return [];
  const plain = { from: alone(before, from.evidence, before), to: alone(after, to.evidence, after) };
  const between = await undecided(plain.from ?? from, plain.to ?? to, { before, after }, world);
  return [
    ...(plain.from ? [{ cause: 'decision', score: plain.from } as const] : []),
    ...between,
    ...(plain.to ? [{ cause: 'decision', score: to } as const] : []),
  ];
}

/** Whether two scores come to the same throughout, so that there is nothing to tell causes of. */
const samePoints = (one: BranchScore, other: BranchScore): boolean =>
  equals(one.total.low, other.total.low) &&
  equals(one.total.high, other.total.high) &&
  one.items.length === other.items.length &&
  one.items.every((score, i) => {
    const second = other.items[i];
    return (
      score.item.id === second?.item.id && score.state === second.state && equals(score.points.low, second.points.low)
    );
  });

/** The two results that are compared. */
export type Sides = { readonly before: Side; readonly after: Side };

async function undecided(from: BranchScore, to: BranchScore, sides: Sides, world: World): Promise<readonly Stage[]> {
  const { before, after } = sides;
  const rules = before.loaded.rubricHash === after.loaded.rubricHash && from.known.asOf === to.known.asOf;
  if (rules) {
    const own = comparing(before.loaded) ? scoreIn(before, to.evidence, before) : undefined;
    return own ? stages('evidence', own, 'cohort', to) : [{ cause: 'evidence', score: to }];
  }
  if (comparing(before.loaded) || comparing(after.loaded)) return [{ cause: 'both', score: to }];
  const evidenceFirst = await scoredUnder(before.loaded, to, after.loaded, from, world);
  if (evidenceFirst) return stages('evidence', evidenceFirst, 'rubric', to);
  const rulesFirst = await scoredUnder(after.loaded, from, before.loaded, to, world);
  return rulesFirst ? stages('rubric', rulesFirst, 'evidence', to) : [{ cause: 'both', score: to }];
}

const comparing = ({ rubric }: Loaded): boolean => rubric.comparisons.length > 0;

/** The score without what was decided of the branch; undefined where nothing was. */
function alone(side: Side, evidence: Evidence, others: Side): BranchScore | undefined {
  const decided = side.loaded.decisions?.all.byBranch.get(evidence.branch) ?? [];
  return decided.length === 0 ? undefined : scoreIn(side, evidence, others);
}

/** The decisions on everybody else. */
function withoutOwn(decisions: Decisions, branch: string): Decisions {
  const byBranch = new Map([...decisions.byBranch].filter(([name]) => name !== branch));
  return { ...decisions, byBranch, list: decisions.list.filter((one) => one.branch !== branch) };
}

/** Evidence scored by the rules of one side among the other branches of one side, its own decisions set aside. */
function scoreIn({ loaded }: Side, evidence: Evidence, others: Side): BranchScore | undefined {
  const { rubric, rubricHash, assessment } = loaded;
  const evidences = [...others.scores.values()].map((score) => score.evidence);
  const peers = { evidences: evidences.filter(({ branch }) => branch !== evidence.branch), unusable: [] };
  const decisions = loaded.decisions && withoutOwn(loaded.decisions.all, evidence.branch);
  const gathering = gather({ rubric, rubricHash, assessment, peers, decisions, partial: true });
  const taken = gathering.take(evidence);
  const scores: (BranchScore | Exemption)[] = taken.ok && taken.score ? [taken.score] : [];
  gathering.finish([], (score) => scores.push(score));
  const [score] = scores;
  return score && !('exempt' in score) ? score : undefined;
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
