import {
  clamp,
  compare,
  divide,
  type Exact,
  isNegative,
  isPositive,
  multiply,
  plainText,
  zero,
} from '../../model/exact.ts';
import type { FactDeclaration } from '../../model/facts.ts';
import { amountKinds, factAt, numberAt } from '../compiling.ts';
import { amountOf, factTold } from '../known.ts';
import type { ValueKind } from '../value-kind.ts';

/** A score from elsewhere, converted to the points it is worth here. */
export type Import = {
  readonly kind: 'import';
  readonly of: FactDeclaration;
  readonly outOf: Exact;
  readonly worth: Exact;
};

type Written = { readonly of: string; readonly 'out-of': string };

export const importScore: ValueKind<Import, Written> = {
  kind: 'import',
  reads: 'fact',
  doc: {
    zh: '引用其他考核的得分并折算：得分÷满分（out-of）×分值；没有来源即为缺失，不是0',
    en: 'a score from elsewhere, converted: score ÷ out-of × worth; a missing source is missing, not zero',
  },
  example: '{id: kpi, import: {of: kpi, out-of: 100}}',
  schema: {
    type: 'object',
    required: ['of', 'out-of'],
    additionalProperties: false,
    properties: { of: { $ref: '#/$defs/fact' }, 'out-of': { $ref: '#/$defs/points' } },
  },
  compile: (cx, written, path, worth) => {
    const of = factAt(cx, written.of, [...path, 'of'], amountKinds);
    const outOf = numberAt(cx, written['out-of'], [...path, 'out-of']);
    if (isPositive(outOf)) return of && { kind: 'import', of, outOf, worth };
    cx.report({
      code: 'rubric/zero-plan',
      path: [...path, 'out-of'],
      message: { zh: '满分必须大于0', en: 'the full score must be above 0' },
      hint: { zh: '写来源的满分，如 out-of: 100', en: 'write the full score of the source, such as out-of: 100' },
    });
    return undefined;
  },
  facts: ({ of }) => [of.name],
  worth: ({ worth }) => worth,
  least: () => zero,
  value: ({ of, outOf, worth }, known) => {
    const is = amountOf(known, of);
    return is === undefined ? undefined : clamp(multiply(worth, divide(is, outOf)), zero, worth);
  },
  tell: ({ of, outOf, worth }) => ({
    zh: `${of.title}（满分${plainText(outOf)}）折算为${plainText(worth)}分`,
    en: `${of.title} (out of ${plainText(outOf)}) converted to ${plainText(worth)}`,
  }),
  tellFound: ({ of, outOf }, known) => {
    const [told, is] = [factTold(known, of), amountOf(known, of)];
    if (is === undefined) return told;
    if (compare(is, outOf) > 0) {
      const full = plainText(outOf);
      return { zh: `${told.zh}，按满分${full}计`, en: `${told.en}, counted as ${full}, the full score` };
    }
    return isNegative(is) ? { zh: `${told.zh}，按0计`, en: `${told.en}, counted as 0` } : told;
  },
};
