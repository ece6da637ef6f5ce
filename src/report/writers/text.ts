import { drawReport } from '../draw/blocks.ts';
import { continuedSheet, plainSetting } from '../draw/sheet.ts';
import type { Writer } from '../report.ts';

// half-width columns of an A4 page in a usual size
const pageWidth = 78;

/** Plain text for an A4 page: columns aligned by spaces, long cells wrapped, columns that do not fit continued below. */
export const text: Writer = {
  extension: '.txt',
  write: (report, paper) => {
    const width = paper.stated ? paper.width : pageWidth;
    const paint = (piece: string) => piece;
    const setting = plainSetting(width, report.lang, paint);
    return drawReport(report, {
      width,
      lang: report.lang,
      paint,
      twigs: false,
      table: (sheet) => continuedSheet(sheet, setting),
    });
  },
};
