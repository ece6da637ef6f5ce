import { Chalk } from 'chalk';
import { drawReport } from '../draw/blocks.ts';
import { boxedTable } from '../draw/box.ts';
import type { Spacing } from '../draw/fit.ts';
import type { Sheet } from '../draw/grid.ts';
import type { Paint } from '../draw/plain.ts';
import { continuedSheet, plainSetting, shortenedSheet } from '../draw/sheet.ts';
import type { Report, Tone, Writer } from '../report.ts';

// nobody reads so many rows between lines
const mostBoxed = 200;

/** For the terminal: boxes around tables that are not too long, colour where the paper has it. */
export const table: Writer = {
  extension: '.txt',
  write: (report, paper) => {
    const paint = painter(paper.colour);
    const plain = plainSetting(paper.width, report.lang, paint);
    const setting = rowsBeside(report) > mostBoxed ? plain : { ...plain, spacings: boxSpacings, draw: boxedTable };
    // a long table names what does not fit, a short one goes on in a table of its own
    const draw = (sheet: Sheet) =>
      sheet.rows.length > mostBoxed ? shortenedSheet(sheet, plain) : continuedSheet(sheet, setting);
    return drawReport(report, { width: paper.width, lang: report.lang, paint, twigs: true, table: draw });
  },
};

/** The rows of all tables of a report but the longest. */
function rowsBeside({ blocks }: Report): number {
  const counts = blocks.map((block) => (block.type === 'table' ? block.rows.length : 0));
  return counts.reduce((sum, count) => sum + count, 0) - counts.reduce((most, count) => Math.max(most, count), 0);
}

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
