import { clausesOf } from '../../clauses/clause.ts';
import { amountText } from '../../clauses/known.ts';
import { plainText } from '../../model/exact.ts';
import { unreachedBands } from '../../reach/bands.ts';
import { reachOf } from '../../reach/reach.ts';
import type { LintRule } from '../rule.ts';

/** A band of points that no value falls into. */
export const bandUnreachable: LintRule = {
  id: 'lint/band-unreachable',
  severity: 'warning',
  doc: {
    zh: '谁也到不了的档：比率的下限远超100%（漏写百分号），或个数的两个下限之间没有整数',
    en: 'a band nobody falls into: the lower bound of a ratio is far above 100% (a forgotten percent sign), or no whole number lies between two bounds of a count',
  },
  wrong:
    'facts: {rate: {ratio: 到会率}}\nitems: [{id: a, points: 5, clauses: [{id: x, bands: {of: rate, from: {90: 5, 80%: 3, 0%: 0}}}]}]',
  right:
    'facts: {rate: {ratio: 到会率}}\nitems: [{id: a, points: 5, clauses: [{id: x, bands: {of: rate, from: {90%: 5, 80%: 3, 0%: 0}}}]}]',
  find: ({ rubric }) => {
    const { entries, frame } = reachOf(rubric);
    const clauses = entries.flatMap(({ placed: { entry } }) => clausesOf([entry]));
    return clauses.flatMap((clause) => {
      if (clause.form !== 'value' || clause.value.kind !== 'bands') return [];
      const { of } = clause.value;
      return unreachedBands(clause, frame).map(({ from, points }) => ({
        path: [...clause.path, 'bands', 'from'],
        message: {
          zh: `谁也到不了“${of.title}达到${amountText(of, from)}得${plainText(points)}分”这一档`,
          en: `nobody falls into the band of "${of.title}" from ${amountText(of, from)}, worth ${plainText(points)}`,
        },
        hint: {
          zh: '比率的下限写百分数（90%，不是90）；个数的下限写整数',
          en: 'bounds of a ratio are percentages (90%, not 90), bounds of a count whole numbers',
        },
      }));
    });
  },
};
