import type { Award } from '../../clauses/award.ts';
import type { BranchScore, CategoryScore, Steps } from '../../engine/score.ts';
import {
  add,
  compare,
  type Exact,
  equals,
  exactText,
  isPositive,
  isZero,
  one,
  percentText,
  subtract,
} from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { Item, Rounding } from '../../rubric/rubric.ts';
import { exactBounds, fixedBounds, isNothing, settled, shownBounds, traced, tracedBounds } from '../amounts.ts';
import { say } from '../labels.ts';

/** How an item's points came about, in the order of computing: `起始6分，扣2分，本项得4分`. */
export function itemSteps(steps: Steps, item: Item, awards: readonly Award[], places: number, lang: Lang): string {
  const show = (x: Exact) => traced(x, places);
  const parts: string[] = [];
  const valued = item.clauses.some(({ form }) => form === 'value');
  if (!valued || isPositive(steps.start))
    parts.push(say(lang, `起始${show(steps.start)}分`, `starts at ${show(steps.start)}`));
  if (valued) parts.push(say(lang, `给分条款得${show(steps.values)}分`, `values give ${show(steps.values)}`));
  if (awards.some(({ clause, state }) => clause.form === 'value' && state === 'not-applicable')) {
    parts.push(say(lang, '不适用的部分按其余折算', 'what does not apply is rescaled'));
  }
  parts.push(
    ...(steps.emptied ? [say(lang, '不得分条款清零', 'a clause empties it')] : settledSteps(steps, item, show, lang)),
  );
  if (isPositive(steps.beyond))
    parts.push(say(lang, `倒扣${show(steps.beyond)}分`, `penalties take ${show(steps.beyond)}`));
  parts.push(say(lang, `本项得${show(steps.points)}分`, `the item earns ${show(steps.points)}`));
  return parts.join(say(lang, '，', ', '));
}

function settledSteps(steps: Steps, item: Item, show: (x: Exact) => string, lang: Lang): readonly string[] {
  const parts: string[] = [];
  if (isPositive(steps.taken)) {
    const floor = isZero(steps.afterFloor) && compare(steps.taken, add(steps.start, steps.values)) > 0;
    parts.push(
      say(
        lang,
        `扣${show(steps.taken)}分${floor ? '（扣完为止）' : ''}`,
        `${show(steps.taken)} off${floor ? ' (down to 0)' : ''}`,
      ),
    );
  }
  if (isPositive(steps.given)) {
    const full = compare(add(steps.afterFloor, steps.given), item.points) > 0;
    const limit = exactText(item.points);
    parts.push(
      say(
        lang,
        `得${show(steps.given)}分${full ? `（至满分${limit}为止）` : ''}`,
        `earns ${show(steps.given)}${full ? ` (up to ${limit})` : ''}`,
      ),
    );
  }
  if (isPositive(steps.topped)) parts.push(say(lang, `另加${show(steps.topped)}分`, `${show(steps.topped)} on top`));
  return parts;
}

/** How a category's points came about from its parts. */
export function categorySteps(score: CategoryScore, places: number, lang: Lang): string {
  const { category, sum, points, excluded, emptiedBy } = score;
  const bounds = (of: CategoryScore['sum']) => tracedBounds(of, places, lang);
  if (score.state === 'not-applicable') return say(lang, '本大项不适用', 'the category does not apply');
  const parts = [say(lang, `各部分合计${bounds(sum)}分`, `its parts add up to ${bounds(sum)}`)];
  if (isPositive(excluded)) {
    const [left, whole] = [exactText(score.inPlay), exactText(category.points)];
    const gone = exactText(excluded);
    parts.push(
      say(
        lang,
        `其中${gone}分不适用，其余折算为${left}分`,
        `${gone} points do not apply, the rest stands for ${left} of ${whole}`,
      ),
    );
  }
  if (emptiedBy !== undefined) parts.push(say(lang, `因“${emptiedBy}”不得分`, `"${emptiedBy}" empties it`));
  else if (held(score)) parts.push(say(lang, '按封顶、保底', 'held by its cap and floor'));
  if (parts.length > 1 || !isSame(sum, points))
    parts.push(say(lang, `本大项得${bounds(points)}分`, `the category earns ${bounds(points)}`));
  if (!equals(category.weight, one)) {
    const weight = percentText(category.weight, 6);
    parts.push(say(lang, `乘权重${weight}计入上级`, `counts × ${weight} above`));
  }
  return parts.join(say(lang, '，', ', '));
}

const held = ({ category, sum, points }: CategoryScore): boolean => {
  const before = settled(sum);
  const after = settled(points);
  if (before === undefined || after === undefined) return false;
  return (
    (category.cap !== undefined && compare(before, category.cap) > 0 && equals(after, category.cap)) ||
    compare(before, category.floor) < 0
  );
};

/** Points as a sum writes its parts and as it writes its result. */
type Show = { readonly part: (of: BranchScore['sum']) => string; readonly result: (of: BranchScore['sum']) => string };

/** In full with fractions for those who check, or as people read points. */
const showIn = (form: 'full' | 'short', places: number, lang: Lang): Show =>
  form === 'full'
    ? { part: (of) => exactBounds(of, lang), result: (of) => tracedBounds(of, places, lang) }
    : {
        part: (of) => shownBounds(of, places, lang).replaceAll('≈', ''),
        result: (of) => shownBounds(of, places, lang),
      };

/** How the total came about, a sentence for each step in the order of computing; in full, or as people read points. */
export function totalSteps(score: BranchScore, lang: Lang, form: 'full' | 'short' = 'full'): readonly string[] {
  const { rubric, sum, base, exact, arithmetic, total } = score;
  const { places } = rubric.rounding;
  const show = showIn(form, places, lang);
  const steps = [sumTold(score, show, lang)];
  if (!isSame(sum, base)) {
    const [gone, left] = [
      exactText(subtract(subtract(rubric.total, rubric.base), score.inPlay)),
      exactText(score.inPlay),
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
  if (!isSame(arithmetic, total))
    steps.push(say(lang, `否决后总分${show.result(total)}`, `total after vetoes ${show.result(total)}`));
  return steps;
}

const isSame = (a: BranchScore['sum'], b: BranchScore['sum']): boolean =>
  equals(a.low, b.low) && equals(a.high, b.high);

function sumTold({ rubric, categories, sum }: BranchScore, show: Show, lang: Lang): string {
  const parts = categories.flatMap(({ category, state, points }) => {
    if (state === 'not-applicable') return [];
    const weight = equals(category.weight, one) ? '' : `×${percentText(category.weight, 6)}`;
    return [`${show.part(points)}${weight}`];
  });
  const base = isZero(rubric.base) ? [] : [exactText(rubric.base)];
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
  if (isSame(sum, points)) return [say(lang, `${name}${counts}`, `${name} ${counts}`)];
  return [say(lang, `${name}${counts}（合计${all}，封顶）`, `${name} ${counts} (capped from ${all})`)];
}

function limitTold({ rubric, base, bonus, penalties, exact }: BranchScore, lang: Lang): string {
  const free = [base, bonus.points, penalties.points, exact].map(settled);
  const [before, plus, minus, after] = free;
  if (before === undefined || plus === undefined || minus === undefined || after === undefined) return '';
  const order = compare(after, subtract(add(before, plus), minus));
  if (order < 0 && rubric.totalCap !== undefined)
    return say(lang, `（封顶${exactText(rubric.totalCap)}）`, ` (cap ${exactText(rubric.totalCap)})`);
  if (order > 0 && rubric.totalFloor !== undefined)
    return say(lang, `（保底${exactText(rubric.totalFloor)}）`, ` (floor ${exactText(rubric.totalFloor)})`);
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
