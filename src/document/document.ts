import type { Path } from '../model/diagnostic.ts';

/** The data of a file: mappings, lists and the text of every plain value, exactly as it stands in the file. */
export type Tree = string | null | readonly Tree[] | { readonly [key: string]: Tree };

/** A text file read as YAML. Where something stands in it is found when it is asked for (`locate`). */
export type Document = {
  readonly file: string;
  /** The decoded text with line feeds as line ends and without byte-order mark. */
  readonly text: string;
  readonly data: Tree;
  /** Where what stands in the data was written, if the data was put together from several places; else it stands in the text. */
  readonly origin?: Origin;
};

/** A place in the data of a document that somebody wrote. */
export type At = { readonly document: Document; readonly path: Path };

/** The place where what stands at a path, or with `atKey` its key, was written. */
export type Origin = (path: Path, atKey?: boolean) => At;
