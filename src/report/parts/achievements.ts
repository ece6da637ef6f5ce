import { type Assessed, countOf } from '../../model/assessed.ts';
import { compare, percentText } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { Comparison, PartComparison } from '../../roster/compare-parts.ts';
import { joined, say } from '../labels.ts';
import { movedTold } from '../words/reasons.ts';
import type { Papers } from './papers.ts';

/** Items of which every branch has all points, nothing of it open. */
export const earnedByAll = ({ items }: Comparison): readonly PartComparison[] =>
  items.filter(({ settled, open, full }) => settled > 0 && open === 0 && full === settled);

/** An item that all earned, with of how many that is said. */
export function earnedTold({ title, settled, notApplicable }: PartComparison, whom: Assessed, lang: Lang): string {
  const rest =
    notApplicable === 0
      ? ''
      : say(lang, `（另有${notApplicable}${whom.counter}不适用）`, ` (not for ${notApplicable} others)`);
  return say(
    lang,
    `${title}：${countOf(settled, whom).zh}均得满分${rest}`,
    `${title}: full points for all ${settled}${rest}`,
  );
}

/** The parts with the highest shares of their points, the highest first. */
export const bestRates = (parts: readonly PartComparison[], most: number): readonly PartComparison[] =>
  [...parts]
    .filter(({ statistics }) => statistics !== undefined)
    .sort((a, b) => (a.statistics && b.statistics ? compare(b.statistics.rate, a.statistics.rate) : 0))
    .slice(0, most);

/** A part with its share of points, and of how many branches that is the mean. */
export function rateTold({ title, statistics, settled }: PartComparison, whom: Assessed, lang: Lang): string {
  const rate = statistics ? percentText(statistics.rate) : '-';
  return say(
    lang,
    `${title}：平均得分率${rate}（${countOf(settled, whom).zh}）`,
    `${title}: ${rate} of its points (${settled} ${whom.many.en})`,
  );
}

/** What branches were given bonus points for. */
export const bonusTold = ({ branches }: Papers, lang: Lang): readonly string[] =>
  branches.flatMap(({ score }) => {
    const { evidence, bonus } = score;
    const fired = bonus.awards.filter(({ state }) => state === 'fired');
    if (fired.length === 0) return [];
    const told = fired.map((award) => movedTold(award, evidence.bonus.get(award.clause.id), score, lang));
    return [say(lang, `${evidence.name}：${joined(told, lang)}`, `${evidence.name}: ${joined(told, lang)}`)];
  });
