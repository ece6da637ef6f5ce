import type { Lang } from '../../model/told.ts';
import { allCategories } from '../../rubric/compile-category.ts';
import type { Ranking, Rubric, TieBreaker } from '../../rubric/rubric.ts';
import { say } from '../labels.ts';

const ties = {
  competition: {
    zh: '同分者名次相同，其后名次顺延空出（1、1、3）',
    en: 'equals share a rank and the next is skipped (1, 1, 3)',
  },
  dense: {
    zh: '同分者名次相同，其后名次连续（1、1、2）',
    en: 'equals share a rank and none is skipped (1, 1, 2)',
  },
  ordinal: { zh: '名次不重复，同分者按代号先后（1、2、3）', en: 'every rank is given once, equals by id (1, 2, 3)' },
} as const;

/** How branches are put in order, in words. */
export function rankingTold(ranking: Ranking, rubric: Rubric, lang: Lang): readonly string[] {
  const breakers = ranking.tieBreakers.map((breaker) => breakerTold(breaker, rubric, lang));
  const within =
    ranking.within === 'group' ? [say(lang, '名次在各组内分别排列', 'ranks are given within each group')] : [];
  const first =
    breakers.length === 0
      ? []
      : [
          say(
            lang,
            `总分相同的依次比较${breakers.join('、')}`,
            `equal totals are compared by ${breakers.join(', then ')}`,
          ),
        ];
  return [...within, ...first, breakers.length === 0 ? ties[ranking.ties][lang] : still(ranking, lang)];
}

const still = ({ ties: rule }: Ranking, lang: Lang): string =>
  say(lang, rule === 'ordinal' ? ties[rule].zh : ties[rule].zh.replace('同分者', '仍相同的'), ties[rule].en);

const breakers = {
  base: { zh: '加减分前得分', en: 'the total before bonus and penalties' },
  exact: { zh: '取整前总分', en: 'the unrounded total' },
  bonus: { zh: '加分', en: 'the bonus' },
} as const;

function breakerTold(breaker: TieBreaker, rubric: Rubric, lang: Lang): string {
  const title =
    breaker.kind === 'item'
      ? rubric.itemById.get(breaker.id)?.title
      : breaker.kind === 'category'
        ? allCategories(rubric.categories).find(({ id }) => id === breaker.id)?.title
        : undefined;
  if (breaker.kind === 'item' || breaker.kind === 'category') {
    const name = title ?? breaker.id;
    return say(lang, `“${name}”`, `"${name}"`);
  }
  return breakers[breaker.kind][lang];
}
