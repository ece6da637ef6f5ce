/** A comment of a file, with where it stands. */
export type Comment = {
  /** From `#` to the end of the line. */
  readonly text: string;
  readonly at: number;
  /** The line, counted from 0. */
  readonly line: number;
  /** How many columns stand before it on its line. */
  readonly column: number;
  /** Whether nothing but blanks stands before it. */
  readonly alone: boolean;
  /** Whether the line before it is empty. */
  readonly blankBefore: boolean;
};

/** A text of a file: a plain or quoted value, a block of lines, an alias. */
export type Leaf = {
  readonly kind: 'leaf';
  readonly style: 'plain' | 'quoted' | 'lines' | 'alias';
  /** What stands in the file, without the line of a comment behind it. */
  readonly raw: string;
  /** What it means. */
  readonly text: string;
  readonly signs: string;
  readonly to: number;
};

/** A mapping or list of a file. */
export type Group = {
  readonly kind: 'mapping' | 'list';
  /** Whether it stands in brackets. */
  readonly flow: boolean;
  readonly entries: readonly Entry[];
  /** Anchor and tag in front of it, each with a space behind it. */
  readonly signs: string;
  readonly from: number;
  readonly to: number;
  /** Comments behind the last entry that belong to the whole. */
  readonly end: Comment[];
};

/** What stands in a file; `nothing` where a value is left out. */
export type Part = Leaf | Group | { readonly kind: 'nothing'; readonly to: number };

/** An entry of a mapping or list with the comments that belong to it. */
export type Entry = {
  readonly key: Leaf | undefined;
  readonly value: Part;
  /** Where it begins: at its key, or at the hyphen of a list. */
  readonly at: number;
  /** How many characters stand before it on its line. */
  readonly column: number;
  readonly blankBefore: boolean;
  readonly before: Comment[];
  readonly beside: Comment[];
};

/** A file as it is laid out: what can be moved and drawn anew without losing anything. */
export type Layout = { readonly header: Comment[]; readonly root: Group };

/** Whether a part is a mapping or list. */
export const isGroup = (part: Part): part is Group => part.kind === 'mapping' || part.kind === 'list';
