import type { Checked } from '../model/diagnostic.ts';
import { decode, decodeText } from './decode.ts';
import type { Document } from './document.ts';
import { readFast } from './fast-door.ts';

/** Reads a file as YAML: every value is the text that stands there. What is quickly read is; the rest, and all that is odd, goes through the parser that can explain it. */
export async function readDocument(file: string, source: Uint8Array | string): Promise<Checked<Document>> {
  const decoded = typeof source === 'string' ? decodeText(file, source) : decode(file, source);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  const data = readFast(text);
  if (data !== undefined) return { ok: true, value: { file, text, data }, diagnostics: decoded.diagnostics };
  const { readSlowly } = await import('./slow-door.ts');
  const read = readSlowly(file, text);
  const diagnostics = [...decoded.diagnostics, ...read.diagnostics];
  return read.ok ? { ok: true, value: { file, text, data: read.value }, diagnostics } : { ok: false, diagnostics };
}
