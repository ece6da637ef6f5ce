import { type BranchScore, type Evidence, type Exemption, gather, scoreBranch } from '../scoring.ts';
import type { Loaded } from './loaded.ts';
import { shown } from './open.ts';
import { readPeers } from './read-peers.ts';
import type { World } from './world.ts';

/** The score of the branch; where clauses compare branches, among the others of its assessment. */
export async function scoreOne(loaded: Loaded, evidence: Evidence, world: World): Promise<BranchScore | Exemption> {
  const { rubric, rubricHash, assessment } = loaded;
  const decisions = loaded.decisions?.all;
  const alone = () =>
    scoreBranch(rubric, evidence, assessment.asOf, { decisions: decisions?.byBranch.get(evidence.branch) });
  if (rubric.comparisons.length === 0) return alone();
  const others = loaded.files.filter((file) => shown(file) !== evidence.file);
  const read = await readPeers({ ...loaded, peers: [...loaded.peers, ...others] }, world);
  const members = loaded.members.filter((one) => one.branch !== evidence.branch);
  const supplied = members.map((one) => loaded.supply?.extend(one).evidence ?? one);
  const peers = { ...read, evidences: [...read.evidences, ...supplied] };
  const gathering = gather({ rubric, rubricHash, assessment, decisions, partial: true, peers });
  const taken = gathering.take(evidence);
  const scores: (BranchScore | Exemption)[] = taken.ok && taken.score ? [taken.score] : [];
  gathering.finish([], (score) => scores.push(score));
  return scores[0] ?? alone();
}
