import type { Path } from '../../model/diagnostic.ts';
import { greatest, subtract, zero } from '../../model/exact.ts';
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
import type { TriggerKind } from '../trigger-kind.ts';

/** How many a fact falls short of what is needed. */
export type Short = { readonly kind: 'short'; readonly of: FactDeclaration; readonly need: Reference };

type Written = { readonly of: string; readonly need: string };

export const short: TriggerKind<Short, Written> = {
  kind: 'short',
  reads: 'fact',
  doc: { zh: '比应有的少几计几（need 为数或事实）', en: 'how many are lacking (`need` is a number or a fact)' },
  example: '{id: lectures, deduct: 1, short: {of: party_lectures, need: 4}}',
  schema: {
    type: 'object',
    required: ['of', 'need'],
    additionalProperties: false,
    properties: { of: { $ref: '#/$defs/fact' }, need: referenceSchema },
  },
  compile: (cx: Compiling, written, path: Path) => {
    const of = factAt(cx, written.of, [...path, 'of'], amountKinds);
    const need = compileReference(cx, written.need, [...path, 'need']);
    return of && need && { kind: 'short', of, need };
  },
  facts: ({ of, need }) => [of.name, ...referenceFacts(need)],
  // a decimal may be negative, and so fall short by more than what is needed
  most: ({ of, need }) => (need.kind === 'number' && of.kind !== 'number' ? need.amount : undefined),
  count: ({ of, need }, known) => {
    const [is, should] = [amountOf(known, of), referenceAmount(known, need)];
    return is === undefined || should === undefined ? undefined : greatest(zero, subtract(should, is));
  },
  tell: ({ of, need }) => ({
    zh: `${of.title}少于${referenceText(need, of)}，每少1${of.unit}`,
    en: `${of.title}: for each one short of ${referenceText(need, of)}`,
  }),
  tellFound: ({ of, need }, known) => {
    const should = referenceAmount(known, need);
    const text = should === undefined ? referenceText(need, of) : amountText(of, should);
    const is = factTold(known, of);
    return { zh: `${is.zh}，应有${text}`, en: `${is.en}, ${text} needed` };
  },
};
