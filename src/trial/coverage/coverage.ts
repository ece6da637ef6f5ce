import type { Award } from '../../clauses/award.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { BranchScore, VetoScore } from '../../engine/score.ts';
import { compare, divide, type Exact, isZero, multiply, one, whole, zero } from '../../model/exact.ts';
import type { Mark } from '../../model/marks.ts';
import type { Told } from '../../model/told.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { awardsIn } from '../seen.ts';
import type { Outcome } from '../trial.ts';
import type { Applied, Target, TargetKind } from './target.ts';
import { targetsOf } from './targets.ts';

/** A target that cannot be covered, and why. */
export type Unreachable = { readonly target: Target; readonly because: Told };

/** What tests have shown of a rubric. */
export type Coverage = {
  readonly rubric: Rubric;
  readonly covered: readonly Target[];
  readonly uncovered: readonly Target[];
  readonly unreachable: readonly Unreachable[];
};

/** Coverage in the making: every score that is noted strikes out what it shows. */
export type Noting = {
  readonly note: (outcome: Outcome) => void;
  /** Whether a target was shown already. */
  readonly has: (target: Target) => boolean;
  readonly targets: readonly Target[];
  /** What was shown and what not; `unreachable` are the reasons people gave, by the name of the target. */
  readonly done: (unreachable: ReadonlyMap<string, string>) => Coverage;
};

type ClauseTarget = Extract<Target, { readonly of: 'clause' }>;
type ScoreTarget = Extract<Target, { readonly of: 'score' }>;

/** Begins to note what tests show of a rubric. */
export function noting(rubric: Rubric): Noting {
  const targets = targetsOf(rubric);
  const covered = new Set<Target>();
  const byClause = targetsByClause(targets);
  const ofScores = targets.filter((target): target is ScoreTarget => target.of === 'score');
  const strike = <T extends Target>(open: readonly T[], isHit: (target: T) => boolean): void => {
    for (const target of open) if (!covered.has(target) && isHit(target)) covered.add(target);
  };
  return {
    targets,
    has: (target) => covered.has(target),
    note: (outcome) => {
      if ('exempt' in outcome) return;
      strike(ofScores, ({ hit }) => hit(outcome));
      for (const applied of appliedIn(outcome))
        strike(byClause.get(applied.award.clause) ?? [], ({ hit }) => hit(applied));
    },
    done: (reasons) => summedUp(rubric, targets, covered, reasons),
  };
}

function targetsByClause(targets: readonly Target[]): ReadonlyMap<Clause, readonly ClauseTarget[]> {
  const byClause = new Map<Clause, ClauseTarget[]>();
  for (const target of targets) {
    if (target.of !== 'clause') continue;
    const { clause } = target.owned;
    byClause.set(clause, [...(byClause.get(clause) ?? []), target]);
  }
  return byClause;
}

function summedUp(
  rubric: Rubric,
  targets: readonly Target[],
  covered: ReadonlySet<Target>,
  reasons: ReadonlyMap<string, string>,
): Coverage {
  const open = targets.filter((target) => !covered.has(target));
  const because = (target: Target): Told | undefined => {
    const given = reasons.get(target.id);
    return given === undefined ? target.impossible : { zh: given, en: given };
  };
  return {
    rubric,
    covered: targets.filter((target) => covered.has(target)),
    uncovered: open.filter((target) => because(target) === undefined),
    unreachable: open.flatMap((target) => {
      const reason = because(target);
      return reason ? [{ target, because: reason }] : [];
    }),
  };
}

/** Every clause of a score as it was applied, by every assessor. */
function appliedIn(score: BranchScore): readonly Applied[] {
  const { known, evidence } = score;
  const made = (awards: readonly Award[], marks: ReadonlyMap<string, Mark>): readonly Applied[] =>
    awards.map((award) => ({ award, mark: marks.get(award.clause.id), known }));
  const items = score.items.flatMap((one) => {
    const finding = evidence.findings.get(one.item.id);
    if (one.state === 'combined' && finding?.state === 'several') {
      const marks = finding.findings.flatMap((each) => (each.state === 'found' ? [each.marks] : []));
      return one.raters.flatMap(({ awards }, i) => made(awards, marks[i] ?? noMarks));
    }
    if (one.state === 'not-applicable' && one.because === 'plan') return made(one.item.clauses.map(setAside), noMarks);
    return made(awardsIn(one), finding?.state === 'found' ? finding.marks : noMarks);
  });
  const vetoes = score.vetoes.map((veto) => ({
    award: vetoAward(veto),
    mark: evidence.vetoes.get(veto.veto.id),
    known,
  }));
  return [
    ...items,
    ...made(score.bonus.awards, evidence.bonus),
    ...made(score.penalties.awards, evidence.penalties),
    ...vetoes,
  ];
}

const noMarks: ReadonlyMap<string, Mark> = new Map();

/** A clause of an item that does not apply because of its plan. */
const setAside = (clause: Clause): Award => ({
  ...{ clause, state: 'not-applicable', times: zero, points: zero, empties: undefined },
});

const vetoAward = ({ veto, state, times }: VetoScore): Award => ({
  ...{ clause: veto.clause, state, times, points: times, empties: undefined },
});

/** How many targets of one kind, or of all, there are and are covered; those that cannot be are left out. */
export function countOf({ covered, uncovered }: Coverage, kind?: TargetKind) {
  const among = (list: readonly Target[]) => list.filter((target) => kind === undefined || target.kind === kind).length;
  return { covered: among(covered), of: among(covered) + among(uncovered) };
}

/** The share of what can be covered that is. */
export function shareOf(coverage: Coverage): Exact {
  const { covered, of } = countOf(coverage);
  return isZero(whole(of)) ? one : divide(whole(covered), whole(of));
}

/** Whether the coverage is below so many percent, exactly. */
export const isBelow = (coverage: Coverage, percent: Exact): boolean =>
  compare(multiply(shareOf(coverage), whole(100)), percent) < 0;
