import type { Path } from '../../model/diagnostic.ts';
import {
  clamp,
  compare,
  divide,
  type Exact,
  isPositive,
  isZero,
  multiply,
  plainText,
  zero,
} from '../../model/exact.ts';
import type { FactDeclaration } from '../../model/facts.ts';
import { amountKinds, type Compiling, factAt } from '../compiling.ts';
import { amountOf, amountText, factTold } from '../known.ts';
import {
  compileReference,
  type Reference,
  referenceAmount,
  referenceFacts,
  referenceSchema,
  referenceText,
} from '../reference.ts';
import type { ValueKind } from '../value-kind.ts';

type WhenZero = 'full' | 'nothing' | 'not-applicable';

/** What was done against what was planned, as a share of the worth. */
export type InProportion = {
  readonly kind: 'in-proportion';
  readonly of: FactDeclaration;
  readonly to: Reference;
  readonly whenZero: WhenZero;
  readonly worth: Exact;
};

type Written = { readonly of: string; readonly to?: string; readonly 'when-zero'?: WhenZero };

export const inProportion: ValueKind<InProportion, Written> = {
  kind: 'in-proportion',
  reads: 'fact',
  doc: {
    zh: '按比例得分：实际÷目标×分值，不超过分值；目标是事实时必须写明目标为0怎么办（when-zero）',
    en: 'done ÷ planned × worth, never above worth; where the plan is a fact, `when-zero` says what a plan of zero means',
  },
  example: '{id: trained, in-proportion: {of: trained, to: planned, when-zero: full}}',
  schema: {
    type: 'object',
    required: ['of'],
    additionalProperties: false,
    properties: {
      of: { $ref: '#/$defs/fact' },
      to: referenceSchema,
      'when-zero': { enum: ['full', 'nothing', 'not-applicable'] },
    },
  },
  compile: compileProportion,
  facts: ({ of, to }) => [of.name, ...referenceFacts(to)],
  worth: ({ worth }) => worth,
  least: () => zero,
  value: ({ of, to, whenZero, worth }, known) => {
    const [is, should] = [amountOf(known, of), referenceAmount(known, to)];
    if (should !== undefined && isZero(should)) {
      return whenZero === 'not-applicable' ? 'not-applicable' : whenZero === 'full' ? worth : zero;
    }
    if (is === undefined || should === undefined) return undefined;
    if (isPositive(should) && compare(is, should) >= 0) return worth;
    return clamp(divide(multiply(worth, is), should), zero, worth);
  },
  mayNotApply: ({ to, whenZero }, known) => whenZero === 'not-applicable' && referenceAmount(known, to) === undefined,
  tell: ({ of, to, worth }) => ({
    zh: `${of.title}÷${referenceText(to, of)}×${plainText(worth)}分`,
    en: `${of.title} ÷ ${referenceText(to, of)} × ${plainText(worth)}`,
  }),
  tellFound: ({ of, to }, known) => {
    const is = factTold(known, of);
    const should = referenceAmount(known, to);
    // a plan that is a fact has a unit of its own
    const unit = to.kind === 'fact' ? to.fact : of;
    const text = should === undefined ? referenceText(to, of) : amountText(unit, should);
    return { zh: `${is.zh}，目标${text}`, en: `${is.en}, planned ${text}` };
  },
};

function compileProportion(cx: Compiling, written: Written, path: Path, worth: Exact): InProportion | undefined {
  const of = factAt(cx, written.of, [...path, 'of'], amountKinds);
  const to = compileReference(cx, written.to ?? '1', [...path, 'to']);
  if (!of || !to) return undefined;
  const whenZero = written['when-zero'];
  if (to.kind === 'fact' && whenZero === undefined) {
    cx.report({
      code: 'rubric/zero-plan',
      path,
      message: {
        zh: `没有写明“${to.fact.title}”为0时怎么得分`,
        en: `it is not stated what a "${to.fact.title}" of zero means`,
      },
      hint: {
        zh: '加上 when-zero: full、nothing 或 not-applicable',
        en: 'add when-zero: full, nothing or not-applicable',
      },
    });
  }
  if (to.kind === 'number' && compare(to.amount, zero) <= 0) {
    cx.report({
      code: 'rubric/zero-plan',
      path: [...path, 'to'],
      message: { zh: '目标必须大于0', en: 'the plan must be above 0' },
      hint: { zh: '写一个大于0的数', en: 'write a number above 0' },
    });
    return undefined;
  }
  return { kind: 'in-proportion', of, to, whenZero: whenZero ?? 'nothing', worth };
}
