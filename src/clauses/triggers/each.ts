import type { FactDeclaration } from '../../model/facts.ts';
import { amountKinds, factAt } from '../compiling.ts';
import { amountOf, factTold } from '../known.ts';
import type { TriggerKind } from '../trigger-kind.ts';

/** As often as a fact says. */
export type Each = { readonly kind: 'each'; readonly of: FactDeclaration };

type Written = { readonly of: string };

export const each: TriggerKind<Each, Written> = {
  kind: 'each',
  reads: 'fact',
  doc: { zh: '事实是几就计几次', en: 'as often as the fact says' },
  example: '{id: reports, earn: 0.5, each: {of: web_reports}, cap: 10}',
  schema: {
    type: 'object',
    required: ['of'],
    additionalProperties: false,
    properties: { of: { $ref: '#/$defs/fact' } },
  },
  compile: (cx, written, path) => {
    const of = factAt(cx, written.of, [...path, 'of'], amountKinds);
    return of && { kind: 'each', of };
  },
  facts: ({ of }) => [of.name],
  most: () => undefined,
  count: ({ of }, known) => amountOf(known, of),
  tell: ({ of }) => ({ zh: `${of.title}，每1${of.unit}`, en: `${of.title}, for each` }),
  tellFound: ({ of }, known) => factTold(known, of),
};
