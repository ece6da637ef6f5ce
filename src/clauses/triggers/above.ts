import { one } from '../../model/exact.ts';
import {
  compileLine,
  countBeyond,
  type Line,
  lineFacts,
  lineFound,
  lineSchema,
  lineText,
  stepsTold,
  type WrittenLine,
} from '../line.ts';
import type { TriggerKind } from '../trigger-kind.ts';

/** A fact above a line, once or per step. */
export type Above = { readonly kind: 'above'; readonly line: Line };

export const above: TriggerKind<Above, WrittenLine> = {
  kind: 'above',
  reads: 'fact',
  doc: {
    zh: '高于界线计1；写了 every 和 steps 则按高了几步计',
    en: '1 if above the line; with `every` and `steps` how many steps',
  },
  example: '{id: more, bonus: 1, above: {of: activist_share, line: 30%, every: 10%, steps: whole}, cap: 3}',
  schema: lineSchema,
  compile: (cx, written, path) => {
    const line = compileLine(cx, written, path);
    return line && { kind: 'above', line };
  },
  facts: ({ line }) => lineFacts(line),
  most: ({ line }) => (line.steps ? undefined : one),
  count: ({ line }, known) => countBeyond(line, 'above', known),
  tell: ({ line }) => {
    const [text, steps] = [lineText(line), stepsTold(line, { zh: '高', en: 'above it' })];
    return { zh: `${line.of.title}高于${text}${steps.zh}`, en: `${line.of.title} above ${text}${steps.en}` };
  },
  tellFound: ({ line }, known) => lineFound(line, known),
};
