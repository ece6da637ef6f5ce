import { Chalk } from 'chalk';
import Table from 'cli-table3';
import { drawReport } from '../draw/blocks.ts';
import type { Bands, Fit, Spacing } from '../draw/fit.ts';
import type { Sheet } from '../draw/grid.ts';
import { type Paint, tall } from '../draw/plain.ts';
import { plainSetting, shortenedSheet } from '../draw/sheet.ts';
import type { Tone, Writer } from '../report.ts';
import { wrap } from '../wrap.ts';

// drawing boxes takes time by the square of the rows, and nobody reads so many lines between lines
const mostBoxed = 200;

/** For the terminal: boxes around tables that are not too long, colour where the paper has it. */
export const table: Writer = {
  extension: '.txt',
  write: (report, paper) => {
    const paint = painter(paper.colour);
    const plain = plainSetting(paper.width, report.lang, paint);
    const boxed = { ...plain, spacings: boxSpacings, draw: drawBox };
    const draw = (sheet: Sheet) => shortenedSheet(sheet, sheet.rows.length > mostBoxed ? plain : boxed);
    return drawReport(report, { width: paper.width, paint, twigs: true, table: draw });
  },
};

function painter(colour: boolean): Paint {
  if (!colour) return (text) => text;
  const chalk = new Chalk({ level: 1 });
  const tones: Readonly<Record<Tone, (text: string) => string>> = {
    good: chalk.green,
    bad: chalk.red,
    warn: chalk.yellow,
    dim: chalk.dim,
    strong: chalk.bold,
  };
  return (text, tone) => (tone === undefined || text === '' ? text : tones[tone](text));
}

// a border and a space on either side of the text, or the border alone
const boxSpacings: readonly Spacing[] = [
  { each: 3, around: 1 },
  { each: 1, around: 1 },
];

function drawBox({ strips, widths, spacing }: Fit, bands: Bands, paint: Paint): readonly string[] {
  const padding = spacing.each > 1 ? 1 : 0;
  const height = strips[0]?.texts.length ?? 0;
  const rows = Array.from({ length: height }, (_, row) =>
    strips.map((strip, i) => wrap(strip.texts[row] ?? '', widths[i] ?? 0)),
  );
  const box = new Table({
    head: strips.map((strip, i) => painted(wrap(strip.title, widths[i] ?? 0), 'strong', paint)),
    colAligns: strips.map(({ column }) => column.align),
    // without its own colours, which would end up in files and pipes
    style: {
      ...{ head: [], border: [], 'padding-left': padding, 'padding-right': padding },
      compact: !rows.some((cells) => cells.some((lines) => lines.length >= tall)),
    },
  });
  rows.forEach((cells, row) => {
    const band = bands.get(row);
    if (band !== undefined) box.push([{ content: paint(band, 'strong'), colSpan: strips.length }]);
    else box.push(cells.map((lines, i) => painted(lines, strips[i]?.tones[row], paint)));
  });
  return box.toString().split('\n');
}

const painted = (lines: readonly string[], tone: Tone | undefined, paint: Paint): string =>
  lines.map((line) => paint(line, tone)).join('\n');
