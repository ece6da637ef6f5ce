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
  /** Makes a folder, and those above it; whether it is there now. */
  readonly makeFolder: (folder: string) => boolean;
  /** Tells of every change below the folders, until somebody ends the program; resolves then. */
  readonly watch: (folders: readonly string[], changed: () => void) => Promise<void>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: Input;
  readonly out: Stream;
  readonly err: Stream;
  /** Milliseconds of some clock that only goes forward. */
  readonly now: () => number;
};

/** Whom questions can be asked: a terminal with somebody before it. No answer at the end of what is typed. */
export type Input = {
  readonly isTerminal: boolean;
  readonly ask: (question: string) => Promise<string | undefined>;
};

/** What a stream is like. */
export type Stream = { readonly isTerminal: boolean; readonly columns: number | undefined; readonly colours: boolean };
