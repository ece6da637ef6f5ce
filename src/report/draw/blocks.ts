import { assertNever } from '../../model/assert-never.ts';
import type { Lang } from '../../model/told.ts';
import type { Block, Entry, Node, Pair, Point, Report } from '../report.ts';
import { centred, displayWidth, visible } from '../width.ts';
import { wrap } from '../wrap.ts';
import type { Sheet } from './grid.ts';
import type { Paint } from './plain.ts';

/** What a page of lines is made with. */
export type Page = {
  readonly width: number;
  readonly lang: Lang;
  readonly paint: Paint;
  readonly table: (sheet: Sheet) => readonly string[];
  /** Whether trees have lines between their nodes, or are set in. */
  readonly twigs: boolean;
};

/** The report as one text: the title in the middle, blocks with an empty line between them. */
export function drawReport(report: Report, page: Page): string {
  const title = titleLines(report.title, page);
  const blocks = report.blocks.map((block) => drawBlock(block, page)).filter((lines) => lines.length > 0);
  return `${[title, ...blocks].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const titleLines = (text: string, { width, paint }: Page): readonly string[] =>
  wrap(visible(text), width).map((line) => paint(centred(line, width), 'strong'));

const strongLines = (text: string, { width, paint }: Page): readonly string[] =>
  wrap(visible(text), width).map((line) => paint(line, 'strong'));

/** What stands between two sheets of one report. */
const turnedPage = ({ width }: Page): readonly string[] => ['='.repeat(width), ''];

function drawBlock(block: Block, page: Page): readonly string[] {
  switch (block.type) {
    case 'heading':
      return block.level === 1 ? [...turnedPage(page), ...titleLines(block.text, page)] : strongLines(block.text, page);
    case 'paragraph':
      return wrap(visible(block.text), page.width).map((line) => page.paint(line, block.tone));
    case 'list':
      return block.items.flatMap((item) => hanging('- ', '  ', item, page.width));
    case 'points':
      return block.points.flatMap((point, i) => drawPoint(point, i + 1, page));
    case 'pairs':
      return drawPairs(block.pairs, page.width);
    case 'table':
      return page.table(block);
    case 'tree':
      return drawTree(block.nodes, page);
    case 'contents':
      return block.entries.flatMap((entry) => drawEntry(entry, page));
    default:
      return assertNever(block);
  }
}

/** The text in lines, the first behind `first`, the others behind `later`. */
function hanging(first: string, later: string, text: string, width: number): readonly string[] {
  const lines = wrap(visible(text), Math.max(8, width - displayWidth(first)));
  return lines.map((line, i) => `${i === 0 ? first : later}${line}`);
}

/** A point under its number, as official papers count: 1. and below it （1）. */
function drawPoint({ text, points = [] }: Point, n: number, { width, lang }: Page): readonly string[] {
  const lead = `${n}. `;
  const own = hanging(lead, ' '.repeat(lead.length), text, width);
  const below = points.flatMap((point, i) => {
    const mark = pointMark(i + 1, lang);
    return hanging(`   ${mark}`, ' '.repeat(3 + displayWidth(mark)), point, width);
  });
  return [...own, ...below];
}

/** The number of a point below a point: `（1）`, `(1) `. */
export const pointMark = (n: number, lang: Lang): string => (lang === 'zh' ? `（${n}）` : `(${n}) `);

/** A line of a table of contents: the end of it at the right margin, dots before it. */
function drawEntry({ text, level, end }: Entry, page: Page): readonly string[] {
  const [indent, tail] = ['  '.repeat(level - 1), visible(end)];
  const room = page.width - indent.length - displayWidth(tail) - fewestDots - 2;
  const lines = wrap(visible(text), Math.max(8, room));
  return lines.map((line, i) => {
    const own = `${indent}${line}`;
    const painted = page.paint(own, level === 1 ? 'strong' : undefined);
    if (i < lines.length - 1 || tail === '') return painted;
    return `${painted} ${'.'.repeat(Math.max(fewestDots, page.width - displayWidth(own) - displayWidth(tail) - 2))} ${tail}`;
  });
}

const fewestDots = 3;

const between = '    ';

/** Pairs side by side as far as they fit. */
function drawPairs(pairs: readonly Pair[], width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const pair of pairs) {
    const text = pairText(pair);
    const longer = current === '' ? text : `${current}${between}${text}`;
    if (displayWidth(longer) <= width) {
      current = longer;
      continue;
    }
    if (current !== '') lines.push(current);
    current = '';
    if (displayWidth(text) <= width) current = text;
    else lines.push(...hanging('', '  ', text, width - 2));
  }
  return current === '' ? lines : [...lines, current];
}

/** A pair as text; nothing behind the word is a line to write on. */
export const pairText = ({ label, value }: Pair): string =>
  visible(`${label}${/^[ -~]*$/.test(label) ? ': ' : '：'}${value === '' ? '__________' : value}`);

/** The nodes of a tree; deep ones are set apart. */
function drawTree(nodes: readonly Node[], page: Page): readonly string[] {
  const deep = nodes.some((node) => node.nodes?.some((child) => child.nodes));
  return nodes.flatMap((node, i) => [...(deep && i > 0 ? [''] : []), ...drawNode(node, page, '', '')]);
}

/** A node and what stands below it; `lead` is drawn before its first line, `rest` before all that follows. */
function drawNode(node: Node, page: Page, lead: string, rest: string): readonly string[] {
  const own = hanging(lead, rest, node.text, page.width).map((line) => paintAfter(line, rest.length, node, page));
  const children = node.nodes ?? [];
  const below = children.flatMap((child, i) => {
    const last = i === children.length - 1;
    if (!page.twigs) return drawNode(child, page, `${rest}- `, `${rest}  `);
    return drawNode(child, page, `${rest}${last ? '└─ ' : '├─ '}`, `${rest}${last ? '   ' : '│  '}`);
  });
  return [...own, ...below];
}

const paintAfter = (line: string, lead: number, { tone }: Node, { paint }: Page): string =>
  line.slice(0, lead) + paint(line.slice(lead), tone);
