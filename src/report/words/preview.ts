import type { Award } from '../../clauses/award.ts';
import { awardTold } from '../../clauses/sentence.ts';
import { valueKindOf } from '../../clauses/values/index.ts';
import type { ClausePart } from '../../diff/clause-parts.ts';
import type { OpenPart } from '../../diff/open-parts.ts';
import type { Bounds, BranchScore, ItemScore } from '../../engine/score.ts';
import { compare, type Exact, isNegative, isZero, shownText } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import { fixedBounds, settled } from '../amounts.ts';
import { joined, say } from '../labels.ts';
import { marksOf, reasonsOf } from './reasons.ts';

/** The scores of a branch by the two versions. */
export type Scores = { readonly before: BranchScore; readonly after: BranchScore };

const others = {
  bonus: { zh: '加分', en: 'bonus' },
  penalties: { zh: '减分', en: 'penalties' },
  vetoes: { zh: '否决', en: 'vetoes' },
  rest: { zh: '其余（封顶、折算、取整）', en: 'rest (caps, rescaling, rounding)' },
} as const;

/** What a part is called: the item, or bonus, penalties, vetoes and the rest. */
export const partName = (kind: string, title: string | undefined, lang: Lang): string =>
  title ?? others[kind as keyof typeof others][lang];

/** A change with its sign, or the range it lies in: `+2.5`, `-3～0`. */
export function signedBounds(by: Bounds, lang: Lang): string {
  const only = settled(by);
  return only === undefined ? `${signed(by.low)}${say(lang, '～', ' to ')}${signed(by.high)}` : signed(only);
}

const signed = (by: Exact): string => `${isZero(by) || isNegative(by) ? '' : '+'}${shownText(by, 4)}`;

/** A part of a change in words: the points before and after, and why it is open. */
export function openPartTold({ part, by }: OpenPart, { before, after }: Scores, lang: Lang): string {
  const points = say(lang, `（${signedBounds(by, lang)}分）`, ` (${signedBounds(by, lang)})`);
  if (part.kind !== 'item') return `${others[part.kind][lang]}${points}`;
  const was = pointsTold(part.before, before, lang);
  const is = pointsTold(part.after, after, lang);
  const why = part.after?.state === 'missing' ? reasonsOf(part.after, after, lang).slice(0, 1) : [];
  const told = say(lang, `${part.item.title}：${was}→${is}${points}`, `${part.item.title}: ${was} → ${is}${points}`);
  return joined([told, ...why], lang);
}

function pointsTold(score: ItemScore | undefined, { rubric }: BranchScore, lang: Lang): string {
  if (!score) return say(lang, '无此项', 'none');
  if (score.state === 'not-applicable') return say(lang, '不适用', 'n/a');
  return fixedBounds(score.points, rubric.rounding.places, lang);
}

/** What one clause makes of it: what was found and did before, and what the same finding does now. */
export function clausePartTold(one: ClausePart, of: OpenPart, scores: Scores, lang: Lang): string {
  const points = say(lang, `（${signed(one.by)}分）`, ` (${signed(one.by)})`);
  if (one.kind !== 'clause') return `${limits[one.kind][lang]}${points}`;
  const was = one.before && foundTold(one.before, of, 'before', scores, lang);
  const is = one.after && foundTold(one.after, of, 'after', scores, lang);
  if (was === undefined) return `${say(lang, `今：${is}`, `now: ${is}`)}${points}`;
  if (is === undefined) return `${say(lang, `前：${was}；今不在此项`, `before: ${was}; not in it now`)}${points}`;
  return `${say(lang, `前：${was}；今：${is}`, `before: ${was}; now: ${is}`)}${points}`;
}

const limits = {
  start: { zh: '起始分', en: 'start of the item' },
  limits: { zh: '扣完为止、封顶等限制', en: 'floor, ceiling and caps' },
} as const;

function foundTold(award: Award, { part }: OpenPart, side: keyof Scores, scores: Scores, lang: Lang): string {
  const score = scores[side];
  const mark =
    part.kind === 'item'
      ? marksOf(score, part[side]?.item.id ?? '').get(award.clause.id)
      : (part.kind === 'bonus' || part.kind === 'penalties') && score.evidence[part.kind].get(award.clause.id);
  const told = awardTold(award, score.known, mark || undefined)[lang];
  return isFull(award) ? say(lang, `${told}（满分）`, `${told} (full)`) : told;
}

const isFull = ({ clause, state, points }: Award): boolean =>
  clause.form === 'value' && state === 'fired' && compare(points, valueKindOf(clause.value).worth(clause.value)) === 0;
