import { type Exact, plainText } from '../../model/exact.ts';
import { compileRange } from '../amount.ts';
import type { ValueKind } from '../value-kind.ts';

/** Points at the assessor's discretion, within a range and with a reason. */
export type Judge = {
  readonly kind: 'judge';
  readonly from: Exact;
  readonly to: Exact;
  readonly step: Exact | undefined;
};

type Written = { readonly from: string; readonly to: string; readonly step?: string };

export const judge: ValueKind<Judge, Written> = {
  kind: 'judge',
  reads: 'finding',
  doc: {
    zh: '酌情给分：检查人在范围内给分，必须写明理由',
    en: 'the assessor gives points within the range, with a reason',
  },
  example: '{id: innovation, judge: {from: 0, to: 7, step: 0.5}}',
  schema: {
    type: 'object',
    required: ['from', 'to'],
    additionalProperties: false,
    properties: { from: { $ref: '#/$defs/points' }, to: { $ref: '#/$defs/points' }, step: { $ref: '#/$defs/points' } },
  },
  compile: (cx, written, path) => ({ kind: 'judge', ...compileRange(cx, written, path) }),
  facts: () => [],
  worth: ({ to }) => to,
  least: ({ from }) => from,
  value: (_value, _known, mark) => (mark?.kind === 'points' ? mark.points : undefined),
  tell: ({ from, to, step }) => ({
    zh: `酌情给${plainText(from)}～${plainText(to)}分${step === undefined ? '' : `（以${plainText(step)}分为一档）`}，须写明理由`,
    en: `${plainText(from)} to ${plainText(to)} points at discretion${step === undefined ? '' : `, in steps of ${plainText(step)}`}, with a reason`,
  }),
  tellFound: (_value, _known, mark) =>
    mark?.kind === 'points'
      ? {
          zh: `给${plainText(mark.points)}分：${mark.reason ?? ''}`,
          en: `given ${plainText(mark.points)}: ${mark.reason ?? ''}`,
        }
      : { zh: '未给分', en: 'no points given' },
};
