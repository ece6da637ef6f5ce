import type { Lang } from '../../model/told.ts';
import { bareCell } from '../cells.ts';
import type { JsonObject } from '../data/common.ts';
import { schemaVersion } from '../data/common.ts';
import { say } from '../labels.ts';
import type { Block, Cell, Column, Report } from '../report.ts';

/** The score sheets of several branches as one report, each under a heading of its own. */
export function branchesView(
  sheets: readonly Report[],
  options: { readonly title: string; readonly lang: Lang },
): Report {
  const { title, lang } = options;
  return {
    title: say(lang, `${title}评分表汇编`, `${title}: score sheets`),
    lang,
    blocks: [
      { type: 'paragraph', text: say(lang, `共${sheets.length}份。`, `${sheets.length} sheets.`) },
      ...sheets.flatMap((sheet): readonly Block[] => [
        { type: 'heading', level: 1, text: sheet.title },
        ...sheet.blocks,
      ]),
    ],
    get data() {
      const documents = sheets.map((sheet) => sheet.data);
      const document: JsonObject = {
        ...{ schemaVersion, view: 'branches', tool: 'biaochi', language: lang, title },
        sheets: documents.map((one) => one.document),
      };
      return { document, records: documents.flatMap((one) => one.records) };
    },
    get table() {
      return together(sheets.map((sheet) => sheet.table));
    },
  };
}

/** Tables one below the other: every column any of them has, cells by the ids of the columns. */
function together(tables: readonly Report['table'][]): Report['table'] {
  const columns = new Map<string, Column>();
  for (const table of tables)
    for (const column of table.columns) if (!columns.has(column.id)) columns.set(column.id, column);
  const rows = tables.flatMap((table) => {
    const ids = table.columns.map(({ id }) => id);
    return table.rows.map((row) => [...columns.keys()].map((id): Cell => bareCell(row[ids.indexOf(id)])));
  });
  return { columns: [...columns.values()], rows };
}
