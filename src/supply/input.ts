import type { Kept } from '../history/kept.ts';
import type { Table } from './table.ts';

/** What a source file holds: a table of scores, or a result that was kept. */
export type Input =
  | { readonly kind: 'table'; readonly file: string; readonly table: Table }
  | { readonly kind: 'kept'; readonly file: string; readonly kept: Kept };

/** The source files by the paths the plan names them by; undefined where there is no such file. */
export type Inputs = ReadonlyMap<string, Input | undefined>;
