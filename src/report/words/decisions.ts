import type { Decision, DecisionFlaw, DecisionOutcome, DecisionState } from '../../decisions/decision.ts';
import type { DecidedItem } from '../../engine/score.ts';
import type { Assessed } from '../../model/assessed.ts';
import { dayText } from '../../model/day.ts';
import { type Exact, plainText } from '../../model/exact.ts';
import type { Lang, Told } from '../../model/told.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { shownBounds } from '../amounts.ts';
import { say } from '../labels.ts';

/** What became of decisions, in a word. */
export const decisionStates: Readonly<Record<DecisionState, Told>> = {
  applied: { zh: '已改定', en: 'applied' },
  pending: { zh: '待复核', en: 'pending' },
  refused: { zh: '不予变更', en: 'refused' },
  expired: { zh: '已过有效期', en: 'expired' },
  unused: { zh: '未采用', en: 'not used' },
};

const flawsOf = ({ one }: Assessed): Readonly<Record<Exclude<DecisionFlaw, 'other-points'>, Told>> => ({
  'no-branch': { zh: `本次考核没有这个${one.zh}`, en: `no such ${one.en} here` },
  exempt: { zh: `${one.zh}不参评`, en: `the ${one.en} is exempt` },
  'not-applicable': { zh: '分项不适用', en: 'the item does not apply' },
  undated: { zh: '不知道截止日，无法判断是否仍有效', en: 'without an as-of day it cannot be told whether it holds' },
});

/** What became of a decision, and why where it did not fit: `未采用（现算得2分）`. */
export function stateTold(
  { state, flaw, computed, decision }: DecisionOutcome,
  { rounding: { places }, whom }: Rubric,
  lang: Lang,
): string {
  const word = decisionStates[state][lang];
  if (state === 'expired' && decision.until !== undefined) {
    return say(lang, `${word}（至${dayText(decision.until)}）`, `${word} (until ${dayText(decision.until)})`);
  }
  if (flaw === undefined) return word;
  const why = flaw === 'other-points' ? nowTold(computed, places, lang) : flawsOf(whom)[flaw][lang];
  return say(lang, `${word}（${why}）`, `${word} (${why})`);
}

function nowTold(computed: DecisionOutcome['computed'], places: number, lang: Lang): string {
  const now = computed === undefined ? '' : shownBounds(computed, places, lang);
  return say(lang, `现算得${now}分，与原得分不符`, `computed now: ${now}, not the points before`);
}

/** Who decided, when, and where it stands: `机关工委，2019-12-25，见工委〔2019〕12号`. */
export const basisTold = ({ by, on, see }: Decision, lang: Lang): string =>
  [by, on === undefined ? undefined : dayText(on), see === undefined ? undefined : say(lang, `见${see}`, `see ${see}`)]
    .filter((part) => part !== undefined)
    .join(say(lang, '，', ', '));

/** From which points to which: `由1分改为3分`. What had no points yet was missing. */
export function movedTo(from: string | undefined, to: Exact, lang: Lang): string {
  const after = plainText(to);
  return from === undefined
    ? say(lang, `由缺项改为${after}分`, `from missing to ${after}`)
    : say(lang, `由${from}分改为${after}分`, `from ${from} to ${after}`);
}

/** Why and by whom: `换届延期经批准（机关工委，2019-12-25）`. */
export function groundsTold(decision: Decision, lang: Lang): string {
  const basis = basisTold(decision, lang);
  const { reason } = decision;
  return basis === '' ? reason : say(lang, `${reason}（${basis}）`, `${reason} (${basis})`);
}

/** What was decided of an item: from which points to which, why and by whom. */
export function changeTold(one: DecidedItem, places: number, lang: Lang): string {
  const { before, decision } = one;
  const from = before.state === 'missing' ? undefined : shownBounds(before.points, places, lang);
  const change = movedTo(from, decision.to, lang);
  const grounds = groundsTold(decision, lang);
  return say(lang, `复核${change}：${grounds}`, `decided ${change}: ${grounds}`);
}

/** A decision in one sentence: what of which item, what became of it where `plain` does not say so, and why. */
export function outcomeTold(
  outcome: DecisionOutcome,
  subject: string,
  rubric: Rubric,
  lang: Lang,
  plain = true,
): string {
  const { decision, flaw, state } = outcome;
  const from = decision.from === undefined ? undefined : plainText(decision.from);
  const change = movedTo(from, decision.to, lang);
  const what = decision.status === 'granted' ? change : say(lang, `申请${change}`, `asked ${change}`);
  const silent = !plain && flaw === undefined && state !== 'expired';
  const became = silent
    ? ''
    : say(lang, `，${stateTold(outcome, rubric, lang)}`, `, ${stateTold(outcome, rubric, lang)}`);
  const grounds = groundsTold(decision, lang);
  return say(lang, `${subject}${what}${became}：${grounds}`, `${subject} ${what}${became}: ${grounds}`);
}
