import type { Exact } from '../../model/exact.ts';
import type { Item } from '../../rubric/rubric.ts';
import { amountsIn, isAmong, type SaidAmount } from '../amounts-in-words.ts';
import { countedIn, type PlacedClause } from '../clause-lists.ts';
import { capsOf, numbersOf } from '../numbers-of.ts';
import type { Finding, LintRule } from '../rule.ts';

/** Words that name other points than the numbers beside them. */
export const amountInWords: LintRule = {
  id: 'lint/amount-in-words',
  severity: 'warning',
  doc: {
    zh: '文字写的分数（扣2分、得1～3分、加半分）与数字不一致：fault、act 里的分数不在本条的数字里，requirement 里的分数不在本项任何一条的数字里。本项分值、总分和认不准的说法不提示',
    en: 'the words name points (扣2分, 得1～3分) that the numbers do not: those in `fault` or `act` are none of the clause, those in `requirement` none of the item. Silent on the points of the item itself, and on whatever cannot be read for certain',
  },
  wrong: 'items:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 3, fault: 无会议记录的扣2分}]}',
  right: 'items:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 2, fault: 无会议记录的扣2分}]}',
  find: ({ rubric }) => [...countedIn(rubric).flatMap(inClause), ...rubric.items.flatMap(inRequirement)],
};

function inClause({ item, clause }: PlacedClause): readonly Finding[] {
  const { trigger, path } = clause;
  if (trigger.kind !== 'fault' && trigger.kind !== 'act') return [];
  const amounts = [...numbersOf([clause]), ...(item ? [item.points] : [])];
  const found = strangers(trigger.text, { amounts, caps: capsOf([clause]) });
  return found.map((said) => differs(said, [...path, trigger.kind], '本条', 'the clause'));
}

function inRequirement({ path, points, start, entries, requirement, bonusCap, penaltyCap }: Item): readonly Finding[] {
  const caps = [...capsOf(entries), ...[bonusCap, penaltyCap].filter((cap) => cap !== undefined)];
  const found = strangers(requirement ?? '', { amounts: [points, start, ...numbersOf(entries)], caps });
  return found.map((said) => differs(said, [...path, 'requirement'], '本项', 'the item'));
}

type Numbers = { readonly amounts: readonly Exact[]; readonly caps: readonly Exact[] };

/** The amounts a text names that are none of the numbers; only what it calls the most may be a cap. */
const strangers = (text: string, { amounts, caps }: Numbers): readonly SaidAmount[] =>
  amountsIn(text).filter(
    ({ points, most }) => !points.every((one) => isAmong(one, most ? [...amounts, ...caps] : amounts)),
  );

const differs = ({ words }: SaidAmount, path: Finding['path'], zh: string, en: string): Finding => ({
  path,
  message: { zh: `文字写“${words}”，${zh}的数字里没有`, en: `the words say "${words}", which is no number of ${en}` },
  hint: { zh: '对照纸面，改正文字或数字', en: 'compare with the paper, and correct the words or the number' },
});
