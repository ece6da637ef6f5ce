import type { Path } from '../model/diagnostic.ts';
import type { Told } from '../model/told.ts';
import type { Said } from './problem.ts';

/** What is said of a value that does not fit its schema; `missing` and `meant` name keys, to see which belong together. */
export type Finding = Said & {
  readonly code: string;
  readonly path: Path;
  readonly atKey?: boolean;
  readonly missing?: string;
  readonly meant?: string;
};

/** How a place is called in a sentence: by its key, or by its position in a list. */
export function nameOf(path: Path): Told {
  const last = path.at(-1);
  if (last === undefined) return { zh: '文件', en: 'the file' };
  return typeof last === 'number'
    ? { zh: `第 ${last + 1} 项`, en: `entry ${last + 1}` }
    : { zh: `“${last}”`, en: `"${last}"` };
}
