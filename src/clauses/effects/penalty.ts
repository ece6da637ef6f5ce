import { type Amount, amountSchema, amountTold, compileAmount, type WrittenAmount } from '../amount.ts';
import type { EffectKind } from '../effect-kind.ts';

/** Takes points beyond the floor of the item, or from the total. */
export type Penalty = { readonly kind: 'penalty'; readonly amount: Amount };

export const penalty: EffectKind<Penalty, WrittenAmount> = {
  kind: 'penalty',
  stage: 'beyond',
  doc: {
    zh: '倒扣：在分项内可扣至零分以下（不超过 penalty-cap），在 penalties 一节从总分扣',
    en: "taken beyond the item's floor (up to its penalty-cap), or from the total in the penalties section",
  },
  example: '{id: circular, penalty: 2, fault: 被通报批评, per: 次, cap: 6}',
  schema: amountSchema,
  compile: (cx, written, path) => ({ kind: 'penalty', amount: compileAmount(cx, written, path) }),
  tell: ({ amount }) => {
    const told = amountTold('倒扣', amount);
    return { zh: told.zh, en: `penalty of ${told.en}` };
  },
};
