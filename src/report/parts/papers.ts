import type { BranchScore, Exemption } from '../../engine/score.ts';
import type { Exact } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import { examine } from '../../rectify/examine.ts';
import type { Examined } from '../../rectify/fault.ts';
import type { Roster } from '../../roster/roster.ts';
import { label } from '../labels.ts';
import type { Block, Pair } from '../report.ts';
import { settingPairs } from './parameters.ts';

/** What papers about a whole assessment are written from: the roster, every inspected branch in its order, the own checks. */
export type Papers = {
  readonly roster: Roster;
  readonly branches: readonly Examined[];
  readonly selves: ReadonlyMap<string, BranchScore>;
};

/** Gathers the scores of a roster for papers about them. */
export function papersOf(roster: Roster, scores: readonly (BranchScore | Exemption)[]): Papers {
  const inspected = new Map<string, BranchScore>();
  const selves = new Map<string, BranchScore>();
  for (const score of scores)
    if (!('exempt' in score)) (score.evidence.as === 'self' ? selves : inspected).set(score.evidence.branch, score);
  const branches = roster.standings.flatMap(({ branch }) => {
    const score = inspected.get(branch);
    return score ? [examine(score)] : [];
  });
  return { roster, branches, selves };
}

/** How papers about an assessment are written: the language, and from which share of branches on a fault is common. */
export type PaperOptions = { readonly lang: Lang; readonly common: Exact };

/** What the results rest on, for the head of a paper. */
export function basisPairs({ rubric, rubricHash, asOf }: Roster, lang: Lang): readonly Pair[] {
  return [
    { label: label('rubric', lang), value: rubric.title },
    { label: label('version', lang), value: rubric.version },
    ...(asOf === undefined ? [] : [{ label: label('asOf', lang), value: asOf }]),
    { label: label('hash', lang), value: rubricHash.slice(0, 12) },
    ...settingPairs(rubric, lang),
  ];
}

/** A list of numbered points; nothing where there are none. */
export const pointsBlock = (texts: readonly string[]): readonly Block[] =>
  texts.length === 0 ? [] : [{ type: 'points', points: texts.map((text) => ({ text })) }];

/** A paragraph; nothing where there is nothing to say. */
export const paragraph = (text: string | undefined, tone?: 'warn' | 'dim'): readonly Block[] =>
  text === undefined || text === '' ? [] : [{ type: 'paragraph', text, ...(tone && { tone }) }];
