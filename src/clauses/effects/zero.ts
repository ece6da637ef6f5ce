import type { EffectKind } from '../effect-kind.ts';

/** What a zero-out empties. */
export type Scope = 'item' | 'category';

/** Empties the item or its category. */
export type Zero = { readonly kind: 'zero'; readonly scope: Scope };

export const zero: EffectKind<Zero, Scope> = {
  kind: 'zero',
  stage: 'empty',
  doc: { zh: '不得分：本项（item）或本大项（category）清零', en: 'the item, or its whole category, earns nothing' },
  example: '{id: fabricated, zero: item, fault: 资料造假}',
  schema: { enum: ['item', 'category'] },
  compile: (_cx, scope) => ({ kind: 'zero', scope }),
  tell: ({ scope }) =>
    scope === 'item'
      ? { zh: '本项不得分', en: 'the item earns nothing' }
      : { zh: '所在大项不得分', en: 'the category earns nothing' },
};
