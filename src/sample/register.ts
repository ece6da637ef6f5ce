import type { Diagnostic, Path } from '../model/diagnostic.ts';

/** Where an entry stands: its file, and the path or the stretch of text. */
export type Place = Pick<Diagnostic, 'file' | 'span'> & { readonly path?: Path };

/** A branch of the whole that a sample is drawn from, and what the register says of it, by the name of the field. */
export type Entry = {
  readonly id: string;
  readonly name: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly place: Place;
};

/** A field by which the whole may be divided into strata; the title is what people call it. */
export type Field = { readonly name: string; readonly title: string };

/** The whole (全体) that a sample is drawn from: every branch once. */
export type Register = {
  readonly file: string;
  readonly title: string | undefined;
  readonly fields: readonly Field[];
  readonly entries: readonly Entry[];
};
