import { decode } from '../document/decode.ts';
import type { Document } from '../document/document.ts';
import { readDocument } from '../document/read.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';

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
  const { isList } = await import('./canonical.ts');
  return text.ok && isList(text.value) ? inForm({ file, text: text.value, data: [] }, text.diagnostics) : read;
}

async function inForm({ file, text, data }: Document, diagnostics: readonly Diagnostic[]): Promise<Checked<Formatted>> {
  // most commands never lay out a file anew
  const { canonical } = await import('./canonical.ts');
  const made = canonical(file, text, data);
  if (made === undefined) return { ok: false, diagnostics: [...diagnostics, leftAlone(file)] };
  return { ok: true, value: { before: text, text: made }, diagnostics };
}

const leftAlone = (file: string): Diagnostic => ({
  code: 'file/left-alone',
  severity: 'error',
  file,
  message: {
    zh: '这个文件用了少见的写法，不能保证排版后内容不变，保持原样',
    en: 'this file is written in a rare way that might not survive formatting; it is left as it is',
  },
  hint: {
    zh: '改用普通写法：键是一行文字，不用以 ? 或 % 开头的行，注释不写在键和它的值之间',
    en: 'write it plainly: keys as texts of one line, no lines that begin with ? or %, no comments between a key and its value',
  },
});
