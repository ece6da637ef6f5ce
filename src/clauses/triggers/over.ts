import { greatest, subtract, zero } from '../../model/exact.ts';
import type { FactDeclaration } from '../../model/facts.ts';
import { amountKinds, factAt } from '../compiling.ts';
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

/** How many a fact goes beyond what is allowed. */
export type Over = { readonly kind: 'over'; readonly of: FactDeclaration; readonly allow: Reference };

type Written = { readonly of: string; readonly allow: string };

export const over: TriggerKind<Over, Written> = {
  kind: 'over',
  reads: 'fact',
  doc: { zh: '比允许的多几计几（allow 为数或事实）', en: 'how many too many (`allow` is a number or a fact)' },
  example: '{id: absences, deduct: 0.5, over: {of: absences, allow: 1}}',
  schema: {
    type: 'object',
    required: ['of', 'allow'],
    additionalProperties: false,
    properties: { of: { $ref: '#/$defs/fact' }, allow: referenceSchema },
  },
  compile: (cx, written, path) => {
    const of = factAt(cx, written.of, [...path, 'of'], amountKinds);
    const allow = compileReference(cx, written.allow, [...path, 'allow']);
    return of && allow && { kind: 'over', of, allow };
  },
  facts: ({ of, allow }) => [of.name, ...referenceFacts(allow)],
  most: () => undefined,
  count: ({ of, allow }, known) => {
    const [is, may] = [amountOf(known, of), referenceAmount(known, allow)];
    return is === undefined || may === undefined ? undefined : greatest(zero, subtract(is, may));
  },
  tell: ({ of, allow }) => ({
    zh: `${of.title}超过${referenceText(allow, of)}，每超1${of.unit}`,
    en: `${of.title}: for each one over ${referenceText(allow, of)}`,
  }),
  tellFound: ({ of, allow }, known) => {
    const may = referenceAmount(known, allow);
    const text = may === undefined ? referenceText(allow, of) : amountText(of, may);
    const is = factTold(known, of);
    return { zh: `${is.zh}，允许${text}`, en: `${is.en}, ${text} allowed` };
  },
};
