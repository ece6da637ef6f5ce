/** A file's bytes, or why there are none. */
export type Opened =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: 'missing' | 'folder' | 'denied' | 'other' };

/** What lies at a path. */
export type Kind = 'file' | 'folder' | 'nothing';

/** How writing a file ended. */
export type Written = { readonly ok: true } | { readonly ok: false; readonly reason: 'busy' | 'denied' | 'other' };

/** Everything outside the program: files, streams, clock, environment. The only way to any of them. */
export type World = {
  /** The bytes of a file; of standard input for `-`. */
  readonly read: (file: string) => Opened;
  readonly kindOf: (path: string) => Kind;
  /** The files below a folder, its subfolders included, as paths that begin with the folder. */
  readonly filesBelow: (folder: string) => readonly string[];
  /** The one true name of a path, so that two names of one file are seen to be one. */
  readonly realPath: (path: string) => string;
  /** Writes a file whole or not at all. */
  readonly write: (file: string, text: string) => Promise<Written>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Stream;
  readonly err: Stream;
  /** Milliseconds of some clock that only goes forward. */
  readonly now: () => number;
};

/** What a stream is like. */
export type Stream = { readonly isTerminal: boolean; readonly columns: number | undefined; readonly colours: boolean };
