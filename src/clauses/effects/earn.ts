import { type Amount, amountSchema, amountTold, compileAmount, type WrittenAmount } from '../amount.ts';
import type { EffectKind } from '../effect-kind.ts';

/** Gives points to the item, never above its points. */
export type Earn = { readonly kind: 'earn'; readonly amount: Amount };

export const earn: EffectKind<Earn, WrittenAmount> = {
  kind: 'earn',
  stage: 'give',
  doc: {
    zh: '给本项得分，每计一次得一次，不超过本项分值',
    en: 'gives points to the item, once per count, never above its points',
  },
  example: '{id: study, earn: 2, act: 集中学习, per: 次, cap: 12}',
  schema: amountSchema,
  compile: (cx, written, path) => ({ kind: 'earn', amount: compileAmount(cx, written, path) }),
  tell: ({ amount }) => {
    const told = amountTold('得', amount);
    return { zh: told.zh, en: `earns ${told.en}` };
  },
};
