import type { Award } from '../../clauses/award.ts';
import { givesPoints, readsFindings } from '../../clauses/clause.ts';
import { clauseTold, foundTold } from '../../clauses/sentence.ts';
import { valueKindOf } from '../../clauses/values/index.ts';
import type { BranchScore, CategoryScore, ItemScore, VetoScore } from '../../engine/score.ts';
import type { Path } from '../../model/diagnostic.ts';
import { compare, plainText } from '../../model/exact.ts';
import type { Mark } from '../../model/marks.ts';
import type { Lang } from '../../model/told.ts';
import { settled, tracedBounds } from '../amounts.ts';
import { bracketed, numbered, say } from '../labels.ts';
import type { Node, Tone } from '../report.ts';
import type { Quotas } from '../words/grading.ts';
import { provenanceTold } from '../words/provenance.ts';
import { combinedTold, marksOf, missingReason, movedTold, notApplicableTold } from '../words/reasons.ts';
import { categorySteps, itemSteps } from '../words/steps.ts';
import { vetoEffectTold, vetoFoundTold, vetoTold } from '../words/vetoes.ts';
import { weightTold } from '../words/weights.ts';
import { decidedNodes } from './decision-blocks.ts';
import { type AwardPlaces, type Place, placesOfAward, placesOfItem } from './places.ts';

/** What an explanation is made from. */
export type Explaining = {
  readonly score: BranchScore;
  readonly lang: Lang;
  readonly place: Place;
  /** The assessor whose points are being explained, where there are several. */
  readonly said?: string;
  /** Says where a decision stands, as `file:line`, where that is known. */
  readonly decided?: ((path: Path) => string) | undefined;
  /** How many may hold each grade, where a plan says so. */
  readonly quotas?: Quotas | undefined;
};

/** A category, what it comes to and how, and all that is in it. */
export function categoryNode(one: CategoryScore, at: readonly number[], cx: Explaining): Node {
  const { lang, score } = cx;
  const { places } = score.rubric.rounding;
  const n = (at.at(-1) ?? 0) + 1;
  const title = at.length === 1 ? numbered(n, one.category.title, lang) : bracketed(n, one.category.title, lang);
  const full = plainText(one.category.points);
  const got = tracedBounds(one.points, places, lang);
  return {
    text: say(lang, `${title}：${full}分，得${got}分`, `${title}: ${got} of ${full}`),
    tone: 'strong',
    nodes: [
      ...one.items.map((item) => itemNode(item, cx)),
      ...one.categories.map((child, i) => categoryNode(child, [...at, i], cx)),
      { text: say(lang, `小计：${categorySteps(one, places, lang)}`, `Subtotal: ${categorySteps(one, places, lang)}`) },
    ],
  };
}

/** An item, what it comes to and how, and what each of its clauses did or did not. */
export function itemNode(one: ItemScore, cx: Explaining): Node {
  const { item, points } = one;
  const { lang, score } = cx;
  const { places } = score.rubric.rounding;
  const [full, got] = [plainText(item.points), tracedBounds(points, places, lang)];
  const weighted = weightTold(item.weight, lang);
  const apart = item.counts ? weighted : say(lang, '（仅供参考，不计分）', ' (for information, not counted)');
  const text =
    one.state === 'not-applicable'
      ? `${item.title}${apart}`
      : say(lang, `${item.title}：${full}分，得${got}分${apart}`, `${item.title}: ${got} of ${full}${apart}`);
  return { text, ...toneOf(one), nodes: itemNodes(one, cx) };
}

function toneOf({ state, points, item }: ItemScore): { readonly tone?: Tone } {
  if (state === 'not-applicable') return { tone: 'dim' };
  const only = settled(points);
  if (state === 'missing' || only === undefined) return { tone: 'warn' };
  return compare(only, item.points) < 0 ? { tone: 'bad' } : { tone: 'good' };
}

function itemNodes(one: ItemScore, cx: Explaining): readonly Node[] {
  const { item } = one;
  const { lang, score } = cx;
  const { places } = score.rubric.rounding;
  const at: Path = ['findings', item.id];
  const computed = (steps: string): Node => ({ text: say(lang, `计算：${steps}`, `Computed: ${steps}`) });
  switch (one.state) {
    case 'not-applicable':
      return [
        {
          text: notApplicableTold(one, score, lang),
          tone: 'dim',
          nodes: standsAt(placesOfItem(one, score.rubric, cx.place), lang),
        },
      ];
    case 'missing':
      return [
        {
          text: missingReason(one, score, lang),
          tone: 'warn',
          nodes: standsAt(placesOfItem(one, score.rubric, cx.place), lang),
        },
        ...awardNodes(one.awards, marksOf(score, item.id), at, cx),
      ];
    case 'combined':
      return [
        ...one.raters.map((rater, i) => ({
          text: say(lang, `${rater.by}评${plainText(rater.points)}分`, `${rater.by}: ${plainText(rater.points)}`),
          nodes: [
            ...awardNodes(rater.awards, marksOf(score, item.id, rater.by), [...at, i], { ...cx, said: rater.by }),
            computed(itemSteps(rater.steps, item, rater.awards, places, lang)),
          ],
        })),
        { text: combinedTold(one, lang), ...(one.review ? ({ tone: 'warn' } as const) : {}) },
      ];
    case 'decided':
      return decidedNodes(one, itemNodes(one.before, cx), { lang, places, place: cx.decided?.(one.decision.path) });
    default:
      return [
        ...awardNodes(one.awards, marksOf(score, item.id), at, cx),
        computed(itemSteps(one.steps, item, one.awards, places, lang)),
      ];
  }
}

/** What each of a list of awards did: first those that moved something, then those that did not. */
export function awardNodes(
  awards: readonly Award[],
  marks: ReadonlyMap<string, Mark>,
  at: Path,
  cx: Explaining,
): readonly Node[] {
  const nodes = awards.map((award) => awardNode(award, marks.get(award.clause.id), at, cx));
  const silent = awards.map(({ state }) => state === 'quiet' || state === 'not-applicable');
  return [...nodes.filter((_, i) => !silent[i]), ...nodes.filter((_, i) => silent[i])];
}

function awardNode(award: Award, mark: Mark | undefined, at: Path, cx: Explaining): Node {
  const { lang, score, place } = cx;
  const rule = clauseTold(award.clause)[lang];
  if (award.state === 'quiet') return { text: quietTold(award, mark, rule, cx), tone: 'dim' };
  if (award.state === 'not-applicable')
    return { text: say(lang, `不适用：${rule}`, `Not applicable: ${rule}`), tone: 'dim' };
  const places = placesOfAward({ award, mark, at }, score.rubric, place);
  if (award.state === 'unknown')
    return { text: unknownTold(award, rule, cx), tone: 'warn', nodes: standsAt(places, lang) };
  const text = movedTold(award, mark, score, lang, cx.said);
  return { text, ...awardTone(award), nodes: placeNodes(rule, places, lang) };
}

/** The rule that did not apply, so that its reader sees what would have made it, and what is the case instead. */
function quietTold(award: Award, mark: Mark | undefined, rule: string, { lang, score }: Explaining): string {
  const { clause } = award;
  // what was found but does not count, such as a first time that is free, is told all the same
  const plain = !mark && clause.form === 'counted' && readsFindings(clause) && clause.trigger.kind !== 'missing';
  const found = plain ? say(lang, '未发现', 'not found') : foundTold(award, score.known, mark)[lang];
  const notes = provenanceTold(mark, lang);
  return say(lang, `未触发：${rule}（${found}）${notes}`, `Not triggered: ${rule} (${found})${notes}`);
}

/** The rule nobody could apply, and what is lacking for it. */
function unknownTold(award: Award, rule: string, { lang, score }: Explaining): string {
  const found = readsFindings(award.clause)
    ? say(lang, '未评定', 'not assessed')
    : foundTold(award, score.known, undefined)[lang];
  return say(lang, `无法判定：${rule}（${found}）`, `Cannot be told: ${rule} (${found})`);
}

const standsAt = ({ rubric, evidence }: AwardPlaces, lang: Lang): readonly Node[] => [
  {
    text: say(
      lang,
      `细则：${rubric}；证据：${evidence.join('，')}`,
      `Rubric: ${rubric}; evidence: ${evidence.join(', ')}`,
    ),
  },
];

const placeNodes = (rule: string, places: AwardPlaces, lang: Lang): readonly Node[] => [
  { text: say(lang, `规则：${rule}（${places.rubric}）`, `Rule: ${rule} (${places.rubric})`) },
  { text: say(lang, `证据：${places.evidence.join('，')}`, `Evidence: ${places.evidence.join(', ')}`) },
];

function awardTone({ clause, state, points }: Award): { readonly tone?: Tone } {
  if (state === 'unknown' || state === 'excused') return { tone: 'warn' };
  if (state !== 'fired') return { tone: 'dim' };
  if (clause.form === 'value')
    return compare(points, valueKindOf(clause.value).worth(clause.value)) < 0 ? { tone: 'bad' } : { tone: 'good' };
  return { tone: givesPoints(clause) ? 'good' : 'bad' };
}

/** What became of a veto: what was found and what it does, or the rule that did not apply. */
export function vetoNode(one: VetoScore, cx: Explaining): Node {
  const { veto, state, times } = one;
  const { score, lang, place } = cx;
  const [when, effect] = [vetoTold(veto)[lang], vetoEffectTold(veto.effect, score.rubric)[lang]];
  const rule = say(lang, `${when}：${effect}`, `${when}: ${effect}`);
  const award: Award = { clause: veto.clause, state, times, points: times, empties: undefined };
  const mark = score.evidence.vetoes.get(veto.id);
  if (state === 'quiet') return { text: quietTold(award, mark, rule, cx), tone: 'dim' };
  const told = `${vetoFoundTold(one, score)[lang]}${provenanceTold(mark, lang)}`;
  const did = { fired: say(lang, `，${effect}`, `: ${effect}`), unknown: say(lang, '，无法判定', ': cannot be told') };
  const text = `${told}${state === 'fired' || state === 'unknown' ? did[state] : ''}`;
  return {
    text,
    tone: state === 'fired' ? 'bad' : 'warn',
    nodes: placeNodes(rule, placesOfAward({ award, mark, at: ['vetoes'] }, score.rubric, place), lang),
  };
}
