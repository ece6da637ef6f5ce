import { type Amount, amountSchema, amountTold, compileAmount, type WrittenAmount } from '../amount.ts';
import type { EffectKind } from '../effect-kind.ts';

/** Takes points from the item, never below zero. */
export type Deduct = { readonly kind: 'deduct'; readonly amount: Amount };

export const deduct: EffectKind<Deduct, WrittenAmount> = {
  kind: 'deduct',
  stage: 'take',
  doc: {
    zh: '从本项扣分，每计一次扣一次，扣完为止',
    en: 'takes points from the item, once per count, never below zero',
  },
  example: '{id: papers, deduct: 2, fault: 换届材料不全}',
  schema: amountSchema,
  compile: (cx, written, path) => ({ kind: 'deduct', amount: compileAmount(cx, written, path) }),
  tell: ({ amount }) => {
    const told = amountTold('扣', amount);
    return { zh: told.zh, en: `${told.en} off` };
  },
};
