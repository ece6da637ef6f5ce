import { plainAssessment } from '../assessment/read.ts';
import { scoreBranch } from '../engine/score-branch.ts';
import { gather } from '../roster/gather.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { normalized } from './seen.ts';
import type { CaseResult, Difference, Outcome, TrialCase, Wish } from './trial.ts';

/** Scores a case and holds the result against what it expects. */
export function runCase(rubric: Rubric, one: TrialCase): CaseResult {
  const outcome = outcomeOf(rubric, one);
  const differences = one.wishes.flatMap((wish) => differenceOf(wish, outcome) ?? []);
  return { one, outcome, differences, open: one.wishes.filter(({ wanted }) => wanted === undefined) };
}

function differenceOf(wish: Wish, outcome: Outcome): Difference | undefined {
  if (wish.wanted === undefined) return undefined;
  const [wanted, seen] = [normalized(wish.wanted), wish.seen(outcome)];
  return wanted === seen ? undefined : { wish, wanted, seen };
}

/** Whether a case is as it should be. */
export const passed = ({ differences, open, one }: CaseResult): boolean =>
  differences.length === 0 && open.length === 0 && one.wishes.length > 0;

/** The score of a case; where clauses compare branches, together with those it names. */
export function outcomeOf(rubric: Rubric, { evidence, asOf, others }: Omit<TrialCase, 'wishes'>): Outcome {
  const alone = () => scoreBranch(rubric, evidence, asOf);
  if (rubric.comparisons.length === 0 || others.length === 0) return alone();
  const assessment = plainAssessment(rubric, asOf);
  const gathering = gather({ rubric, rubricHash: '', assessment, partial: true });
  const outcomes: Outcome[] = [];
  for (const each of [evidence, ...others]) gathering.take(each);
  gathering.finish([], (score) => outcomes.push(score));
  return outcomes.find((score) => score.evidence.branch === evidence.branch) ?? alone();
}
