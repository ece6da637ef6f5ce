import { decode } from '../document/decode.ts';
import type { Document, Tree } from '../document/document.ts';
import { readDocument } from '../document/read.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import { type Arrangement, arranged } from './arrange.ts';
import { essenceOf } from './essence.ts';
import { type FileKind, fileKind, placeOfKind } from './file-kind.ts';
import { readLayout } from './read-layout.ts';
import { writeLayout } from './write-layout.ts';

/** A text in its canonical form, and as it was read: line feeds as line ends, no byte-order mark. */
export type Formatted = { readonly before: string; readonly text: string };

/**
 * The canonical form of a YAML file: keys in the order of its schema, brackets only where they fit on a line, quotes only where
 * they are needed, comments where they were. The data stays the same: a file of which that is not certain, and one with errors,
 * is reported instead.
 */
export async function formatted(file: string, source: Uint8Array): Promise<Checked<Formatted>> {
  const read = await readDocument(file, source);
  if (read.ok) return inForm(read.value, read.diagnostics);
  // lists at the root are of no kind that is scored, but they are YAML like the rest
  if (!read.diagnostics.every(({ code }) => code === 'yaml/not-a-mapping')) return read;
  const text = decode(file, source);
  const root = text.ok ? readLayout(text.value)?.root : undefined;
  return text.ok && root?.kind === 'list' ? inForm({ file, text: text.value, data: [] }, text.diagnostics) : read;
}

function inForm({ file, text, data }: Document, diagnostics: readonly Diagnostic[]): Checked<Formatted> {
  const made = canonical(file, text, data);
  if (made === undefined) return { ok: false, diagnostics: [...diagnostics, leftAlone(file)] };
  return { ok: true, value: { before: text, text: made }, diagnostics };
}

/** The canonical form of a text without errors; undefined where it is not certain to mean the same. */
export function canonical(file: string, text: string, data: Tree): string | undefined {
  const layout = readLayout(text);
  if (!layout) return undefined;
  const made = arranged(layout, arrangementOf(fileKind(file, data)));
  const written = writeLayout(made);
  const again = readLayout(written);
  return again && essenceOf(again) === essenceOf(made) ? written : undefined;
}

const sections = ['profile', 'facts', 'categories', 'bonus', 'penalties', 'vetoes', 'grades'];

/** How files of a kind are arranged: a rubric is long, so its parts stand apart. */
const arrangementOf = (kind: FileKind): Arrangement => ({
  place: placeOfKind(kind),
  sections: new Set(kind === 'rubric' ? sections : []),
  spaced: new Set(kind === 'rubric' ? ['items', 'categories'] : []),
});

const leftAlone = (file: string): Diagnostic => ({
  code: 'file/left-alone',
  severity: 'error',
  file,
  message: {
    zh: '这个文件用了少见的写法，不能保证排版后内容不变，保持原样',
    en: 'this file is written in a rare way that might not survive formatting; it is left as it is',
  },
  hint: {
    zh: '改用普通写法：键是一行文字，不用以 ? 或 % 开头的行',
    en: 'write it plainly: keys as texts of one line, no lines that begin with ? or %',
  },
});
