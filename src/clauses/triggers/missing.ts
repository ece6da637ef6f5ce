import { whole } from '../../model/exact.ts';
import type { TriggerKind } from '../trigger-kind.ts';

/** Pieces of a list that are lacking; evidence names which. */
export type Missing = { readonly kind: 'missing'; readonly list: readonly string[] };

export const missing: TriggerKind<Missing, readonly string[]> = {
  kind: 'missing',
  reads: 'finding',
  doc: { zh: '清单中缺几项计几；证据写明缺哪几项', en: 'how many of the list are lacking; evidence names which' },
  example: '{id: systems, deduct: 1, missing: [学习制度, 廉政制度, 考勤制度]}',
  schema: { type: 'array', minItems: 1, items: { type: ['string', 'number'] }, uniqueItems: true },
  compile: (_cx, written) => ({ kind: 'missing', list: written.map(String) }),
  facts: () => [],
  most: (trigger) => whole(trigger.list.length),
  count: (_trigger, _known, mark) => whole(mark?.kind === 'lacking' ? mark.names.length : 0),
  tell: (trigger) => ({
    zh: `${trigger.list.join('、')}，每缺一项`,
    en: `${trigger.list.join(', ')}: for each one lacking`,
  }),
  tellFound: (trigger, _known, mark) => {
    const names = mark?.kind === 'lacking' ? mark.names : [];
    if (names.length === 0) return { zh: `${trigger.list.length}项齐全`, en: `all ${trigger.list.length} there` };
    return { zh: `缺${names.length}项：${names.join('、')}`, en: `${names.length} lacking: ${names.join(', ')}` };
  },
};
