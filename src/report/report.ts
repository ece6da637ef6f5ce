import type { Exact } from '../model/exact.ts';
import type { Lang } from '../model/told.ts';

/** A cell of a table: a text, a number (a spreadsheet wants the number, a page shows it at the column's places), or nothing. */
export type Cell = string | Exact | undefined | Toned;

/** A cell that asks for attention where there is colour. */
export type Toned = { readonly cell: string | Exact | undefined; readonly tone: Tone };

/** How a piece of text is to be seen: all else is plain. */
export type Tone = 'good' | 'bad' | 'warn' | 'dim' | 'strong';

/** A column of a table. */
export type Column = {
  readonly id: string;
  readonly title: string;
  readonly align: 'left' | 'right';
  /** Decimals of its numbers. */
  readonly places?: number;
  /** Columns that may be dropped, the highest first, where the page is too narrow for all; 0 or none is never dropped. */
  readonly spare?: number;
  /** How narrow its texts may be set, in half-width columns, where the usual is too wide. */
  readonly least?: number;
  /** Whether its few long texts matter, though most of its cells are empty. */
  readonly seldom?: boolean;
  /** Whether it is repeated where the columns that did not fit follow in a table of their own. */
  readonly key?: boolean;
};

/** A row of a table, a cell for each column; a single cell is a heading across all columns. */
export type Row = readonly Cell[];

/** A piece of a report. */
export type Block =
  | {
      readonly type: 'heading';
      readonly level: 1 | 2 | 3 | 4;
      readonly text: string;
      /** The name by which a table of contents points to it. */
      readonly anchor?: string;
      /** Whether it begins a page where the format has pages. */
      readonly newPage?: boolean;
    }
  | { readonly type: 'paragraph'; readonly text: string; readonly tone?: Tone }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'points'; readonly points: readonly Point[] }
  | { readonly type: 'pairs'; readonly pairs: readonly Pair[] }
  | { readonly type: 'table'; readonly columns: readonly Column[]; readonly rows: readonly Row[] }
  | { readonly type: 'tree'; readonly nodes: readonly Node[] }
  | { readonly type: 'contents'; readonly entries: readonly Entry[] };

/** A numbered point (1.), with points of its own below it (（1）). */
export type Point = { readonly text: string; readonly points?: readonly string[] };

/** A word and what stands behind it, as in the head of a form; nothing behind it is a line to write on. */
export type Pair = { readonly label: string; readonly value: string };

/** A line of a table of contents: what it points to, how deep it stands, and what is said at the end of the line. */
export type Entry = {
  readonly text: string;
  readonly level: 1 | 2 | 3;
  readonly end: string;
  readonly anchor: string;
};

/** A line of a tree, with what stands below it. */
export type Node = { readonly text: string; readonly tone?: Tone; readonly nodes?: readonly Node[] };

/** What a view makes of results: a title, blocks to draw, and the results themselves for formats that carry data. */
export type Report = {
  readonly title: string;
  readonly lang: Lang;
  readonly blocks: readonly Block[];
  /** The results the blocks were drawn from, as plain data with exact numbers in text; has `schemaVersion` and `view`. */
  readonly data: ReportData;
  /** The main table, for formats that are one table. */
  readonly table: { readonly columns: readonly Column[]; readonly rows: readonly Row[] };
};

/** Data that JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The results as published data: one object, and the records that a line-by-line format prints. */
export type ReportData = { readonly document: { readonly [key: string]: Json }; readonly records: readonly Json[] };

/** What the page is like: how many half-width columns, whether somebody asked for just that many, and whether in colour. */
export type Paper = { readonly width: number; readonly stated?: boolean; readonly colour: boolean };

/** Report → text. */
export type Writer = {
  readonly extension: string;
  readonly write: (report: Report, paper: Paper) => string | Promise<string>;
};
