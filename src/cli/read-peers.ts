import { type Evidence, type Peers, readEvidence } from '../scoring.ts';
import type { Loaded } from './loaded.ts';
import { open, shown } from './open.ts';
import type { World } from './world.ts';

/** The branches of the assessment that are compared with, but were not asked for. What is wrong in their files is said when they are. */
export async function readPeers({ rubric, peers, supply }: Loaded, world: World): Promise<Peers> {
  const evidences: Evidence[] = [];
  const unusable: string[] = [];
  for (const file of peers) {
    const opened = await open(file, world);
    const evidence = opened.ok ? readEvidence(rubric, opened.value) : undefined;
    if (evidence?.ok) evidences.push(supply?.extend(evidence.value).evidence ?? evidence.value);
    else unusable.push(shown(file));
  }
  return { evidences, unusable };
}
