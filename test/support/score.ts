import type { Award } from '../../src/clauses/award.ts';
import type { Decisions } from '../../src/decisions/decision.ts';
import { readDecisions } from '../../src/decisions/read.ts';
import type { Tree } from '../../src/document/document.ts';
import type { Bounds, BranchScore, CategoryScore, Exemption, ItemScore } from '../../src/engine/score.ts';
import { scoreBranch } from '../../src/engine/score-branch.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { readEvidence } from '../../src/evidence/read.ts';
import { parseDay } from '../../src/model/day.ts';
import type { Checked } from '../../src/model/diagnostic.ts';
import { exactText } from '../../src/model/exact.ts';
import type { Rubric } from '../../src/rubric/rubric.ts';
import { lineOf } from './rubric.ts';
import { list, type Mapping, mapping, treeOf } from './tree.ts';

/** Evidence as read; branch and name are filled in. */
export const checkedEvidence = (rubric: Rubric, written: Tree): Checked<Evidence> => {
  const data = { branch: 'a', name: '甲支部', ...mapping(written) };
  return readEvidence(rubric, { file: `${String(data.branch)}.yaml`, text: '', data });
};

/** The evidence of a test; one that is refused fails the test with its diagnostics. */
export function evidenceOf(rubric: Rubric, written: Tree | string): Evidence {
  const checked = checkedEvidence(rubric, typeof written === 'string' ? treeOf(written) : written);
  if (checked.ok) return checked.value;
  throw new Error(`the evidence of the test is refused:\n${checked.diagnostics.map(lineOf).join('\n')}`);
}

/** The score of a test's evidence, or its exemption. */
export const judged = (
  rubric: Rubric,
  written: Tree | string,
  asOf?: string,
  decided?: Tree,
): BranchScore | Exemption =>
  scoreBranch(rubric, evidenceOf(rubric, written), asOf === undefined ? undefined : parseDay(asOf), {
    decisions: decided === undefined ? [] : decisionsOf(rubric, decided).list,
  });

/** Decisions as read; id, branch, reason, who and when are filled in. */
export const checkedDecisions = (rubric: Rubric, written: Tree): Checked<Decisions> => {
  const usual = { branch: 'a', reason: '经复核', status: 'granted', by: '考核组', on: '2019-12-25' };
  const all = list(written).map((one) => without({ ...usual, ...mapping(one) }));
  return readDecisions(rubric, { file: 'decisions.yaml', text: '', data: { decisions: 'test', list: all } });
};

// `nothing` stands for a key that is left out
const without = (written: Mapping): Mapping =>
  Object.fromEntries(Object.entries(written).filter(([, value]) => value !== 'nothing'));

/** The decisions of a test; those that are refused fail the test with their diagnostics. */
export function decisionsOf(rubric: Rubric, written: Tree): Decisions {
  const checked = checkedDecisions(rubric, written);
  if (checked.ok) return checked.value;
  throw new Error(`the decisions of the test are refused:\n${checked.diagnostics.map(lineOf).join('\n')}`);
}

/** The score of a test's evidence; an exemption fails the test. */
export function scored(rubric: Rubric, written: Tree | string, asOf?: string): BranchScore {
  const score = judged(rubric, written, asOf);
  if ('exempt' in score) throw new Error('the branch of the test is exempt');
  return score;
}

/** `7.5`, or `5..10` where it is open. */
export const boundsText = ({ low, high }: Bounds): string =>
  exactText(low) === exactText(high) ? exactText(low) : `${exactText(low)}..${exactText(high)}`;

/** Points of an item as tests write them: a number, a range, or its state. */
export function itemText(score: ItemScore | undefined): string {
  if (score === undefined) return 'absent';
  if (score.state === 'missing' || score.state === 'not-applicable') return score.state;
  return boundsText(score.points);
}

/** Points of a category as tests write them. */
export function categoryText(score: CategoryScore | undefined): string {
  if (score === undefined) return 'absent';
  return score.state === 'not-applicable' ? score.state : boundsText(score.points);
}

/** `pass`, or `fail..pass` while open. */
export const gradeText = ({ grade }: BranchScore): string =>
  grade.state === 'final' ? grade.grade.id : `${grade.lowest.id}..${grade.highest.id}`;

/** Every category of a score, those inside others included. */
export const everyCategory = (categories: readonly CategoryScore[]): readonly CategoryScore[] =>
  categories.flatMap((score) => [score, ...everyCategory(score.categories)]);

/** The awards of an item, of all its assessors. */
export function awardsIn(score: ItemScore | undefined): readonly Award[] {
  if (score === undefined || score.state === 'not-applicable') return [];
  if (score.state === 'decided') return awardsIn(score.before);
  return score.state === 'combined' ? score.raters.flatMap(({ awards }) => awards) : score.awards;
}

/** The ids of the clauses that fired. */
export const firedIn = (awards: readonly Award[]): readonly string[] =>
  awards.filter(({ state }) => state === 'fired').map(({ clause }) => clause.id);
