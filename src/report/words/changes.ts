import type { Part, Step } from '../../diff/diff.ts';
import type { BranchScore, ItemScore } from '../../engine/score.ts';
import type { Lang } from '../../model/told.ts';
import { fixedBounds } from '../amounts.ts';
import { say } from '../labels.ts';
import { reasonsOf } from './reasons.ts';

const others = {
  bonus: { zh: '加分', en: 'bonus' },
  penalties: { zh: '减分', en: 'penalties' },
  vetoes: { zh: '否决', en: 'vetoes' },
  rest: { zh: '其余', en: 'rest' },
} as const;

/** A part of a change in words: the item, its points before and after, and what was found then and now. */
export function partTold(step: Step, part: Part, lang: Lang): string {
  if (part.kind !== 'item') return others[part.kind][lang];
  const { item, before, after } = part;
  const was = pointsTold(before, step.before, lang);
  const is = pointsTold(after, step.after, lang);
  const told = say(lang, `${item.title}${was}→${is}`, `${item.title} ${was} → ${is}`);
  const why = whyTold(step, part, lang);
  return why === '' ? told : say(lang, `${told}，${why}`, `${told}: ${why}`);
}

function pointsTold(score: ItemScore | undefined, { rubric }: BranchScore, lang: Lang): string {
  if (!score) return say(lang, '无此项', 'none');
  if (score.state === 'not-applicable') return say(lang, '不适用', 'n/a');
  return fixedBounds(score.points, rubric.rounding.places, lang);
}

/** What was found before and no longer, and what is found now and was not. */
function whyTold({ before, after }: Step, part: Extract<Part, { kind: 'item' }>, lang: Lang): string {
  const was = part.before ? reasonsOf(part.before, before, lang) : [];
  const is = part.after ? reasonsOf(part.after, after, lang) : [];
  const gone = was.filter((one) => !is.includes(one));
  const come = is.filter((one) => !was.includes(one));
  const lines = [
    ...(gone.length === 0 ? [] : [say(lang, `前：${gone.join('；')}`, `before: ${gone.join('; ')}`)]),
    ...(come.length === 0 ? [] : [say(lang, `今：${come.join('；')}`, `now: ${come.join('; ')}`)]),
  ];
  return lines.join(say(lang, '；', '; '));
}
