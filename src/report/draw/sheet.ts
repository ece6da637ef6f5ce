import type { Lang } from '../../model/told.ts';
import { listed } from '../labels.ts';
import { wrap } from '../wrap.ts';
import { type Bands, type Fit, fitColumns, type Spacing } from './fit.ts';
import { bandsOf, type Sheet, type Strip, stripsOf } from './grid.ts';
import { type Paint, plainTable, stackedTable } from './plain.ts';

/** How a table is set on a page. */
export type Setting = {
  readonly width: number;
  readonly lang: Lang;
  readonly paint: Paint;
  /** The spacings to try, the widest first. */
  readonly spacings: readonly Spacing[];
  readonly draw: (fit: Fit, bands: Bands, paint: Paint) => readonly string[];
};

/** Columns two spaces apart, or one where that shows more. */
const plainSpacings: readonly Spacing[] = [
  { each: 2, around: -2 },
  { each: 1, around: -1 },
];

/** A table as aligned columns; the columns that do not fit are named below it. */
export function shortenedSheet(sheet: Sheet, setting: Setting): readonly string[] {
  const [strips, bands] = [stripsOf(sheet), bandsOf(sheet)];
  const found = fitColumns(strips, setting.width, setting.spacings);
  if (!found) return stackedTable(strips, bands, setting.width, setting.paint);
  return [...setting.draw(found, bands, setting.paint), ...droppedNote(found.dropped, setting)];
}

function droppedNote(dropped: readonly Strip[], { width, lang, paint }: Setting): readonly string[] {
  if (dropped.length === 0) return [];
  const names = listed(
    dropped.map(({ title }) => title),
    lang,
  );
  const note =
    lang === 'zh'
      ? `页宽${width}列，未列出：${names}。加宽窗口或用其他格式可看全部。`
      : `Not shown at ${width} columns: ${names}. A wider window or another format shows all.`;
  return wrap(note, width).map((line) => paint(line, 'dim'));
}

/** A table as aligned columns; the columns that do not fit follow in tables of their own, beside the key columns. */
export function continuedSheet(sheet: Sheet, setting: Setting): readonly string[] {
  const [strips, bands] = [stripsOf(sheet), bandsOf(sheet)];
  const found = wholeOrAiry(strips, setting);
  if (!found) return stackedTable(strips, bands, setting.width, setting.paint);
  const lines = [...setting.draw(found, bands, setting.paint)];
  const keys = strips.filter(({ column }) => column.key);
  let rest = found.dropped;
  while (rest.length > 0) {
    const part = asManyAsFit(keys, rest, setting);
    if (!part) return [...lines, '', ...stackedTable([...keys, ...rest], bands, setting.width, setting.paint)];
    lines.push('', ...setting.draw(part.fit, bands, setting.paint));
    rest = rest.slice(part.count);
  }
  return lines;
}

/** All columns if need be close together; where that is not enough, fewer with more space between them. */
function wholeOrAiry(strips: readonly Strip[], { width, spacings }: Setting): Fit | undefined {
  const close = fitColumns(strips, width, spacings);
  if (!close || close.dropped.length === 0) return close;
  return fitColumns(strips, width, spacings.slice(0, 1)) ?? close;
}

function asManyAsFit(keys: readonly Strip[], rest: readonly Strip[], { width, spacings }: Setting) {
  for (let count = rest.length; count > 0; count -= 1) {
    const strips = [...keys, ...rest.slice(0, count)].map(required);
    const found = fitColumns(strips, width, spacings);
    if (found) return { fit: found, count };
  }
  return undefined;
}

const required = (strip: Strip): Strip => ({ ...strip, column: { ...strip.column, spare: 0 } });

/** The setting of a page of plain text. */
export const plainSetting = (width: number, lang: Lang, paint: Paint): Setting => ({
  ...{ width, lang, paint },
  spacings: plainSpacings,
  draw: plainTable,
});
