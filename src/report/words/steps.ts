import type { Award } from '../../clauses/award.ts';
import type { CategoryScore, Steps } from '../../engine/score.ts';
import {
  add,
  compare,
  type Exact,
  equals,
  isPositive,
  isZero,
  one,
  percentText,
  plainText,
} from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { Item } from '../../rubric/rubric.ts';
import { sameBounds, settled, tracedBounds } from '../amounts.ts';
import { say } from '../labels.ts';

/** How an item's points came about, in the order of computing: `起始6分，扣2分，本项得4分`. */
export function itemSteps(steps: Steps, item: Item, awards: readonly Award[], places: number, lang: Lang): string {
  const show = (x: Exact) => plainText(x, places);
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
    const limit = plainText(item.points);
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
    const [left, whole] = [plainText(score.inPlay), plainText(category.points)];
    const gone = plainText(excluded);
    parts.push(
      say(
        lang,
        `其中${gone}分不适用，其余折算为${left}分`,
        `${gone} points do not apply, the rest stands for ${left} of ${whole}`,
      ),
    );
  }
  if (emptiedBy === undefined) parts.push(...heldTold(score, lang));
  else parts.push(say(lang, `因“${emptiedBy}”不得分`, `"${emptiedBy}" empties it`));
  if (parts.length > 1 || !sameBounds(sum, points))
    parts.push(say(lang, `本大项得${bounds(points)}分`, `the category earns ${bounds(points)}`));
  if (!equals(category.weight, one)) {
    const weight = percentText(category.weight, 6);
    parts.push(say(lang, `乘权重${weight}计入上级`, `counts × ${weight} above`));
  }
  return parts.join(say(lang, '，', ', '));
}

/** The cap or floor that holds a category. */
function heldTold({ category, sum, points }: CategoryScore, lang: Lang): readonly string[] {
  const [before, after] = [settled(sum), settled(points)];
  if (before === undefined || after === undefined) return [];
  const { cap, floor } = category;
  if (cap !== undefined && compare(before, cap) > 0 && equals(after, cap)) {
    return [say(lang, `封顶${plainText(cap)}分`, `capped at ${plainText(cap)}`)];
  }
  return compare(before, floor) < 0 ? [say(lang, `保底${plainText(floor)}分`, `held at ${plainText(floor)}`)] : [];
}
