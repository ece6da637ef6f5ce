import { sha256Of } from '../document/hash.ts';
import type { Asked, KeptFile } from './kept.ts';

/** The version of the form of kept results. */
export const snapshotVersion = '1';

/** A result with all that is needed to make it again and to see whether anything changed since. */
export type Snapshot = {
  readonly snapshot: string;
  /** Name and version of the tool that made it. */
  readonly tool: string;
  readonly asked: Asked;
  readonly files: readonly KeptFile[];
  /** The published roster document; `file` in it is seen from the kept file. */
  readonly result: object;
};

/** The text of a kept result, with its seal: the SHA-256 of everything else, so that a change by hand is noticed. */
export async function snapshotText(snapshot: Snapshot): Promise<string> {
  return `${JSON.stringify({ ...snapshot, seal: await sealOf(snapshot) }, undefined, 1)}\n`;
}

/** The seal of a kept result: spaces and line ends do not matter, everything else does. */
export const sealOf = (snapshot: object): Promise<string> => sha256Of(JSON.stringify(snapshot));
