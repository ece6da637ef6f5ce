import { bareCell, textsOf, toneOf } from '../cells.ts';
import type { Cell, Column, Row } from '../report.ts';
import { displayWidth, visible } from '../width.ts';
import { isBand, type Sheet } from './grid.ts';
import { classed, html, lines } from './html-text.ts';

/** A table as HTML: named for those who cannot see what it stands under, its head repeated on every printed page. */
export function htmlTable(sheet: Sheet, name: string): string {
  const { columns, rows } = sheet;
  const plain = rows.filter((row) => !isBand(row, columns));
  const roomy = columns.map((column, i) => roomClass(column, i, plain));
  const texts = columns.map(textsOf);
  const head = columns.map(
    (column, i) => `<th scope="col"${classed(cellClasses(column, roomy[i]))}>${html(column.title)}</th>`,
  );
  const body = rows.map((row) => {
    if (isBand(row, columns)) return band(row, columns.length);
    const cells = columns.map((column, i) => cell(row[i], column, texts[i], roomy[i]));
    return `<tr>${cells.join('')}</tr>`;
  });
  return [
    columns.length > mostUpright ? `<figure class="wide" tabindex="0" aria-label="${html(name)}">` : '<figure>',
    `<table><caption>${html(name)}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>\n${body.join('\n')}\n</tbody></table>`,
    '</figure>',
  ].join('\n');
}

// more columns are scrolled on screens and printed on a page that lies on its side
const mostUpright = 9;

const band = (row: Row, span: number): string =>
  `<tr class="band"><th scope="colgroup" colspan="${span}">${lines(String(bareCell(row[0]) ?? ''))}</th></tr>`;

function cell(
  value: Cell,
  column: Column,
  textOf: ((cell: Cell) => string) | undefined,
  room: string | undefined,
): string {
  const tone = toneOf(value);
  const text = lines(textOf?.(value) ?? '');
  return `<td${classed([...cellClasses(column, room === 'short' ? room : undefined), ...(tone === undefined ? [] : [tone])])}>${text}</td>`;
}

const cellClasses = ({ align }: Column, room: string | undefined): readonly string[] => [
  ...(align === 'right' ? ['num'] : []),
  ...(room === undefined ? [] : [room]),
];

// from so many half-width columns on a text is read as sentences, or may at least wrap
const [sentence, phrase] = [28, 10];
const enoughRows = 120;

/** How much room a column of texts asks for on a narrow screen. */
function roomClass({ align }: Column, index: number, rows: readonly Row[]): string | undefined {
  if (align === 'right') return undefined;
  const widest = rows.slice(0, enoughRows).reduce((most, row) => {
    const text = bareCell(row[index]);
    return typeof text === 'string' ? Math.max(most, displayWidth(visible(text))) : most;
  }, 0);
  return widest >= sentence ? 'long' : widest > phrase ? 'some' : 'short';
}
