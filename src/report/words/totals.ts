import type { BranchScore } from '../../engine/score.ts';
import { add, compare, equals, isZero, one, percentText, plainText, subtract } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { Rounding } from '../../rubric/rubric.ts';
import { exactBounds, fixedBounds, isNothing, sameBounds, settled, shownBounds, tracedBounds } from '../amounts.ts';
import { say } from '../labels.ts';

/** Points as a sum writes its parts and as it writes its result. */
type Show = { readonly part: (of: BranchScore['sum']) => string; readonly result: (of: BranchScore['sum']) => string };

/** How numbers are written: `exact` with fractions, for data; `full` for those who check; `short` as people read points. */
type Form = 'exact' | 'full' | 'short';

function showIn(form: Form, places: number, lang: Lang): Show {
  const traced = (of: BranchScore['sum']) => tracedBounds(of, places, lang);
  if (form === 'exact')
    return { part: (of) => exactBounds(of, lang), result: (of) => besideFraction(of, places, lang) };
  if (form === 'full') return { part: traced, result: traced };
  const shown = (of: BranchScore['sum']) => shownBounds(of, places, lang);
  return { part: (of) => shown(of).replaceAll('≈', ''), result: shown };
}

/** In full, and beside a fraction what it comes to: `269/55≈4.89`. */
function besideFraction(of: BranchScore['sum'], places: number, lang: Lang): string {
  const only = settled(of);
  if (only === undefined) return shownBounds(of, places, lang);
  const full = exactBounds(of, lang);
  return full.includes('/') ? `${full}${shownBounds(of, places, lang)}` : full;
}

/** How the total came about, a sentence for each step in the order of computing. */
export function totalSteps(score: BranchScore, lang: Lang, form: Form = 'full'): readonly string[] {
  const { rubric, sum, base, exact, arithmetic, total } = score;
  const { places } = rubric.rounding;
  const show = showIn(form, places, lang);
  const steps = [sumTold(score, show, lang)];
  if (!sameBounds(sum, base)) {
    const [gone, left] = [
      plainText(subtract(subtract(rubric.total, rubric.base), score.inPlay)),
      plainText(score.inPlay),
    ];
    steps.push(
      say(
        lang,
        `不适用${gone}分不计，按在评${left}分折算：${show.result(base)}`,
        `${gone} points do not apply; rescaled from ${left}: ${show.result(base)}`,
      ),
    );
  }
  steps.push(...sectionTold('bonus', score, show, lang), ...sectionTold('penalties', score, show, lang));
  const limits = limitTold(score, lang);
  steps.push(
    say(lang, `取整前总分${show.result(exact)}${limits}`, `total before rounding ${show.result(exact)}${limits}`),
  );
  if (rubric.rounding.at === 'total') {
    const rounded = fixedBounds(arithmetic, places, lang);
    steps.push(
      say(
        lang,
        `${roundingTold(rubric.rounding, lang)}：${rounded}`,
        `${roundingTold(rubric.rounding, lang)}: ${rounded}`,
      ),
    );
  }
  if (!sameBounds(arithmetic, total))
    steps.push(say(lang, `否决后总分${show.result(total)}`, `total after vetoes ${show.result(total)}`));
  return steps;
}

function sumTold({ rubric, categories, sum }: BranchScore, show: Show, lang: Lang): string {
  const parts = categories.flatMap(({ category, state, points }) => {
    if (state === 'not-applicable') return [];
    const weight = equals(category.weight, one) ? '' : `×${percentText(category.weight, 6)}`;
    return [`${show.part(points)}${weight}`];
  });
  const base = isZero(rubric.base) ? [] : [plainText(rubric.base)];
  const formula = [...base, ...parts].join(say(lang, '＋', ' + '));
  const text = show.result(sum);
  const equal = text.startsWith('≈') ? '' : say(lang, '＝', ' = ');
  const what =
    base.length > 0 ? say(lang, '基准分与各大项合计', 'base and categories') : say(lang, '各大项合计', 'categories');
  return say(lang, `${what}：${formula}${equal}${text}`, `${what}: ${formula}${equal}${text}`);
}

function sectionTold(key: 'bonus' | 'penalties', score: BranchScore, show: Show, lang: Lang): readonly string[] {
  const { sum, points } = score[key];
  if (isNothing(sum)) return [];
  const name = key === 'bonus' ? say(lang, '加分', 'bonus') : say(lang, '减分', 'penalties');
  const [all, counts] = [show.result(sum), show.result(points)];
  if (sameBounds(sum, points)) return [say(lang, `${name}${counts}`, `${name} ${counts}`)];
  return [say(lang, `${name}${counts}（合计${all}，封顶）`, `${name} ${counts} (capped from ${all})`)];
}

function limitTold({ rubric, base, bonus, penalties, exact }: BranchScore, lang: Lang): string {
  const free = [base, bonus.points, penalties.points, exact].map(settled);
  const [before, plus, minus, after] = free;
  if (before === undefined || plus === undefined || minus === undefined || after === undefined) return '';
  const order = compare(after, subtract(add(before, plus), minus));
  if (order < 0 && rubric.totalCap !== undefined)
    return say(lang, `（封顶${plainText(rubric.totalCap)}）`, ` (cap ${plainText(rubric.totalCap)})`);
  if (order > 0 && rubric.totalFloor !== undefined)
    return say(lang, `（保底${plainText(rubric.totalFloor)}）`, ` (floor ${plainText(rubric.totalFloor)})`);
  return '';
}

const modes = {
  'half-up': { zh: '四舍五入', en: 'half up' },
  'half-even': { zh: '四舍六入五成双', en: 'half to even' },
  up: { zh: '进位', en: 'away from zero' },
  down: { zh: '去尾', en: 'towards zero' },
} as const;

/** The rounding in words: `四舍五入，保留2位小数`. */
export const roundingTold = ({ mode, places }: Rounding, lang: Lang): string =>
  say(
    lang,
    `${modes[mode].zh}，${places === 0 ? '取整数' : `保留${places}位小数`}`,
    `rounded ${modes[mode].en} to ${places} decimals`,
  );
