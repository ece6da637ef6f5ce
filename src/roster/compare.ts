import type { Assessment } from '../assessment/assessment.ts';
import type { Cohort, Comparison, Peer } from '../clauses/cohort.ts';
import { fieldOf, isOpen } from '../clauses/field.ts';
import type { Measure } from '../clauses/measure.ts';
import type { Decisions } from '../decisions/decision.ts';
import type { BranchScore, Exemption, ItemScore } from '../engine/score.ts';
import { earnsNothing } from '../engine/score.ts';
import { scoreBranch } from '../engine/score-branch.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { type Exact, zero } from '../model/exact.ts';
import type { ComparingClause, Rubric } from '../rubric/rubric.ts';
import { byCodePoints } from './rank.ts';

/** The branches that are compared: their evidence by group, and the files that could not be used. */
type Compared = {
  readonly rubric: Rubric;
  readonly assessment: Assessment;
  readonly decisions: Decisions | undefined;
  readonly evidences: readonly Evidence[];
  readonly groupOf: (evidence: Evidence) => string | undefined;
  readonly lost: readonly string[];
};

/** Scores those of the branches that are asked for, each told of all that it is compared with. */
export function scoreTogether(compared: Compared, asked: readonly Evidence[]): readonly (BranchScore | Exemption)[] {
  const { lost } = compared;
  const cohorts = cohortsOf({ ...compared, lost: [...new Set(lost)].sort(byCodePoints) });
  return asked.map((evidence) => scored(compared, evidence, cohorts.get(evidence)));
}

/**
 * What the clauses of every branch that compare it with others are told: in rounds, for an item may be compared whose
 * own clauses compare. A single branch has nobody to be compared with.
 */
function cohortsOf(compared: Compared): ReadonlyMap<Evidence, Cohort> {
  const { rubric, lost } = compared;
  const cohorts = new Map<Evidence, Map<string, Comparison>>(compared.evidences.map((each) => [each, new Map()]));
  for (const round of rubric.comparisons) {
    const entries = entriesOf(compared, round, cohorts);
    if (entries.length + lost.length < 2) return new Map();
    for (const [i, clause] of round.entries()) {
      for (const [evidence, comparison] of comparisonsOf(clause, i, entries, compared)) {
        cohorts.get(evidence)?.set(clause.comparing.key, comparison);
      }
    }
  }
  return cohorts;
}

const scored = ({ rubric, assessment, decisions }: Compared, evidence: Evidence, cohort: Cohort | undefined) =>
  scoreBranch(rubric, evidence, assessment.asOf, { cohort, decisions: decisions?.byBranch.get(evidence.branch) });

/** What a branch brings to each clause of a round; undefined where it has no part in the comparison. */
type Entry = {
  readonly evidence: Evidence;
  readonly group: string | undefined;
  readonly peers: readonly (Peer | undefined)[];
};

function entriesOf(
  compared: Compared,
  round: readonly ComparingClause[],
  cohorts: ReadonlyMap<Evidence, Cohort>,
): readonly Entry[] {
  const { evidences, groupOf } = compared;
  return evidences.flatMap((evidence) => {
    const score = scored(compared, evidence, cohorts.get(evidence));
    if ('exempt' in score) return [];
    return [{ evidence, group: groupOf(evidence), peers: round.map((clause) => peerOf(score, clause)) }];
  });
}

/** What a branch brings to a clause; undefined where the clause's item or what it compares does not apply to it. */
function peerOf(score: BranchScore, { item, comparing: { of } }: ComparingClause): Peer | undefined {
  const own = itemIn(score, item.id);
  if (!own) return undefined;
  const { name } = score.evidence;
  if (of.kind === 'item') {
    const other = itemIn(score, of.id);
    return other && { name, ...other.points, perhaps: isDoubtful(own) || isDoubtful(other) };
  }
  const value = score.known.facts.get(of.fact.name);
  if (value?.kind === 'amount') return { name, low: value.amount, high: value.amount, perhaps: isDoubtful(own) };
  // where nothing counts without proof, who proves nothing earns nothing and is in nobody's way
  if (item.missing === 'zero') return undefined;
  return { name, low: leastOf(of), high: undefined, perhaps: isDoubtful(own) };
}

function itemIn({ items }: BranchScore, id: string): Exclude<ItemScore, { state: 'not-applicable' }> | undefined {
  const found = items.find(({ item }) => item.id === id);
  return found?.state === 'not-applicable' ? undefined : found;
}

const isDoubtful = (score: ItemScore): boolean => score.state === 'missing' && score.doubtful && !earnsNothing(score);

/** The least a value can be of which nothing is known: counts and ratios are never below nothing. */
const leastOf = (of: Measure): Exact | undefined =>
  of.kind === 'fact' && of.fact.kind !== 'number' ? zero : undefined;

/** Every branch beside those it is compared with. */
function comparisonsOf(
  { comparing }: ComparingClause,
  i: number,
  entries: readonly Entry[],
  { rubric, lost: files }: Compared,
): readonly (readonly [Evidence, Comparison])[] {
  const { within, by, of } = comparing;
  // nobody knows what an unusable file holds, nor of which group its branch is
  const lost = files.map((name): Peer => ({ name, low: leastOf(of), high: undefined, perhaps: true }));
  return fieldsOf(entries, within).flatMap((members) => {
    const peers = [...members.flatMap(({ peers }) => peers[i] ?? []), ...lost];
    const field = fieldOf(peers, by, lackingText(peers, rubric));
    return members.map(({ evidence, peers: own }) => [evidence, { own: own[i], field }] as const);
  });
}

/** The branches that are compared with each other: all, or those of each group; without groups there are none. */
function fieldsOf(entries: readonly Entry[], within: 'all' | 'group'): readonly (readonly Entry[])[] {
  if (within === 'all') return [entries];
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.group === undefined) continue;
    const group = groups.get(entry.group);
    if (group) group.push(entry);
    else groups.set(entry.group, [entry]);
  }
  return [...groups.values()];
}

const mostNamed = 5;

/** Whose value is not known, in the language of the rubric: the first few by name. */
function lackingText(peers: readonly Peer[], { language }: Rubric): string {
  const names = peers
    .filter(isOpen)
    .map(({ name }) => name)
    .sort(byCodePoints);
  const first = names.slice(0, mostNamed).join(language === 'zh' ? '、' : ', ');
  const more = names.length - mostNamed;
  if (more <= 0) return first;
  return language === 'zh' ? `${first}等${names.length}个` : `${first} and ${more} more`;
}
