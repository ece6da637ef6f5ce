import { dayText } from '../model/day.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type Exact, equals, exactText, round } from '../model/exact.ts';
import { nearest } from '../model/nearest.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Decision, DecisionOutcome } from './decision.ts';

/** What is known of the run in which decisions did not fit. */
export type DecisionsRun = {
  readonly rubric: Rubric;
  /** The file of the decisions. */
  readonly file: string;
  /** The ids of the branches of the run. */
  readonly branches: readonly string[];
  /** Whether some evidence could not be used, so that a branch may only seem not to be there. */
  readonly incomplete: boolean;
};

/** A diagnostic for each decision that does not fit; an error where it was granted, for then the points are not as decided. */
export const decisionProblems = (outcomes: readonly DecisionOutcome[], run: DecisionsRun): readonly Diagnostic[] =>
  outcomes.flatMap((outcome) => {
    if (outcome.flaw === undefined) return [];
    const { key, ...told } = flawTold(outcome, run);
    const path = [...outcome.decision.path, key];
    return [{ severity: outcome.state === 'unused' ? 'error' : 'warning', ...told, file: run.file, path } as const];
  });

type FlawTold = Pick<Diagnostic, 'code' | 'message' | 'hint'> & { readonly key: string };

function flawTold(outcome: DecisionOutcome, run: DecisionsRun): FlawTold {
  const { decision, flaw } = outcome;
  const title = run.rubric.itemById.get(decision.item)?.title ?? decision.item;
  switch (flaw) {
    case 'no-branch':
      return unknownBranch(decision, run);
    case 'exempt':
      return {
        key: 'branch',
        code: 'decisions/exempt',
        message: {
          zh: `支部“${decision.branch}”不参评，没有得分可改`,
          en: `the branch "${decision.branch}" is exempt and has no points to change`,
        },
        hint: { zh: '删去这一条', en: 'remove this decision' },
      };
    case 'not-applicable':
      return {
        key: 'item',
        code: 'decisions/not-applicable',
        message: {
          zh: `“${title}”对支部“${decision.branch}”不适用，没有得分可改`,
          en: `"${title}" does not apply to "${decision.branch}": it has no points to change`,
        },
        hint: { zh: '删去这一条，或改正证据中的概况', en: 'remove this decision, or correct the evidence' },
      };
    case 'undated':
      return {
        key: 'until',
        code: 'decisions/no-as-of',
        message: {
          zh: `不知道截止日，判断不了到${dayOf(decision)}是否仍有效`,
          en: `the as-of day is not known, so it cannot be told whether this still holds (until ${dayOf(decision)})`,
        },
        hint: {
          zh: '在 assessment.yaml 写 as-of，或加 --as-of 日期',
          en: 'write as-of in assessment.yaml, or add --as-of DAY',
        },
      };
    default:
      return otherPoints(outcome, title, run);
  }
}

const dayOf = ({ until }: Decision): string => (until === undefined ? '' : dayText(until));

function unknownBranch({ branch }: Decision, { branches, incomplete }: DecisionsRun): FlawTold {
  const meant = nearest(branch, branches);
  const look = incomplete
    ? {
        zh: '有的证据文件不能用，这个支部可能就在其中；先改正那些文件',
        en: 'some evidence files cannot be used and it may be in one of these: correct them first',
      }
    : { zh: '核对证据文件中的 branch', en: 'check branch in the evidence files' };
  return {
    key: 'branch',
    code: 'decisions/unknown-branch',
    message: { zh: `本次考核没有支部“${branch}”`, en: `this assessment has no branch "${branch}"` },
    hint: meant ? { zh: `是不是“${meant}”？`, en: `did you mean "${meant}"?` } : look,
  };
}

/** The points before are not what is computed: the facts have changed since, or the item was not missing after all. */
function otherPoints({ decision, computed }: DecisionOutcome, title: string, { rubric }: DecisionsRun): FlawTold {
  const { from } = decision;
  const now = computed && equals(computed.low, computed.high) ? shown(computed.low, rubric) : undefined;
  const was = {
    zh: from === undefined ? '缺项' : `${exactText(from)}分`,
    en: from === undefined ? 'missing' : exactText(from),
  };
  const is = { zh: now === undefined ? '待定' : `${now}分`, en: now ?? 'open' };
  return {
    key: from === undefined ? 'to' : 'from',
    code: 'decisions/other-points',
    message: {
      zh: `“${title}”原得分写的是${was.zh}，现在算出来是${is.zh}，情况已有变化`,
      en: `"${title}" is written as ${was.en} before but comes to ${is.en} now: something has changed`,
    },
    hint: {
      zh: `重新复核；决定仍然成立的，把 from 改为 ${now ?? 'missing'}`,
      en: `decide again; where the decision still stands, write from: ${now ?? 'missing'}`,
    },
  };
}

/** Points as sheets show them, without zeros at the end. */
const shown = (points: Exact, { rounding }: Rubric): string => exactText(round(points, rounding.places, 'half-up'));
