import { one, zero } from '../../model/exact.ts';
import {
  type Condition,
  compileCondition,
  conditionSchema,
  conditionTold,
  holds,
  readsOf,
  type WrittenCondition,
} from '../condition.ts';
import { factTold } from '../known.ts';
import type { TriggerKind } from '../trigger-kind.ts';

/** A condition on facts and profile. */
export type When = { readonly kind: 'when'; readonly condition: Condition };

export const when: TriggerKind<When, WrittenCondition> = {
  kind: 'when',
  reads: 'fact',
  doc: {
    zh: '条件成立计1。映射为全部满足，映射的列表为任一满足',
    en: '1 where the condition holds; a mapping is all of, a list of mappings any of',
  },
  example: '{id: no-committee, deduct: 2, when: {members: ">= 7", committee: false}}',
  schema: conditionSchema,
  compile: (cx, written, path) => ({ kind: 'when', condition: compileCondition(cx, written, path) }),
  facts: ({ condition }) => readsOf(condition),
  most: () => one,
  count: ({ condition }, known) => {
    const held = holds(condition, known);
    return held === undefined ? undefined : held ? one : zero;
  },
  tell: ({ condition }) => conditionTold(condition),
  tellFound: ({ condition }, known) => {
    const facts = new Map(condition.flat().map((test) => [test.fact.name, test.fact]));
    const told = [...facts.values()].map((fact) => factTold(known, fact));
    return { zh: told.map((each) => each.zh).join('，'), en: told.map((each) => each.en).join(', ') };
  },
};
