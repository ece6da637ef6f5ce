import type { Tree } from '../document/document.ts';
import { type Arrangement, arranged } from './arrange.ts';
import { essenceOf } from './essence.ts';
import { type FileKind, fileKind, placeOfKind } from './file-kind.ts';
import { isGroup, type Layout, type Part } from './layout.ts';
import { readLayout } from './read-layout.ts';
import { writeLayout } from './write-layout.ts';

/** The canonical form of a text without errors; undefined where it is not certain to mean the same. */
export function canonical(file: string, text: string, data: Tree): string | undefined {
  const layout = readLayout(text);
  if (!layout) return undefined;
  const made = arranged(layout, arrangementOf(fileKind(file, data), layout));
  const written = writeLayout(made);
  const again = readLayout(written);
  return again && essenceOf(again) === essenceOf(made) ? written : undefined;
}

const sections = ['profile', 'facts', 'categories', 'bonus', 'penalties', 'vetoes', 'grades'];

/** How files of a kind are arranged: a rubric is long, so its parts stand apart. */
export const arrangementOf = (kind: FileKind, { root }: Layout): Arrangement => ({
  // an anchor must stand before what refers to it, so nothing moves
  place: placeOfKind(hasAlias(root) ? 'other' : kind),
  sections: new Set(kind === 'rubric' ? sections : []),
  spaced: new Set(kind === 'rubric' ? ['items', 'categories'] : []),
});

const hasAlias = (part: Part): boolean =>
  isGroup(part) ? part.entries.some(({ value }) => hasAlias(value)) : part.kind === 'leaf' && part.style === 'alias';

/** Whether a text is a list at its root. */
export const isList = (text: string): boolean => readLayout(text)?.root.kind === 'list';
