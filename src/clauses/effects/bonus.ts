import { type Amount, amountSchema, amountTold, compileAmount, type WrittenAmount } from '../amount.ts';
import type { EffectKind } from '../effect-kind.ts';

/** Gives points on top: of the item's points, or of the total. */
export type Bonus = { readonly kind: 'bonus'; readonly amount: Amount };

export const bonus: EffectKind<Bonus, WrittenAmount> = {
  kind: 'bonus',
  stage: 'top',
  doc: {
    zh: '加分：在分项内可超出本项分值（不超过 bonus-cap），在 bonus 一节加在总分上',
    en: "on top of the item's points (up to its bonus-cap), or of the total in the bonus section",
  },
  example: '{id: honour, bonus: {by: {国家: 4, 省: 3, 市: 2}}, act: 获党建表彰, per: 项}',
  schema: amountSchema,
  compile: (cx, written, path) => ({ kind: 'bonus', amount: compileAmount(cx, written, path) }),
  tell: ({ amount }) => {
    const told = amountTold('加', amount);
    return { zh: told.zh, en: `${told.en} on top` };
  },
};
