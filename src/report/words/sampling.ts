import { type Assessed, countOf } from '../../model/assessed.ts';
import { exactText, percentText, ratio } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import { type Extension, errorOdds, isComplete, type Rate, shareOf } from '../../sample/extend.ts';
import { allOf, chosenOf, type Rule, type Sample } from '../../sample/sample.ts';
import { joined, say } from '../labels.ts';

/** A whole number that is certain, or a range of them: `9`, `9～11`. */
export const countText = ({ low, high }: { readonly low: number; readonly high: number }, lang: Lang): string =>
  low === high ? String(low) : `${low}${say(lang, '～', '–')}${high}`;

/** A share in full and as a percentage: `7/9≈77.8%`, `3/4＝75%`; a range while it is open. */
export function rateText({ low, high }: Rate, lang: Lang): string {
  const [from, to] = [shareText(low, lang), shareText(high, lang)];
  return from === to ? from : `${from}${say(lang, '～', ' – ')}${to}`;
}

function shareText(share: Rate['low'], lang: Lang): string {
  const percent = percentText(share);
  if (exactText(share).includes('/')) return `${exactText(share)}≈${percent}`;
  // a decimal of few places is its percentage
  const full = percentText(share, 4);
  return full === percent ? percent : `${full}${say(lang, '，约', ', about ')}${percent}`;
}

/** How many of so many pass, with the percentage: `2/3≈66.7%`. */
export function foundText(passed: Extension['passed'], of: number, lang: Lang): string {
  const side = (count: number) => percentText(ratio(count, of));
  const share =
    passed.low === passed.high ? side(passed.low) : `${side(passed.low)}${say(lang, '～', '–')}${side(passed.high)}`;
  return `${countText(passed, lang)}/${of} ${share}`;
}

/** The stratum by its name, or the whole where it is not divided. */
export const stratumText = (name: string | undefined, lang: Lang): string => name ?? say(lang, '全体', 'all');

/** How the sample was drawn, a sentence for each step, so that anybody can draw it again. */
export function drawingTold(sample: Sample, whom: Assessed, lang: Lang): readonly string[] {
  const { seed, rule, strata, by } = sample;
  const [all, chosen] = [countOf(allOf(sample), whom), chosenOf(sample)];
  const { one, counter } = whom;
  const divided =
    by === undefined
      ? say(lang, `全体${all.zh}不分层`, `${all.en}, not divided`)
      : say(lang, `全体${all.zh}按“${by}”分${strata.length}层`, `${all.en} in ${strata.length} strata by "${by}"`);
  const how = rule ? `${say(lang, '，', '; ')}${ruleTold(rule, by !== undefined, whom, lang)}` : '';
  const count = say(lang, `，共抽${chosen}${counter}。`, `: ${chosen} are drawn.`);
  if (seed === undefined) return [`${divided}${how}${count}`];
  return [
    `${divided}${how}${count}`,
    say(
      lang,
      `排序：种子、一个换行、${one.zh}代号连成一段文字（UTF-8），算出 SHA-256；每层按它从小到大排列，取最前面的若干${counter}。`,
      `Order: seed, a line feed and the id of the ${one.en} make a text (UTF-8); each stratum is put in the order of its SHA-256, and the first are taken.`,
    ),
    say(
      lang,
      `复核：${commandOf(seed)}，ID 换成名册中每${counter}${one.zh}的代号，所得前12位与名单比对。`,
      `To check: ${commandOf(seed)}, where ID is that of each ${one.en} of the register; the list has the first 12 digits.`,
    ),
  ];
}

// a shell takes what stands between single quotes as it is
const commandOf = (seed: string): string => `printf '%s\\n%s' '${seed.replaceAll("'", "'\\''")}' ID | sha256sum`;

function ruleTold(rule: Rule, divided: boolean, { counter, many }: Assessed, lang: Lang): string {
  const least = say(lang, `每层至少${rule.min}${counter}`, `at least ${rule.min} of each stratum`);
  if (rule.kind === 'share')
    return say(
      lang,
      divided ? `每层抽${rule.text}，有零头进一，${least}` : `抽${rule.text}，有零头进一`,
      divided ? `${rule.text} of each stratum, rounded up, ${least}` : `${rule.text}, rounded up`,
    );
  if (!divided) return say(lang, `抽${rule.size}${counter}`, `${rule.size} asked for`);
  return say(
    lang,
    `抽${rule.size}${counter}，按各层${many.zh}数分配，先取整数，余数大的层先补一${counter}（余数相同，${many.zh}多的层先补），${least}`,
    `${rule.size} allotted by the size of the strata, whole parts first, then by the largest remainder (of equal ones the larger stratum), ${least}`,
  );
}

/** What was found in the sample, and what follows for the whole. */
export function extensionTold(extension: Extension, whom: Assessed, lang: Lang): readonly string[] {
  const { chosen, all, rate, weighted, credible } = extension;
  const whole = countOf(all, whom);
  const formula = formulaOf(extension, lang);
  const [low, high] = [percentText(shareOf(credible.low, extension)), percentText(shareOf(credible.high, extension))];
  const share = low === high ? low : `${low}${say(lang, '～', ' – ')}${high}`;
  return [
    say(
      lang,
      `抽查达标率：${passedOf(extension, whom, lang)}，即${rateText(rate, lang)}（分母：抽查的${chosen}${whom.counter}）。`,
      `In the sample ${passedOf(extension, whom, lang)} pass, ${rateText(rate, lang)} (of the ${chosen} drawn).`,
    ),
    say(
      lang,
      `推及全体的达标率：${formula}${rateText(weighted, lang)}（各层达标率按该层占全体的比例加权；分母：全体${all}${whom.counter}）。`,
      `In the whole ${formula}${rateText(weighted, lang)} (rates of the strata by their share of the whole; of all ${all}).`,
    ),
    credible.low === credible.high
      ? say(
          lang,
          `全体${whole.zh}中达标${credible.low}${whom.counter}（${share}），全部查到，没有误差。`,
          `${credible.low} of all ${all} ${whom.many.en} pass (${share}); all were inspected, so there is no error.`,
        )
      : say(
          lang,
          `全体${whole.zh}中，达标数在${credible.low}到${credible.high}${whom.counter}之间（${share}），把握不低于${confidence}。`,
          `Of all ${all} ${whom.many.en} between ${credible.low} and ${credible.high} pass (${share}), with a confidence of at least ${confidence}.`,
        ),
  ];
}

/** The confidence of the error range. */
export const confidence = `${100 - 100 / errorOdds}%`;

const passedOf = ({ passed, chosen }: Extension, { counter }: Assessed, lang: Lang): string =>
  say(lang, `${chosen}${counter}中${countText(passed, lang)}${counter}达标`, `${countText(passed, lang)} of ${chosen}`);

// a longer sum says less than the table above it
const mostTerms = 8;

/** The sum the weighted rate comes from: `12/60×2/3＋…＝`; nothing where there is one stratum, and while it is open. */
function formulaOf(extension: Extension, lang: Lang): string {
  const { strata, all } = extension;
  if (strata.length < 2 || strata.length > mostTerms || !isComplete(extension)) return '';
  const terms = strata.map((one) => `${one.all}/${all}×${one.passed.low}/${one.chosen}`);
  return `${terms.join(say(lang, '＋', ' + '))}${say(lang, '＝', ' = ')}`;
}

/** How the error range comes about; undefined where everybody was inspected. */
export function errorTold({ partial, strata }: Extension, lang: Lang): string | undefined {
  if (partial === 0) return undefined;
  const side = `${100 / errorOdds}%÷${2 * partial}`;
  const divided = strata.length > 1;
  const parts = [
    say(
      lang,
      `误差的算法（超几何分布，精确计算）：对${divided ? '每层的' : ''}每个可能的达标数，算出抽到的达标数不少于现有结果的概率、不多于现有结果的概率，两者都不小于${side}的才留下`,
      `The error range (hypergeometric, exact): for every possible number of passing branches${divided ? ' of each stratum' : ''}, the chance of drawing as many as were found or more, and that of as many or fewer; those numbers are kept for which both are at least ${side}`,
    ),
    ...(divided ? [say(lang, '各层的上下限分别相加', 'the bounds of the strata are added up')] : []),
    ...(partial < strata.length ? [say(lang, '全部查到的层没有误差', 'strata drawn whole have no error')] : []),
  ];
  return `${joined(parts, lang)}${say(lang, '。', '.')}`;
}
