import { one, whole } from '../../model/exact.ts';
import { verbatim } from '../../model/told.ts';
import { occurrencesOf, tellOccurrences } from '../occurrences.ts';
import type { TriggerKind } from '../trigger-kind.ts';

/** Something done that earns points, once or, with a unit, as often as done. */
export type Act = { readonly kind: 'act'; readonly text: string; readonly per: string | undefined };

export const act: TriggerKind<Act, string> = {
  kind: 'act',
  reads: 'finding',
  doc: {
    zh: '检查认定的做法或成绩：计0或1；写了 per 则按次数计。与给分的效果连用',
    en: 'something achieved, as the assessor finds it: 0 or 1, or with `per` as often as found; goes with giving effects',
  },
  example: '{id: brand, earn: 2, act: 形成党建品牌}',
  schema: { type: 'string', minLength: 1 },
  compile: (_cx, written, _path, per) => ({ kind: 'act', text: written, per }),
  facts: () => [],
  most: (trigger) => (trigger.per === undefined ? one : undefined),
  count: (_trigger, _known, mark) => whole(occurrencesOf(mark).reduce((times, found) => times + found.times, 0)),
  tell: (trigger) =>
    trigger.per === undefined
      ? verbatim(trigger.text)
      : { zh: `${trigger.text}，每${trigger.per}`, en: `${trigger.text}, for each ${trigger.per}` },
  tellFound: (trigger, _known, mark) => tellOccurrences(trigger.text, trigger.per, mark),
};
