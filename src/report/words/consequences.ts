import { amountText } from '../../clauses/known.ts';
import type { BranchScore } from '../../engine/score.ts';
import { type Assessed, countOf } from '../../model/assessed.ts';
import { type Exact, isZero, multiply, plainText, shownText, whole } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { Hit } from '../../roster/hit.ts';
import type { Roster, Standing } from '../../roster/roster.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { fixedBounds } from '../amounts.ts';
import { label, say } from '../labels.ts';
import type { Pair } from '../report.ts';
import { barring } from './standings.ts';

type Consequence = Roster['consequences'][number]['consequence'];
type Rate = NonNullable<Consequence['rate']>;
type Next = Roster['consequences'][number]['next'][number];

/** For whom a consequence is: `各组后3名，连续2期都符合`. */
export function conditionsTold(consequence: Consequence, { ranking }: Roster, lang: Lang): string {
  const { bottom, top, grades, rate, periods } = consequence;
  const grouped = ranking?.within === 'group';
  const [each, of] = grouped ? [say(lang, '各组', ''), say(lang, '', ' of each group')] : ['', ''];
  const told = [
    ...(bottom === undefined ? [] : [say(lang, `${each}后${bottom}名`, `the last ${bottom}${of}`)]),
    ...(top === undefined ? [] : [say(lang, `${each}前${top}名`, `the first ${top}${of}`)]),
    ...(grades ? [gradesTold(grades, lang)] : []),
    ...(rate ? [rateTold(rate, lang)] : []),
    ...(periods > 1 ? [say(lang, `连续${periods}期都符合`, `${periods} periods running`)] : []),
  ];
  return told.join(say(lang, '，', ', '));
}

function gradesTold(grades: NonNullable<Consequence['grades']>, lang: Lang): string {
  const titles = grades.map(({ title }) => say(lang, `“${title}”`, `"${title}"`));
  return say(lang, `等次为${titles.join('或')}`, `graded ${titles.join(' or ')}`);
}

function rateTold(rate: Rate, lang: Lang): string {
  const lines = rate.beyond.map(({ side, line, isShare }) => {
    const than = side === 'below' ? say(lang, '低于', 'below ') : say(lang, '高于', 'above ');
    return `${than}${lineText(rate, line, isShare, lang)}`;
  });
  const share = rate.beyond.some(({ isShare }) => isShare) ? say(lang, '得分率', '') : '';
  return `${measuredTold(rate, lang)}${share}${say(lang, '', ' ')}${lines.join(say(lang, '、', ' and '))}`;
}

function lineText({ of }: Rate, line: Exact, isShare: boolean, lang: Lang): string {
  if (isShare) return say(lang, percent(line), `${percent(line)} of its points`);
  return of.kind === 'fact' ? amountText(of.fact, line) : say(lang, `${plainText(line)}分`, plainText(line));
}

function measuredTold({ of }: Rate, lang: Lang): string {
  if (of.kind === 'total') return say(lang, label('total', lang), 'total');
  return of.kind === 'fact' ? of.fact.title : say(lang, `“${of.title}”`, `"${of.title}"`);
}

const percent = (share: Exact): string => `${shownText(multiply(share, whole(100)), 1)}%`;

/** What is to be known of a hit beyond rank and total; nothing where it is certain and plain. */
export function hitTold(
  hit: Hit,
  consequence: Consequence,
  standing: Standing,
  { rounding: { places }, whom }: Rubric,
  lang: Lang,
): string {
  const details = [
    ...placeTold(hit, consequence, whom, lang),
    ...(hit.grades && hit.grades.length > 1 ? [openGradeTold(standing, lang)] : []),
    ...(consequence.rate ? [measureTold(hit, consequence.rate, places, lang)] : []),
    ...lackingTold(hit.lacking, whom, lang),
  ];
  const state = { hit: '', possible: say(lang, '可能', 'possible'), undecided: say(lang, '待查', 'to be checked') }[
    hit.state
  ];
  const text = details.join(say(lang, '，', ', '));
  if (state === '') return text;
  return text === '' ? state : say(lang, `${state}：${text}`, `${state}: ${text}`);
}

function placeTold(
  { behind, before, state }: Hit,
  { bottom, top }: Consequence,
  whom: Assessed,
  lang: Lang,
): readonly string[] {
  const sides = [
    { place: behind, limit: bottom, zh: '其后', en: 'behind it' },
    { place: before, limit: top, zh: '其前', en: 'before it' },
  ];
  return sides.flatMap(({ place, limit, zh, en }) => {
    if (!place || limit === undefined) return [];
    const { fewest, most, equals } = place;
    if (state === 'possible' && most >= limit) {
      return [say(lang, `${zh}有${fewest}～${countOf(most, whom).zh}`, `${fewest} to ${most} ${en}`)];
    }
    if (fewest + equals <= limit) return [];
    return [say(lang, `${countOf(equals, whom).zh}并列，一并列入`, `tied with ${equals - 1} more, all included`)];
  });
}

/** Why a grade is not sure: the branch itself is open, or somebody who is may take its place of a quota. */
const openGradeTold = ({ grade }: Standing, lang: Lang): string =>
  grade ? say(lang, '名额可能有变', 'its place of the quota may be taken') : say(lang, '等次待定', 'its grade is open');

function measureTold({ measure }: Hit, rate: Rate, places: number, lang: Lang): string {
  const name = measuredTold(rate, lang);
  if (measure?.state !== 'known') return say(lang, `${name}未填`, `${name} is not stated`);
  const { amount, of } = measure;
  if (rate.of.kind === 'fact') return `${name}${say(lang, '', ' ')}${factText(rate.of.fact, amount.low)}`;
  const points = fixedBounds(amount, places, lang);
  const isShare = rate.beyond.some((one) => one.isShare);
  if (of === undefined || !isShare) return say(lang, `${name}${points}分`, `${name} ${points}`);
  return say(lang, `${name}${points}分（满分${plainText(of)}）`, `${name} ${points} of ${plainText(of)}`);
}

/** An amount of a fact; beside a fraction what it comes to: `21/23≈91.3%`. */
function factText(fact: Parameters<typeof amountText>[0], amount: Exact): string {
  const text = amountText(fact, amount);
  return fact.kind === 'ratio' && typeof amount !== 'number' ? `${text}${percent(amount)}` : text;
}

type Lack = Hit['lacking'][number];

function lackingTold(lacking: readonly Lack[], whom: Assessed, lang: Lang): readonly string[] {
  const absent = lacking.filter(({ why }) => why === 'no-period').map(({ back }) => back);
  const others = lacking.filter(({ why }) => why !== 'no-period').map((lack) => lackTold(lack, whom, lang));
  return absent.length === 0 ? others : [...others, absentTold(absent, lang)];
}

/** The periods that are not there, counted back from this one. */
function absentTold(backs: readonly number[], lang: Lang): string {
  if (backs.length === 1 && backs[0] === 1) return say(lang, '缺上一期的结果', 'no result of the period before');
  return say(lang, `缺往前第${backs.join('、')}期的结果`, `no result ${backs.join(', ')} periods back`);
}

function lackTold({ title = '', why }: Lack, { one }: Assessed, lang: Lang): string {
  if (why === 'no-result') return say(lang, `“${title}”中没有这个${one.zh}`, `not in "${title}"`);
  if (why === 'open') return say(lang, `“${title}”结果待定`, `left open in "${title}"`);
  return say(lang, `“${title}”没有留下这个数`, `"${title}" did not keep the figure`);
}

/** Who comes next: `其次是市档案馆党支部，86.05分，高出2.55分`. */
export function nextTold(next: Next, standing: Standing, consequence: Consequence, places: number, lang: Lang): string {
  const where = next.group === undefined ? '' : say(lang, `${next.group}：`, `${next.group}: `);
  const far =
    next.by === 'line' ? fromLineTold(next, consequence, places, lang) : fromHitTold(next, consequence, places, lang);
  const total = fixedBounds(standing.total, places, lang);
  const points = next.by === 'line' ? '' : say(lang, `，${total}分`, `, ${total}`);
  return say(
    lang,
    `${where}其次是${standing.name}${points}，${far}`,
    `${where}next is ${standing.name}${points}: ${far}`,
  );
}

function fromHitTold({ distance }: Next, { bottom }: Consequence, places: number, lang: Lang): string {
  if (isZero(distance)) return say(lang, '总分相同', 'with the same total');
  const far = shownText(distance, places);
  return bottom === undefined ? say(lang, `低${far}分`, `${far} below`) : say(lang, `高出${far}分`, `${far} above`);
}

function fromLineTold({ distance, isShare }: Next, { rate }: Consequence, places: number, lang: Lang): string {
  if (isZero(distance)) return say(lang, '恰在界线上', 'exactly on the line');
  const points = say(lang, `${shownText(distance, places)}分`, shownText(distance, places));
  const plain = rate?.of.kind === 'fact' ? amountText(rate.of.fact, distance) : points;
  const far = isShare ? percent(distance) : plain;
  return say(lang, `离界线${far}`, `${far} from the line`);
}

/** What follows for a branch, in the words of the plan: `通报表扬、约谈提醒（可能）`. */
export const consequenceTitles = ({ consequences }: Standing, lang: Lang): readonly string[] =>
  consequences.map(({ title, state }) => {
    if (state === 'hit') return title;
    return state === 'possible'
      ? say(lang, `${title}（可能）`, `${title} (possible)`)
      : say(lang, `${title}（待查）`, `${title} (to be checked)`);
  });

/** What follows for the branch, and that it may not be put up for awards, as the foot of a score sheet says it. */
export function awardPairs(score: BranchScore, final: Standing | undefined, lang: Lang): readonly Pair[] {
  const titles = final ? consequenceTitles(final, lang) : [];
  const why = final ? barring(final) : [];
  const because = why.length === 0 ? '' : say(lang, `（${why.join('；')}）`, ` (${why.join('; ')})`);
  return [
    ...(titles.length === 0 ? [] : [{ label: label('consequences', lang), value: titles.join(say(lang, '；', '; ')) }]),
    ...(score.eligible && why.length === 0
      ? []
      : [{ label: say(lang, '评先资格', 'Awards'), value: say(lang, `取消${because}`, `not eligible${because}`) }]),
  ];
}
