import { clauseTold } from '../../clauses/sentence.ts';
import type { BranchScore, ItemScore } from '../../engine/score.ts';
import { type Assessed, countOf } from '../../model/assessed.ts';
import { divide, percentText, plainText, whole } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { Fault } from '../../rectify/fault.ts';
import { shownBounds } from '../amounts.ts';
import { joined, say } from '../labels.ts';
import { provenanceTold } from './provenance.ts';
import { missingReason, movedTold } from './reasons.ts';
import { vetoEffectTold, vetoFoundTold, vetoTold } from './vetoes.ts';

/** What a fault is a fault of: its item, or the section of the total. */
export function subjectOf({ section, of }: Fault, lang: Lang): string {
  if (of) return of.title;
  return section === 'vetoes' ? say(lang, '一票否决', 'Veto') : say(lang, '扣减', 'Penalty');
}

/** What was found in this branch, and what it cost, with the notes left: `季度小结3份，应有4份，扣0.5分`. */
export function faultTold(fault: Fault, score: BranchScore, lang: Lang): string {
  const { veto, findings, of } = fault;
  if (veto) {
    const [found, effect] = [vetoFoundTold(veto, score)[lang], vetoEffectTold(veto.veto.effect, score.rubric)[lang]];
    return (
      say(lang, `${found}，${effect}`, `${found}: ${effect}`) +
      provenanceTold(score.evidence.vetoes.get(veto.veto.id), lang)
    );
  }
  if (findings.length > 0) {
    const told = findings.map(({ award, mark, by }) => {
      const text = movedTold(award, mark, score, lang, by);
      return by === undefined ? text : say(lang, `${by}：${text}`, `${by}: ${text}`);
    });
    return joined(told, lang);
  }
  const own = score.items.find(({ item }) => item === of);
  return own ? shortTold(own, score, lang) : '';
}

/** The same with what it is a fault of before it. */
export const problemTold = (fault: Fault, score: BranchScore, lang: Lang): string =>
  say(
    lang,
    `${subjectOf(fault, lang)}：${faultTold(fault, score, lang)}`,
    `${subjectOf(fault, lang)}: ${faultTold(fault, score, lang)}`,
  );

/** An item that did not earn all it could, or nothing for want of proof. */
function shortTold(one: ItemScore, score: BranchScore, lang: Lang): string {
  if (one.state === 'missing') return missingReason(one, score, lang);
  const { item, points } = one;
  const [full, own] = [plainText(item.points), shownBounds(points, score.rubric.rounding.places, lang)];
  return say(lang, `未得满分，${full}分得${own}分`, `${own} of ${full} earned`);
}

/** The fault as it is told of many branches: the rule that all of them broke. */
export function ruleOfFault({ veto, findings }: Fault, score: BranchScore, lang: Lang): string {
  if (veto) {
    const [when, effect] = [vetoTold(veto.veto)[lang], vetoEffectTold(veto.veto.effect, score.rubric)[lang]];
    return say(lang, `${when}，${effect}`, `${when}: ${effect}`);
  }
  const [first] = findings;
  const short = say(lang, '未得满分', 'less than full points');
  if (!first) return short;
  const rule = clauseTold(first.award.clause)[lang];
  // what a value is worth is no fault; having less of it is
  return first.award.clause.form === 'value' ? say(lang, `${short}（${rule}）`, `${short} (${rule})`) : rule;
}

/** A count with what it is a share of: `8个支部中5个（62.5%）`. */
export function countOfTold(count: number, of: number, whom: Assessed, lang: Lang): string {
  const [share, all] = [shareText(count, of), countOf(of, whom)];
  return say(lang, `${all.zh}中${count}${whom.counter}（${share}）`, `${count} of ${of} ${whom.many.en} (${share})`);
}

/** A share as a percentage; `-` of nothing. */
export const shareText = (count: number, of: number): string =>
  of === 0 ? '-' : percentText(divide(whole(count), whole(of)));
