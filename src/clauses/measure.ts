import type { Assessed } from '../model/assessed.ts';
import type { Path } from '../model/diagnostic.ts';
import { compare, type Exact, multiply, shownText, whole } from '../model/exact.ts';
import type { FactDeclaration } from '../model/facts.ts';
import { nearest } from '../model/nearest.ts';
import type { Told } from '../model/told.ts';
import type { Comparison, Extent } from './cohort.ts';
import { amountKinds, type Compiling, factAt } from './compiling.ts';
import { factTold, type Known } from './known.ts';

/** What branches are compared by: a measured fact, or the points of an item. */
export type Measure =
  | { readonly kind: 'fact'; readonly fact: FactDeclaration }
  | { readonly kind: 'item'; readonly id: string; readonly title: string };

/** What a clause compares: among whom, and whether by rank or against the mean or the best. */
export type Comparing = {
  /** Where the clause stands: every clause has a field of its own. */
  readonly key: string;
  readonly of: Measure;
  readonly within: 'all' | 'group';
  readonly by: 'rank' | 'mean' | 'best';
  /** The words for those that are compared. */
  readonly whom: Assessed;
};

/** A measure as written: the name of a fact, or `{item: id}`. */
export type WrittenMeasure = string | { readonly item: string };

/** The schema of a measure. */
export const measureSchema = {
  anyOf: [
    { $ref: '#/$defs/fact' },
    {
      type: 'object',
      required: ['item'],
      additionalProperties: false,
      properties: { item: { $ref: '#/$defs/name' } },
    },
  ],
};

/** A written measure as meant; a fact or item nobody declared is reported. */
export function compileMeasure(cx: Compiling, written: WrittenMeasure, path: Path): Measure | undefined {
  if (typeof written === 'string') {
    const fact = factAt(cx, written, path, amountKinds);
    return fact && { kind: 'fact', fact };
  }
  const title = cx.items?.get(written.item);
  if (title !== undefined) return { kind: 'item', id: written.item, title };
  reportUnknownItem(cx, written.item, [...path, 'item']);
  return undefined;
}

function reportUnknownItem(cx: Compiling, id: string, path: Path): void {
  const known = [...(cx.items?.keys() ?? [])];
  const meant = nearest(id, known);
  cx.report({
    code: 'rubric/unknown-name',
    path,
    message: { zh: `细则里没有分项“${id}”`, en: `the rubric has no item "${id}"` },
    hint: meant
      ? { zh: `是不是“${meant}”？`, en: `did you mean "${meant}"?` }
      : { zh: `可写：${known.join('、')}`, en: `known are: ${known.join(', ')}` },
  });
}

/** The facts a measure reads. */
export const measureFacts = (measure: Measure): readonly string[] =>
  measure.kind === 'fact' ? [measure.fact.name] : [];

/** What is compared, in words: `网站信息`, `“三会一课”得分`. */
export const measureTold = (measure: Measure): Told =>
  measure.kind === 'fact'
    ? { zh: measure.fact.title, en: measure.fact.title }
    : { zh: `“${measure.title}”得分`, en: `the points of "${measure.title}"` };

/** What the branch itself has: `网站信息12篇`, `“三会一课”得8分`. */
export function ownTold(measure: Measure, known: Known, comparison: Comparison | undefined): Told {
  if (measure.kind === 'fact') return factTold(known, measure.fact);
  const own = comparison?.own;
  if (own === undefined) return measureTold(measure);
  const points = extentText(measure, own);
  if (points === undefined) return { zh: `“${measure.title}”得分待定`, en: `"${measure.title}" is open` };
  return { zh: `“${measure.title}”得${points.zh}`, en: `"${measure.title}" ${points.en}` };
}

/** An amount or a range of what is compared; undefined where an end has no limit. */
export function extentText(measure: Measure, { low, high }: Extent): Told | undefined {
  if (low === undefined || high === undefined) return undefined;
  const [from, to] = [amountTold(measure, low), amountTold(measure, high)];
  if (compare(low, high) === 0) return from;
  return { zh: `${bare(measure, low)}～${to.zh}`, en: `${from.en} to ${to.en}` };
}

/** An amount of what is compared; at most two decimals, marked `≈` where it has more. */
export function amountTold(measure: Measure, amount: Exact): Told {
  if (measure.kind === 'item') return { zh: `${shownText(amount, 2)}分`, en: shownText(amount, 2) };
  const text = `${bare(measure, amount)}${measure.fact.unit}`;
  return { zh: text, en: text };
}

const bare = (measure: Measure, amount: Exact): string =>
  measure.kind === 'fact' && measure.fact.kind === 'ratio'
    ? `${shownText(multiply(amount, whole(100)), 2)}%`
    : shownText(amount, 2);
