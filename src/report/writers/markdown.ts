import { assertNever } from '../../model/assert-never.ts';
import type { Lang } from '../../model/told.ts';
import { cellText } from '../cells.ts';
import { pairText, pointMark } from '../draw/blocks.ts';
import type { Block, Column, Entry, Node, Point, Writer } from '../report.ts';
import { visible } from '../width.ts';

/** Markdown with tables, as repositories and chat tools show it. */
export const markdown: Writer = {
  extension: '.md',
  write: (report) =>
    `${[`# ${inline(report.title)}`, ...report.blocks.map((block) => draw(block, report.lang))].filter(Boolean).join('\n\n')}\n`,
};

function draw(block: Block, lang: Lang): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${inline(block.text)}`;
    case 'paragraph':
      return block.text.split('\n').map(opening).join('  \n');
    case 'list':
      return block.items.map((item) => `- ${opening(item)}`).join('\n');
    case 'points':
      return block.points.flatMap((point, i) => pointLines(point, i + 1, lang)).join('\n');
    case 'pairs':
      return block.pairs.map((pair) => `- ${opening(pairText(pair))}`).join('\n');
    case 'table':
      return table(block.columns, block.rows);
    case 'tree':
      return block.nodes.flatMap((node) => nodeLines(node, '')).join('\n');
    case 'contents':
      return block.entries.map(entryLine).join('\n');
    default:
      return assertNever(block);
  }
}

function table(columns: readonly Column[], rows: Extract<Block, { type: 'table' }>['rows']): string {
  const rule = columns.map(({ align }) => (align === 'right' ? '--:' : ':--'));
  const body = rows.map((row) => {
    const cells = columns.map((column, i) => cell(cellText(row[i], column)));
    // a single cell is a heading across the table
    return row.length === 1 && columns.length > 1 ? [`**${cells[0] ?? ''}**`, ...cells.slice(1)] : cells;
  });
  return [columns.map(({ title }) => cell(title)), rule, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

// the number below a number is written out: Markdown knows no （1）
const pointLines = ({ text, points = [] }: Point, n: number, lang: Lang): readonly string[] => [
  `${n}. ${opening(text)}`,
  ...points.map((point, i) => `   - ${pointMark(i + 1, lang)}${inline(point)}`),
];

const nodeLines = (node: Node, indent: string): readonly string[] => [
  `${indent}- ${opening(node.text)}`,
  ...(node.nodes ?? []).flatMap((child) => nodeLines(child, `${indent}  `)),
];

// anchors differ from one Markdown tool to the next, so the entries are no links
const entryLine = ({ text, level, end }: Entry): string =>
  `${'  '.repeat(level - 1)}- ${opening(text)}${end === '' ? '' : ` · ${inline(end)}`}`;

/** A text within a line: nothing in it is markup, a line end is a space. */
const inline = (text: string): string => escaped(text).replaceAll('\n', ' ');

/** A text within a cell: line ends stay as breaks. */
const cell = (text: string): string => escaped(text).replaceAll('\n', '<br>');

// a text at the beginning of a line must not turn into a heading, a list, a quotation or a rule
const opening = (text: string): string =>
  inline(text)
    .replace(/^([#+=-])/, '\\$1')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');

const escaped = (text: string): string =>
  visible(text)
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
