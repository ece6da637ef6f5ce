import { one, whole } from '../../model/exact.ts';
import { verbatim } from '../../model/told.ts';
import { occurrencesOf, tellOccurrences } from '../occurrences.ts';
import type { TriggerKind } from '../trigger-kind.ts';

/** A fault that an assessor finds, once or, with a unit, as often as found. */
export type Fault = { readonly kind: 'fault'; readonly text: string; readonly per: string | undefined };

export const fault: TriggerKind<Fault, string> = {
  kind: 'fault',
  reads: 'finding',
  doc: {
    zh: '检查发现的问题：计0或1；写了 per（次、人、例、项……）则按发现的次数计',
    en: 'a fault found by the assessor: 0 or 1, or with `per` as often as found',
  },
  example: '{id: absent, deduct: 0.5, fault: 无故缺席组织生活, per: 人次}',
  schema: { type: 'string', minLength: 1 },
  compile: (_cx, written, _path, per) => ({ kind: 'fault', text: written, per }),
  facts: () => [],
  most: (trigger) => (trigger.per === undefined ? one : undefined),
  count: (_trigger, _known, mark) => whole(occurrencesOf(mark).reduce((times, found) => times + found.times, 0)),
  tell: (trigger) =>
    trigger.per === undefined
      ? verbatim(trigger.text)
      : { zh: `${trigger.text}，每${trigger.per}`, en: `${trigger.text}, for each ${trigger.per}` },
  tellFound: (trigger, _known, mark) => tellOccurrences(trigger.text, trigger.per, mark),
};
