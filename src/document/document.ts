/** The data of a file: mappings, lists and the text of every plain value, exactly as it stands in the file. */
export type Tree = string | null | readonly Tree[] | { readonly [key: string]: Tree };

/** A text file read as YAML. Where something stands in it is found when it is asked for (`locate`). */
export type Document = {
  readonly file: string;
  /** The decoded text with line feeds as line ends and without byte-order mark. */
  readonly text: string;
  readonly data: Tree;
};
