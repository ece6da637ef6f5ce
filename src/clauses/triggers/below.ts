import {
  compileLine,
  countBeyond,
  type Line,
  lineFacts,
  lineFound,
  lineSchema,
  lineText,
  mostBelow,
  stepsTold,
  type WrittenLine,
} from '../line.ts';
import type { TriggerKind } from '../trigger-kind.ts';

/** A fact below a line, once or per step. */
export type Below = { readonly kind: 'below'; readonly line: Line };

export const below: TriggerKind<Below, WrittenLine> = {
  kind: 'below',
  reads: 'fact',
  doc: {
    zh: '低于界线计1；写了 every 和 steps 则按低了几步计（whole 只计整步，begun 不足一步按一步）',
    en: '1 if below the line; with `every` and `steps` how many steps (whole or begun)',
  },
  example: '{id: dues, deduct: 0.2, below: {of: dues_rate, line: 99%, every: 1%, steps: whole}}',
  schema: lineSchema,
  compile: (cx, written, path) => {
    const line = compileLine(cx, written, path);
    return line && { kind: 'below', line };
  },
  facts: ({ line }) => lineFacts(line),
  most: ({ line }) => mostBelow(line),
  count: ({ line }, known) => countBeyond(line, 'below', known),
  tell: ({ line }) => {
    const [text, steps] = [lineText(line), stepsTold(line, { zh: '低', en: 'below it' })];
    return { zh: `${line.of.title}低于${text}${steps.zh}`, en: `${line.of.title} below ${text}${steps.en}` };
  },
  tellFound: ({ line }, known) => lineFound(line, known),
};
