import { dirname, isAbsolute, join } from 'node:path';
import { type Checked, type Diagnostic, type Document, readDocument } from '../scoring.ts';
import type { Opened, World } from './world.ts';

const reasons: Readonly<Record<Exclude<Opened, { ok: true }>['reason'], Diagnostic['message']>> = {
  missing: { zh: '找不到这个文件', en: 'there is no such file' },
  folder: { zh: '这是一个文件夹，不是文件', en: 'this is a folder, not a file' },
  denied: { zh: '没有读取这个文件的权限', en: 'no permission to read this file' },
  other: { zh: '读不出这个文件', en: 'this file cannot be read' },
};

/** A path as a document; an unreadable file becomes a diagnostic. */
export async function open(file: string, world: World): Promise<Checked<Document>> {
  const opened = world.read(file);
  if (opened.ok) return readDocument(shown(file), opened.bytes);
  const diagnostic: Diagnostic = {
    code: 'file/unreadable',
    severity: 'error',
    file: shown(file),
    message: reasons[opened.reason],
    hint: { zh: '请核对路径和文件名', en: 'check the path and the name' },
  };
  return { ok: false, diagnostics: [diagnostic] };
}

/** A path as it is shown: with forward slashes on every machine. */
export const shown = (path: string): string => path.replaceAll('\\', '/');

/** A path written in a file, as seen from that file. */
export const beside = (file: string, path: string): string => (isAbsolute(path) ? path : join(dirname(file), path));
