import { assertNever } from '../../model/assert-never.ts';
import type { Lang } from '../../model/told.ts';
import type { Block, Entry, Node, Pair, Point, Tone } from '../report.ts';
import { visible } from '../width.ts';
import { htmlTable } from './html-table.ts';
import { classed, html, lines } from './html-text.ts';

/** A block with the rank of its heading, and the words that stand above it. */
export type Placed = { readonly block: Block; readonly rank: number; readonly above: string };

/**
 * The blocks with the ranks that their headings have on a page: below its title, none left out on the way down, for a
 * reader who goes from heading to heading.
 */
export function placed(title: string, blocks: readonly Block[]): readonly Placed[] {
  const sheets = blocks.some((block) => block.type === 'heading' && block.level === 1);
  let [rank, above] = [1, title];
  return blocks.map((block) => {
    if (block.type === 'heading') {
      rank = Math.min(block.level + (sheets ? 1 : 0), rank + 1);
      above = block.text;
    }
    return { block, rank, above };
  });
}

/** A block as HTML, on lines of its own; empty where there is nothing to show. */
export function htmlBlock({ block, rank, above }: Placed, lang: Lang): string {
  switch (block.type) {
    case 'heading':
      return heading(block, rank);
    case 'paragraph':
      return `<p${toneClass(block.tone)}>${lines(block.text)}</p>`;
    case 'list':
      return list('ul', block.items.map(lines));
    case 'points':
      return list(
        'ol',
        block.points.map((point) => pointItem(point)),
      );
    case 'pairs':
      return block.pairs.length === 0 ? '' : `<dl>\n${block.pairs.map(pairRow).join('\n')}\n</dl>`;
    case 'table':
      return htmlTable(block, above);
    case 'tree':
      return block.nodes.length === 0 ? '' : `<ul class="tree">\n${block.nodes.map(nodeItem).join('\n')}\n</ul>`;
    case 'contents':
      return contents(block.entries, lang);
    default:
      return assertNever(block);
  }
}

function heading(block: Extract<Block, { type: 'heading' }>, rank: number): string {
  const classes = [...(block.level === 1 ? ['sheet'] : []), ...(block.newPage ? ['new-page'] : [])];
  const id = block.anchor === undefined ? '' : ` id="${html(anchorName(block.anchor))}"`;
  const tag = `h${Math.min(6, Math.max(2, rank))}`;
  return `<${tag}${id}${classed(classes)}>${html(block.text)}</${tag}>`;
}

// a name that is no number and has no space, so that it may stand behind #
const anchorName = (anchor: string): string => `to-${visible(anchor).replace(/\s+/gu, '-')}`;

const toneClass = (tone: Tone | undefined): string => classed(tone === undefined ? [] : [tone]);

const list = (tag: 'ul' | 'ol', items: readonly string[]): string =>
  items.length === 0 ? '' : `<${tag}>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</${tag}>`;

const pointItem = ({ text, points = [] }: Point): string =>
  points.length === 0 ? lines(text) : `${lines(text)}\n${list('ol', points.map(lines))}\n`;

/** A pair as a row of a form; nothing behind the word is a line to write on. */
const pairRow = ({ label, value }: Pair): string =>
  value.trim() === ''
    ? `<div><dt>${html(label)}</dt><dd class="blank"></dd></div>`
    : `<div><dt>${html(label)}</dt><dd>${lines(value)}</dd></div>`;

function nodeItem({ text, tone, nodes = [] }: Node): string {
  const own = tone === undefined ? lines(text) : `<span class="${tone}">${lines(text)}</span>`;
  const below = nodes.length === 0 ? '' : `\n<ul>\n${nodes.map(nodeItem).join('\n')}\n</ul>\n`;
  return `<li>${own}${below}</li>`;
}

function contents(entries: readonly Entry[], lang: Lang): string {
  const rows = entries.map(
    ({ text, level, end, anchor }) =>
      `<li class="level-${level}"><a href="#${html(anchorName(anchor))}"><span class="entry">${html(text)}</span>` +
      `${end === '' ? '' : `<span class="dots"></span><span class="end">${html(end)}</span>`}</a></li>`,
  );
  const name = lang === 'zh' ? '目录' : 'Contents';
  return `<nav aria-label="${name}">\n<ol class="contents">\n${rows.join('\n')}\n</ol>\n</nav>`;
}
